import { textIn } from '#base';
import { type BuyerItem, buyerMessages, LAYER_FIELDS, layersByKeys, layersOf, pairKey } from '#buyers';
import { type Product, productsBySku, productsByIds } from '#catalogue';
import type { ReadDb } from '#store';
import type { TableRow } from '#tables';
import type { ListColumn, ListRow } from '../contract.ts';
import { shownFinding } from '../report/render.ts';
import { type LayerProblem, layerText, type LayerTexts, readLayer, sameLayer } from './layerCells.ts';

export type ListToPlan = { buyer: string; currency: string | undefined; columns: readonly ListColumn[]; headerRow: number; language: string; newId: () => string };
export type PlannedList = { rows: ListRow[]; create: BuyerItem[]; update: BuyerItem[] };

/** Rows compared with the catalogue at a time. */
const BATCH = 1_000;
type Named = { row: TableRow; sku: string; texts: LayerTexts };

/** Works out what a buyer's list changes in that buyer's layer: nothing else is looked at, nothing is written. */
export async function planList(read: ReadDb, rows: readonly TableRow[], asked: ListToPlan, progress: (done: number) => void): Promise<PlannedList> {
  const planned: PlannedList = { rows: [], create: [], update: [] };
  const byTheirNo = await theirNumbers(read, asked);
  const first = new Map<string, number>();
  const body = rows.filter((row) => row.number > asked.headerRow && asked.columns.some((one) => one.field && (row.cells[one.index] ?? '').trim() !== ''));
  for (let at = 0; at < body.length; at += BATCH) {
    const named = body.slice(at, at + BATCH).map((row): Named => {
      const texts = textsOf(row, asked.columns);
      const sku = (asked.columns.find((one) => one.field === 'sku') ? (row.cells[asked.columns.find((one) => one.field === 'sku')?.index ?? -1] ?? '') : '').trim();
      return { row, texts, sku: sku || (byTheirNo.get((texts.itemNo ?? '').trim().toLowerCase()) ?? '') };
    });
    const products = await productsBySku(read, named.map((one) => one.sku).filter(Boolean));
    const layers = await layersByKeys(read, [...products.values()].map((one) => pairKey(asked.buyer, one.id)));
    for (const one of named) planRow(one, products.get(one.sku), layers, first, asked, planned);
    progress(Math.min(at + BATCH, body.length));
    // Other windows want their turn.
    await new Promise((resolve) => setImmediate(resolve));
  }
  return planned;
}

/** Our numbers by theirs, as this buyer's layer has them: a list without our numbers is matched by it. */
async function theirNumbers(read: ReadDb, { buyer, columns }: ListToPlan): Promise<Map<string, string>> {
  if (!columns.some((one) => one.field === 'itemNo')) return new Map();
  const layers = (await layersOf(read, buyer)).filter((one) => one.itemNo);
  const skus = new Map((await productsByIds(read, layers.map((one) => one.product))).map((one) => [one.id, one.sku]));
  const found = new Map<string, string>();
  const twice = new Set<string>();
  for (const one of layers) {
    const key = (one.itemNo ?? '').toLowerCase();
    if (found.has(key)) twice.add(key);
    found.set(key, skus.get(one.product) ?? '');
  }
  // A number that this buyer uses for two items names neither.
  for (const key of twice) found.delete(key);
  return found;
}

const textsOf = (row: TableRow, columns: readonly ListColumn[]): LayerTexts => Object.fromEntries(columns.flatMap(({ field, index }) => (field && field !== 'sku' ? [[field, row.cells[index] ?? '']] : [])));

function planRow({ row, sku, texts }: Named, product: Product | undefined, layers: ReadonlyMap<string, BuyerItem>, first: Map<string, number>, asked: ListToPlan, planned: PlannedList): void {
  const told = (problem: LayerProblem): string => {
    const { text } = shownFinding({ rule: problem.messageId, messageId: problem.messageId, severity: 'error', status: 'fail', data: problem.data, where: {} }, asked.language, buyerMessages);
    return [text.title, text.fix].filter(Boolean).join('. ');
  };
  const reject = (problems: readonly LayerProblem[]): void => void planned.rows.push({ row: row.number, sku, name: product ? textIn(product.name) : '', result: 'rejected', changes: [], reasons: problems.map(told), notes: [] });
  if (sku === '') return reject([{ field: 'itemNo', messageId: 'BUY-NO-KEY', data: {} }]);
  if (!product) return reject([{ field: 'itemNo', messageId: 'BUY-NO-ITEM', data: { value: sku } }]);
  const before = first.get(product.id);
  if (before !== undefined) return reject([{ field: 'itemNo', messageId: 'BUY-TWICE', data: { value: sku, first: before } }]);
  first.set(product.id, row.number);
  const stored = layers.get(pairKey(asked.buyer, product.id));
  const start: BuyerItem = stored ?? { id: asked.newId(), key: pairKey(asked.buyer, product.id), buyer: asked.buyer, product: product.id };
  const { layer, problems, notes } = readLayer(start, texts, asked.currency);
  // A row goes in whole or not at all: half a price list line is worse than none.
  if (problems.length > 0) return reject(problems);
  const changes = LAYER_FIELDS.map((field) => ({ field, before: layerText(start, field), after: layerText(layer, field) })).filter((one) => one.before !== one.after);
  const result = !stored ? 'created' : sameLayer(stored, layer) ? 'unchanged' : 'updated';
  if (result === 'created') planned.create.push(layer);
  else if (result === 'updated') planned.update.push(layer);
  planned.rows.push({ row: row.number, sku, name: textIn(product.name), result, changes, reasons: [], notes: notes.map(told) });
}
