import { addDays, daysBetween } from '#base';
import type { Chance } from './chance.fixture.ts';
import type { Table } from './cleanRows.fixture.ts';
import { readDay } from '../values/day.ts';

/** What one fault did: rows it touched, by place from 0, and the columns where a cell of its own was damaged. */
export type Seeded = { rows: readonly number[]; column?: string; /** A row that must stay as it is for this to be a fault. */ beside?: number };

/** A way in which lists are damaged. It changes the table and says where; undefined when this row has nothing it could damage. */
export type Fault = { kind: string; /** Rules any of which notices it. */ rules: readonly string[]; /** Only where the catalogue holds the item already. */ held?: true; seed(table: Table, row: number, chance: Chance): Seeded | undefined };

const at = (table: Table, head: string): number => table.heads.indexOf(head);
const cell = (table: Table, row: number, head: string): string => table.rows[row]?.[at(table, head)] ?? '';
function put(table: Table, row: number, head: string, text: string): Seeded {
  const cells = table.rows[row];
  if (cells) cells[at(table, head)] = text;
  return { rows: [row], column: head };
}
/** One of these columns in which the row has something that suits. */
function pick(table: Table, row: number, chance: Chance, heads: readonly string[], suits: (text: string) => boolean = (text) => text !== ''): string | undefined {
  const open = heads.filter((head) => at(table, head) >= 0 && suits(cell(table, row, head)));
  return open.length > 0 ? chance.of(open) : undefined;
}
const everyRow = (table: Table): number[] => table.rows.map((_, row) => row);

const MOVED = ['IMP-SHIFT'];
/** A cell deleted with "shift cells left", in one row or in several that were marked together. */
const deletedCell: Fault = {
  kind: 'cells moved left: a cell was deleted', rules: MOVED,
  seed(table, row, chance) {
    const rows = chance.hits(0.25) ? Array.from({ length: chance.between(2, 6) }, (_, add) => row + add).filter((one) => one < table.rows.length) : [row];
    const from = chance.between(1, table.heads.length - 3);
    for (const one of rows) { table.rows[one]?.splice(from, 1); table.rows[one]?.push(''); }
    return { rows };
  },
};
const insertedCell: Fault = {
  kind: 'cells moved right: a cell was put in', rules: MOVED,
  seed(table, row, chance) {
    table.rows[row]?.splice(chance.between(1, table.heads.length - 3), 0, '');
    return { rows: [row] };
  },
};
/** Two cells at once, as when a merged cell of two columns was deleted or pasted. */
const movedByTwo: Fault = {
  kind: 'cells moved by two columns', rules: MOVED,
  seed(table, row, chance) {
    const from = chance.between(2, table.heads.length - 5);
    const cells = table.rows[row] ?? [];
    if (cells.slice(from, from + 4).some((text) => text === '')) return undefined;
    if (chance.hits(0.5)) cells.splice(from, 2);
    else cells.splice(from, 0, ...chance.of([['', ''], ['Assorted', '2 pcs']]));
    return { rows: [row] };
  },
};
/** A program that wrote a name with a comma in it without quotation marks. */
const bareComma: Fault = {
  kind: 'cells moved right: a bare comma split a text', rules: MOVED,
  seed(table, row, chance) {
    const head = pick(table, row, chance, ['Name', 'Description', 'Category'], (text) => text.includes(' '));
    if (!head) return undefined;
    const words = cell(table, row, head).split(' ');
    const cut = chance.between(1, words.length - 1);
    table.rows[row]?.splice(at(table, head), 1, words.slice(0, cut).join(' '), words.slice(cut).join(' '));
    return { rows: [row] };
  },
};

