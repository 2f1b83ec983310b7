import { createWriteStream } from 'node:fs';
import { once } from 'node:events';

/** Columns of an exporter's price list as such lists call them; no heading is one of ours by accident of spelling. */
const HEADINGS = [
  'SKU', 'Product name', 'Name (hi)', 'HS code', 'Country of origin', 'Brand', 'Model no', 'Category', 'Description', 'Price (USD)', 'MOQ', 'Unit', 'Net weight (kg)',
  'Gross weight (kg)', 'Pcs per carton', 'Carton gross weight (kg)', 'Carton size (cm)', 'Lead time (days)', 'Colour', 'Material', 'Finish', 'Barcode', 'Keywords', 'Cost (INR)', 'Supplier',
] as const;

const GOODS: readonly (readonly [english: string, hindi: string, hs: string, category: string])[] = [
  ['Brass oil lamp', 'पीतल का दीपक', '83062910', 'Home decor > Lamps'], ['Cotton bedspread', 'सूती चादर', '63041910', 'Textiles > Bed linen'], ['Leather satchel', 'चमड़े का थैला', '42022110', 'Bags > Satchels'],
  ['Steel hinge', 'इस्पात का क़ब्ज़ा', '83021010', 'Hardware > Hinges'], ['Turmeric fingers', 'हल्दी की गाँठ', '09103020', 'Spices > Whole'], ['Marble coaster', 'संगमरमर का कोस्टर', '68029100', 'Home decor > Tableware'],
  ['Jute rug', 'जूट की दरी', '57029910', 'Textiles > Rugs'], ['Wooden block', 'लकड़ी का ठप्पा', '44209090', 'Crafts > Printing blocks'],
];
const MAKES = ['hand-hammered', 'block-printed', 'pit-loom woven', 'sand-cast', 'hand-stitched', 'lathe-turned'];
const COLOURS = ['Indigo', 'Madder red', 'Natural', 'Antique gold', 'Mustard', 'Slate'];
const MATERIALS = ['Brass', 'Cotton', 'Full-grain leather', 'Stainless steel', 'Sheesham wood', 'Makrana marble'];
const FINISHES = ['Matt', 'Polished', 'Waxed, buffed', 'Washed twice'];
const PLACES = ['Moradabad', 'Jaipur', 'Kanpur', 'Erode', 'Bhadohi', 'Saharanpur'];

/** A number between 0 and `below`, the same for the same row and use: files of one size are byte for byte the same. */
const draw = (row: number, use: number, below: number): number => {
  let mixed = Math.imul(row + 1, 0x9e3779b1) ^ Math.imul(use + 1, 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d);
  return ((mixed ^ (mixed >>> 13)) >>> 0) % below;
};
const of = <T>(all: readonly T[], row: number, use: number): T => all[draw(row, use, all.length)] as T;

/** GTIN-13 of India's range with its check digit (GS1 General Specifications, 7.9). */
function barcode(row: number): string {
  const digits = `890${String(100_000_000 + row)}`;
  const sum = [...digits].reduce((total, digit, at) => total + Number(digit) * (at % 2 === 0 ? 1 : 3), 0);
  return `${digits}${(10 - (sum % 10)) % 10}`;
}

function row(at: number): string[] {
  const [english, hindi, hs, category] = of(GOODS, at, 0);
  const [make, colour, material, place] = [of(MAKES, at, 1), of(COLOURS, at, 2), of(MATERIALS, at, 3), of(PLACES, at, 4)];
  const centimetres = 5 + draw(at, 5, 60);
  const grams = 100 + draw(at, 6, 4_000);
  const kilograms = (factor: number): string => ((grams * factor) / 1000).toFixed(3);
  const inCarton = 6 + draw(at, 7, 40);
  return [
    `KS-${String(at + 1).padStart(6, '0')}`, `${english} "${place}", ${centimetres} cm`, `${hindi}, ${centimetres} सेमी`, hs, 'India', 'Kesar & Sons', `M${draw(at, 8, 9_000) + 1_000}-${centimetres}`, category,
    `A ${make} piece; small marks, "tells", belong to it. ${colour}, ${material}.`,
    (1 + draw(at, 9, 9_000) / 100).toFixed(2), String(10 * (1 + draw(at, 10, 60))), 'PCS', kilograms(1), kilograms(1.08), String(inCarton), kilograms(1.08 * inCarton + 0.9),
    `${40 + draw(at, 11, 20)} x ${30 + draw(at, 12, 20)} x ${25 + draw(at, 13, 20)}`, String(10 + draw(at, 14, 40)), colour, material, of(FINISHES, at, 15), barcode(at),
    `${english.toLowerCase()}, ${make}, ${place.toLowerCase()}`, String(50 + draw(at, 16, 5_000)), `${place} Artisans Cooperative`,
  ];
}

const cell = (text: string): string => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
const line = (cells: readonly string[]): string => `${cells.map(cell).join(',')}\n`;

/** Writes a price list of invented goods: 25 columns, about 400 bytes a row, with quotes, commas and Devanagari. Gives its size in bytes. */
export async function writePriceList(file: string, rows: number): Promise<number> {
  const out = createWriteStream(file);
  out.write(line(HEADINGS));
  for (let at = 0; at < rows; at += 1_000) {
    const text = Array.from({ length: Math.min(1_000, rows - at) }, (_, more) => line(row(at + more))).join('');
    if (!out.write(text)) await once(out, 'drain');
  }
  out.end();
  await once(out, 'close');
  return out.bytesWritten;
}
