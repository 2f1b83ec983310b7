import { checkId } from '#tradeids';
import { readDay } from '../values/day.ts';
import { readMeasure } from '../values/measure.ts';
import { readNumber } from '../values/number.ts';
import { readMoney } from '../values/price.ts';
import { readYesNo } from '../values/yesNo.ts';

/** What the values of a column look like. */
export type Shape = 'empty' | 'gtin' | 'gstin' | 'hash' | 'hs' | 'url' | 'image' | 'path' | 'colour' | 'money' | 'measure' | 'number' | 'yesno' | 'day' | 'code' | 'sentence' | 'text';

const COLOURS = new Set('black|white|red|green|blue|yellow|orange|purple|pink|brown|grey|gray|gold|golden|silver|beige|maroon|navy|teal|cream|multicolour|multicolor|turquoise|mustard|rust|indigo|ivory|copper|bronze|लाल|हरा|नीला|पीला|काला|सफ़ेद|सफेद'.split('|'));

const TESTS: readonly [Shape, (text: string) => boolean][] = [
  ['url', (text) => /^(https?:)?\/\/\S+$/i.test(text)],
  ['image', (text) => /^[^\n]{1,200}\.(jpe?g|png|webp)$/i.test(text)],
  ['gstin', (text) => text.length === 15 && checkId('gstin', text).format],
  ['gtin', (text) => /^\d{8}$|^\d{12,14}$/.test(text) && checkId('gtin', text).ok],
  ['hash', (text) => /^[0-9a-f]{16,64}$/i.test(text) && /\d/.test(text) && !/^\d+$/.test(text)],
  ['path', (text) => /^\[?"?[^\n"]+ (>>|>|›|\/) [^\n]+"?\]?$/.test(text) || /^\["[^"]+"\]$/.test(text)],
  ['colour', (text) => COLOURS.has(text.toLowerCase())],
  ['yesno', (text) => !/^[01x-]$/i.test(text) && readYesNo(text) !== undefined],
  ['hs', (text) => /^\d{4}\.?\d{2}(\.?\d{2})?$/.test(text) && (checkId('hs', text).ok || checkId('itc-hs', text).ok)],
  ['number', (text) => 'value' in readNumber(text)],
  ['money', (text) => 'money' in readMoney(text, undefined)],
  ['measure', (text) => 'quantity' in readMeasure(text, undefined)],
  ['day', (text) => 'day' in readDay(text)],
  ['code', (text) => text.length <= 40 && /^[A-Z0-9][A-Z0-9._/-]*$/i.test(text) && /\d/.test(text)],
  ['sentence', (text) => text.length > 80],
];

/** A text this long is prose, whatever it begins with; patterns of short values would go over it again and again. */
const PROSE = 1_000;

export const shapeOf = (text: string): Shape => (text === '' ? 'empty' : text.length > PROSE ? 'sentence' : (TESTS.find(([, test]) => test(text))?.[0] ?? 'text'));

/** Cells that may look otherwise than their column. */
const FEW = 0.1;

/** The shape that at least nine of ten filled cells have; `text` when they differ; `empty` without any. */
export function columnShape(values: readonly string[]): Shape {
  const filled = values.filter((value) => value !== '');
  if (filled.length === 0) return 'empty';
  const shapes = new Map<string, Shape>();
  const counts = new Map<Shape, number>();
  let [best, most]: [Shape, number] = ['text', 0];
  for (const [at, value] of filled.entries()) {
    const shape = shapes.get(value) ?? shapeOf(value);
    shapes.set(value, shape);
    const count = (counts.get(shape) ?? 0) + 1;
    counts.set(shape, count);
    if (count > most) [best, most] = [shape, count];
    // Settled already: what is plainly text, or of several shapes, takes longest to tell, and every column of an import is asked.
    if ((counts.get('text') ?? 0) > filled.length * FEW || at + 1 - most > filled.length * FEW) return 'text';
  }
  return most >= filled.length * (1 - FEW) ? best : 'text';
}

/** True when no filled value occurs twice and none is missing. */
export const isUnique = (values: readonly string[]): boolean => values.length > 0 && values.every((value) => value !== '') && new Set(values).size === values.length;
