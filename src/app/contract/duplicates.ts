import { confidentiality } from '#base';
import { z } from 'zod';
import { entry } from './entry.ts';
import { changeSetShown, nothing } from './shown.ts';

const agreement = z.enum(['same', 'differs', 'unknown']);

/** What two items have in common and what not; see the catalogue's `Evidence`. Attributes that differ are named in the reader's language. */
export const duplicateEvidence = z.object({
  name: z.number().int(), numbers: z.array(z.string()), words: z.array(z.string()),
  attributes: z.object({ equal: z.number().int(), of: z.number().int(), different: z.array(z.string()) }),
  photos: z.number().int(), gtin: agreement, model: agreement, sku: z.enum(['alike', 'other']), price: z.enum(['same', 'near', 'differs', 'unknown']),
});
export type DuplicateEvidence = z.infer<typeof duplicateEvidence>;

const item = z.object({ id: z.string(), sku: z.string(), name: z.string(), cover: z.string().nullable(), parent: z.string().nullable(), variants: z.number().int() });
const pair = z.object({ one: item, other: item, score: z.number().int(), evidence: duplicateEvidence });
export type DuplicateShown = z.infer<typeof pair>;

const side = z.enum(['kept', 'other']);
const two = { kept: z.string(), other: z.string() };
const row = z.object({ field: z.string(), /** Name of an attribute, in the reader's language. */ label: z.string().optional(), kept: z.string(), other: z.string(), side, class: confidentiality });
export type MergeRowShown = z.infer<typeof row>;

export const duplicatesEntries = {
  /** Looks for likely duplicates over the whole catalogue and keeps what it found; the photos' prints count where they were measured. */
  'duplicates.find': entry(z.object({ variants: z.boolean().default(false) }), z.object({ found: z.number().int(), items: z.number().int(), compared: z.number().int() }), { kind: 'job' }),
  /** What was found last, without pairs that were decided since. `behind`: the catalogue changed after that search. */
  'duplicates.list': entry(
    z.object({ from: z.number().int().min(0).default(0), count: z.number().int().min(1).max(200).default(100) }),
    z.object({ searched: z.object({ at: z.number(), items: z.number().int(), variants: z.boolean(), behind: z.boolean() }).nullable(), total: z.number().int(), pairs: z.array(pair), ignored: z.number().int() }),
  ),
  /** Remembers that two items are not one; `not` false takes it back. */
  'duplicates.ignore': entry(z.object({ ...two, not: z.boolean().default(true) }), z.object({ changeSet: changeSetShown.nullable() }), { kind: 'write' }),
  /** Every pair that was told not to be one. */
  'duplicates.ignored': entry(nothing, z.object({ pairs: z.array(z.object({ one: item, other: item })) })),
  /** What merging would do, before anything is written. */
  'duplicates.preview': entry(
    z.object(two),
    z.object({ seen: z.string(), kept: item, other: item, rows: z.array(row), evidence: duplicateEvidence, photos: z.object({ kept: z.number().int(), added: z.number().int() }), moves: z.object({ variants: z.number().int(), certificates: z.number().int(), buyers: z.number().int(), visits: z.number().int(), mentions: z.number().int() }) }),
  ),
  /** Makes two items one: the other goes, everything that pointed at it points at the kept one. One step of undo. */
  'duplicates.merge': entry(z.object({ ...two, /** Of the preview; something else came in between: Refusal('preview-again'). */ seen: z.string().max(64).optional(), sides: z.record(z.string().max(200), side).default({}) }), z.object({ id: z.string(), changeSet: changeSetShown.nullable() }), { kind: 'write' }),
};
