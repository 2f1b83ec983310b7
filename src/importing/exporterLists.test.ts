import { describe, expect, test } from 'vitest';
import { lookOfNumber } from './plan/lookOfNumber.ts';
import { mendedText } from './detectors/mendText.ts';
import { type Held, imported } from './seeded/measure.fixture.ts';

/** Damage that held-out lists showed, each as small as it can be. */
const ROWS = 40;
type Made = { heads: string[]; rows: string[][] };
const table = (columns: Readonly<Record<string, (at: number) => string>>, rows = ROWS): Made => ({ heads: Object.keys(columns), rows: Array.from({ length: rows }, (_, at) => Object.values(columns).map((cell) => cell(at))) });
const money = (at: number): string => (12 + (at % 9) * 1.35).toFixed(2);
const LIST = {
  SKU: (at: number) => `KB-${100 + at}`, Name: (at: number) => `Brass lamp with seven wicks ${at}`, 'HS code': () => '83061000', 'Price / dozen USD': (at: number) => `$${money(at)}`,
  'Net weight (kg)': (at: number) => (1 + (at % 5) * 0.2).toFixed(2), 'Stock qty': (at: number) => String(200 + ((at * 37) % 300)), 'Country of origin': () => 'IN',
};
/** The list with one cell changed, or more, and what is said then. */
const with_ = (base: Made, changes: readonly [row: number, head: string, text: string][]): Made => ({ ...base, rows: base.rows.map((row, at) => row.map((cell, index) => changes.find(([where, head]) => where === at && head === base.heads[index])?.[2] ?? cell)) });
const said = async (made: Made, held?: Held): Promise<(string | number | undefined)[][]> => (await imported(made, held)).findings.filter((one) => one.severity !== 'info' && one.rule !== 'IMP-CURRENCY-MISSING').map((one) => [one.rule, one.where.column, one.where.row]);
const heldOf = async (made: Made): Promise<Held> => (await imported(made)).held;

describe('item numbers that look the same on paper', () => {
  test.each([
    ['an apostrophe in front', "'KB-101"], ['a mark of direction', 'KB-101\u200e'], ['a soft hyphen', 'KB\u00ad-101'], ['another dash', 'KB–101'], ['no dash', 'KB101'], ['a stroke', 'kb/101'], ['Hindi figures', 'KB-१०१'], ['Cyrillic letters', 'КВ-101'], ['full width', 'ＫＢ-１０１'], ['a byte order mark', '\ufeffKB 101'],
  ])('%s', async (_what, other) => {
    expect(lookOfNumber(other)).toBe(lookOfNumber('KB-101'));
    expect(await said(with_(table(LIST), [[30, 'SKU', other]]))).toEqual([[expect.stringMatching(/IMP-SKU-NEAR|IMP-DUPLICATE/), undefined, 32]]);
  });
  test.each([['1-11', '11-1'], ['A-1-12', 'A-11-2'], ['KB-101', 'KB-110'], ['AB-1', 'AB-1-1'], ['--', '-']])('a control: %s is not %s', (one, other) => expect(lookOfNumber(one)).not.toBe(lookOfNumber(other)));
});

describe('cells that moved', () => {
  test.each([['left', 'LEFT', (row: string[]) => [...row.slice(0, 2), ...row.slice(4), '', '']], ['right', 'RIGHT', (row: string[]) => [...row.slice(0, 2), '', '', ...row.slice(2)]]])('two columns to the %s are held back and can be moved back', async (direction, word, move) => {
    const base = table(LIST);
    const made = { ...base, rows: base.rows.map((row, at) => (at === 20 ? move(row) : row)) };
    const { findings } = await imported(made);
    expect(findings.filter((one) => one.rule === 'IMP-SHIFT').map((one) => [one.messageId, one.where.row, one.data.direction])).toEqual([[`IMP-SHIFT-${word}-TWO`, 22, direction]]);
    const mended = await imported(made, undefined, { takeFixes: ['IMP-SHIFT'] });
    expect(mended.held.products.get('KB-120')?.origin).toBe('IN');
  });

  test('from the middle of a list on are told, though half of its first rows moved', async () => {
    const base = table(LIST, 60);
    expect((await said({ ...base, rows: base.rows.map((row, at) => (at < 30 ? row : [...row.slice(0, 2), '', ...row.slice(2)])) })).filter(([rule]) => rule === 'IMP-SHIFT')).toHaveLength(30);
  });
});

