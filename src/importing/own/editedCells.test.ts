import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Product, product as productSchema } from '#catalogue/nouns';
import { writeCsv } from '#tables';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Decisions, ownTable } from '../index.ts';
import { attributes, catalogue, exported, id, importAgain, type Imported } from './anyCatalogue.fixture.ts';

let folder = '';
beforeAll(async () => { folder = await mkdtemp(join(tmpdir(), 'niryat-edited-')); });
afterAll(() => rm(folder, { recursive: true }));

const POINT = id(777);
const past = (products: readonly Product[]) => async (point: string, ids: readonly string[]) => (point === POINT ? new Map(products.filter((one) => ids.includes(one.id)).map((one) => [one.id, one])) : undefined);

/** The same products with everything they say exchanged among them, new numbers, some gone, variants moved. */
const later = (products: readonly Product[]): Product[] =>
  products.map((one, at): Product => ({ ...(products[(at + 1) % products.length] ?? one), id: one.id, sku: at % 3 === 0 ? `NEW-${one.sku}` : one.sku, parent: at % 4 === 1 ? undefined : one.parent })).filter((_, at) => at % 5 !== 4);

describe('a file nobody edited changes nothing, whatever was changed in the catalogue since', () => {
  test.each(['csv', 'xlsx', 'json'] as const)('as %s, for any products', async (format) => {
    await fc.assert(fc.asyncProperty(catalogue, async (products) => {
      const path = await exported(folder, format, products, POINT);
      const again = await importAgain(path, later(products), { asOf: past(products) });
      expect({ written: again.written, rejected: again.rejectedRows, findings: again.findings.filter((one) => one.severity === 'error').map((one) => [one.rule, one.data]) }).toEqual({ written: 0, rejected: 0, findings: [] });
    }), { numRuns: format === 'xlsx' ? 25 : 60 });
  });

  test('a control: without the step in the file the same import writes old values over new ones', async () => {
    const products = fc.sample(catalogue, { numRuns: 20, seed: 7 }).find((one) => one.length >= 3) ?? [];
    expect((await importAgain(await exported(folder, 'csv', products), later(products))).written).toBeGreaterThan(0);
  });
});

const lamp = productSchema.parse({
  id: id(1), sku: 'L-1', name: { en: { text: 'Lamp' } }, brand: 'Kiran', modelNumber: 'M-1', notes: 'old', moq: { value: '10', unit: 'PCS' },
  priceLadders: { [id(50)]: { position: 0, currency: 'USD', steps: { [id(51)]: { position: 0, minQuantity: '10', price: { amount: 1250, currency: 'USD' } } } } },
});
const bell = productSchema.parse({ id: id(2), sku: 'B-1', name: { en: { text: 'Bell' } }, brand: 'Kiran' });
const red = productSchema.parse({ id: id(3), sku: 'L-1-R', parent: lamp.id, name: { en: { text: 'Red lamp' } } });
const all = [lamp, bell, red];

type Row = Record<string, string>;
/** The file as a person hands it back: rows by item number, edited. */
async function handedBack(edit: (rows: Record<string, Row>) => void, now: readonly Product[], more: { point?: string; decisions?: Decisions; extra?: (rows: Record<string, Row>) => Row[] } = {}): Promise<Imported & { of: (wanted: string) => Product | undefined; rules: string[] }> {
  const [header = [], ...body] = ownTable(all, attributes, 'self', { asOf: more.point ?? POINT }).rows;
  const rows = Object.fromEntries(body.map((cells) => [cells[0] ?? '', Object.fromEntries(header.map((heading, at) => [heading, cells[at] ?? '']))]));
  const extra = more.extra?.(rows) ?? [];
  edit(rows);
  const path = join(folder, 'edited.csv');
  await writeFile(path, writeCsv([header, ...[...Object.values(rows), ...extra].map((row) => header.map((heading) => row[heading] ?? ''))]));
  expect(await readFile(path, 'utf8')).toContain('As of');
  const done = await importAgain(path, now, { asOf: past(all), decisions: more.decisions });
  const written = done.batches.flatMap((one) => [...one.create, ...one.update]);
  return { ...done, of: (wanted) => written.find((one) => one.id === wanted), rules: done.findings.map((one) => one.rule) };
}
const set = (sku: string, heading: string, text: string) => (rows: Record<string, Row>): void => { (rows[sku] ?? {})[heading] = text; };