const MONEY = ['FOB USD', 'Cost INR', 'Price / dozen USD'];
const AMOUNTS = [...MONEY, 'Net weight (kg)', 'Gross weight (kg)', 'Carton gross weight (kg)', 'CBM', 'Carton length (cm)'];
const SLIPPED = ['IMP-PRICE-JUMP', 'IMP-AMOUNT-JUMP', 'IMP-SLIP', 'IMP-DECIMAL', 'IMP-DIGITS', 'IMP-NUMBER', 'IMP-MASS-FALL', 'IMP-MASS-RISE'];
const isNumber = (text: string): boolean => /^\d+(\.\d+)?$/.test(text) && Number(text) > 0;
/** The point moved by so many places, as a hand or a wrong unit moves it. */
const moved = (text: string, places: number): string => String(Number((Number(text) * 10 ** places).toPrecision(10)));
const slip = (places: number): Fault => ({
  kind: `a decimal point slipped: ×${10 ** Math.abs(places)}`, rules: SLIPPED,
  seed(table, row, chance) {
    const head = pick(table, row, chance, AMOUNTS, isNumber);
    const direction = chance.hits(0.6) ? places : -places;
    const text = head === undefined ? undefined : moved(cell(table, row, head), direction);
    return head !== undefined && text !== undefined && !text.includes('e') && Number(text) >= 0.001 ? put(table, row, head, chance.hits(0.5) && /USD|INR/.test(head) && direction > 0 ? `${text}.00`.replace(/(\.\d+)\.00$/, '$1') : text) : undefined;
  },
});
/** The point was left out altogether: 12.50 became 1250. */
const lostPoint: Fault = {
  kind: 'a decimal point was left out', rules: SLIPPED,
  seed(table, row, chance) {
    const head = pick(table, row, chance, AMOUNTS, (text) => /^\d*[1-9]\.\d+$/.test(text));
    return head === undefined ? undefined : put(table, row, head, cell(table, row, head).replace('.', ''));
  },
};
const comma: Fault = {
  kind: 'a decimal comma', rules: SLIPPED,
  seed(table, row, chance) {
    const head = pick(table, row, chance, MONEY, (text) => /\.\d{2}$/.test(text));
    return head === undefined ? undefined : put(table, row, head, cell(table, row, head).replace('.', ','));
  },
};
const weighedInGrams: Fault = {
  kind: 'a weight in grams in a column of kilograms', rules: SLIPPED,
  seed(table, row, chance) {
    const head = pick(table, row, chance, ['Net weight (kg)', 'Gross weight (kg)'], isNumber);
    return head === undefined ? undefined : put(table, row, head, moved(cell(table, row, head), 3));
  },
};

const DAY_HEADS = ['Price valid from', 'Launch date'];
const asDay = (text: string): string | undefined => { const read = readDay(text); return 'day' in read ? read.day : undefined; };
const serial = (text: string): string => String(daysBetween('1899-12-30', asDay(text) ?? '1899-12-30'));
const serialDay: Fault = {
  kind: 'a day became its serial number', rules: ['IMP-SERIAL-DAY'],
  seed(table, row, chance) {
    const head = pick(table, row, chance, DAY_HEADS, (text) => asDay(text) !== undefined);
    return head === undefined ? undefined : put(table, row, head, serial(cell(table, row, head)));
  },
};
const changedOver = (text: string): string | undefined => {
  const day = asDay(text);
  const [year, month, date] = day?.split('-') ?? [];
  if (!year || !month || !date || Number(date) > 12 || date === month) return undefined;
  const written = /^\d{4}-/.test(text) ? `${year}-${date}-${month}` : /[A-Za-z]/.test(text) ? undefined : text.replace(/^(\d+)(\D)(\d+)/, '$3$2$1');
  return written;
};
/** Day and month changed places in one cell: of a date all rows share, or of one the catalogue has. */
const swappedDay: Fault = {
  kind: 'day and month changed places', rules: ['IMP-DAY-SWAP', 'IMP-DAY-ORDER'],
  seed(table, row) {
    const other = changedOver(cell(table, row, 'Price valid from'));
    return at(table, 'Price valid from') >= 0 && other !== undefined ? put(table, row, 'Price valid from', other) : undefined;
  },
};
const swappedHeldDay: Fault = {
  kind: 'day and month changed places, of a day the catalogue has', rules: ['IMP-DAY-SWAP', 'IMP-DAY-ORDER'], held: true,
  seed(table, row) {
    const other = changedOver(cell(table, row, 'Launch date'));
    return at(table, 'Launch date') >= 0 && other !== undefined ? put(table, row, 'Launch date', other) : undefined;
  },
};

