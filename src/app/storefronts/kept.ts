import { storefrontById, type CorrectedProfile, correctedProfile } from '#listing';
import { type LimitCorrection, limitCorrection } from '#listing/nouns';
import type { ReadDb, WriteDb } from '#store';
import { z } from 'zod';

/** Corrections of a storefront's limits are a setting of the company: they undo, merge and travel with it. */
const KEY = 'storefront.';

export const keptCorrections = z.array(limitCorrection).max(500);
type Kept = { id: string; key: string; value: unknown };

async function record(read: Pick<ReadDb, 'all'>, storefront: string): Promise<Kept | undefined> {
  const [row] = await read.all<{ doc: string }>('SELECT doc FROM setting WHERE key = ?', [`${KEY}${storefront}`]);
  return row && (JSON.parse(row.doc) as Kept);
}

/** What the company set right; a shape that this Niryat does not know is left alone and not used. */
export const correctionsOf = async (read: Pick<ReadDb, 'all'>, storefront: string): Promise<LimitCorrection[]> => keptCorrections.safeParse((await record(read, storefront))?.value).data ?? [];

/** Keeps the corrections of one storefront in the change set that is open; without any the setting goes. */
export async function keepCorrections(db: WriteDb, storefront: string, value: readonly LimitCorrection[]): Promise<void> {
  const before = await record(db, storefront);
  if (value.length === 0) {
    if (before) await db.remove('setting', before.id);
    return;
  }
  const next = { id: before?.id ?? db.newId(), key: `${KEY}${storefront}`, value };
  await (before ? db.update('setting', next) : db.create('setting', next));
}

/** A storefront's profile as this company knows it. Throws Refusal('unknown-storefront'). */
export async function profileFor(read: Pick<ReadDb, 'all'>, storefront: string): Promise<CorrectedProfile> {
  const profile = storefrontById(storefront);
  return correctedProfile(profile, await correctionsOf(read, storefront));
}
