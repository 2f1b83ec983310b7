import { addDays, type Day } from '#base';
import { type Chance, mark } from './chance.fixture.ts';
import type { Goods } from './goods.fixture.ts';

/** A table as a spreadsheet has it: headings and cells of text. */
export type Table = { heads: string[]; rows: string[][] };

/** How the files of one firm look: which columns, how days are written, how items are numbered. */
export type House = { heads: readonly string[]; day: (day: Day) => string; prefix: string; rate: number; ssccs: boolean; makers: readonly string[] };

const FULL = ['SKU', 'Name', 'Name (hi)', 'Category', 'Brand', 'Description', 'HS code', 'GTIN', 'Country of origin', 'FOB USD', 'Cost INR', 'MOQ (pcs)', 'Lead time (days)', 'Net weight (kg)', 'Gross weight (kg)', 'Pcs per carton', 'Carton gross weight (kg)', 'Carton length (cm)', 'Carton width (cm)', 'Carton height (cm)', 'CBM', 'Size', 'Colour', 'Material', 'Price valid from', 'Launch date', 'Pallet code', 'Maker IEC', 'Image'];
const without = (...names: string[]): string[] => FULL.filter((one) => !names.includes(one));
/** Columns of seven kinds of lists: all of it, without cost, a short price list, a trader's, a warehouse's, a shop's, a rate list in rupees. */
const LISTS: readonly (readonly string[])[] = [
  FULL, without('Cost INR', 'Name (hi)'), ['SKU', 'Name', 'Category', 'HS code', 'FOB USD', 'Cost INR', 'Net weight (kg)', 'MOQ (pcs)', 'Price valid from', 'Image'],
  without('Description', 'Pallet code', 'Maker IEC', 'Launch date'), without('Brand', 'Material', 'Colour', 'Image', 'Name (hi)'), without('Carton length (cm)', 'Carton width (cm)', 'Carton height (cm)', 'CBM', 'Pallet code'),
  // As a rate list goes round by mail: rupees in lakhs, weights with their unit, details that no field takes, stock that is another number every time.
  ['SKU', 'Name', 'Name (hi)', 'HS code', 'GTIN', 'Rate (Rs.)', 'Price / dozen USD', 'Net Wt', 'Pcs per carton', 'Stock qty', 'Price valid from', 'Description', 'Maker IEC', 'Image'],
];

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const parts = (day: Day): [string, string, string] => [day.slice(0, 4), day.slice(5, 7), day.slice(8)];
const DAYS: readonly House['day'][] = [(day) => day, (day) => { const [y, m, d] = parts(day); return `${d}-${m}-${y}`; }, (day) => { const [y, m, d] = parts(day); return `${d}/${m}/${y}`; }, (day) => { const [y, m, d] = parts(day); return `${d}-${MONTHS[Number(m) - 1]}-${y}`; }];

const HINDI = ['पीतल का दीया', 'सूती कुर्ता', 'जूट का थैला', 'चाँदी की पायल', 'हाथ से बनी टोकरी', 'रेशमी दुपट्टा', 'लकड़ी की मूर्ति', 'हल्दी पाउडर', 'ताँबे की बोतल', 'संगमरमर की थाली'];
const ACCENTED = ['Décor', 'Crème', 'Café', 'Jalapeño', 'Brûlée', 'Naïve', 'Women’s', 'Men’s', '½ inch', 'Ø 12 cm', 'für Küche', 'Señora', '“Classic”', 'Kašmir', '20 °C', '3 × 2'];
const COLOURS = ['Red', 'Blue', 'Green', 'Mustard', 'Black', 'White', 'Natural', 'Rust', 'Multicolour'];
const MATERIALS = ['Cotton', 'Brass', 'Jute', 'Steel', 'Wood', 'Leather', 'Silk', 'Polyester', 'Clay'];
const SIZES = ['S', 'M', 'L', 'XL', 'XXL', 'Free size', '8-10', '10-12', '4-6', '6-8', '2-4', '28', '30', '32', '34'];

const check = (body: string): string => String((10 - ([...body].reverse().reduce((sum, digit, at) => sum + Number(digit) * (at % 2 === 0 ? 3 : 1), 0) % 10)) % 10);
const withCheck = (body: string): string => body + check(body);
const letters = (chance: Chance, count: number): string => Array.from({ length: count }, () => String.fromCharCode(65 + chance.below(26))).join('');

export function houseOf(chance: Chance): House {
  const iec = (): string => (chance.hits(0.5) ? `0${chance.digits(9)}` : chance.hits(0.4) ? `${chance.between(1, 9)}${chance.digits(9)}` : `${letters(chance, 3)}${chance.of(['C', 'P', 'F'])}${letters(chance, 1)}${chance.digits(4)}${letters(chance, 1)}`);
  return { heads: chance.of(LISTS), day: chance.of(DAYS), prefix: chance.of(['KB-', 'AX', 'SP/', 'ITM-0', 'HC.']), rate: chance.between(830, 880) / 10, ssccs: chance.hits(0.7), makers: Array.from({ length: 15 }, iec) };
}

const round = (value: number, places: number): string => String(Number(value.toFixed(places)));
const fixed = (value: number, places: number): string => value.toFixed(places);

