import { checkId } from '#tradeids';
import { wordKey } from '#base';
import type { Detector, Notice, Sheet } from './detector.ts';
import { isKnown, sampleOf, type Watched, watchedColumns } from './watched.ts';

/** Codes of one length, of which at least this share has it. */
const SAME = 0.8;
const ENOUGH = 5;
/** A spreadsheet drops at most the zeros in front; more than three make another number. */
const MOST_ZEROS = 3;

const CODE = /^\d{3,14}$/;

/** Lengths a code must have, by what its column is called. */
const NAMED: readonly [RegExp, number][] = [[/(^| )iec( |$)|importer exporter code/, 10], [/(^| )(pin|pincode|pin code|postal code)( |$)/, 6]];

/** How many digits the codes of a column have; undefined when they differ, or when none begins with a zero, so that none can have lost one. */
function lengthOf(column: Watched, values: readonly string[]): number | undefined {
  const named = NAMED.find(([words]) => words.test(wordKey(column.heading)))?.[1];
  if (named !== undefined) return named;
  const digits = values.filter((text) => /^\d+$/.test(text));
  if (values.length < ENOUGH || digits.length < values.length * SAME || !digits.some((text) => text.startsWith('0'))) return undefined;
  const counts = new Map<number, number>();
  for (const { length } of digits) counts.set(length, (counts.get(length) ?? 0) + 1);
  const [length, count] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [0, 0];
  return length >= 4 && count >= digits.length * SAME ? length : undefined;
}

/** A barcode number of 7 or 9 to 11 digits whose check digit fits once zeros stand in front: UPC and GTIN-8 begin with zeros. */
function barcode(text: string): string | undefined {
  const full = text.length === 7 ? text.padStart(8, '0') : text.length >= 9 && text.length <= 11 ? text.padStart(12, '0') : undefined;
  return full !== undefined && checkId('gtin', full).ok ? full : undefined;
}

/** Codes of digits that are shorter than those around them: a spreadsheet took them for numbers and dropped the zeros in front. */
export function lostZeros(sheet: Sheet): Detector {
  const codes = watchedColumns(sheet).flatMap((column) => {
    if (column.field === 'hsCode' || (column.kind !== 'code' && column.kind !== 'text')) return [];
    const length = lengthOf(column, sampleOf(sheet, column.index));
    if (column.field === 'gtin') return [{ column, full: barcode }];
    return length === undefined ? [] : [{ column, full: (text: string) => (text.length < length && text.length >= length - MOST_ZEROS ? text.padStart(length, '0') : undefined) }];
  });
  return {
    wants: (index) => { const one = codes.find(({ column }) => column.index === index); return one && ((text) => CODE.test(text.trim()) && one.full(text.trim()) !== undefined); },
    raw: (seen) => {
      let found: Notice[] | undefined;
      for (const row of seen.unit.rows) {
        for (const { column, full } of codes) {
          const text = row.cells[column.index]?.trim() ?? '';
          const fixed = CODE.test(text) ? full(text) : undefined;
          if (fixed === undefined || isKnown(column, text, seen)) continue;
          // An item number that was completed would be another item: it is held back instead.
          const repair = column.field === 'sku' ? {} : { repairs: [{ index: column.index, text: fixed }], ticked: true };
          (found ??= []).push({ rule: 'IMP-ZERO', severity: 'warning', holds: column.field === 'sku', column: column.heading, index: column.index, row: row.number, data: { value: text, fixed }, ...repair });
        }
      }
      return found;
    },
  };
}
