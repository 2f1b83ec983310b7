import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { confidence, type Day, day, source } from '#base';
import { COUNTRY_GROUPS } from '#tradeids';
import { parse } from 'yaml';
import { z } from 'zod';
import { bothLanguages } from './agreements.ts';
import { isCertificateKind } from './facts/certificateKinds.ts';
import { DOCUMENT_KINDS } from '#documents/nouns';

/** A day that changes what exporters must do, as world/dates.yaml holds it. */
const watched = z.strictObject({
  key: z.string().regex(/^[a-z][a-z0-9-]+$/),
  day,
  /** Comes again after so many years: an LUT ends each 31 March. */
  everyYears: z.number().int().min(1).max(10).optional(),
  /** The sources disagree on the day, or it is still to be confirmed. */
  unsure: z.boolean().default(false),
  title: bothLanguages,
  what: bothLanguages,
  /** Whom it concerns: these destinations, or all of a group. IN alone, or none: every exporter. */
  countries: z.array(z.string().regex(/^[A-Z]{2}$/)).default([]),
  group: z.string().refine((name) => Object.hasOwn(COUNTRY_GROUPS, name), 'there is no such country group').optional(),
  packs: z.array(z.string()).default([]),
  rules: z.array(z.string()).default([]),
  documents: z.array(z.enum(DOCUMENT_KINDS)).default([]),
  certificates: z.array(z.string().refine(isCertificateKind, 'there is no such kind of certificate')).default([]),
  /** Sectors it concerns; none: every sector. */
  sectors: z.array(z.string()),
  confidence,
  source,
});
export type DateAhead = Omit<z.infer<typeof watched>, 'group' | 'everyYears'>;
type Watched = z.infer<typeof watched>;

const FILE = join(import.meta.dirname, 'world', 'dates.yaml');
let table: readonly Watched[] | undefined;
const dates = (): readonly Watched[] => (table ??= z.array(watched).parse(parse(readFileSync(FILE, 'utf8'), { schema: 'core', maxAliasCount: 0 })));

/** The first return of a repeating day that is not before `on`. None of ours falls on 29 February. */
function next({ day: first, everyYears }: Watched, on: Day): Day {
  if (everyYears === undefined || on <= first) return first;
  const rest = first.slice(4);
  const passed = Math.ceil((Number(on.slice(0, 4)) - Number(first.slice(0, 4))) / everyYears) * everyYears;
  const year = Number(first.slice(0, 4)) + passed;
  return `${year}${rest}` >= on ? `${year}${rest}` : `${year + everyYears}${rest}`;
}

/** For whom dates are wanted; what is not told narrows nothing. */
export type Concern = { destinations?: readonly string[]; sectors?: readonly string[] };

const concerns = (one: Watched, countries: readonly string[], { destinations, sectors }: Concern): boolean =>
  (destinations === undefined || countries.length === 0 || countries.includes('IN') || countries.some((country) => destinations.includes(country))) && (sectors === undefined || one.sectors.length === 0 || one.sectors.some((sector) => sectors.includes(sector)));

/** The watched days from `on` (that day itself included) to `until`, soonest first, for whom they concern. */
export function datesAhead(on: Day, until: Day, concern: Concern = {}): DateAhead[] {
  return dates().flatMap((one) => {
    const { group, everyYears: _every, ...rest } = one;
    const countries = group ? [...(COUNTRY_GROUPS[group] ?? [])] : one.countries;
    const at = next(one, on);
    return at >= on && at <= until && concerns(one, countries, concern) ? [{ ...rest, day: at, countries }] : [];
  }).sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.key < b.key ? -1 : 1));
}
