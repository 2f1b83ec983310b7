import type { Detector, Notice, Sheet } from './detector.ts';
import { isKnown, sampleOf, watchedColumns } from './watched.ts';

/** 12,50 and 0,5: what only a decimal comma makes. */
const COMMA = /^\d+,(?:\d{1,2}|\d{4,})$|^0,\d+$/;
const POINT = /^\d*\.\d+$/;
/** 1,250 and 1.250 are read one way or the other. */
const EITHER = /^(\d{1,3}),(\d{3})$/;

/** A decimal comma beside whatever names the currency: "$12,50", "1.234,56 USD". */
const SLIPPED = /^\D{0,5}(\d{1,3}(?:\.\d{3})+,\d+|\d+,\d{1,2})\D{0,5}$/u;

/** "1,250" in a column whose other cells write their decimals with a comma: 1.25, not 1250. */
export function decimalMarks(sheet: Sheet): Detector {
  const numbers = watchedColumns(sheet).filter((one) => (one.kind === 'money' || one.kind === 'amount') && one.decimal !== ',').filter((one) => sheet.mapping.columns.find((column) => column.index === one.index)?.decimal !== ',')
    .filter((one) => { const values = sampleOf(sheet, one.index); const commas = values.filter((text) => COMMA.test(text)).length; return commas > 0 && commas >= values.filter((text) => POINT.test(text)).length * 2; });
  // Details that are kept as written are read by nobody who could refuse a comma.
  const kept = watchedColumns(sheet).filter((one) => one.decimal === '.');
  if (numbers.length + kept.length === 0) return {};
  return {
    wants: (index) => (numbers.some((one) => one.index === index) ? (text) => EITHER.test(text.trim()) : kept.some((one) => one.index === index) ? (text) => SLIPPED.test(text) : undefined),
    raw: (seen) => {
      let found: Notice[] | undefined;
      for (const row of seen.unit.rows) {
        for (const column of kept) {
          const text = row.cells[column.index]?.trim();
          const parts = text === undefined ? null : SLIPPED.exec(text);
          if (text === undefined || !parts || isKnown(column, text, seen)) continue;
          const suggestion = text.replace(parts[1] ?? '', (parts[1] ?? '').replaceAll('.', '').replace(',', '.'));
          (found ??= []).push({ rule: 'IMP-DECIMAL', severity: 'error', holds: true, column: column.heading, index: column.index, row: row.number, data: { value: text, suggestion }, repairs: [{ index: column.index, text: suggestion }] });
        }
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