describe('edited cells alone come back as changes', () => {
  test('the cell edited in the file and the cell edited here are both kept', async () => {
    const done = await handedBack(set('L-1', 'Brand', 'Kaveri'), [{ ...lamp, modelNumber: 'M-2', notes: 'new here' }, bell, red]);
    expect(done.of(lamp.id)).toMatchObject({ brand: 'Kaveri', modelNumber: 'M-2', notes: 'new here' });
    expect([done.written, done.cellsThatChange, done.rejectedRows]).toEqual([1, 1, 0]);
  });

  test('a cell changed on both sides is held back with all three values, in its place; the rest of its row goes in', async () => {
    const done = await handedBack((rows) => { set('L-1', 'Brand', 'Kaveri')(rows); set('L-1', 'Model no.', 'M-9')(rows); }, [{ ...lamp, brand: 'Surya' }, bell, red]);
    const found = done.findings.find((one) => one.rule === 'IMP-BOTH-CHANGED');
    expect(found).toMatchObject({ severity: 'error', data: { base: 'Kiran', now: 'Surya', value: 'Kaveri', column: 'Brand' }, where: { row: 3, column: 'Brand', sku: 'L-1' } });
    expect(found?.where.cell).toMatch(/^[A-Z]+3$/);
    expect(done.of(lamp.id)).toMatchObject({ brand: 'Surya', modelNumber: 'M-9' });
    expect(done.preview?.page({ show: 'all' }, 0, 50).rows.find((one) => one.row === 3)?.cells.find((one) => one.state === 'held')).toEqual({ text: 'Kaveri', before: 'Surya', state: 'held' });
  });

  test.each([['the rule', 'IMP-BOTH-CHANGED'], ['the column', 'IMP-BOTH-CHANGED:Brand'], ['the cell', 'IMP-BOTH-CHANGED:Brand:3']])('accepted by %s, the file’s value goes in', async (_, accept) => {
    const done = await handedBack(set('L-1', 'Brand', 'Kaveri'), [{ ...lamp, brand: 'Surya' }, bell, red], { decisions: { skipFixes: [], accept: [accept] } });
    expect([done.of(lamp.id)?.brand, done.rules]).toEqual(['Kaveri', []]);
  });

  test('the same edit on both sides is no conflict and no change', async () => {
    expect(await handedBack(set('L-1', 'Brand', 'Kaveri'), [{ ...lamp, brand: 'Kaveri' }, bell, red])).toMatchObject({ written: 0, rules: [] });
  });

  test('a rate edited in the file is held back when the currency of its list was changed here', async () => {
    const ladder = { [id(50)]: { ...lamp.priceLadders[id(50)], currency: 'EUR', steps: { [id(51)]: { position: 0, minQuantity: '10', price: { amount: 1250, currency: 'EUR' } } } } } as Product['priceLadders'];
    const done = await handedBack((rows) => { const heading = Object.keys(rows['L-1'] ?? {}).find((one) => one.includes('Price 1')) ?? ''; set('L-1', heading, '13.00')(rows); }, [{ ...lamp, priceLadders: ladder }, bell, red]);
    expect([done.written, done.rules]).toEqual([0, ['IMP-BOTH-CHANGED']]);
  });

  test('an emptied cell erases nothing, and is told', async () => {
    expect(await handedBack(set('L-1', 'Notes', ''), all)).toMatchObject({ written: 0, rules: ['IMP-EMPTIED'] });
  });

  test('a number changed here stays, one changed in the file goes in, on both sides it is held back; variants find their product all the same', async () => {
    const renamed = [{ ...lamp, sku: 'L-NEW' }, bell, red];
    expect(await handedBack(set('L-1', 'Brand', 'Kaveri'), renamed).then((done) => done.of(lamp.id))).toMatchObject({ sku: 'L-NEW', brand: 'Kaveri' });
    expect(await handedBack(set('L-1-R', 'Notes', 'x'), renamed).then((done) => done.of(red.id))).toMatchObject({ parent: lamp.id, notes: 'x' });
    expect(await handedBack(set('B-1', 'SKU', 'B-2'), all).then((done) => done.of(bell.id)?.sku)).toBe('B-2');
    const both = await handedBack(set('B-1', 'SKU', 'B-2'), [lamp, { ...bell, sku: 'B-3' }, red]);
    expect([both.written, both.findings.map((one) => [one.rule, one.data.base, one.data.now, one.data.value])]).toEqual([0, [['IMP-BOTH-CHANGED', 'B-1', 'B-3', 'B-2']]]);
  });

  test('a variant moved in the file moves; moved on both sides it stays where it is', async () => {
    expect(await handedBack(set('L-1-R', 'Parent SKU', 'B-1'), all).then((done) => done.of(red.id)?.parent)).toBe(bell.id);
    expect(await handedBack(set('L-1-R', 'Parent SKU', 'B-1'), [lamp, bell, { ...red, parent: undefined }])).toMatchObject({ written: 0, rules: ['IMP-BOTH-CHANGED'] });
  });

  test('an item deleted here stays deleted; edited in the file, its row is held back', async () => {
    expect(await handedBack(() => undefined, [lamp, red])).toMatchObject({ written: 0, rejectedRows: 0, rules: ['IMP-STAYS-DELETED'] });
    expect(await handedBack(set('B-1', 'Brand', 'Kaveri'), [lamp, red])).toMatchObject({ written: 0, rejectedRows: 1, rules: ['IMP-DELETED'] });
    expect(await handedBack(set('B-1', 'Brand', 'Kaveri'), [lamp, red], { decisions: { skipFixes: [], accept: ['IMP-DELETED'] } })).toMatchObject({ written: 1 });
  });

  test('a row copied below itself under another number is a new item', async () => {
    const done = await handedBack(() => undefined, all, { extra: (rows) => [{ ...rows['B-1'], SKU: 'B-COPY' }] });
    expect([done.products.created, done.batches.flatMap((one) => one.create).map((one) => one.sku)]).toEqual([1, ['B-COPY']]);
  });

  test('a step this company does not know is told once, and every cell that differs is a change, as before', async () => {
    const done = await handedBack(set('B-1', 'Notes', 'x'), [{ ...lamp, brand: 'Surya' }, bell, red], { point: id(778) });
    expect(done.rules.filter((one) => one === 'IMP-ASOF-UNKNOWN')).toHaveLength(1);
    expect([done.of(lamp.id)?.brand, done.of(bell.id)?.notes]).toEqual(['Kiran', 'x']);
  });
});
