import { canonicalJson, unpackTexts } from '#base';
import { canonicalProduct, type Product } from '#catalogue/nouns';
import { type Mapping, planImport, type PlannedBatch } from '#importing';
import { expect, test } from 'vitest';
import { type PlanApart, planRows } from './planTask.ts';
import { newIds } from './newIds.ts';

const HEADINGS = ['sku', 'name.en', 'price', 'parent'];
const mapping = { layout: 'flat', key: 'sku', headerRow: 1, columns: HEADINGS.map((field, index) => ({ index, heading: field, field, ...(field === 'price' ? { currency: 'USD' } : {}) })) } as unknown as Mapping;
const CELLS = [['A-1', 'Brass lamp', '12.50', ''], ['A-2', 'दीपक', 'twelve', ''], ['A-3', 'Chair', '7', 'B-9'], ['OLD', 'Old name, new', '3', ''], ['A-1', 'Twice', '1', ''], ['B-9', 'Chairs', '', '']];
const rows = async function* () { yield CELLS.slice(0, 3).map((cells, at) => ({ number: at + 2, cells })); yield CELLS.slice(3).map((cells, at) => ({ number: at + 5, cells })); };
const old = { id: '01JA000000000000000000000A', sku: 'OLD', name: { en: { text: 'Old name' } } } as unknown as Product;
const held = new Map([['OLD', old]]);
const bySku = async (skus: readonly string[]): Promise<Map<string, Product>> => new Map([...held].filter(([sku]) => skus.includes(sku)));
/** Ids by the order in which they come in the text: children get theirs when their record is written, not when it is planned. */
function renumbered(records: readonly unknown[]): string {
  const numbers = new Map<string, number>();
  return canonicalJson(records).replaceAll(/01JA000000[0-9A-Z]{16}/g, (id) => { numbers.set(id, numbers.get(id) ?? numbers.size); return `id ${numbers.get(id)}`; });
}
/** The same without the chance and the count in its ids. */
const plain = (value: unknown): unknown => JSON.parse(renumbered([value]));

const how: PlanApart = { file: 'list.csv', sheet: null, mapping, decisions: undefined, sample: CELLS, namesItems: true, attributes: [], families: { families: [], certificates: [] }, declaresAll: false, isEmpty: false, hasNumbers: false, given: '01JA0000000000000000000000', keep: false };

test('what the reading process plans is what the core would plan, and its new records are as they are stored', async () => {
  const here: PlannedBatch[] = [];
  const expected = await planImport({ file: 'list.csv', sheet: null, mapping, rows: rows(), sample: CELLS, namesItems: true, newId: newIds(how.given), catalogue: { attributes: [], bySku, byIds: async () => new Map() } }, async (batch) => void here.push(batch));
  const there: PlannedBatch[] = [];
  const asked: unknown[] = [];
  const documents: string[] = [];
  for await (const message of planRows(how, rows(), [], async (question) => { asked.push(question); return bySku((question as { keys: string[] }).keys); })) {
    if (message.kind === 'planned') {
      expect(plain({ ...message.result, rejects: [...message.result.rejects], named: [...message.result.named] })).toEqual(plain({ ...expected, rejects: [...expected.rejects], named: [...expected.named] }));
      continue;
    }
    there.push(message.batch);
    if (message.batch.packed) documents.push(...unpackTexts(message.batch.packed.documents).filter((_, at) => at % 2 === 1));
  }
  const created = here.flatMap((one) => one.create);
  expect(created.map((one) => one.sku)).toEqual(['A-1', 'B-9', 'A-3']);
  expect(renumbered(documents.map((one) => JSON.parse(one) as unknown))).toBe(renumbered(created.map((one) => canonicalProduct({ ...one, status: 'active' }))));
  expect(documents.map((one) => canonicalJson(JSON.parse(one)))).toEqual(documents);
  // Every child has an id of its own, and no mark is left.
  const ids = documents.flatMap((one) => one.match(/"[^"]*"(?=:\{"(?:currency|minQuantity)")/g) ?? []);
  expect([ids.length, new Set(ids).size, ids.filter((one) => !/^"01JA000000[0-9A-HJKMNP-TV-Z]{16}"$/.test(one))]).toEqual([4, 4, []]);
  // They travel in other parts than they are planned in.
  const all = (batches: readonly PlannedBatch[]): unknown => [batches.flatMap((one) => one.rows.create), batches.flatMap((one) => one.rows.update), batches.flatMap((one) => one.update.map((each) => each.sku))];
  expect(all(there)).toEqual(all(here));
  expect(asked[0]).toEqual({ ask: 'bySku', keys: ['A-1', 'A-2'] });
});

test('numbers that are nearly one of the company’s are found by walking over them', async () => {
  const parts: (string[] | null)[] = [['X-1'], ['a-2 ', 'b-9'], null];
  const found: unknown[] = [];
  for await (const message of planRows({ ...how, hasNumbers: true }, rows(), [], async (question) => ((question as { ask: string }).ask === 'numbers' ? parts.shift() : new Map()))) {
    if (message.kind === 'planned') found.push(...message.result.findings.filter((one) => one.rule === 'IMP-SKU-NEAR-HERE').map((one) => [one.data.sku, one.data.other]));
  }
  expect(found).toEqual([['B-9', 'b-9']]);
});

test('a company without products is asked nothing', async () => {
  const kinds: string[] = [];
  for await (const message of planRows({ ...how, isEmpty: true }, rows(), [], async () => { throw new Error('asked'); })) kinds.push(message.kind);
  expect(kinds.at(-1)).toBe('planned');
});

test('ids follow the moment they were given, each once, in order, and never those of another run', () => {
  const [one, other] = [newIds(how.given), newIds(how.given)];
  const made = Array.from({ length: 40 }, one);
  expect(made.every((id) => /^01JA000000[0-9A-HJKMNP-TV-Z]{16}$/.test(id))).toBe(true);
  expect(made).toEqual([...new Set(made)].sort());
  expect(made.includes(other())).toBe(false);
});