describe('headings that stand aside of their cells', () => {
  const barcode = (at: number): string => { const body = `890123456${String(at).padStart(3, '0')}`; return body + String((10 - ([...body].reverse().reduce((sum, digit, place) => sum + Number(digit) * (place % 2 === 0 ? 3 : 1), 0) % 10)) % 10); };
  test('in a short list are told by what is like nothing else: countries and barcodes', async () => {
    const base = table({ SKU: LIST.SKU, Name: LIST.Name, 'HS code': () => 'India', 'Country of origin': barcode, Barcode: () => '', MOQ: () => '' });
    expect(new Set((await said(base)).map(([rule]) => rule))).toEqual(new Set(['IMP-SHIFT']));
  });
  test.each<[string, Record<string, (at: number) => string>]>([
    ['rates on request and weights in words', { Price: () => 'on request', MOQ: () => '100', Weight: () => 'approx. two kg', Size: () => '12 cm' }],
    ['two kinds of barcodes', { 'HS code': () => '83061000', EAN: barcode, Barcode: (at) => `BC-${at}`, Shelf: () => 'R2' }],
    ['the other way round', { Shelf: () => 'R2', Barcode: (at) => `BC-${at}`, EAN: barcode, Brand: () => 'Kiran' }],
    ['a town and a country', { Origin: () => 'Moradabad', Country: () => 'India', Photo: () => 'Yes', 'Photo link': (at) => `https://x.example/${at}.jpg` }],
    ['Hindi names', { 'Name (hi)': (at) => `दीया ${at}`, 'Name (en)': () => 'Diya', GTIN: barcode, Country: () => 'IN' }],
    ['an empty column of barcodes beside a filled one', { Barcode: () => '', EAN: barcode, Price: () => '450' }],
  ])('a control: %s say nothing', async (_what, columns) => expect((await said(table({ SKU: LIST.SKU, Name: LIST.Name, ...columns }))).filter(([rule]) => rule === 'IMP-SHIFT')).toEqual([]));
});

describe('details that no field takes are watched like rates', () => {
  test.each([['ten times what it was', '$120.00', 'IMP-PRICE-JUMP'], ['a thousandth', '$0.01335', 'IMP-PRICE-JUMP'], ['a decimal comma', '$13,35', 'IMP-DECIMAL'], ['rupees among dollars', 'Rs. 13.35', 'IMP-MIXED-CURRENCY']])('%s', async (_what, text, rule) => {
    const base = table(LIST);
    expect(await said(with_(base, [[1, 'Price / dozen USD', text]]), await heldOf(base))).toContainEqual([rule, 'Price / dozen USD', 3]);
  });
  test('also when the next file writes them with another mark', async () => {
    const base = table({ ...LIST, 'Price / dozen USD': (at) => `$${money(at).replace('.', ',')}` });
    expect((await said({ ...base, rows: base.rows.map((row) => row.with(3, '$0')) }, await heldOf(base))).map(([rule, column]) => [rule, column])).toEqual([['IMP-MASS-FALL', 'Price / dozen USD']]);
  });
  test('and what is in stock is not: it is another number every time', async () => {
    const base = table(LIST);
    const held = await heldOf(base);
    expect(await said({ ...base, rows: base.rows.map((row, at) => row.with(5, String(at % 3))) }, held)).toEqual([]);
  });
});

describe('text that breaks off', () => {
  test.each([['within a word', 'Brass lamp with sev', 1], ['before three dots', 'Brass lamp with...', 1], ['where somebody shortened it', 'Brass lamp', 0], ['with other words', 'Brass lamp of seven', 0]])('%s', async (_what, text, count) => {
    const base = table(LIST);
    const held = await heldOf(base);
    const made = with_(base, [[3, 'Name', text]]);
    expect((await said(made, held)).filter(([rule]) => rule === 'IMP-CUT')).toHaveLength(count);
    const whole = (await imported(made, held, {})).held.products.get('KB-103')?.name.en?.text;
    expect(whole).toBe(count === 1 ? 'Brass lamp with seven wicks 3' : text);
  });
  test('at a short limit of another program is told for the column', async () => {
    const base = table({ ...LIST, Name: (at) => `Lamp ${'foldingtempleandhouselamp'.repeat(2).slice(0, at)}`.slice(0, 26) });
    expect((await said(base)).map(([rule, column]) => [rule, column])).toEqual([['IMP-CUT', 'Name']]);
  });
});

describe('text that was read as another encoding', () => {
  const mac = 'ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»…\u00a0ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\uf8ffÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ';
  const as = (text: string, upper: string): string => [...Buffer.from(text)].map((byte) => (byte < 128 ? String.fromCharCode(byte) : (upper[byte - 128] ?? ''))).join('');
  test.each([['Mac Roman', as('हल्दी पाउडर', mac), 'हल्दी पाउडर'], ['Mac Roman', as('Kašmir décor', mac), 'Kašmir décor'], ['the code page of DOS', 'D├⌐cor', 'Décor'], ['the code page of DOS', 'αñ¬αÑÇαññαñ▓', 'पीतल'], ['the other code page of DOS', 'D├®cor', 'Décor'], ['Windows-1252', 'DÃ©cor', 'Décor']])('%s is undone: %s', (_what, damaged, right) => expect(mendedText(damaged)).toBe(right));
  test.each(['√ Checked', '5 ƒ notes', '│ 12 │', '┼', 'α-alumina', 'Γ-ray', 'Ω 12 cm', 'naïve ça', '±0.5 mm', '≈ 20 °C'])('a control: %s is left', (text) => expect(mendedText(text)).toBeUndefined());
  test.each([['empty boxes', '□□□□ □□'], ['lost bytes', 'PiÃata'], ['lost bytes of Hindi', 'ààà‚àà‡ à•à€']])('%s are told, for nothing says what stood there', async (_what, text) => {
    expect(await said(with_(table(LIST), [[5, 'Name', text]]))).toEqual([['IMP-LETTERS-LOST', 'Name', 7]]);
  });
});