const lostZero = (kind: string, head: string, rules: readonly string[], suits: (text: string) => boolean): Fault => ({
  kind, rules,
  seed: (table, row) => (at(table, head) >= 0 && suits(cell(table, row, head)) ? put(table, row, head, cell(table, row, head).replace(/^0+/, '')) : undefined),
});
const exponent = (text: string): string => Number(text).toExponential(5).replace(/e\+(\d)$/, 'e+0$1').toUpperCase();
const inExponent: Fault = {
  kind: 'a long code became 8.90123E+12', rules: ['IMP-EXPONENT'],
  seed(table, row, chance) {
    const head = pick(table, row, chance, ['GTIN', 'Pallet code'], (text) => /^[1-9]\d{11,}$/.test(text));
    return head === undefined ? undefined : put(table, row, head, exponent(cell(table, row, head)));
  },
};
const fifteenDigits: Fault = {
  kind: 'digits after the fifteenth became zeros', rules: ['IMP-DIGITS-LOST'],
  seed(table, row) {
    const text = cell(table, row, 'Pallet code');
    return /^\d{18}$/.test(text) && !/000$/.test(text) ? put(table, row, 'Pallet code', `${text.slice(0, 15)}000`) : undefined;
  },
};
const cutAt = (length: number): Fault => ({
  kind: `a text was cut at ${length} characters`, rules: ['IMP-CUT'],
  seed(table, row, chance) {
    if (at(table, 'Description') < 0) return undefined;
    let text = cell(table, row, 'Description');
    while (text.length <= length + 20 && length < 2_000) text = `${text} ${cell(table, chance.below(table.rows.length), 'Description')}`;
    if (length > 30_000) text = `${text} `.repeat(Math.ceil((length + 50) / (text.length + 1)));
    return put(table, row, 'Description', text.slice(0, length));
  },
});
const otherCurrency: Fault = {
  kind: 'another currency in one cell', rules: ['IMP-OTHER-CURRENCY', 'IMP-MIXED-CURRENCY', 'IMP-NO-CURRENCY'],
  seed(table, row, chance) {
    const head = pick(table, row, chance, MONEY);
    const sign = head !== 'Cost INR' ? chance.of(['€', '₹', 'EUR ', 'Rs. ', 'GBP ', 'AED ']) : chance.of(['US$ ', 'USD ', '€', 'AED ']);
    return head === undefined ? undefined : put(table, row, head, chance.hits(0.7) ? `${sign}${cell(table, row, head).replace('$', '')}` : `${cell(table, row, head).replace('$', '')} ${sign.trim()}`);
  },
};
const SAME_NUMBER = ['IMP-DUPLICATE', 'IMP-SKU-NEAR', 'IMP-SKU-NEAR-HERE'];
/** A row copied further down, its number as it was, in other letters, or with a space somewhere. */
const copied = (kind: string, change: (sku: string, chance: Chance) => string): Fault => ({
  kind, rules: SAME_NUMBER,
  seed(table, row, chance) {
    const to = table.rows.length - 1 - chance.below(20);
    if (to <= row) return undefined;
    const copy = [...(table.rows[row] ?? [])];
    const changed = change(copy[0] ?? '', chance);
    if (changed === copy[0] && kind.includes('but for')) return undefined;
    copy[0] = changed;
    table.rows[to] = copy;
    return { rows: [to], beside: row };
  },
});
/** Where a text of the catalogue breaks off within a word, as a narrow column of another program leaves it. */
const cutOfHeld: Fault = {
  kind: 'a text breaks off within what the catalogue has', rules: ['IMP-CUT'], held: true,
  seed(table, row, chance) {
    const head = pick(table, row, chance, ['Name', 'Description', 'Name (hi)'], (text) => text.length >= 24);
    const text = head === undefined ? '' : cell(table, row, head);
    const place = Math.floor(text.length * chance.between(55, 85) / 100);
    const within = /[\p{L}\p{N}\p{M}]/u.test(text[place - 1] ?? '') && /[\p{L}\p{N}\p{M}]/u.test(text[place] ?? '');
    return head !== undefined && (within || chance.hits(0.2)) ? put(table, row, head, within ? text.slice(0, place) : `${text.slice(0, place).trimEnd()}...`) : undefined;
  },
};
const MAC_ROMAN = 'ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»…\u00a0ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\uf8ffÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ';
const DOS_437 = 'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0';
const asTable = (upper: string) => (text: string): string => [...Buffer.from(text, 'utf8')].map((byte) => (byte < 0x80 ? String.fromCharCode(byte) : (upper[byte - 0x80] ?? ''))).join('');
/** How a number is written again that looks the same on paper. */
const ALIKE: readonly ((sku: string) => string)[] = [
  (sku) => `'${sku}`, (sku) => `${sku}\u200e`, (sku) => `${sku.slice(0, 2)}\u00ad${sku.slice(2)}`, (sku) => sku.replace(/[-/.]/, '\u2013'), (sku) => sku.replace(/(?<=\p{L})[-/.](?=\d)/u, ''), (sku) => sku.replace(/[AXHCTMBKSPI]/, (letter) => ({ A: 'А', X: 'Х', H: 'Н', C: 'С', T: 'Т', M: 'М', B: 'В', K: 'К', S: 'Ѕ', P: 'Р', I: 'І' })[letter] ?? letter),
  (sku) => sku.replace(/\d/g, (digit) => String.fromCharCode(0x966 + Number(digit))), (sku) => sku.replace(/\w/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0)),
];
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const asWindows = (text: string): string => [...Buffer.from(text, 'utf8')].map((byte) => (byte < 0x80 || byte >= 0xa0 ? String.fromCharCode(byte) : (WINDOWS_1252[byte - 0x80] ?? ''))).join('');
const TEXT_HEADS = ['Name', 'Name (hi)', 'Description', 'Brand'];
const damaged = (kind: string, change: (text: string) => string): Fault => ({
  kind, rules: ['IMP-ENCODING', 'IMP-LETTERS-LOST'],
  seed(table, row, chance) {
    const head = pick(table, row, chance, TEXT_HEADS, (text) => /[^\x00-\x7f]/.test(text) && change(text) !== text);
    return head === undefined ? undefined : put(table, row, head, change(cell(table, row, head)));
  },
});
/** 10-12 became 10-Dec when the file was opened and saved. */
const sizeAsDay: Fault = {
  kind: 'a size became a day', rules: ['IMP-CODE-AS-DAY'],
  seed(table, row, chance) {
    const [from, to] = cell(table, row, 'Size').split('-');
    const month = (number: string): string => ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'][Number(number) - 1] ?? '';
    return from && to ? put(table, row, 'Size', chance.hits(0.5) ? `${Number(from)}-${month(to)}` : `${Number(to)}-${month(from)}`) : undefined;
  },
};

