import type { Language } from '../language.ts';

/** Indian grouping (12,34,567) with the digits that trade papers use, also in Hindi. */
const locale = (language: Language): string => (language === 'hi' ? 'hi-IN-u-nu-latn' : 'en-IN');
const ZONE = 'Asia/Kolkata';

export const countText = (value: number, language: Language): string => new Intl.NumberFormat(locale(language)).format(value);

/** A number with the digits it has, up to `digits` after the point. */
export const numberText = (value: number, language: Language, digits = 3): string => new Intl.NumberFormat(locale(language), { maximumFractionDigits: digits }).format(value);

/** 14:32 in Indian time, whatever the computer's zone. */
export const timeText = (at: number): string => new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', hour12: false, timeZone: ZONE }).format(at);

/** 21-11-2026 from a calendar day YYYY-MM-DD. */
export const dayText = (day: string): string => day.split('-').reverse().join('-');

export const dayOf = (at: number): string => new Intl.DateTimeFormat('en-CA', { year: 'numeric', month: '2-digit', day: '2-digit', timeZone: ZONE }).format(at);

/** 21-11-2026 14:32 in Indian time. */
export const momentText = (at: number): string => `${dayText(dayOf(at))} ${timeText(at)}`;

export const weekdayText = (at: number, language: Language): string => new Intl.DateTimeFormat(locale(language), { weekday: 'long', timeZone: ZONE }).format(at);

export const monthText = (day: string, language: Language): string => new Intl.DateTimeFormat(locale(language), { month: 'short', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));

/** Hour of the day in India, 0 to 23. */
export const hourOf = (at: number): number => Number(timeText(at).slice(0, 2)) % 24;

const SIZES = ['B', 'KB', 'MB', 'GB'] as const;

/** 41.2 MB: decimal, one digit after the point from MB on. */
export function sizeText(bytes: number, language: Language): string {
  let step = 0;
  let value = bytes;
  while (value >= 1000 && step < SIZES.length - 1) {
    value /= 1000;
    step++;
  }
  return `${numberText(value, language, step >= 2 ? 1 : 0)} ${SIZES[step]}`;
}
