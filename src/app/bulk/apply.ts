import { canonicalProduct, type Product } from '#catalogue';
import type { ChangeSetMeta, WriteDb } from '#store';
import type { Context, UseCase } from '../port.ts';
import { shownOrNull } from '../workspace/labels.ts';
import { BATCH, type Change, type Plan, workbench, workOn } from './plan.ts';
import { changedSince, dropPlan, planOf } from './plans.ts';

const labelOf = ({ request, changes }: Plan): ChangeSetMeta['label'] =>
  request.operation.kind === 'replace' ? { id: 'bulk-replace', data: { find: request.operation.find.slice(0, 60), count: changes.length } } : { id: 'bulk', data: { field: request.fields[0] ?? '', count: changes.length } };

/** The planned changes of each record, in the order they build on each other. */
function byRecord(changes: readonly Change[]): Map<string, Change[]> {
  const found = new Map<string, Change[]>();
  for (const one of changes) {
    const list = found.get(one.id);
    if (list) list.push(one);
    else found.set(one.id, [one]);
  }
  return found;
}

/** Writes exactly what the plan says; a cell that would come out otherwise ends it all. */
async function write(db: WriteDb, plan: Plan, bench: Awaited<ReturnType<typeof workbench>>, { progress, signal }: Pick<Context, 'progress' | 'signal'>): Promise<void> {
  const read = { ...db, brand: 'read' as const };
  const planned = byRecord(plan.changes);
  const ids = [...planned.keys()];
  for (let at = 0; at < ids.length; at += BATCH) {
    signal.throwIfAborted();
    progress(at, ids.length, '');
    const part = ids.slice(at, at + BATCH);
    const done = await workOn(read, part, plan.request, bench, () => db.newId());
    const made = byRecord(done.changes);
    await db.updateMany('product', part.map((id) => exactly(planned.get(id) ?? [], made.get(id) ?? [], done.before.get(id), done.changed.get(id))));
  }
}

/** The record as planned. An item number the plan refused, since another item has it, stays as it was. Throws Refusal('preview-again') when anything else came out otherwise. */
function exactly(planned: readonly Change[], made: readonly Change[], before: Product | undefined, after: Product | undefined): Product {
  const renames = planned.some((one) => one.field === 'sku');
  const kept = renames ? made : made.filter((one) => one.field !== 'sku');
  const same = planned.length === kept.length && planned.every((one, at) => one.field === kept[at]?.field && one.before === kept[at]?.before && one.after === kept[at]?.after);
  if (!same || !before || !after) throw changedSince();
  return canonicalProduct(renames ? after : { ...after, sku: before.sku });
}

const apply: UseCase<'catalogue.bulkApply'> = async ({ plan: hash }, context) => {
  const workspace = await context.workspace();
  const plan = await planOf(workspace, hash);
  const bench = await workbench(workspace, plan.request, context.language);
  const { changeSet } = await workspace.change({ label: labelOf(plan) }, async (db) => {
    await planOf(workspace, hash);
    await write(db, plan, bench, context);
  });
  dropPlan(workspace, hash);
  return { changed: plan.changes.length, changeSet: shownOrNull(changeSet, context.language) };
};
export default apply;
