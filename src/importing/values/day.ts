import { type Day, isRealDay, westernDigits } from '#base';

export type DayRead = { day: Day } | { problem: 'not-a-day' | 'day-or-month'; suggestion?: string };

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const two = (text: string): string => text.padStart(2, '0');
const made = (year: string, month: string, day: string): DayRead => {
  const text = `${year.length === 2 ? `20${year}` : year}-${two(month)}-${two(day)}`;
  return isRealDay(text) ? { day: text } : { problem: 'not-a-day' };
};

/**
 * A calendar day: ISO, the Indian order 31-03-2026 with any separator, or with the month as a word. A date whose second
 * number can only be a day (03/31/2026) is the American order: a problem with what it may mean, not a guess.
 * A bare number is no date: Excel's serial numbers arrive here only when a date was turned into a number.
 */
export function readDay(source: string): DayRead {
  const text = westernDigits(source).trim().replace(/[T ]\d{1,2}:\d{2}.*$/, '');
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text);
  if (iso) return made(iso[1] ?? '', iso[2] ?? '', iso[3] ?? '');
  const indian = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4}|\d{2})$/.exec(text);
  if (indian) {
    const read = made(indian[3] ?? '', indian[2] ?? '', indian[1] ?? '');
    if ('day' in read) return read;
    const american = made(indian[3] ?? '', indian[1] ?? '', indian[2] ?? '');
    return 'day' in american ? { problem: 'day-or-month', suggestion: american.day } : read;
  }
  const worded = /^(\d{1,2})[-/. ]?([a-z]{3})[a-z]*[-/., ]*(\d{4}|\d{2})$/i.exec(text);
  const month = MONTHS.indexOf((worded?.[2] ?? '').toLowerCase());
  return worded && month >= 0 ? made(worded[3] ?? '', String(month + 1), worded[1] ?? '') : { problem: 'not-a-day' };
}

/**
 * A day whose parts stand in this order, as ISO: what a column of American dates is read with once a person said so. The year of a
 * four-digit beginning is always the year. Undefined for anything else; a month in words needs no order.
 */
export function dayIn(source: string, order: 'dmy' | 'mdy' | 'ymd'): Day | undefined {
  const text = westernDigits(source).trim().replace(/[T ]\d{1,2}:\d{2}.*$/, '');
  const parts = /^(\d{1,4})[-/. ](\d{1,2})[-/. ](\d{1,4})$/.exec(text);
  if (!parts) {
    const read = readDay(text);
    return 'day' in read && /[a-z]/i.test(text) ? read.day : undefined;
  }
  const [, one = '', two_ = '', three = ''] = parts;
  const [year, month, day] = one.length === 4 || order === 'ymd' ? [one, two_, three] : order === 'mdy' ? [three, one, two_] : [three, two_, one];
  if ((year.length !== 4 && year.length !== 2) || day.length > 2) return undefined;
  const read = made(year, month, day);
  return 'day' in read ? read.day : undefined;
}
