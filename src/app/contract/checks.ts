import { day, outcome, severity, confidence, source } from '#base';
import { overlayEntry } from '#rules/nouns';
import { z } from 'zod';
import { entry } from './entry.ts';
import { changeSetShown, fileToken, nothing, shownFinding } from './shown.ts';

export const counts = z.object({ pass: z.number().int(), fail: z.number().int(), unknown: z.number().int(), notApplicable: z.number().int(), waived: z.number().int() });

export const ruleShown = z.object({
  id: z.string(), pack: z.string(), title: z.string(), why: z.string(), subject: z.string(), severity, effectiveSeverity: severity, confidence, source,
  checkedOn: z.string(), validFrom: z.string().nullable(), validTo: z.string().nullable(), appliesWhen: z.string(), check: z.string(), message: z.string(), fix: z.string(), inputs: z.array(z.string()),
  /** on: asked; off: ships switched off; own-off: switched off by this company; sleeping: cannot be asked, no record of ours holds what it would read. */
  state: z.enum(['on', 'off', 'own-off', 'sleeping']),
  /** Why it is not asked. */
  offReason: z.string().nullable(),
  /** The highest severity it may be given while its confidence is what it is. */
  cap: severity,
  /** What this company changed about it: the entries of its overlay that match, last one last. */
  changed: z.array(overlayEntry),
});
export type RuleShown = z.infer<typeof ruleShown>;

/** One step of why a rule decided as it did: an expression, its value, and where the inputs came from. */
export const traceStep = z.object({ expression: z.string(), value: z.string(), role: z.enum(['appliesWhen', 'check', 'input']), decided: z.boolean(), where: z.string().optional() });

export const waiverShown = z.object({
  id: z.string(), rule: z.string(), ruleTitle: z.string(), subject: z.object({ kind: z.enum(['product', 'exporter', 'shipment', 'gone']), record: z.string(), sku: z.string().nullable(), name: z.string() }),
  destination: z.string().nullable(), storefront: z.string().nullable(), reason: z.string(), by: z.string(), until: z.string(),
  /** expired: past its last day; inputs-changed: what the rule read is not what it was; rule-gone, record-gone: there is nothing left to go ahead with; settled: the rule passes by itself now. */
  state: z.enum(['active', 'expired', 'inputs-changed', 'settled', 'rule-gone', 'record-gone']),
});
export type WaiverShown = z.infer<typeof waiverShown>;

const checkInput = z.object({ skus: z.array(z.string()).max(10_000).optional(), ids: z.array(z.string()).max(10_000).optional(), destinations: z.array(z.string().regex(/^[A-Z]{2}$/)).max(60).default([]), on: day.optional(), storefront: z.string().optional(), /** A pack that is tried without being installed. */ pack: fileToken.optional() });

export const checksEntries = {
  'checks.run': entry(
    checkInput,
    z.object({ on: z.string(), packs: z.array(z.object({ id: z.string(), version: z.string() })), outcomes: counts, findings: z.array(shownFinding) }),
    { kind: 'job' },
  ),
  'checks.explain': entry(
    z.object({ rule: z.string(), record: z.string(), destination: z.string().optional(), storefront: z.string().optional(), /** Papers of a shipment the answer is to be about: one, or two side by side. */ papers: z.array(z.string()).max(2).optional(), on: day.optional() }),
    z.object({ rule: ruleShown, outcome, because: z.string(), trace: z.array(traceStep), finding: shownFinding.nullable(), waiver: z.object({ reason: z.string(), by: z.string(), until: z.string() }).nullable() }),
  ),
  'checks.waive': entry(
    z.object({ rule: z.string(), sku: z.string().optional(), record: z.string().optional(), papers: z.array(z.string()).max(2).optional(), /** Of a shipment: what else is gone ahead with in the same step, since it says the same. */ together: z.array(z.object({ rule: z.string(), papers: z.array(z.string()).max(2) })).max(500).optional(), storefront: z.string().optional(), destination: z.string().optional(), reason: z.string().min(3).max(1000), until: day, /** Who goes ahead, when it is not the person at this computer. */ by: z.string().trim().min(1).max(120).optional() }),
    z.object({ changeSet: changeSetShown.nullable() }),
    { kind: 'write' },
  ),
  /** Everything this company goes ahead with, newest first; what has ended says why. */
  'checks.waivers': entry(z.object({ rule: z.string().optional(), record: z.string().optional() }), z.object({ items: z.array(waiverShown) })),
  /** Ends a waiver before its day: the rule fires again. */
  'checks.endWaiver': entry(z.object({ id: z.string() }), z.object({ changeSet: changeSetShown.nullable() }), { kind: 'write' }),
  'rules.list': entry(z.object({ query: z.string().default('') }), z.object({ packs: z.array(z.object({ id: z.string(), version: z.string(), title: z.string(), published: z.string(), rules: z.number().int() })), items: z.array(ruleShown) }), { workspace: false }),
  'rules.facts': entry(nothing, z.object({ schema: z.unknown() }), { workspace: false }),
};
