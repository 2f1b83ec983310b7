import { createHash } from 'node:crypto';
import { type Finding, Refusal, textIn } from '#base';
import { attributesOf, bulkCell, type BulkOperation, type Cell, cellsOf, companyLanguages, type EditContext, familiesOf, type Product, productsByIds, withInherited } from '#catalogue';
import { certificatesOf } from '#exporter';
import type { ReadDb, Workspace } from '#store';
import type { Context } from '../port.ts';
import { readingOf } from '../catalogue/orders.ts';
import { judgedEdit } from '../pricing/judged.ts';
import { settleSkus } from '../catalogue/skus.ts';
import { type Chosen, type Scope, selectedIds } from './selected.ts';

export type Request = { selection: Chosen; scope: Scope; fields: readonly string[]; operation: BulkOperation };
/** `notice`: goes in, and somebody should look at it (rates that no buyer could follow). */
export type Change = { id: string; sku: string; name: string; field: string; before: string; after: string; notice?: Finding };
export type Refused = Change & { messageId: string; data: Finding['data'] };
/** Every change of a bulk edit over one state of the data. `hash` names both. */
export type Plan = { hash: string; state: string; request: Request; rows: number; same: number; changes: Change[]; refused: Refused[] };

/** Records read, worked on and let go at a time. */
export const BATCH = 500;
/** Changed cells in one step of undo. */
const MOST_CHANGES = 500_000;

/** What edits are judged with, and the cells of the fields asked for. Throws Refusal('unknown-field' | 'wrong-usage'). */
export async function workbench(workspace: Workspace, { fields, operation }: Request, language: string): Promise<{ cells: Cell[]; language: string; contextOf: (newId: () => string, parent: Product | undefined) => EditContext }> {
  const [attributes, families, certificates, languages] = await Promise.all([attributesOf(workspace.read), familiesOf(workspace.read), certificatesOf(workspace.read), companyLanguages(workspace.read)]);
  const byKey = new Map(cellsOf(attributes, families, language, languages).map((one) => [one.key, one]));
  const cells = fields.map((field) => {
    const cell = byKey.get(field);
    if (!cell?.editable) throw new Refusal('unknown-field', `${cell?.heading ?? field} cannot be changed here.`, { hi: `${cell?.heading ?? field} यहाँ नहीं बदला जा सकता।`, where: { field } });
    if (operation.kind === 'empty' && field === 'sku') throw new Refusal('wrong-usage', 'Every item needs an item no.; it cannot be emptied.', { where: { field } });
    if ((operation.kind === 'multiply' || operation.kind === 'add') && !cell.numeric) throw new Refusal('wrong-usage', `${cell.heading} does not hold numbers.`, { where: { field } });
    return cell;
  });
  return { cells, language, contextOf: (newId, parent) => ({ newId, attributes, families, certificates, parent }) };
}

/** Ids of records that a preview only pretends to make. */
function pretendIds(): () => string {
  let count = 0;
  return () => String(count++).padStart(26, '0');
}

type Batch = { changed: Map<string, Product>; before: Map<string, Product>; changes: Change[]; refused: Refused[]; same: number };

/** Works on one batch of records; all cells of a record build on each other. */
export async function workOn(read: ReadDb, ids: readonly string[], request: Request, bench: Awaited<ReturnType<typeof workbench>>, newId: () => string): Promise<Batch> {
  const products = await productsByIds(read, ids);
  const parents = new Map((await productsByIds(read, [...new Set(products.flatMap((one) => one.parent ?? []))])).map((one) => [one.id, one]));
  const batch: Batch = { changed: new Map(), before: new Map(products.map((one) => [one.id, one])), changes: [], refused: [], same: 0 };
  for (const before of products) {
    const parent = before.parent ? parents.get(before.parent) : undefined;
    const context = bench.contextOf(newId, parent);
    let now = before;
    for (const cell of bench.cells) {
      const outcome = bulkCell(now, cell, request.operation, context, { language: bench.language, ...(parent ? { whole: withInherited(now, parent) } : {}) });
      const at = { id: before.id, sku: before.sku, name: textIn(before.name), field: cell.key };
      if (outcome.kind === 'same') batch.same++;
      else if (outcome.kind === 'refused') batch.refused.push({ ...at, before: outcome.before, after: outcome.typed, messageId: outcome.messageId, data: { field: cell.key, ...outcome.data } });
      else {
        const [notice] = judgedEdit(now, outcome.product, { field: cell.key, value: '' }, parent).noticed;
        now = outcome.product;
        batch.changes.push({ ...at, before: outcome.before, after: outcome.after, ...(notice ? { notice } : {}) });
      }
    }
    if (now !== before) batch.changed.set(before.id, now);
  }
  return batch;
}

/** Numbers are settled over the whole plan: two batches may meet on one. */
async function settle(read: ReadDb, changes: readonly Change[]): Promise<{ changes: Change[]; refused: Refused[] }> {
  const renames = new Map(changes.filter((one) => one.field === 'sku').map((one) => [one.id, one]));
  if (renames.size === 0) return { changes: [...changes], refused: [] };
  const before = new Map((await productsByIds(read, [...renames.keys()])).map((one) => [one.id, one]));
  const after = new Map([...before].map(([id, one]) => [id, { ...one, sku: renames.get(id)?.after ?? one.sku }]));
  const clashes = new Map((await settleSkus(read, before, after)).map((one) => [one.id, one.finding]));
  const refused = [...clashes].flatMap(([id, { messageId, data }]) => { const change = renames.get(id); return change ? [{ ...change, messageId, data }] : []; });
  return { changes: changes.filter((one) => one.field !== 'sku' || !clashes.has(one.id)), refused };
}

/** Works out every change without writing any. */
export async function makePlan(workspace: Workspace, request: Request, context: Pick<Context, 'language' | 'progress' | 'signal'>): Promise<Plan> {
  const { state } = await readingOf(workspace);
  const { ids } = await selectedIds(workspace, request.selection, request.scope);
  const bench = await workbench(workspace, request, context.language);
  const found: Pick<Plan, 'changes' | 'refused' | 'same'> = { changes: [], refused: [], same: 0 };
  const newId = pretendIds();
  for (let at = 0; at < ids.length; at += BATCH) {
    context.signal.throwIfAborted();
    context.progress(at, ids.length, '');
    const batch = await workOn(workspace.read, ids.slice(at, at + BATCH), request, bench, newId);
    found.changes.push(...batch.changes);
    found.refused.push(...batch.refused);
    found.same += batch.same;
    if (found.changes.length > MOST_CHANGES) throw new Refusal('too-many', `More than ${MOST_CHANGES} cells would change in one step. Choose fewer columns or rows.`, { hi: `एक कदम में ${MOST_CHANGES} से ज़्यादा सेल बदल जाते। कम कॉलम या पंक्तियाँ चुनें।` });
  }
  const settled = await settle(workspace.read, found.changes);
  const changes = settled.changes;
  const refused = [...found.refused, ...settled.refused];
  return { hash: hashOf(state, changes), state, request, rows: ids.length, same: found.same, changes, refused };
}

function hashOf(state: string, changes: readonly Change[]): string {
  const hash = createHash('sha256').update(state);
  for (const { id, field, before, after } of changes) hash.update(JSON.stringify([id, field, before, after]));
  return hash.digest('hex').slice(0, 32);
}
