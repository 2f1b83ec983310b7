import { type Quantity, westernDigits } from '#base';
import { unitCode } from '#tradeids';
import { LONGEST_AMOUNT, type NumberProblem, readNumber } from './number.ts';

export type MeasureRead = { quantity: Quantity; /** The unit stood in the cell beside the number. */ unitInCell: boolean } | { problem: 'no-unit'; number: string } | { problem: 'unknown-unit'; unit: string } | NumberProblem;

const NUMBER_AND_UNIT = /^([-+−]?[\d०-९][\d०-९.,\s]*?)\s*([^\d\s.,०-९][^\d०-९]*?\.?|[a-z]+\d)$/iu;

/** "25Kg", "25 kgs", "0.025 MT" or "25" in a column of kilograms, exact. The unit in the cell wins over the column's. */
export function readMeasure(text: string, columnUnit: string | undefined, decimal: '.' | ',' = '.'): MeasureRead {
  const bare = readNumber(text, decimal);
  if ('value' in bare) return columnUnit ? { quantity: { unit: columnUnit, value: bare.value }, unitInCell: false } : { problem: 'no-unit', number: bare.value };
  if (text.length > LONGEST_AMOUNT) return bare;
  const found = NUMBER_AND_UNIT.exec(westernDigits(text).trim());
  if (!found) return bare;
  const read = readNumber((found[1] ?? '').trim(), decimal);
  if ('problem' in read) return read;
  const word = (found[2] ?? '').trim();
  // "25/kg" is so much per kilogram, no weight.
  if (word.startsWith('/')) return { problem: 'unknown-unit', unit: word };
  const unit = unitCode(word) ?? unitCode(word.replace(/\.$/, ''));
  return unit ? { quantity: { unit, value: read.value }, unitInCell: true } : { problem: 'unknown-unit', unit: word };
}

const SIZE = /^([\d.,]+)\s*([a-z"']*)\s*[x×*]\s*([\d.,]+)\s*([a-z"']*)\s*(?:[x×*]\s*([\d.,]+)\s*([a-z"'.]*))?$/i;

/** "30 x 20 x 10 cm": length, width and height in that order; undefined when the text is no size or names no unit. */
export function readSize(text: string, columnUnit: string | undefined): Quantity[] | undefined {
  if (text.length > LONGEST_AMOUNT) return undefined;
  const found = SIZE.exec(westernDigits(text).trim());
  if (!found) return undefined;
  const unitOf = (word: string): string | undefined => (word === '' ? undefined : unitCode(word.replace('"', 'inch')));
  const last = unitOf(found[6] || found[4] || '') ?? columnUnit;
  const sides: Quantity[] = [];
  for (let at = 1; at <= 5 && found[at] !== undefined; at += 2) {
    const number = readNumber(found[at] ?? '');
    const unit = unitOf(found[at + 1] ?? '') ?? last;
    if ('problem' in number || !unit) return undefined;
    sides.push({ unit, value: number.value });
  }
  return sides;
}
