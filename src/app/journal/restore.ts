import { problemIn, Refusal } from '#base';
import type { ReadDb } from '#store';
import type { Output } from '../contract.ts';
import type { UseCase } from '../port.ts';
import { shownOrNull } from '../workspace/labels.ts';
import { checkFits, type Document, put, within } from './putBack.ts';
import { type Removed, removedProducts, removedVariants } from './storage.ts';

/** What was asked for and the variants that went with it, products before their variants. */
async function wanted(read: ReadDb, records: readonly string[]): Promise<Removed[]> {
  const asked = await removedProducts(read, { query: '', limit: records.length, records });
  const ids = new Set(asked.map((one) => one.record));
  for (const one of asked) for (const variant of await removedVariants(read, one.record, one.sequence)) ids.add(variant);
  const all = await removedProducts(read, { query: '', limit: ids.size, records: [...ids] });
  return all.sort((a, b) => Number(a.parent !== null) - Number(b.parent !== null));
}

/** Brings deleted items back as they were when they were deleted: one step. What stands in the way of one keeps that one out, with the reason. */
const restore: UseCase<'journal.restore'> = async ({ records }, context) => {
  const workspace = await context.workspace();
  const { value, changeSet } = await workspace.change({ label: { id: 'restore', data: { count: records.length } } }, async (db) => {
    const refused: Output<'journal.restore'>['refused'] = [];
    const back = new Set<string>();
    for (const one of await wanted(within(db), records)) {
      const document = JSON.parse(one.doc) as Document;
      try {
        await checkFits(within(db), 'product', document, context.language, back);
        await put(db, 'product', document);
        back.add(one.record);
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        refused.push({ record: one.record, sku: one.sku, reason: problemIn(error.toProblem(), context.language).message });
      }
    }
    return { restored: back.size, refused };
  });
  return { ...value, changeSet: shownOrNull(changeSet, context.language) };
};
export default restore;
