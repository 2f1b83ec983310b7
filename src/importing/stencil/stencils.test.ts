import { canonicalJson, type PackedRecords, recordPacker, searchParts, unpackTexts } from '#base';
import { canonicalProduct, type Product, searchTexts } from '#catalogue/nouns';
import type { TableRow } from '#tables';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Catalogue, type Mapping, planImport, type PlannedBatch, recognise, SURVEY_ROWS } from '../index.ts';
import { Chance } from '../seeded/chance.fixture.ts';
import { cleanTable, houseOf } from '../seeded/cleanRows.fixture.ts';
import { goods } from '../seeded/goods.fixture.ts';

type Planned = { documents: string[]; search: string[][]; told: unknown };
/** How many records were made one by one, with what of them were written by stencils. */
const counted = { records: 0, made: 0 };

/** Ids count up; those of children come in another order when a record is written before they are given, so they are told apart by their place. */
const renumbered = (text: string): string => { const numbers = new Map<string, number>(); return text.replaceAll(/"[A-Z]{4}\d{22}"/g, (id) => { numbers.set(id, numbers.get(id) ?? numbers.size); return `"id ${numbers.get(id)}"`; }); };

/** Plans a table with records made one by one, or written by stencils into a pack. */
async function planned(rows: readonly TableRow[], mapping: Mapping, packs: boolean, catalogue: Partial<Catalogue> = {}): Promise<Planned> {
  let ids = 0;
  let marks = 0;
  const newId = (): string => `IDOF${String(ids++).padStart(22, '0')}`;
  const packer = recordPacker();
  const batches: PlannedBatch[] = [];
  const pack = { childIds: () => { marks = 0; counted.made += 1; return Object.assign(() => `MARK${String(marks++).padStart(22, '0')}`, { comeAgain: true as const }); }, add: packer.add };
  const sample = rows.slice(1, SURVEY_ROWS).map((row) => row.cells.map((cell) => cell.trim()));
  const result = await planImport(
    { file: 'list.csv', sheet: null, mapping, sample, newId, namesItems: true, catalogue: { attributes: [], bySku: async () => new Map(), byIds: async () => new Map(), ...catalogue }, rows: (async function* () { yield rows; })(), ...(packs ? { pack } : {}) },
    async (batch) => void batches.push(batch));
  const made = batches.flatMap((one) => one.create);
  const { documents, texts } = packs ? packer.take() : packedOf(made);
  const { named, rejects, ...told } = result;
  if (packs) counted.records += documents.lengths.length / 2;
  return { documents: unpackTexts(documents).filter((_, at) => at % 2 === 1).map(renumbered), search: [unpackTexts(texts ?? documents)], told: { ...told, rejects: [...rejects], named: named.size, rows: batches.flatMap((one) => one.rows.create), attributes: batches.flatMap((one) => one.attributes.map(({ id: _id, ...rest }) => rest)) } };
}

function packedOf(made: readonly Product[]): PackedRecords {
  const packer = recordPacker();
  for (const one of made) packer.add(one.id, [canonicalJson(canonicalProduct({ ...one, status: one.status ?? 'active' }))], searchParts(searchTexts(one)));
  return packer.take();
}

const recognised = (rows: readonly TableRow[]): Mapping => recognise({ format: 'csv', encoding: 'utf-8', delimiter: ',', sheets: [{ name: '', hidden: false, rows: rows.slice(0, SURVEY_ROWS) }] }, { file: 'list.csv', attributes: [] }).mapping;
const numbered = (heads: readonly string[], rows: readonly (readonly string[])[]): TableRow[] => [heads, ...rows].map((cells, at) => ({ number: at + 1, cells: [...cells] }));

const HEADS = ['SKU', 'Product name', 'Name (hi)', 'HS code', 'Country of origin', 'Brand', 'Model no', 'Category', 'Description', 'Price (USD)', 'Price 2 (USD)', 'MOQ', 'Unit', 'Net weight (kg)', 'Pcs per carton', 'Carton size (cm)', 'Lead time (days)', 'Colour', 'Barcode', 'Keywords', 'Cost (INR)', 'Supplier', 'Image URL', 'Material'];
type Column = { usual: string; any: fc.Arbitrary<string> };
const of = (usual: string, ...texts: string[]): Column => ({ usual, any: fc.oneof({ weight: 6, arbitrary: fc.constantFrom(usual, ...texts) }, { weight: 1, arbitrary: fc.constantFrom('', ' ', 'n/a', '12', '1.50', 'पीतल', 'Ω ', '-5', '8.9E+12', '"a", \\ b', 'é', '<b>x</b> &amp; y', 'kg', '\u0001', '=1+1') }) });
const COLUMNS: readonly Column[] = [
  of('Lamp', 'Brass lamp "Jaipur"', 'Lamp  two'), of('दीपक', 'क़ब्ज़ा, 5'), of('83062910', '8306', '1234567'), of('India', 'IN', 'Narnia'), of('Kesar', 'Kesar & Sons'), of('M1-2', 'M2'), of('Home > Lamps', '["a > b"]'), of('A lamp. Of brass.', 'Some <p>html</p>', 'Two\nlines'),
  of('12.50', '7', '0', '0.00', 'USD 9', '9.999'), of('11', '13.00', '6'), of('100', '50 PCS', '10.5'), of('PCS', 'KGS', 'dozen'), of('1.250', '2 kg', '500 g', '0'), of('12', '24 pcs'), of('40 x 30 x 25', '40x30', '40 x 30 x 25 in', '4'), of('15', '30 days'), of('Red', 'Blue, green'),
  of('8901000000002', '8901000000003', '890'), of('lamp, brass', 'lamp|lamp', 'one'), of('50', '99.5', '₹ 5'), of('Artisans', 'Cooperative'), of('https://a.example/1.jpg', 'a.jpg, b.jpg'), of('Brass 60%, Wood 40%', 'Cotton'),
];

test('rows written by stencils come to the same records, search texts, findings and rejects as rows that are made one by one, whatever their cells hold', async () => {
  // Most rows fill their columns as usual, but for one or two cells; some hold anything.
  const usual = fc.tuple(fc.nat(COLUMNS.length - 1), ...COLUMNS.map((one) => one.any)).map(([at, ...cells]) => COLUMNS.map((one, column) => (column % 6 === at % 6 ? (cells[column] ?? '') : one.usual)));
  const table = fc.array(fc.oneof({ weight: 4, arbitrary: usual }, { weight: 1, arbitrary: fc.tuple(...COLUMNS.map((one) => one.any)) }), { minLength: 60, maxLength: 120 });
  await fc.assert(fc.asyncProperty(table, async (rows) => {
    const all = numbered(HEADS, rows.map((cells, at) => [at % 17 === 16 ? 'K-1' : `K-${at}`, ...cells]));
    const mapping = recognised(all);
    expect(await planned(all, mapping, true)).toEqual(await planned(all, mapping, false));
  }), { numRuns: 10 });
  expect(counted.made).toBeLessThan(counted.records * 0.6);
});

test('a clean list of every house is written the same way, most of it by stencils', async () => {
  [counted.records, counted.made] = [0, 0];
  const sold = await goods();
  for (let seed = 1; seed <= 4; seed += 1) {
    const chance = new Chance(seed);
    const { heads, rows } = cleanTable(sold, houseOf(chance), chance, 120);
    const all = numbered(heads, rows);
    const mapping = recognised(all);
    expect(await planned(all, mapping, true)).toEqual(await planned(all, mapping, false));
  }
  expect(counted.made).toBeLessThan(counted.records * 0.2);
});
