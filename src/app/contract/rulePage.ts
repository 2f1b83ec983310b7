import { day, outcome } from '#base';
import { z } from 'zod';
import { ruleShown } from './checks.ts';
import { entry } from './entry.ts';

const example = z.object({ wanted: outcome, name: z.string().nullable(), on: day, destination: z.string().nullable(), /** The facts of the example as YAML. */ facts: z.string(), /** What the rule says of them now, asked when the page is opened. */ said: outcome, because: z.string() });

/** Everything about one rule: where it comes from, what it says, and its examples asked anew. */
export const rulePage = z.object({
  /** on: asked; off: ships switched off; sleeping: no record of ours holds what it would read; retired: its id is used no more. */
  state: z.enum(['on', 'off', 'sleeping', 'retired']), id: z.string(), title: z.string(), why: z.string(), offReason: z.string().nullable(), successor: z.string().nullable(),
  /** null for rules that cannot be asked. */
  rule: ruleShown.nullable(), each: z.string().nullable(), supersedes: z.array(z.string()), reviewed: z.object({ by: z.string(), on: day, note: z.string() }).nullable(),
  inputs: z.array(z.object({ path: z.string(), name: z.string() })),
  pack: z.object({ id: z.string(), version: z.string(), title: z.string(), published: z.string(), changelog: z.array(z.object({ version: z.string(), on: z.string(), what: z.string() })) }).nullable(),
  examples: z.array(example), /** Why it can never lack details, where that is so. */ neverUnknown: z.string().nullable(),
});
export type RulePage = z.infer<typeof rulePage>;

/** One rule in the list of the browser. */
const listed = rulePage.pick({ state: true, id: true, title: true, offReason: true }).extend({ pack: z.string(), subject: z.string(), severity: z.string(), effectiveSeverity: z.string(), confidence: z.string(), countries: z.boolean(), validFrom: z.string().nullable(), validTo: z.string().nullable(), source: z.string() });
export type RuleListed = z.infer<typeof listed>;

export const rulePageEntries = {
  'rules.page': entry(z.object({ rule: z.string().max(40) }), rulePage, { workspace: false }),
  /** All rules of all packs, those that are not asked and those that are no more included. */
  'rules.index': entry(z.object({}), z.object({ items: z.array(listed), packs: z.array(z.object({ id: z.string(), title: z.string(), version: z.string(), published: z.string(), jurisdictions: z.array(z.string()) })) }), { workspace: false }),
};
