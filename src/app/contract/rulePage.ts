import { day, outcome } from '#base';
import { z } from 'zod';
import { ruleShown } from './checks.ts';
import { entry } from './entry.ts';
import { packShown } from './rules.ts';

/** A worked case of a rule, asked anew. */
export const exampleShown = z.object({ wanted: outcome, name: z.string().nullable(), on: day, destination: z.string().nullable(), /** The facts of the example as YAML. */ facts: z.string(), /** What the rule says of them now. */ said: outcome, because: z.string() });

export const rulePageEntries = {
  /** Everything about one rule that has a check, or sleeps without one: where it comes from, what it reads, and its examples asked as the page is opened. */
  'rules.page': entry(z.object({ rule: z.string().max(40) }), z.object({
    rule: ruleShown, pack: packShown, each: z.string().nullable(), supersedes: z.array(z.string()), reviewed: z.object({ by: z.string(), on: day, note: z.string() }).nullable(),
    inputs: z.array(z.object({ path: z.string(), name: z.string() })), examples: z.array(exampleShown), /** Why it can never lack details, where that is so. */ neverUnknown: z.string().nullable(),
  })),
};
