import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { TariffReader } from '#importing';
import { tariffLine } from '#importing/nouns';
import { writeXlsx } from '#tables';
import { testFirm } from '../company.fixture.ts';

const firm = testFirm({ name: 'Tariff', once: true });
/** Tests of one file share a company: each begins without a tariff. */
beforeEach(async () => {
  for (const { from } of (await firm.value('tariff.editions', {})).items) await firm.value('tariff.remove', { from });
});
const SAMPLE = readFileSync(join(import.meta.dirname, '../../../docs/tariff-sample.csv'), 'utf8');

/** Reads a file by the columns that are proposed. */
async function bring(content: string | Uint8Array, more: { name?: string; from?: string; write?: boolean; zerosBack?: boolean } = {}) {
  const token = await firm.file(more.name ?? 'tariff.csv', content);
  const { headerRow, columns, sheet } = await firm.value('tariff.inspect', { file: token });
  return firm.value('tariff.import', { file: token, headerRow, columns, ...(sheet ? { sheet } : {}), from: more.from ?? '2026-05-01', write: more.write ?? true, zerosBack: more.zerosBack ?? false });
}
const editions = async () => (await firm.value('tariff.editions', {})).items;

describe('a tariff file', () => {
  test('of the sample is read whole, looked up and found by words, and one undo takes it out again', async () => {
    const before = await firm.dump();
    const looked = await bring(SAMPLE, { write: false });
    expect([looked.lines, looked.texts, looked.withDrawback, looked.withRodtep, looked.notFree, looked.rejected, looked.findings, looked.changeSet]).toEqual([5, 2, 4, 3, 1, 0, [], null]);
    expect(await firm.dump()).toBe(before);
    expect((await bring(SAMPLE)).changeSet?.title).toBe('Tariff from 2026-05-01: 5 lines of tariff.csv');
    const { items } = await firm.value('tariff.lookUp', { codes: ['0910 30 20', '09103090', '99999999'] });
    expect(items.map((one) => [one.state, one.line?.text ?? null])).toEqual([['known', 'Turmeric dried'], ['not-there', null], ['not-there', null]]);
    expect(items[0]).toMatchObject({ from: '2026-05-01', line: { unit: 'KGS', policy: 'free', drawbackSerial: '091099', drawbackRate: '0.5', rodtepRate: '1.1', rodtepCap: '2.30' }, above: [{ code: '0910' }, { code: '091030' }] });
    expect((await firm.value('tariff.search', { query: 'turmeric powd' })).items.map((one) => one.code)).toEqual(['09103030']);
    expect((await firm.value('tariff.search', { query: 'spices' })).total).toBe(2);
    expect((await firm.value('tariff.search', { prefix: '7418' })).items.map((one) => one.code)).toEqual(['74182010']);
    await firm.value('workspace.undo', {});
    expect([await firm.dump(), await editions()]).toEqual([before, []]);
  });

  test('holds from its day: a question about a day is answered by the newest that holds on it, one before them all by none', async () => {
    await bring('ITC-HS,Description\n61091000,old words\n', { from: '2025-05-01' });
    await bring('ITC-HS,Description\n61091000,new words\n', { from: '2026-05-01' });
    const textOn = async (on: string) => (await firm.value('tariff.lookUp', { codes: ['61091000'], on })).items.map((one) => [one.state, one.line?.text ?? null]);
    expect([await textOn('2025-04-30'), await textOn('2025-05-01'), await textOn('2026-04-30'), await textOn('2026-05-01')]).toEqual([[['no-tariff', null]], [['known', 'old words']], [['known', 'old words']], [['known', 'new words']]]);
    expect((await editions()).map((one) => [one.from, one.lines, one.now])).toEqual([['2026-05-01', 1, true], ['2025-05-01', 1, false]]);
    // The same day again replaces, another stays; taking one away is one step.
    expect((await bring('ITC-HS,Description\n61099010,other\n', { from: '2026-05-01' })).replaces).toBe(1);
    expect(await textOn('2026-05-01')).toEqual([['not-there', null]]);
    await firm.value('tariff.remove', { from: '2026-05-01' });
    expect(await textOn('2026-06-01')).toEqual([['known', 'old words']]);
    await firm.value('workspace.undo', {});
    expect((await editions()).map((one) => one.from)).toEqual(['2026-05-01', '2025-05-01']);
  });

  test('from a spreadsheet with titles above its heading, other headings and lost zeros is read where it stands', async () => {
    const rows = [['Schedule'], [''], ['Tariff Item', 'Item Description', 'UQC', 'Policy', 'DBK Sr. No.', 'RoDTEP (% of FOB)'], ['9103020', 'Turmeric dried', 'kg', 'Free', '', '1.1%'], ['6109.10.00', 'T-shirts', 'u', 'Exports through STE', '610901', '120']];
    const book = await writeXlsx([{ name: 'Notes', rows: [['Read me']] }, { name: 'Lines', rows }]);
    const answer = await bring(book, { name: 'schedule.xlsx', write: false });
    expect([answer.lines, answer.rejected, answer.zeros]).toEqual([1, 1, 1]);
    const told = answer.findings.map((one) => [one.rule, one.where.row, one.where.sheet]);
    expect(told).toEqual([['IMP-TARIFF-ZERO', 4, 'Lines'], ['IMP-TARIFF-RATE', 5, 'Lines']]);
    const back = await bring(book, { name: 'schedule.xlsx', zerosBack: true });
    expect([back.lines, back.rejected]).toEqual([2, 0]);
    const { items } = await firm.value('tariff.lookUp', { codes: ['09103020', '61091000'], on: '2026-05-01' });
    expect(items.map((one) => one.line)).toEqual([{ code: '09103020', text: 'Turmeric dried', unit: 'KGS', policy: 'free', rodtepRate: '1.1' }, { code: '61091000', text: 'T-shirts', unit: 'NOS', policy: 'ste', drawbackSerial: '610901' }]);
  });

  test('tells where it stands what is wrong with a code', async () => {
    for (const [what, rows, rule, lines] of [
    ['a letter in the code', '6109100O,x', 'IMP-TARIFF-CODE', 0], ['a chapter that does not exist', '77011000,x', 'IMP-TARIFF-CODE', 0], ['ten digits', '6109100010,x', 'IMP-TARIFF-CODE', 0],
    ['a code of HS 2017, taken as it is', '94052010,x', 'IMP-TARIFF-OTHER-EDITION', 1], ['the same line twice, differently', '61091000,x\n61091000,y', 'IMP-TARIFF-TWICE', 1],
    ] as const) {
    const answer = await bring(`ITC-HS,Description\n${rows}\n74182010,good\n`, { write: false });
    expect([what, answer.findings.map((one) => one.rule), answer.lines]).toEqual([what, [rule], lines + 1]);
    expect(answer.findings[0]?.text.title).toMatch(/Row \d/);
    }
  });

  test('without a column of codes, or without one line, is refused and nothing is written', async () => {
    const token = await firm.file('none.csv', 'Name,Price\nLamp,4\n');
    const { columns, headerRow } = await firm.value('tariff.inspect', { file: token });
    expect(await firm.call('tariff.import', { file: token, columns, headerRow, from: '2026-05-01', write: true })).toMatchObject({ ok: false, problem: { code: 'wrong-usage' } });
    await expect(bring('ITC-HS,Description\nwords only,x\n')).rejects.toThrow('nothing-to-do');
    expect(await editions()).toEqual([]);
  });

  const real = join(import.meta.dirname, '../../../../shared/data/reference/india-hsn-codes.csv');
  test.skipIf(!existsSync(real))('as large as India\'s is put in and answers quickly enough to type against (needs ../shared/data)', async () => {
    const answer = await bring(readFileSync(real, 'utf8'), { name: 'hsn.csv' });
    expect(answer.lines).toBeGreaterThan(12_000);
    expect(answer.points).toBeGreaterThan(100);
    expect((await firm.value('tariff.search', { query: 'turmeric' })).total).toBeGreaterThan(0);
    expect((await firm.value('tariff.lookUp', { codes: ['09103020'] })).items[0]?.state).toBe('known');
  });
});

test('any cells make lines that fit the shape, or none', () => {
  const columns = (['code', 'text', 'unit', 'policy', 'condition', 'drawbackSerial', 'drawbackRate', 'drawbackCap', 'rodtepRate', 'rodtepCap'] as const).map((field, index) => ({ index, heading: field, field }));
  const cell = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 30 }), fc.constantFrom('61091000', '09103020', '9103020', '1.5', '12,345.67', '-3', '1e9', 'KGS', 'Free', '१.५', 'x'.repeat(3_000)));
  fc.assert(fc.property(fc.array(fc.array(cell, { maxLength: 11 }), { maxLength: 12 }), fc.boolean(), (rows, zerosBack) => {
    const reader = new TariffReader({ file: 'any', sheet: null, columns, zerosBack });
    rows.forEach((cells, at) => reader.take({ number: at + 2, cells }));
    const lines = reader.all();
    for (const line of lines) expect(tariffLine.parse(line)).toEqual(line);
    expect(new Set(lines.map((one) => one.code)).size).toBe(lines.length);
  }), { numRuns: 150 });
});
