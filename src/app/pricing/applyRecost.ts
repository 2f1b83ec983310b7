import { type Money, today } from '#base';
import { canonicalProduct, productsByIds } from '#catalogue';
import type { ReadDb } from '#store';
import type { UseCase } from '../port.ts';
import { shownOrNull } from '../workspace/labels.ts';
import { sameAsSeen } from '../workspace/seen.ts';
import { costsSeen, recost, type Recosted } from './recosting.ts';

const BATCH = 500;

/**
 * Costs to write, by id. A variant that follows its parent needs none; when its parent is left out it gets its own, and when it is left out
 * itself while its parent changes, the cost it has now becomes its own.
 */
export function costsToWrite(rows: readonly Recosted[], left: ReadonlySet<string>): Map<string, Money> {
  const changed = rows.filter((one) => one.result === 'changed');
  const going = new Set(changed.filter((one) => !left.has(one.id) && one.follows === undefined).map((one) => one.id));
  const costs = new Map<string, Money>();
  for (const { id, follows, before, after } of changed) {
    const withParent = follows !== undefined && going.has(follows);
    if (left.has(id) && withParent && before) costs.set(id, before);
    else if (!left.has(id) && !withParent && after) costs.set(id, after);
  }
  return costs;
}

/** The newest step, and the newest undo or redo, besides the step that is being written. */
const stateOf = async (read: Pick<ReadDb, 'get'>, writing = ''): Promise<string> => JSON.stringify(await read.get('SELECT max(sequence) AS made, max(state_at) AS at FROM change_set WHERE id <> ?', [writing]));

/** Writes the new costs as one change set. When somebody wrote something since they were reckoned, they are reckoned again inside it, so that counts. */
const applyRecost: UseCase<'pricing.applyRecost'> = async ({ exclude, on, seen, ...wanted }, context) => {
  const workspace = await context.workspace();
  const left = new Set(exclude);
  // How many there will be stands in the label; the write below counts what it really wrote.
  const day = on ?? today(context.clock);
  const state = await stateOf(workspace.read);
  const { rows } = await recost(workspace.read, { ...wanted, on: day }, { signal: context.signal, progress: (done) => context.progress(done, null, 'recost') });
  const countOf = (all: readonly Recosted[]): number => all.filter((one) => one.result === 'changed' && !left.has(one.id)).length;
  const count = countOf(rows);
  sameAsSeen(seen, () => costsSeen(rows));
  if (count === 0) return { changeSet: null, items: 0 };
  const { value, changeSet } = await workspace.change({ label: { id: 'recost', data: { count } } }, async (db) => {
    const read = { ...db, brand: 'read' as const };
    const asReckoned = (await stateOf(read, db.changeSet)) === state;
    const now = asReckoned ? rows : (await recost(read, { ...wanted, on: day }, { signal: context.signal })).rows;
    if (!asReckoned) sameAsSeen(seen, () => costsSeen(now));
    const costs = costsToWrite(now, left);
    const ids = [...costs.keys()];
    for (let at = 0; at < ids.length; at += BATCH) {
      context.signal.throwIfAborted();
      const products = await productsByIds(read, ids.slice(at, at + BATCH));
      await db.updateMany('product', products.map((one) => canonicalProduct({ ...one, cost: costs.get(one.id) ?? one.cost })));
      context.progress(Math.min(at + BATCH, ids.length), ids.length, 'recost');
    }
    return countOf(now);
  });
  return { changeSet: shownOrNull(changeSet, context.language), items: value };
};
export default applyRecost;
