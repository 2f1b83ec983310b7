import { textIn } from '#base';
import { type Product, productsByIds } from '#catalogue';
import type { MissingItems, PlanResult } from '#importing';
import type { ReadDb, WriteDb } from '#store';
import type { Context } from '../port.ts';

/** Items of the company that no file of an import names. */
export type Missing = { mode: MissingItems; count: number; items: { id: string; sku: string; name: string }[]; kept: 'rows-held-back' | 'empty-file' | null };
type Found = Missing & { ids: readonly string[] };

const LISTED = 200;
const STEP = 200;

/** All ids, variants before the products they belong to. */
const idsOf = (read: Pick<ReadDb, 'all'>): Promise<{ id: string; parent: string | null }[]> => read.all("SELECT id, json_extract(doc, '$.parent') AS parent FROM product ORDER BY parent IS NULL, id");

/**
 * Finds items that the files do not name. A product stays when one of its variants is named. Nothing is to be deleted while rows are held back
 * of which nobody knows what they are about, nor when the files have no rows at all.
 */
export async function findMissing(read: Pick<ReadDb, 'all'>, results: readonly PlanResult[], mode: MissingItems): Promise<Found | null> {
  if (mode === 'leave') return null;
  const named = new Set<string>();
  for (const one of results) for (const id of one.named) named.add(id);
  const all = await idsOf(read);
  const parents = new Set(all.flatMap((one) => (one.parent !== null && named.has(one.id) ? [one.parent] : [])));
  const ids = all.flatMap(({ id }) => (named.has(id) || parents.has(id) ? [] : [id]));
  const kept = mode === 'list' ? null : results.every((one) => one.rows === 0) ? 'empty-file' : results.some((one) => one.unknownHeld > 0) ? 'rows-held-back' : null;
  const shown = await productsByIds({ ...read, brand: 'read' } as ReadDb, ids.slice(0, LISTED));
  return { mode, count: ids.length, ids, kept, items: shown.map((one: Product) => ({ id: one.id, sku: one.sku, name: textIn(one.name ?? {}) })) };
}

/** Deletes them, in the change set of the import. */
export async function deleteMissing(context: Context, db: WriteDb, found: Found | null): Promise<void> {
  if (found?.mode !== 'delete' || found.kept) return;
  for (const [done, id] of found.ids.entries()) {
    if (done % STEP === 0) {
      context.signal.throwIfAborted();
      context.progress(done, found.ids.length, '');
    }
    await db.remove('product', id);
  }
}

export const missingShown = (found: Found | Missing | null): Missing | null => found && { mode: found.mode, count: found.count, items: found.items, kept: found.kept };