/** Weights and sizes of one item and its carton, as they hang together. */
function packed(chance: Chance, category: string, size: number) {
  const net = Math.max(0.02, 10 ** (-1 + 1.3 * mark(`w ${category}`) + size + chance.bell() * 0.12));
  const count = chance.of([6, 10, 12, 20, 24, 30, 48, 50, 100]);
  const carton = net * count * chance.between(106, 118) / 100;
  const litres = carton / chance.between(16, 32) * 100;
  const side = Math.cbrt(litres * 1000);
  const [length, width, height] = [side * chance.between(110, 150) / 100, side * chance.between(80, 110) / 100, side * chance.between(60, 100) / 100].map((one) => Math.max(5, Math.round(one))) as [number, number, number];
  return { 'Net weight (kg)': round(net, 3), 'Gross weight (kg)': round(net * chance.between(104, 128) / 100, 3), 'Pcs per carton': String(count), 'Carton gross weight (kg)': round(carton, 2), 'Carton length (cm)': String(length), 'Carton width (cm)': String(width), 'Carton height (cm)': String(height), CBM: round(length * width * height / 1e6, 4) };
}

const lakhs = (rupees: number): string => Math.round(rupees).toLocaleString('en-IN');

/** One row in good order. Some cells are empty, some names carry accents, one text in ten ends without a full stop: as lists are. */
export function cleanRow(goods: Goods, house: House, chance: Chance, number: number): string[] {
  const one = chance.of(goods.names);
  const size = chance.bell() * 0.12;
  const price = 10 ** (0.35 + 1.2 * mark(`p ${one.category.split(' > ')[0]}`) + 0.4 * mark(`p ${one.category}`) + size * 0.8 + chance.bell() * 0.18);
  const from = addDays('2026-01-01', chance.of([90, 95, 105]));
  const text = Array.from({ length: chance.between(1, 14) }, () => chance.of(goods.sentences)).join(' ');
  const cells: Readonly<Record<string, string>> = {
    SKU: `${house.prefix}${1000 + number}`, Name: chance.hits(0.12) ? `${one.name} ${chance.of(ACCENTED)}` : one.name, 'Name (hi)': `${chance.of(HINDI)} ${chance.between(1, 400)}`, Category: one.category, Brand: chance.hits(0.1) ? '' : one.name.split(' ')[0] ?? '',
    Description: chance.hits(0.1) ? text.replace(/[.!?]$/, '') : text, 'HS code': goods.hsCodes[Math.floor(mark(`h ${one.category}`) * goods.hsCodes.length)] ?? '', GTIN: chance.hits(0.25) ? '' : chance.hits(0.15) ? withCheck(`0${chance.digits(10)}`) : withCheck(`890${chance.digits(9)}`), 'Country of origin': 'IN',
    'FOB USD': fixed(price, 2), 'Cost INR': fixed(price * house.rate * chance.between(58, 84) / 100, 2), 'MOQ (pcs)': chance.of(['10', '24', '50', '100', '200', '300', '500', '1000']), 'Lead time (days)': chance.of(['7', '10', '15', '20', '30', '45', '60']),
    'Rate (Rs.)': `Rs. ${lakhs(price * house.rate)}/-`, 'Price / dozen USD': `$${fixed(price * 12, 2)}`, 'Stock qty': String(Math.floor(mark(`s ${number}`) * 900)),
    ...packed(chance, one.category, size), Size: chance.of(SIZES), Colour: chance.of(COLOURS), Material: chance.of(MATERIALS), 'Price valid from': house.day(from), 'Launch date': house.day(addDays('2026-03-01', -chance.below(700))),
    'Pallet code': house.ssccs ? withCheck(`38901234${chance.digits(9)}`) : chance.digits(18).replace(/^0/, '7'), 'Maker IEC': chance.of(house.makers), Image: `${house.prefix.replace(/\W/g, '')}${1000 + number}.jpg`,
  };
  return house.heads.map((head) => (head === 'Net Wt' ? `${cells['Net weight (kg)']} Kgs` : (cells[head] ?? '')));
}

export const cleanTable = (goods: Goods, house: House, chance: Chance, count: number): Table => ({ heads: [...house.heads], rows: Array.from({ length: count }, (_, number) => cleanRow(goods, house, chance, number)) });

/** The same list some months on: rates move a little, a few minimum orders and texts are new, rates hold from another day, some items are new. */
export function revised(table: Table, goods: Goods, house: House, chance: Chance): Table {
  const at = (head: string): number => table.heads.indexOf(head);
  const day = house.day(addDays('2026-08-01', chance.below(20)));
  const rise = chance.between(97, 108) / 100;
  const rows = table.rows.map((row) => {
    const next = [...row];
    const set = (head: string, value: (old: string) => string): void => { const index = at(head); if (index >= 0) next[index] = value(next[index] ?? ''); };
    if (chance.hits(0.6)) set('FOB USD', (old) => fixed(Number(old) * rise * chance.between(90, 112) / 100, 2));
    if (chance.hits(0.3)) set('Cost INR', (old) => fixed(Number(old) * chance.between(94, 115) / 100, 2));
    if (chance.hits(0.05)) set('MOQ (pcs)', () => chance.of(['24', '60', '120', '240', '600']));
    if (chance.hits(0.04)) set('Description', (old) => `${old} ${chance.of(goods.sentences)}`);
    if (chance.hits(0.04)) set('Net weight (kg)', (old) => round(Number(old) * chance.between(85, 115) / 100, 3));
    if (chance.hits(0.05)) set('Colour', () => chance.of(COLOURS));
    set('Rate (Rs.)', (old) => `Rs. ${lakhs(Number(old.replace(/[^\d]/g, '')) * rise)}/-`);
    set('Price / dozen USD', (old) => `$${fixed(Number(old.slice(1)) * rise, 2)}`);
    set('Stock qty', () => String(chance.below(900)));
    set('Price valid from', () => day);
    return next;
  });
  const fresh = Array.from({ length: Math.ceil(rows.length * 0.05) }, (_, number) => cleanRow(goods, house, chance, 5_000 + number));
  return { heads: table.heads, rows: [...rows, ...fresh] };
}
