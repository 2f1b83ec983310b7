import { type Day, daysBetween, isRealDay } from '#base';
import { readDay } from '../values/day.ts';
import type { Detector, Notice, RowSeen, Sheet } from './detector.ts';
import { isKnown, sampleOf, type Watched, watchedColumns } from './watched.ts';

const NUMBERS = /^(\d{1,2})([-/. ])(\d{1,2})\2(\d{4}|\d{2})$/;
const ISO = /^(\d{4})-(\d{2})-(\d{2})/;

/** The same day with day and month changed over; undefined where that is no other day. */
export function swapped(day: Day): Day | undefined {
  const [year, month, date] = day.split('-');
  const other = `${year}-${date}-${month}`;
  return other !== day && isRealDay(other) ? other : undefined;
}

/** What the dates of a column tell of their order. */
type Order = {
  /** Month first: what can only be a month always stands first. */
  american: boolean;
  /** Written as 2026-03-04 while all days after the twelfth are written otherwise: a spreadsheet read day and month the wrong way round. */
  halfTurned: boolean;
  /** Where nearly all days lie. */
  from: Day | undefined; to: Day | undefined;
  /** The day that a large part of the rows share: rates of one list hold from one day. */
  shared: Day | undefined;
};

const isSwappable = (text: string): boolean => { const read = readDay(text); return 'day' in read && swapped(read.day) !== undefined; };

/** Share of months within which nearly all days of a column must lie for one outside to be looked at. */
const CORE = 0.04;
const ENOUGH = 8;
/** Part of the rows that have one day for that to be the day of the list. */
const SHARED = 0.25;

/** @param values filled cells of the first rows */
function orderOf(values: readonly string[]): Order {
  const parts = values.flatMap((text) => { const found = NUMBERS.exec(text.trim()); return found ? [[Number(found[1]), Number(found[3])] as const] : []; });
  const dayFirst = parts.filter(([a, b]) => a > 12 && b <= 12).length;
  const monthFirst = parts.filter(([a, b]) => b > 12 && a <= 12).length;
  const iso = values.filter((text) => ISO.test(text.trim()));
  const others = values.filter((text) => !ISO.test(text.trim()) && !/^\d+$/.test(text.trim()));
  // Half of all days come after the twelfth: as many are written the other way, and both are of many days.
  const turned = new Set(iso).size >= ENOUGH && new Set(others).size >= ENOUGH && others.length >= iso.length * 0.5 && iso.every((text) => Number(ISO.exec(text.trim())?.[3]) <= 12) && others.filter((text) => NUMBERS.test(text.trim()) && !isSwappable(text)).length >= others.length * 0.9;
  const days = values.flatMap((text) => { const read = readDay(text); return 'day' in read ? [read.day] : []; }).sort();
  const at = (share: number): Day | undefined => (days.length >= ENOUGH ? days[Math.min(days.length - 1, Math.floor(days.length * share))] : undefined);
  return { american: monthFirst >= 3 && monthFirst > dayFirst * 20, halfTurned: turned, from: at(CORE), to: at(1 - CORE), shared: sharedDay(days) };
}

function sharedDay(days: readonly Day[]): Day | undefined {
  const [most] = [...Map.groupBy(days, (day) => day).values()].sort((a, b) => b.length - a.length);
  return most && most.length >= ENOUGH && most.length >= days.length * SHARED ? most[0] : undefined;
}

/** A day that lies far from all others, and among them once day and month change places. */
function outside(day: Day, other: Day, { from, to }: Order): boolean {
  if (from === undefined || to === undefined) return false;
  const span = Math.max(10, daysBetween(from, to) * 0.5);
  const away = (one: Day): number => Math.max(daysBetween(one, from), daysBetween(to, one), 0);
  return away(day) > span && away(other) <= span / 5;
}

/** Dates whose day and month changed places: against what the item has now, against the order of the column, against where its days lie. */
export function swappedDays(sheet: Sheet): Detector {
  const days = watchedColumns(sheet).filter((one) => one.kind === 'day').map((column) => ({ column, order: orderOf(sampleOf(sheet, column.index)) }));
  const look = (column: Watched, order: Order, source: string, seen: RowSeen, row: number): Notice | undefined => {
    const text = source.trim();
    const read = readDay(text);
    const day = 'day' in read ? read.day : undefined;
    const other = day === undefined ? ('suggestion' in read ? read.suggestion : undefined) : swapped(day);
    if (other === undefined) return undefined;
    const before = seen.existing ? dayHeld(column, seen.existing) : undefined;
    if ((before !== undefined && before === day) || isKnown(column, text, seen)) return undefined;
    const place = { severity: 'error' as const, holds: true, column: column.heading, index: column.index, row, repairs: [{ index: column.index, text: other }], data: { value: text, fixed: other, before: before ?? '' } };
    const isOrder = (order.american && NUMBERS.test(text)) || (order.halfTurned && ISO.test(text));
    if (isOrder) return { rule: 'IMP-DAY-ORDER', ...place, ticked: true };
    if (day === undefined) return { rule: 'IMP-DAY-SWAP', ...place };
    if (before === other) return { rule: 'IMP-DAY-SWAP', message: 'IMP-DAY-SWAP-BEFORE', ...place };
    return (order.shared === other && order.shared !== day) || outside(day, other, order) ? { rule: 'IMP-DAY-SWAP', ...place } : undefined;
  };
  return {
    wants: (index) => (days.some((one) => one.column.index === index) ? () => true : undefined),
    raw: (seen) => {
      let found: Notice[] | undefined;
      for (const row of seen.unit.rows) {
        for (const { column, order } of days) {
          const text = row.cells[column.index];
          if (text === undefined || text.length < 6 || text.length > 24) continue;
          const notice = look(column, order, text, seen, row.number);
          if (notice) (found ??= []).push(notice);
        }
      }
      return found;
    },
  };
}

function dayHeld(column: Watched, existing: NonNullable<RowSeen['existing']>): Day | undefined {
  const read = readDay(column.held(existing));
  return 'day' in read ? read.day : undefined;
}