/** Faults of single rows. */
export const ROW_FAULTS: readonly Fault[] = [
  deletedCell, insertedCell, movedByTwo, bareComma, slip(1), slip(2), slip(3), lostPoint, comma, weighedInGrams, serialDay, swappedDay, swappedHeldDay,
  lostZero('a zero was lost in an HS code', 'HS code', ['IMP-HS-ZERO', 'IMP-HS'], (text) => text.startsWith('0')), lostZero('a zero was lost in a GTIN', 'GTIN', ['IMP-ZERO', 'IMP-GTIN-FORM'], (text) => text.startsWith('0')), lostZero('a zero was lost in an IEC', 'Maker IEC', ['IMP-ZERO'], (text) => text.startsWith('0')),
  inExponent, fifteenDigits, cutAt(255), cutAt(256), cutAt(1_024), cutAt(32_767), otherCurrency,
  copied('an item number twice', (sku) => sku), copied('an item number twice but for its letters', (sku) => sku.toLowerCase()), copied('an item number twice but for a space', (sku, chance) => { const place = chance.between(1, sku.length - 1); return `${sku.slice(0, place)}${chance.of([' ', '\u00a0', '\u200b'])}${sku.slice(place)}`; }),
  copied('an item number twice but for signs that look alike', (sku, chance) => chance.of(ALIKE)(sku)), cutOfHeld,
  damaged('text read as Mac Roman', asTable(MAC_ROMAN)), damaged('text read as the code page of DOS', asTable(DOS_437)), damaged('Hindi became empty boxes', (text) => text.replace(/[\u0900-\u097f]/g, '□')),
  damaged('text read as Windows-1252', asWindows), damaged('text read as Windows-1252 twice', (text) => asWindows(asWindows(text))), damaged('letters became replacement signs', (text) => text.replace(/[^\x00-\x7f]/g, '\ufffd')), damaged('Hindi became question marks', (text) => (/[\u0900-\u097f]/.test(text) ? text.replace(/[^\x00-\x7f]/g, '?') : text)),
  sizeAsDay,
];

