import { confidence, day, outcome, severity, source } from '#base';
import { z } from 'zod';
import { entry } from './entry.ts';
import { agreementShown, dateAheadShown } from './world.ts';
import { madeFile } from './shown.ts';

/** One thing a rule asks for by name: a particular of the label, a certificate of a kind, a measured value, a field; with what is there. */
const need = z.object({ kind: z.enum(['label', 'certificate', 'test', 'field']), key: z.string(), name: z.string(), value: z.string().nullable() });
export type AdvisorNeed = z.infer<typeof need>;

/** Where a requirement belongs on a list that somebody works off. */
export const ADVISOR_PARTS = ['registration', 'certificate', 'label', 'item', 'listing'] as const;
const requirement = z.object({
  rule: z.string(), pack: z.string(), title: z.string(), why: z.string(), part: z.enum(ADVISOR_PARTS), outcome, /** In one sentence: why it is so. */ because: z.string(),
  severity, aimed: severity, confidence, source, checkedOn: z.string(), validFrom: z.string().nullable(), validTo: z.string().nullable(),
  /** What is wrong and what to do, when it fails. */
  message: z.string().nullable(), fix: z.string().nullable(), needs: z.array(need), /** Asked for whatever the destination. */ general: z.boolean(),
  /** The field that answers it, and of which record. */
  field: z.string().nullable(), record: z.enum(['product', 'exporter']),
});
export type AdvisorRequirement = z.infer<typeof requirement>;

/** A paper of the consignment that rules speak about; they are asked when the shipment has it. */
const paper = z.object({ kind: z.string(), name: z.string(), rules: z.array(z.object({ rule: z.string(), title: z.string(), severity, confidence, source, /** Its condition is met by these goods and this destination; else it hangs on the paper. */ applies: z.boolean(), general: z.boolean() })) });
export type AdvisorPaper = z.infer<typeof paper>;

const labelFact = z.object({ key: z.string(), name: z.string(), required: z.boolean(), note: z.string().nullable(), confidence: z.string(), sources: z.array(z.string()), value: z.string().nullable() });

/** A day ahead that changes the answer. */
const change = z.object({ day: z.string(), inDays: z.number().int(), kind: z.enum(['begins', 'ends', 'certificate']), /** A rule, or a certificate of the vault. */ id: z.string(), title: z.string(), /** What the rule would say on that day. */ outcome: outcome.nullable(), confidence: confidence.nullable() });
export type AdvisorChange = z.infer<typeof change>;

const question = {
  /** An item of the catalogue, or goods by their HS code alone. */
  sku: z.string().max(200).optional(), record: z.string().max(40).optional(), hsCode: z.string().regex(/^\d{6,8}$/).optional(),
  destination: z.string().regex(/^[A-Z]{2}$/), on: day.optional(),
};
export const advice = z.object({
  on: day, destination: z.string(), item: z.object({ record: z.string().nullable(), sku: z.string().nullable(), name: z.string(), hsCode: z.string().nullable(), sector: z.string().nullable() }),
  packs: z.array(z.object({ id: z.string(), version: z.string() })),
  requirements: z.array(requirement), papers: z.array(paper), labels: z.array(z.object({ market: z.string(), facts: z.array(labelFact) })),
  agreements: z.array(agreementShown), changes: z.array(change), dates: z.array(dateAheadShown),
  counts: z.object({ have: z.number().int(), missing: z.number().int(), unknown: z.number().int(), waived: z.number().int(), notApplicable: z.number().int() }),
});
export type Advice = z.infer<typeof advice>;

/** "Sell this to that country on that day: what do I need?" */
export const advisorEntries = {
  'advisor.ask': entry(z.object(question), advice),
  'advisor.export': entry(z.object({ ...question, format: z.enum(['pdf', 'xlsx', 'json']), for: z.literal('self').default('self') }), z.object({ file: madeFile }), { kind: 'job' }),
};
