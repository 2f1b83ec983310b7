import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { confidence, type Day, day, source, wordKey } from '#base';
import { COUNTRY_GROUPS } from '#tradeids';
import { parse } from 'yaml';
import { z } from 'zod';

const country = z.string().regex(/^[A-Z]{2}$/);
/** A text for readers in both languages. */
export const bothLanguages = z.strictObject({ en: z.string().min(3), hi: z.string().min(3) });

/** One preferential agreement, as world/agreements.yaml holds it. */
const agreementFile = z.strictObject({
  key: z.string().regex(/^[a-z][a-z0-9-]+$/),
  /** An agreement of both sides, or a preference (GSP) that the other side grants alone. */
  kind: z.enum(['agreement', 'gsp']).default('agreement'),
  title: z.string(),
  titleHi: z.string(),
  /** What papers call it; matched without case and punctuation. */
  names: z.array(z.string()).min(1),
  /** What they call it when the country stands beside it: CEPA for Japan is the Japan CEPA. */
  short: z.array(z.string()).default([]),
  partners: z.array(country).default([]),
  group: z.string().refine((name) => Object.hasOwn(COUNTRY_GROUPS, name), 'there is no such country group').optional(),
  /** Members with which it is not applied. */
  suspended: z.array(country).default([]),
  status: z.enum(['in-force', 'not-in-force', 'ended', 'unverified']),
  concludedOn: day.optional(),
  /** First and last day in force, where known. */
  from: day.optional(),
  to: day.optional(),
  /** Which goods only; absent when no limit is known. */
  covers: z.string().optional(),
  coversHi: z.string().optional(),
  proof: z.string(),
  proofHi: z.string(),
  /** Heading the proof must carry. */
  form: z.string().optional(),
  /** Who makes the proof; empty where unknown. */
  routes: z.array(z.enum(['agency', 'self', 'declaration'])),
  validMonths: z.number().int().positive().optional(),
  recordsYears: z.number().int().positive().optional(),
  retrospective: z.strictObject({ allowed: z.boolean(), withinMonths: z.number().int().positive().optional() }).optional(),
  oneImportOnly: z.boolean().default(false),
  thirdPartyInvoice: z.boolean().default(false),
  /** Members that were last seen to take paper and not the electronic form. */
  paperIssue: z.array(country).default([]),
  confidence: z.strictObject({ status: confidence, date: confidence.optional(), proof: confidence.optional(), paper: confidence.optional(), partners: confidence.optional() }),
  source,
  /** What must be looked up before anybody relies on it. */
  unknown: z.array(bothLanguages),
});
export type Agreement = Omit<z.infer<typeof agreementFile>, 'partners' | 'group'> & { partners: readonly string[] };

const FILE = join(import.meta.dirname, 'world', 'agreements.yaml');
let table: readonly Agreement[] | undefined;

/** India's preferential agreements as far as they were found; partners of groups by name. Read once. */
export function agreements(): readonly Agreement[] {
  table ??= z.array(agreementFile).parse(parse(readFileSync(FILE, 'utf8'))).map(({ group, partners, ...one }) => ({ ...one, partners: group ? [...(COUNTRY_GROUPS[group] ?? [])] : partners }));
  return table;
}

/** The country is a partner with which the agreement is applied. */
export const isPartner = (one: Agreement, country: string): boolean => one.partners.includes(country) && !one.suspended.includes(country);

/** In force on that day as far as known: a status of "in force" whose first day is past or, for old agreements, not told. */
export const isInForce = (one: Agreement, on: Day): boolean => one.status === 'in-force' && (one.from === undefined || one.from <= on) && (one.to === undefined || on <= one.to);

/**
 * The agreement that a paper means by free words ("India-UAE CEPA", "Form AI", or "CEPA" beside the country JP).
 * Undefined for words no agreement of ours is called by; nothing is guessed.
 */
export function agreementCalled(words: string, country?: string): Agreement | undefined {
  const called = wordKey(words);
  const named = agreements().find((one) => one.key === words || one.names.some((name) => wordKey(name) === called));
  if (named || country === undefined) return named;
  return agreements().find((one) => isPartner(one, country) && one.short.some((name) => wordKey(name) === called));
}

/** The agreements (no GSP) that lower the duty of some goods in this country on this day. */
export const agreementsInForce = (country: string, on: Day): readonly Agreement[] => agreements().filter((one) => one.kind === 'agreement' && isPartner(one, country) && isInForce(one, on));
