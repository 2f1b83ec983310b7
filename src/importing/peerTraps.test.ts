import { describe, expect, test } from 'vitest';
import { imported } from './seeded/measure.fixture.ts';

/** What a program of this kind was seen to do without a word, each with a list that tempts to it. */
const HEADS = ['SKU', 'Name', 'HS code', 'GTIN', 'FOB USD', 'MOQ (pcs)'];
const row = (number: number, change: Record<string, string> = {}): string[] => HEADS.map((head) => change[head] ?? { SKU: `K-${number}`, Name: `Brass lamp ${number}`, 'HS code': '83061000', GTIN: '8901234567890', 'FOB USD': '12.50', 'MOQ (pcs)': '100' }[head] ?? '');
const list = (...changes: Record<string, string>[]) => ({ heads: HEADS, rows: changes.map((change, at) => row(at, change)) });
const rules = (findings: { rule: string }[]): string[] => findings.map((one) => one.rule);

describe('what the closest peer does in silence is said here', () => {
  test('"12,50" is held back, never 1,250.00; the row goes in as 12.50 when that is chosen', async () => {
    const table = list({ 'FOB USD': '12,50' }, {}, {});
    const plain = await imported(table);
    expect([rules(plain.findings), [...plain.held.products.keys()]]).toEqual([['IMP-DECIMAL'], ['K-1', 'K-2']]);
    const taken = await imported(table, undefined, { skipFixes: [], accept: [], takeFixes: ['IMP-DECIMAL'] });
    expect(JSON.stringify(taken.held.products.get('K-0')?.priceLadders)).toContain('"amount":1250,');
  });

  test('two rows of one name stay two items, and where the name is the number the second is held back', async () => {
    expect((await imported(list({ Name: 'Lamp' }, { Name: 'Lamp' }))).held.products.size).toBe(2);
    const named = await imported({ heads: ['Name', 'Colour'], rows: [['Lamp', 'Red'], ['Bell', 'Red'], ...Array.from({ length: 300 }, (_, at) => [`Bowl ${at}`, 'Blue']), ['Lamp', 'Green']] });
    expect(named.findings.find((one) => one.rule === 'IMP-DUPLICATE')).toMatchObject({ severity: 'error', where: { row: 304 } });
  });

  test('a zero lost in front of an HS code is told with the code it was', async () => {
    expect((await imported(list({ 'HS code': '9103010' }, {}, {}))).findings).toEqual([expect.objectContaining({ rule: 'IMP-HS-ZERO', fix: expect.objectContaining({ value: '09103010' }), where: expect.objectContaining({ cell: 'C2' }) })]);
  });

  test('a wrong check digit is told, and barcodes of 8, 12, 13 and 14 digits are taken', async () => {
    expect(rules((await imported(list({ GTIN: '8901234567891' }, {}))).findings)).toEqual(['IMP-GTIN']);
    expect(rules((await imported(list(...['96385074', '036000291452', '8901234567890', '18901234567897'].map((GTIN) => ({ GTIN }))))).findings)).toEqual([]);
  });

  test('replacement signs are told and not taken for letters; what can be undone is repaired once somebody looked', async () => {
    const table = list({ Name: 'Caf\ufffd lamp' }, { Name: 'CafÃ© lamp' }, { Name: 'à¤¦à¥€à¤¯à¤¾' }, { Name: 'Men‚Äôs kurta' });
    const blind = await imported(table);
    expect(rules(blind.findings)).toEqual(['IMP-LETTERS-LOST', 'IMP-ENCODING', 'IMP-ENCODING', 'IMP-ENCODING']);
    expect(blind.held.products.get('K-1')?.name.en?.text).toBe('CafÃ© lamp');
    const looked = await imported(table, undefined, { skipFixes: [], accept: [] });
    expect(['K-1', 'K-2', 'K-3'].map((sku) => looked.held.products.get(sku)?.name.en?.text)).toEqual(['Café lamp', 'दीया', 'Men’s kurta']);
  });

  test('an item without a name goes in and is told; it is not dropped', async () => {
    const done = await imported(list({ Name: '' }, {}));
    expect([rules(done.findings), done.held.products.has('K-0')]).toEqual([['IMP-NO-NAME'], true]);
  });

  test('"yes" is yes and "maybe" is said to be neither', async () => {
    const heads = [...HEADS, 'Traits: electrical'];
    const done = await imported({ heads, rows: ['yes', 'हाँ', 'no', 'maybe'].map((text, at) => [...row(at), text]) });
    expect([...done.held.products.values()].map((one) => one.traits.electrical)).toEqual([true, true, false]);
    expect(done.findings.filter((one) => one.severity === 'error')).toEqual([expect.objectContaining({ where: expect.objectContaining({ row: 5 }) })]);
  });

  test('one bad number keeps out its row alone', async () => {
    const done = await imported(list({}, { 'FOB USD': 'twelve' }, {}));
    expect([done.result.rejectedRows, done.held.products.size, rules(done.findings)]).toEqual([1, 2, ['IMP-NUMBER']]);
  });

  test('a column whose rates fall to a tenth on 300 items is one finding; accepted, all go in', async () => {
    const many = (price: (at: number) => string) => list(...Array.from({ length: 300 }, (_, at) => ({ 'FOB USD': price(at) })));
    const { held } = await imported(many((at) => (20 + at / 4).toFixed(2)));
    const fallen = many((at) => ((20 + at / 4) / 10).toFixed(2));
    const done = await imported(fallen, held);
    expect(done.findings).toEqual([expect.objectContaining({ rule: 'IMP-MASS-FALL', severity: 'error', data: expect.objectContaining({ count: 300, of: 300, change: '−90 %', column: 'FOB USD' }) })]);
    expect(done.result.rejectedRows).toBe(300);
    expect((await imported(fallen, held, { skipFixes: [], accept: ['IMP-MASS-FALL:FOB USD'] })).result.products.updated).toBe(300);
  });

  test('cells that moved are put back when that is chosen', async () => {
    const table = list(...Array.from({ length: 30 }, () => ({})));
    const line = table.rows[7] ?? [];
    table.rows[7] = [...line.slice(0, 2), ...line.slice(3), ''];
    expect((await imported(table)).findings).toEqual([expect.objectContaining({ rule: 'IMP-SHIFT', messageId: 'IMP-SHIFT-LEFT', data: expect.objectContaining({ from: 'HS code' }), where: expect.objectContaining({ row: 9 }) })]);
    const done = await imported(table, undefined, { skipFixes: [], accept: [], takeFixes: ['IMP-SHIFT'] });
    expect(done.held.products.get('K-7')).toMatchObject({ gtin: '8901234567890', moq: { value: '100' } });
    expect(done.held.products.get('K-7')?.hsCode).toBeUndefined();
  });

  test('SQL in a cell is text like any other: it goes in as written and no message shows how anything is stored', async () => {
    const sql = `Robert'); DROP TABLE product;--`;
    const done = await imported(list({ Name: sql, SKU: `K'; DELETE FROM product WHERE '1'='1` }, { Name: sql, 'FOB USD': `0); --` }));
    expect([...done.held.products.values()].map((one) => [one.sku, one.name.en?.text])).toEqual([[`K'; DELETE FROM product WHERE '1'='1`, sql]]);
    expect(done.findings.map((one) => [one.rule, one.where.cell])).toEqual([['IMP-NUMBER', 'E3']]);
    expect(JSON.stringify(done.findings)).not.toMatch(/SQLITE|syntax error|INSERT|SELECT/);
  });
});
