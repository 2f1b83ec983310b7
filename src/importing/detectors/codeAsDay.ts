import type { Detector, Notice, Sheet } from './detector.ts';
import { isKnown, sampleOf, watchedColumns } from './watched.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** What a spreadsheet shows for 10-12, 3/4 or MAR-1: 10-Dec, 3-Apr, 1-Mar, Mar-01. */
const SHOWN = /^(?:(\d{1,2})[- ]([a-z]{3})|([a-z]{3})-(\d{2}))$/i;

/** Sizes and counts run upwards: of 10-12 and 12-10 the first was typed. */
const typed = (day: number, month: number): string => (day <= month ? `${day}-${month}` : `${month}-${day}`);

function readBack(text: string): string | undefined {
  if (text.length < 5 || text.length > 7) return undefined;
  const found = SHOWN.exec(text.trim());
  const month = MONTHS.indexOf((found?.[2] ?? found?.[3] ?? '').toLowerCase()) + 1;
  if (!found || month === 0) return undefined;
  return typed(Number(found[1] ?? found[4]), month);
}

/** Sizes and item numbers that a spreadsheet took for days: 10-12 became 10-Dec. What was typed is a guess, so it is offered without a tick. */
export function codesAsDays(sheet: Sheet): Detector {
  const codes = watchedColumns(sheet).filter((one) => (one.kind === 'code' && one.field !== 'gtin' && one.field !== 'hsCode') || (one.kind === 'text' && !/^(name|description|shortDescription|highlights|notes)/.test(one.field)))
    .filter((one) => { const values = sampleOf(sheet, one.index); return values.filter((text) => SHOWN.test(text.trim())).length <= values.length * 0.5; });
  return {
    wants: (index) => (codes.some((one) => one.index === index) ? (text) => readBack(text) !== undefined : undefined),
    raw: (seen) => {
      let found: Notice[] | undefined;
      for (const row of seen.unit.rows) {
        for (const column of codes) {
          const text = row.cells[column.index];
          const fixed = text === undefined ? undefined : readBack(text);
          if (text === undefined || fixed === undefined || isKnown(column, text.trim(), seen)) continue;
          const repair = column.field === 'sku' ? {} : { repairs: [{ index: column.index, text: fixed }] };
          (found ??= []).push({ rule: 'IMP-CODE-AS-DAY', severity: 'error', holds: true, column: column.heading, index: column.index, row: row.number, data: { value: text, fixed }, ...repair });
        }
      }
      return found;
    },
  };
}
