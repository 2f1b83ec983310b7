import { z } from 'zod';

/** A calendar day in Asia/Kolkata, `YYYY-MM-DD`, whatever the host's zone. */
export const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .refine(isRealDay, 'not a calendar day');
export type Day = string;

const DAY_MS = 86_400_000;
/** India Standard Time is UTC+05:30 all year. */
const IST_OFFSET_MS = 19_800_000;

/** True when the text is `YYYY-MM-DD` and that day exists (2026-02-30 does not). */
export function isRealDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const ms = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(ms) && new Date(ms).toISOString().slice(0, 10) === text;
}

/** The IST day of an instant in milliseconds since 1970 UTC. */
export const dayOfInstant = (ms: number): Day => new Date(ms + IST_OFFSET_MS).toISOString().slice(0, 10);

/** Midnight IST at the start of a day, in milliseconds since 1970 UTC. */
export const instantOfDay = (one: Day): number => Date.parse(`${one}T00:00:00Z`) - IST_OFFSET_MS;

export const addDays = (one: Day, days: number): Day => new Date(Date.parse(`${one}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);

/** The same day so many months later, or the last day of a shorter month. */
export function addMonths(from: string, months: number): string {
  const total = Number(from.slice(0, 4)) * 12 + Number(from.slice(5, 7)) - 1 + months;
  const month = `${Math.floor(total / 12)}-${String((total % 12) + 1).padStart(2, '0')}`;
  for (let day = Number(from.slice(8)); day > 28; day--) if (isRealDay(`${month}-${day}`)) return `${month}-${day}`;
  return `${month}-${String(Math.min(28, Number(from.slice(8)))).padStart(2, '0')}`;
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: Day, to: Day): number => Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);

/** Indian financial year (1 April to 31 March) of a day, written `2026-27`. */
export function financialYear(one: Day): string {
  const year = Number(one.slice(0, 4)) - (one.slice(5) < '04-01' ? 1 : 0);
  return `${year}-${String((year + 1) % 100).padStart(2, '0')}`;
}
