import { finding, outcome, severity } from '#base';
import { z } from 'zod';
import { listingGroup } from './profileNouns.ts';

/** Why a rule passed, does not apply or could not be decided, as a message id with data; failures carry findings. */
const because = z.object({ id: z.string(), data: z.record(z.string(), z.union([z.string(), z.number()])).default({}) });

/** What one readiness rule said of one product. `fail` and `unknown` come with at least one finding. */
export const ruleOutcome = z.object({ rule: z.string(), group: listingGroup, outcome, because: because.optional(), findings: z.array(finding).default([]) });
export type RuleOutcome = z.infer<typeof ruleOutcome>;

/** Rules of one group, counted; `worst` is the heaviest severity among those that fail. */
export const groupCounts = z.object({ group: listingGroup, pass: z.number().int(), fail: z.number().int(), unknown: z.number().int(), notApplicable: z.number().int(), worst: severity.nullable() });
export type GroupCounts = z.infer<typeof groupCounts>;

/** Readiness of one product for one storefront: ready when no unwaived error is left. It is ours, not the storefront's score. */
export const readiness = z.object({ ready: z.boolean(), groups: z.array(groupCounts), outcomes: z.array(ruleOutcome), findings: z.array(finding) });
export type Readiness = z.infer<typeof readiness>;
