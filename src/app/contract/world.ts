import { confidence, day, source } from '#base';
import { z } from 'zod';
import { entry } from './entry.ts';
import { shownFinding } from './shown.ts';

const country = z.string().regex(/^[A-Z]{2}$/);
const sourced = { confidence, source };

export const agreementShown = z.object({
  key: z.string(), title: z.string(), kind: z.enum(['agreement', 'gsp']), partners: z.array(country),
  status: z.enum(['in-force', 'not-in-force', 'ended', 'unverified']),
  /** In force on the day asked for. */
  inForce: z.boolean(),
  from: z.string().nullable(), to: z.string().nullable(), concludedOn: z.string().nullable(),
  /** Which goods only; null: no limit known. */
  covers: z.string().nullable(),
  proof: z.string(), form: z.string().nullable(), routes: z.array(z.enum(['agency', 'self', 'declaration'])),
  validMonths: z.number().int().nullable(), recordsYears: z.number().int().nullable(),
  retrospective: z.object({ allowed: z.boolean(), withinMonths: z.number().int().nullable() }).nullable(),
  oneImportOnly: z.boolean(), thirdPartyInvoice: z.boolean(),
  ...sourced,
  /** Of the proof, where the reference gives it one of its own. */
  proofConfidence: confidence.nullable(),
  unknown: z.array(z.string()),
});
export type AgreementShown = z.infer<typeof agreementShown>;

export const dateAheadShown = z.object({
  key: z.string(), day: z.string(), inDays: z.number().int(),
  /** The sources disagree, or the day is to be confirmed. */
  unsure: z.boolean(),
  title: z.string(), what: z.string(),
  /** Destinations it concerns; empty: every exporter. */
  countries: z.array(country), sectors: z.array(z.string()),
  packs: z.array(z.string()), rules: z.array(z.string()), documents: z.array(z.string()), certificates: z.array(z.string()),
  ...sourced,
});
export type DateAheadShown = z.infer<typeof dateAheadShown>;

/** What stands outside the firm: agreements that lower duties, and days on which rules change. */
export const worldEntries = {
  'world.agreements': entry(
    z.object({ country: country.optional(), on: day.optional() }),
    z.object({ on: z.string(), items: z.array(agreementShown) }),
    { workspace: false },
  ),
  'world.datesAhead': entry(
    z.object({ on: day.optional(), days: z.number().int().min(1).max(3_700).default(550), destinations: z.array(country).max(60).optional(), sectors: z.array(z.string()).max(60).optional() }),
    z.object({ on: z.string(), items: z.array(dateAheadShown) }),
    { workspace: false },
  ),
  /** How far rules can be trusted on a day: packs whose content is old or breaks the rules about rules, and waivers that explain too little. */
  'world.health': entry(
    z.object({ on: day.optional() }),
    z.object({
      on: z.string(),
      packs: z.array(z.object({ id: z.string(), version: z.string(), published: z.string(), title: z.string(), rules: z.number().int(), /** Rules not checked for too long, and the oldest day of a check. */ stale: z.number().int(), checkedOn: z.string(), findings: z.array(shownFinding) })),
      waivers: z.array(shownFinding),
    }),
  ),
};
