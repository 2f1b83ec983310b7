import { type OverlayEntry, overlayEntry, type Rule, rule, type TrustedKey, trustedKey } from '#rules';
import type { ReadDb, WriteDb } from '#store';
import { z } from 'zod';

/** Installed packs, the overlay and trusted signers are settings of the company: they undo, merge and travel with it. */
export const OVERLAY = 'rules.overlay';
const PACK = 'rules.pack.';
const KEYS = 'rules.keys';

/** A rule of the company's own: as it was typed, and as it was read in the process that may be killed. */
const ownRule = z.strictObject({ text: z.string(), rule });
const overlay = z.strictObject({ entries: z.array(overlayEntry), own: z.array(ownRule) });
export type OwnRule = { text: string; rule: Rule };
export type Overlay = { entries: OverlayEntry[]; own: OwnRule[] };

/** A pack from a file: the exact bytes that were signed, in base64, so that they are verified again whenever they are read. */
const installedPack = z.strictObject({ packId: z.string(), version: z.string(), sealed: z.string(), installedOn: z.string() });
export type InstalledPack = z.infer<typeof installedPack>;

const keyRing = z.strictObject({ keys: z.array(trustedKey) });

type Reading = Pick<ReadDb, 'all'>;
type Kept = { id: string; key: string; value: unknown };

async function kept(read: Reading, from: string, until: string): Promise<Kept[]> {
  const rows = await read.all<{ doc: string }>('SELECT doc FROM setting WHERE key >= ? AND key < ? ORDER BY key', [from, until]);
  return rows.map((row) => JSON.parse(row.doc) as Kept);
}

/** A value of a shape that this Niryat does not know is left alone and not used. */
const of = <T>(schema: z.ZodType<T>, one: Kept | undefined): T | undefined => (one ? schema.safeParse(one.value).data : undefined);

async function put(db: WriteDb, key: string, value: unknown): Promise<void> {
  const [before] = await kept(db, key, `${key}\u0001`);
  const record = { id: before?.id ?? db.newId(), key, value };
  await (before ? db.update('setting', record) : db.create('setting', record));
}

async function drop(db: WriteDb, key: string): Promise<boolean> {
  const [before] = await kept(db, key, `${key}\u0001`);
  if (before) await db.remove('setting', before.id);
  return before !== undefined;
}

export async function storedOverlay(read: Reading): Promise<Overlay> {
  const [one] = await kept(read, OVERLAY, `${OVERLAY}\u0001`);
  return (of(overlay, one) as Overlay | undefined) ?? { entries: [], own: [] };
}
export const keepOverlay = (db: WriteDb, value: Overlay): Promise<void> => put(db, OVERLAY, value);

export const storedPacks = async (read: Reading): Promise<InstalledPack[]> => (await kept(read, PACK, 'rules.pack/')).flatMap((one) => of(installedPack, one) ?? []);
export const keepPack = (db: WriteDb, pack: InstalledPack): Promise<void> => put(db, `${PACK}${pack.packId}`, pack);
export const dropPack = (db: WriteDb, packId: string): Promise<boolean> => drop(db, `${PACK}${packId}`);

export async function storedKeys(read: Reading): Promise<TrustedKey[]> {
  const [one] = await kept(read, KEYS, `${KEYS}\u0001`);
  return of(keyRing, one)?.keys ?? [];
}
export const keepKeys = (db: WriteDb, keys: readonly TrustedKey[]): Promise<void> => put(db, KEYS, { keys });

/** Everything that decides which rules are asked, as one text: the same text, the same rules. */
export async function rulesBasis(read: Reading): Promise<string> {
  const rows = await read.all<{ doc: string }>("SELECT doc FROM setting WHERE key >= 'rules.' AND key < 'rules/' ORDER BY key");
  return rows.map((row) => row.doc).join('\n');
}
