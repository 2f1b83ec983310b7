import { confidence, day, severity, source } from '#base';
import { z } from 'zod';
import { facts } from './facts.ts';
import { DOCUMENT_KINDS } from '#documents/nouns';

/** One worked case of a rule: the least facts in which only this rule can say so. */
export const example = z.strictObject({
  /** What is special about it, such as "30 June, last day". */
  name: z.string().max(120).optional(),
  /** The day the answer is for; the rule's checkedOn when not given. */
  on: day.optional(),
  destination: z.string().regex(/^[A-Z]{2}$/).optional(),
  facts: facts.omit({ on: true, destination: true }).default({}),
});
export type Example = z.infer<typeof example>;

/** A rule that asks only whether something is there is always decided: then `unknown` says why instead of showing a case. Tests prove it. */
const cases = z.union([z.array(example).min(1), z.strictObject({ never: z.string().min(10) })]);
export const examples = z.strictObject({ pass: z.array(example).min(1), fail: z.array(example).min(1), unknown: cases, notApplicable: z.array(example).min(1) });

const sentence = z.string().min(8).max(400);
const expression = z.string().min(1).max(2_000, 'longer than 2,000 characters: a rule is a sentence, not a program');

/** What a rule speaks about. */
export const SUBJECTS = ['exporter', 'product', 'listing', 'shipment', ...DOCUMENT_KINDS, 'pack', 'rule', 'waiver', 'result'] as const;
export const subject = z.enum(SUBJECTS);
export type Subject = z.infer<typeof subject>;

/** One rule as its YAML file holds it. A rule is data: it travels, it is read by a customs broker, it changes without a release. */
export const rule = z.strictObject({
  /** Stable, never used again for something else. */
  id: z.string().regex(/^[A-Z]{2,4}(-[A-Z]{1,4})*-\d{1,3}$/),
  /** What must be so, in one plain sentence without a full stop. */
  title: sentence.refine((text) => !/[.।]$/u.test(text), 'a title has no full stop'),
  titleHi: sentence.optional(),
  /** What goes wrong at the bank, the customs or the buyer, in one sentence. */
  why: sentence.refine((text) => /[.।]$/u.test(text), 'why ends with a full stop'),
  whyHi: sentence.optional(),
  subject,
  /** CEL: when the rule speaks at all. */
  appliesWhen: expression.default('true'),
  /** A list of the facts; the rule is asked of each element, which expressions call `each`. */
  each: z.string().regex(/^[a-z][A-Za-z]*(\.[A-Za-z]+(\[\])?)+$/).optional(),
  /** CEL: what must hold. */
  check: expression,
  /** The severity aimed at; confidence may cap it. */
  severity,
  confidence,
  source,
  checkedOn: day,
  /** Who opened the instrument itself and confirmed the rule; lifts the cap of a C2 rule. */
  reviewed: z.strictObject({ by: z.string().min(2), on: day, note: z.string() }).optional(),
  /** First and last day on which the rule is in force. */
  validFrom: day.optional(),
  validTo: day.optional(),
  /** Content that changes at short notice: stale after 30 days in place of 180. */
  volatile: z.boolean().optional(),
  supersedes: z.array(z.string()).optional(),
  /** What is wrong: first sentence what happened, then the values found. {exporter.iec}, {each} or a name of `data` stand for values. */
  message: sentence,
  messageHi: sentence.optional(),
  /** What to do next. */
  fix: sentence,
  fixHi: sentence.optional(),
  /** Named values for the texts: CEL expressions. */
  data: z.record(z.string().regex(/^[a-z][A-Za-z]*$/), expression).optional(),
  /** Field of the record to look at; the first input of the check when not given. */
  field: z.string().optional(),
  /** Ships switched off, and why: a person may switch it on. Without what it would read it is a `sleepingRule`. */
  off: z.strictObject({ reason: sentence, reasonHi: sentence.optional() }).optional(),
  examples,
});
export type Rule = z.infer<typeof rule>;

/**
 * A rule that is written down but cannot be asked: the facts it would read are in no record of ours. It ships with title, source and the
 * reason, without a check, so that nobody takes its silence for a pass.
 */
export const sleepingRule = rule.omit({ check: true, examples: true, message: true, messageHi: true, fix: true, fixHi: true, data: true, field: true, each: true, appliesWhen: true })
  .extend({ off: rule.shape.off.unwrap() });
export type SleepingRule = z.infer<typeof sleepingRule>;

/** A rule that is no more; its id is never used again. */
export const retiredRule = z.strictObject({ id: rule.shape.id, on: day, reason: sentence, successor: rule.shape.id.optional() });
export type RetiredRule = z.infer<typeof retiredRule>;

/** pack.yaml */
export const rulePack = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]{1,30}$/),
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  published: day,
  title: z.string().min(3).max(120),
  titleHi: z.string().optional(),
  about: z.string().min(10).max(600),
  aboutHi: z.string().min(10).max(900).optional(),
  jurisdictions: z.array(z.string()).default([]),
  facts: z.literal(1),
  /** Last day on which it may be installed; a pack that is watched for changes says until when its author stands by it. */
  expires: day.optional(),
  /** Lowest Niryat version that can run it. */
  engine: z.string().regex(/^\d+\.\d+\.\d+$/),
  changelog: z.array(z.strictObject({ version: z.string(), on: day, what: z.string() })).min(1),
  /** Ids of this pack that are no more. */
  retired: z.array(retiredRule).optional(),
});
export type RulePack = z.infer<typeof rulePack>;
