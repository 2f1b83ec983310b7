import { wordKey } from '#base';
import { filledValues, type Known } from './known.ts';
import type { Named } from './namedColumn.ts';
import { columnShape, isUnique } from './shape.ts';

/** Fewer cells than this prove nothing about a column nobody gave a known heading. */
const LEAST = 3;
/** Any six or eight digits look like an HS code: the heading has to say something like a code of the customs. */
const CUSTOMS = /(^| )(hs|hsn|itc|tariff|customs|duty|harmoni[sz]ed|chapter|cth|ritc|sac)( |$)|टैरिफ|सीमा/u;

/** What an unknown heading is by its values: barcodes with right check digits, customs codes, pictures. Undefined when they are anything else. */
export function shapedColumn(known: Known, index: number, named: readonly (Named | undefined)[]): Named | undefined {
  if (named[index]) return undefined;
  const values = filledValues(known, index);
  if (values.length < LEAST) return undefined;
  const shape = columnShape(values);
  const heading = known.headings[index] ?? '';
  const isFree = (field: string): boolean => !named.some((one) => one?.field === field);
  const made = (field: string): Named => ({ field, column: { index, heading, field, by: 'values' } });
  // Eight digits pass the check of a barcode one time in ten; thirteen that differ and all pass are barcodes.
  if (shape === 'gtin' && isUnique(values) && values.every((value) => value.length >= 12) && isFree('gtin')) return made('gtin');
  if (shape === 'hs' && CUSTOMS.test(wordKey(heading)) && isFree('hsCode')) return made('hsCode');
  if ((shape === 'image' || (shape === 'url' && values.every((value) => /\.(jpe?g|png|webp|gif)([?#].*)?$/i.test(value)))) && isFree('images')) return made('images');
  return undefined;
}
