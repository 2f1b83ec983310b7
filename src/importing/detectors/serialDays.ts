import { addDays, type Day, daysBetween, isRealDay, wordKey } from '#base';
import { readDay } from '../values/day.ts';
import type { Detector, Notice, Sheet } from './detector.ts';
import { isKnown, sampleOf, type Watched, watchedColumns } from './watched.ts';

/** Serial numbers from 1 January 1960 to 31 December 2099: what a day of trade can be. */
const FIRST = 21_916;
const LAST = 73_050;
const SERIAL = /^\d{5}(?:\.\d+)?$/;
/** Day 0 of the 1900 system as it counts after its 29 February 1900 that never was; the 1904 system begins 1,462 days later. */
const EPOCH: Day = '1899-12-30';
const SYSTEM_1904 = 1_462;

/** Headings under which a column of five-digit numbers is a column of days. */
export const DAY_HEADING = /(^| )(date|day|valid|validity|w e f|wef|effective|dt|dated|expiry|expires|launch|launched|mfg|manufactured|from|until|since|best before|on)( |$)|तारीख|दिनांक|तिथि/u;

/** The day that a serial number of a spreadsheet is; undefined for a number that is none. */
export function serialDay(text: string, from1904 = false): Day | undefined {
  if (!SERIAL.test(text)) return undefined;
  const serial = Math.floor(Number(text)) + (from1904 ? SYSTEM_1904 : 0);
  return serial >= FIRST && serial <= LAST ? addDays(EPOCH, serial) : undefined;
}

/** Whether the other days of the column lie four years later than its serial numbers say: it comes from a workbook of the 1904 system. */
function is1904(values: readonly string[]): boolean {
  const days = values.flatMap((text) => { const read = readDay(text); return 'day' in read ? [read.day] : []; }).sort();
  const serials = values.flatMap((text) => serialDay(text) ?? []).sort();
  const [day, serial] = [days[days.length >> 1], serials[serials.length >> 1]];
  return day !== undefined && serial !== undefined && days.length >= 3 && Math.abs(daysBetween(addDays(serial, SYSTEM_1904), day)) < Math.abs(daysBetween(serial, day)) / 4;
}

const isOfDays = (column: Watched): boolean => column.kind === 'day' || ((column.kind === 'text' || column.kind === 'amount') && DAY_HEADING.test(wordKey(column.heading)));

/** Days that a spreadsheet turned into their serial numbers: 46112 for 31 March 2026. The day behind it is certain, so it is offered with a tick. */
export function serialDays(sheet: Sheet): Detector {
  const days = watchedColumns(sheet).filter((one) => one.field.startsWith('attribute.') || one.kind === 'day').filter(isOfDays)
    .map((column) => ({ column, from1904: is1904(sampleOf(sheet, column.index)) }));
  return {
    wants: (index) => (days.some((one) => one.column.index === index) ? (text) => SERIAL.test(text.trim()) : undefined),
    raw: (seen) => {
      let found: Notice[] | undefined;
      for (const row of seen.unit.rows) {
        for (const { column, from1904 } of days) {
          const text = row.cells[column.index]?.trim();
          if (text === undefined || text.length < 5 || !SERIAL.test(text)) continue;
          const day = serialDay(text, from1904);
          if (day === undefined || !isRealDay(day) || isKnown(column, text, seen)) continue;
          (found ??= []).push({ rule: 'IMP-SERIAL-DAY', severity: 'warning', holds: column.field.startsWith('priceLadders.'), column: column.heading, index: column.index, row: row.number, data: { value: text, fixed: day }, ticked: true, repairs: [{ index: column.index, text: day }] });
        }
      }
      return found;
    },
  };
}
