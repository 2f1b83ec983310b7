import { convertExactly, westernDigits } from '#base';
import type { Transform } from '../nouns.ts';
import { dayIn } from '../values/day.ts';
import { readMeasure } from '../values/measure.ts';
import { readNumber } from '../values/number.ts';

type Of<K extends Transform['kind']> = Extract<Transform, { kind: K }>;

/** A written number: digits with points, commas, apostrophes and thin spaces between them; a plain space only before three digits. */
const WRITTEN = /\d(?:[.,'’\u00a0\u202f]?\d|[ ](?=\d{3}(?!\d))\d)*/g;

/** The numbers of a cell with a point before their fraction: "1.234,50 €" is "1234.50 €". Undefined when one of them cannot be meant so. */
export function pointed(text: string, { mark }: Of<'decimal'>): string | undefined {
  let wrong = false;
  const made = westernDigits(text).replace(WRITTEN, (number) => {
    const read = readNumber(number, mark);
    if ('problem' in read) wrong = true;
    return 'value' in read ? read.value : number;
  });
  return wrong ? undefined : made;
}

/** The day as it is stored. Undefined when the cell holds no day in this order. */
export const dayText = (text: string, { order }: Of<'day'>): string | undefined => dayIn(text, order);

/** A measure with its unit, turned into another where asked for. Undefined when it is no amount, has no unit, or measures something else. */
export function inUnit(text: string, { from, to }: Of<'unit'>): string | undefined {
  const read = readMeasure(text, from);
  if (!('quantity' in read)) return undefined;
  const made = to ? convertExactly(read.quantity, to) : read.quantity;
  return made && `${made.value} ${made.unit}`;
}
