import type { Detector, Notice, Sheet } from './detector.ts';
import { sampleOf, watchedColumns } from './watched.ts';

/** 12,50 and 0,5: what only a decimal comma makes. */
const COMMA = /^\d+,(?:\d{1,2}|\d{4,})$|^0,\d+$/;
const POINT = /^\d*\.\d+$/;
/** 1,250 and 1.250 are read one way or the other. */
const EITHER = /^(\d{1,3}),(\d{3})$/;

/** "1,250" in a column whose other cells write their decimals with a comma: 1.25, not 1250. */
export function decimalMarks(sheet: Sheet): Detector {
  const numbers = watchedColumns(sheet).filter((one) => one.kind === 'money' || one.kind === 'amount').filter((one) => sheet.mapping.columns.find((column) => column.index === one.index)?.decimal !== ',')
    .filter((one) => { const values = sampleOf(sheet, one.index); const commas = values.filter((text) => COMMA.test(text)).length; return commas > 0 && commas >= values.filter((text) => POINT.test(text)).length * 2; });
  if (numbers.length === 0) return {};
  return {
    wants: (index) => (numbers.some((one) => one.index === index) ? (text) => EITHER.test(text.trim()) : undefined),
    raw: ({ unit }) => {
      let found: Notice[] | undefined;
      for (const row of unit.rows) {
        for (const { index, heading } of numbers) {
          const text = row.cells[index]?.trim();
          const parts = text === undefined ? null : EITHER.exec(text);
          if (text === undefined || !parts) continue;
          const suggestion = `${parts[1]}.${parts[2]}`.replace(/0+$/, '');
          (found ??= []).push({ rule: 'IMP-DECIMAL', severity: 'error', holds: true, column: heading, index, row: row.number, data: { value: text, suggestion }, repairs: [{ index, text: suggestion }] });
        }
      }
      return found;
    },
  };
}
