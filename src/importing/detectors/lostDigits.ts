import type { Detector, Notice, Sheet } from './detector.ts';
import { isKnown, sampleOf, type Watched, watchedColumns } from './watched.ts';

/** Digits that a spreadsheet keeps of a number; those after them become zeros. */
const KEPT = 15;
/** How a spreadsheet writes a long number in a narrow column: 8.90123E+12. */
const EXPONENT = /^\s*\d(?:[.,]\d{1,14})?E\+\d{2,3}\s*$/i;
const LONG = /^\d{16,40}$/;
const hasZeros = (text: string): boolean => LONG.test(text) && /^0+$/.test(text.slice(KEPT));

/** Check digit of the numbers of GS1 (SSCC of 18 digits, GSIN of 17): weights 3 and 1 from the right. */
export function checks(digits: string): boolean {
  let sum = 0;
  for (let at = digits.length - 2, weight = 3; at >= 0; at -= 1, weight = 4 - weight) sum += Number(digits[at]) * weight;
  return (10 - (sum % 10)) % 10 === Number(digits.at(-1));
}

/** How long numbers of a column usually end: most in zeros (then all were damaged), with a check digit, or anyhow. */
function endings(values: readonly string[]): 'zeros' | 'checked' | 'any' {
  const long = values.filter((text) => LONG.test(text));
  if (long.length >= 3 && long.filter(hasZeros).length >= long.length * 0.6) return 'zeros';
  return long.length >= 5 && long.filter((text) => checks(text)).length >= long.length * 0.7 ? 'checked' : 'any';
}

/** A digit first and a letter or nothing but digits after it: few cells of words get further than the first look. */
const mayHaveLost = (text: string): boolean => text.length >= 5 && text.length <= 42 && text.charCodeAt(0) <= 57 && text.charCodeAt(0) >= 48 && (LONG.test(text) || EXPONENT.test(text));

type Coded = { column: Watched; ends: ReturnType<typeof endings> };

/** Whether the last digits of a long number are zeros that no one typed. */
function lostLast(text: string, { column, ends }: Coded, before: string | undefined): boolean {
  if (!hasZeros(text)) return false;
  if (before !== undefined && LONG.test(before)) return before !== text && before.length === text.length && before.startsWith(text.slice(0, KEPT - 1));
  if (ends === 'zeros' && column.kind !== 'amount') return true;
  return ends === 'checked' ? !checks(text) : text.length - KEPT >= 3;
}

/** Long codes that a spreadsheet took for numbers: 8.90123E+12, or everything after the fifteenth digit turned to zeros. Nobody can bring the digits back. */
export function lostDigits(sheet: Sheet): Detector {
  const codes = watchedColumns(sheet).filter((one) => one.field !== 'hsCode' && one.field !== 'gtin' && (one.kind === 'code' || one.kind === 'text' || one.kind === 'other') && !/^(description|shortDescription|highlights)\./.test(one.field))
    .map((column): Coded => ({ column, ends: endings(sampleOf(sheet, column.index)) }));
  return {
    wants: (index) => (codes.some((one) => one.column.index === index) ? mayHaveLost : undefined),
    raw: (seen) => {
      let found: Notice[] | undefined;
      for (const row of seen.unit.rows) {
        for (const coded of codes) {
          const text = row.cells[coded.column.index];
          if (text === undefined || !mayHaveLost(text)) continue;
          const { column } = coded;
          const isLong = LONG.test(text);
          const before = seen.existing && column.held(seen.existing);
          if (isKnown(column, text, seen)) continue;
          const place = { severity: 'error' as const, holds: true, column: column.heading, index: column.index, row: row.number };
          if (!isLong) (found ??= []).push({ rule: 'IMP-EXPONENT', ...place, data: { value: text } });
          else if (lostLast(text, coded, before === '' ? undefined : before)) (found ??= []).push({ rule: 'IMP-DIGITS-LOST', ...place, data: { value: text, kept: KEPT } });
        }
      }
      return found;
    },
  };
}