const whole = (kind: string, rules: readonly string[], change: (table: Table, chance: Chance) => boolean, held?: true): Fault => ({ kind, rules, ...(held ? { held } : {}), seed: (table, _row, chance) => (change(table, chance) ? { rows: everyRow(table) } : undefined) });
const onAll = (table: Table, head: string, change: (text: string) => string): boolean => {
  const index = at(table, head);
  if (index < 0) return false;
  for (const row of table.rows) row[index] = change(row[index] ?? '');
  return true;
};

const onHalf = (table: Table, head: string, change: (text: string) => string): boolean => onAll({ ...table, rows: table.rows.filter((_, row) => row % 2 === 0) }, head, change);

/** Faults of a whole file: one finding over the column, or one for each of its rows. */
export const FILE_FAULTS: readonly Fault[] = [
  whole('all rates fell to a tenth', ['IMP-MASS-FALL'], (table) => onAll(table, 'FOB USD', (text) => moved(text, -1)), true),
  whole('a tenth of the rate on half of the items', ['IMP-MASS-FALL'], (table) => onHalf(table, 'FOB USD', (text) => moved(text, -1)), true),
  whole('from the middle of the file on, cells stand one column aside', ['IMP-SHIFT'], (table, chance) => { const from = chance.between(2, table.heads.length - 5); for (const row of table.rows.slice(table.rows.length / 2)) row.splice(from, 0, ''); return true; }),
  whole('all names were cut at 30 letters', ['IMP-CUT'], (table) => table.rows.filter((row) => (row[at(table, 'Name')] ?? '').length > 30).length > 20 && onAll(table, 'Name', (text) => text.slice(0, 30))),
  whole('all rates are in another currency', ['IMP-MASS-RISE'], (table) => onAll(table, 'FOB USD', (text) => String(Math.round(Number(text) * 8_570) / 100)), true),
  whole('all rates became zero', ['IMP-MASS-FALL'], (table) => onAll(table, 'FOB USD', () => '0'), true),
  whole('all days became serial numbers', ['IMP-SERIAL-DAY'], (table) => onAll(table, 'Launch date', serial)),
  whole('all dates in the American order', ['IMP-DAY-ORDER'], (table) => onAll(table, 'Launch date', (text) => { const [year, month, date] = (asDay(text) ?? addDays('2026-01-01', 1)).split('-'); return `${month}/${date}/${year}`; })),
  whole('dates turned by a spreadsheet where it could', ['IMP-DAY-ORDER'], (table) => onAll(table, 'Launch date', (text) => { const [year, month, date] = (asDay(text) ?? '2026-01-01').split('-'); return Number(date) <= 12 ? `${year}-${date}-${month}` : `${date}/${month}/${year}`; })),
  whole('all text read as Windows-1252', ['IMP-ENCODING'], (table) => onAll(table, 'Name (hi)', asWindows)),
  whole('all long codes lost their last digits', ['IMP-DIGITS-LOST'], (table) => onAll(table, 'Pallet code', (text) => `${text.slice(0, 15)}000`)),
  whole('all texts were cut at one length', ['IMP-CUT'], (table) => onAll(table, 'Description', (text) => text.slice(0, 300))),
  whole('a heading is missing: all cells stand one column aside', ['IMP-SHIFT'], (table, chance) => { const from = chance.between(2, table.heads.length - 4); for (const row of table.rows) row.splice(from, 1); return true; }),
  whole('two columns changed places', ['IMP-COLUMNS-SWAPPED', 'IMP-MASS-FALL', 'IMP-MASS-RISE'], (table) => { const [a, b] = [at(table, 'Net weight (kg)'), at(table, 'Gross weight (kg)')]; if (a < 0 || b < 0) return false; for (const row of table.rows) [row[a], row[b]] = [row[b] ?? '', row[a] ?? '']; return true; }, true),
];
