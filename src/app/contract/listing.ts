import { day, confidentiality, outcome, severity } from '#base';
import { limitCorrection, OWN_TEXTS } from '#listing/nouns';
import { z } from 'zod';
import { entry } from './entry.ts';
import { changeSetShown, fileToken, madeFile, nothing, shownFinding } from './shown.ts';

export const READINESS_GROUPS = ['category', 'basic', 'trade', 'logistics', 'services', 'details'] as const;
const group = z.object({ group: z.enum(READINESS_GROUPS), pass: z.number().int(), fail: z.number().int(), unknown: z.number().int(), notApplicable: z.number().int(), /** The heaviest severity among what fails. */ worst: severity.nullable() });

export const readinessRow = z.object({ id: z.string(), sku: z.string(), name: z.string(), /** As the storefront calls it, where anybody said so. */ category: z.string().nullable(), thumbnail: z.string().nullable(), ready: z.boolean(), /** Fields whose text is this storefront's own: a correction belongs there, not into the catalogue. */ own: z.array(z.string()), groups: z.array(group), findings: z.array(shownFinding) });
export type ReadinessRow = z.infer<typeof readinessRow>;

/** What would leave, field by field, and what happens to it. */
export const disclosureLine = z.object({ kind: z.string(), field: z.string(), label: z.string(), class: confidentiality, records: z.number().int(), example: z.string().optional(), decision: z.enum(['goes', 'held', 'ask']), /** Not in the last package for this storefront; false where there was none. */ isNew: z.boolean() });
export type DisclosureLine = z.infer<typeof disclosureLine>;

const what = z.object({ storefront: z.string(), ids: z.array(z.string()).max(10_000).optional(), skus: z.array(z.string()).max(10_000).optional(), on: day.optional(), /** Kind of listing, where the storefront tells kinds apart; absent: every limit is asked. */ kind: z.string().max(40).optional() });
/** Only what changed since the last package for this storefront. Refused with `no-earlier-package` or `nothing-changed`. */
const delta = z.boolean().default(false);
const change = z.enum(['new', 'changed', 'gone']);
export const changesSince = z.object({
  name: z.string(), on: z.string(), around: z.array(z.string()), counts: z.record(change, z.number().int()),
  changes: z.array(z.object({ sku: z.string(), change, fields: z.array(z.string()), photos: z.number().int() })),
});

/** Fingerprint of a template whose blank workbook the company keeps: it goes into the package filled. */
const keptTemplate = z.string().regex(/^[0-9a-f]{32}$/).optional();

const ownText = z.enum(OWN_TEXTS);
/** One text of a listing as it goes, beside the catalogue's. Keywords and highlights have a line for each. `held`: its class keeps it in the company. */
const pageText = z.object({
  text: ownText, lines: z.array(z.string()), catalogue: z.array(z.string()), own: z.boolean(), held: z.boolean(),
  limits: z.array(z.object({ count: z.enum(['characters', 'bytes', 'entries']), each: z.boolean(), most: z.number().int() })), findings: z.array(shownFinding),
});
const pagePrice = z.object({ heading: z.string(), steps: z.array(z.object({ from: z.string(), price: z.string() })) });

const keyed = z.array(z.object({ key: z.string(), value: z.string() }));
const limitSource = z.object({ title: z.string(), url: z.string().nullable(), date: z.string().nullable() });

export const listingEntries = {
  /** A storefront's limits on a day as this company knows them, and what was never found out. */
  'storefronts.limits': entry(z.object({ storefront: z.string(), on: day.optional() }), z.object({
    title: z.string(), version: z.string(), checkedOn: z.string(), about: z.string(), on: z.string(), kinds: z.array(z.object({ id: z.string(), title: z.string() })), unknown: z.array(z.string()),
    limits: z.array(z.object({
      id: z.string(), group: z.enum(READINESS_GROUPS), field: z.string(), title: z.string(), severity, evidence: z.enum(['R', 'S', 'T', 'B', 'G', 'K']), /** Nothing that Niryat holds: it is a line of the checklist. */ byHand: z.boolean(), state: z.enum(['not-yet', 'valid', 'withdrawn']), kinds: z.array(z.string()),
      validFrom: z.string().nullable(), validTo: z.string().nullable(), sources: z.array(limitSource.extend({ key: z.string() })), /** Figures that can be set right, as the profile has them. */ figures: keyed,
      correction: z.object({ off: z.boolean(), set: keyed, reason: z.string(), on: z.string(), /** False: the profile changed, and it fits no more. */ counts: z.boolean() }).nullable(),
    })),
  })),
  'storefronts.compare': entry(z.object({ storefront: z.string(), from: day, to: day }), z.object({ items: z.array(z.object({ limit: z.string(), group: z.enum(READINESS_GROUPS), title: z.string(), change: z.enum(['begins', 'ends']), day: z.string(), evidence: z.string(), source: limitSource })), /** Limits without days: they hold on both. */ same: z.number().int() }), { workspace: false }),
  'storefronts.correct': entry(limitCorrection.omit({ on: true }).extend({ storefront: z.string() }), z.object({ changeSet: changeSetShown.nullable() }), { kind: 'write' }),
  'storefronts.uncorrect': entry(z.object({ storefront: z.string(), limit: z.string().max(80) }), z.object({ changeSet: changeSetShown.nullable() }), { kind: 'write' }),
  'storefronts.list': entry(nothing, z.object({ items: z.array(z.object({ id: z.string(), title: z.string(), version: z.string(), checkedOn: z.string(), kinds: z.array(z.object({ id: z.string(), title: z.string() })), limits: z.array(z.object({ field: z.string(), rule: z.string(), required: z.boolean(), evidence: z.string(), source: z.string() })) })) }), { workspace: false }),
  'listing.readiness': entry(what.extend({ destination: z.string().optional() }), z.object({ storefront: z.string(), ready: z.number().int(), notReady: z.number().int(), rows: z.array(readinessRow) }), { kind: 'job' }),
  /** Every rule asked of one item, also those that passed or do not apply, each with its reason. */
  'listing.rules': entry(z.object({ storefront: z.string(), id: z.string() }), z.object({ rules: z.array(z.object({ rule: z.string(), group: z.enum(READINESS_GROUPS), outcome, title: z.string(), why: z.string().nullable(), field: z.string().nullable(), evidence: z.string().nullable(), source: z.string().nullable() })) }), { kind: 'job' }),
  /** One item as a buyer would see it on a storefront, with what each text may hold and what could stand there. */
  'listing.page': entry(z.object({ storefront: z.string(), id: z.string() }), z.object({
    id: z.string(), sku: z.string(), storefront: z.string(), language: z.string(), texts: z.array(pageText),
    photos: z.array(z.object({ blob: z.string().nullable(), name: z.string() })), attributes: z.array(z.object({ label: z.string(), value: z.string() })), prices: z.array(pagePrice),
    moq: z.string().nullable(), leadTimes: z.array(z.object({ upTo: z.string().nullable(), days: z.number().int() })), supply: z.string().nullable(), port: z.string().nullable(), company: z.string(), about: z.string(), faq: z.array(z.object({ question: z.string(), answer: z.string() })),
    sample: z.object({ price: z.string().nullable(), free: z.boolean(), most: z.string().nullable(), days: z.number().int().nullable() }).nullable(),
    custom: z.array(z.object({ kind: z.enum(['logo', 'packaging', 'graphic']), from: z.string().nullable(), price: z.string().nullable() })), cargo: z.string().nullable(),
    /** What could stand in the details, each out of facts of the catalogue. */ details: z.object({ scene: z.array(z.string()), dimensionsText: z.array(z.string()), packagingText: z.array(z.string()), faq: z.array(z.string()) }),
    titles: z.array(z.string()), keywords: z.array(z.string()),
  }), { kind: 'job' }),
  'listing.saveText': entry(z.object({ storefront: z.string(), id: z.string(), text: ownText, /** null: the catalogue's again. */ value: z.union([z.string().max(20_000), z.array(z.string().max(20_000)).max(200)]).nullable() }), z.object({ changeSet: changeSetShown.nullable() }), { kind: 'write' }),
  /** Says which category of the storefront these items stand in, whatever the catalogue calls it; null: what their own category is there again. One step for all of them. */
  'listing.setCategory': entry(z.object({ storefront: z.string().max(40), ids: z.array(z.string()).min(1).max(10_000), path: z.string().min(1).max(400).nullable() }), z.object({ changeSet: changeSetShown.nullable(), items: z.number().int() }), { kind: 'write' }),
  'listing.brandWords': entry(nothing, z.object({ words: z.array(z.string()) })),
  'listing.saveBrandWords': entry(z.object({ words: z.array(z.string().max(100)).max(5_000) }), z.object({ words: z.array(z.string()), changeSet: changeSetShown.nullable() }), { kind: 'write' }),
  'listing.review': entry(what.extend({ release: z.array(z.string()).default([]), delta, template: fileToken.optional(), keptTemplate }), z.object({ /** The seller's template as it would be filled. */ template: z.object({ name: z.string(), rows: z.number().int(), findings: z.array(shownFinding) }).nullable(), lines: z.array(disclosureLine), files: z.array(z.object({ name: z.string(), note: z.string() })), products: z.number().int(), /** The first few points of each rule that closes the package. */ blockers: z.array(shownFinding), /** How many there are in all, on how many items, by rule. */ blocked: z.object({ points: z.number().int(), items: z.number().int(), rules: z.array(z.object({ rule: z.string(), points: z.number().int() })) }), /** With `delta`: the package it is compared with, and what changed. */ since: changesSince.nullable(), /** The last package that left for this storefront. */ last: z.object({ at: z.number(), name: z.string() }).nullable() }), { kind: 'job' }),
  'listing.build': entry(
    what.extend({ release: z.array(z.string()).default([]), delta, recipient: z.string().max(200).default(''), approver: z.string().max(200).default(''), /** Language of the package's own texts for people: checklist, copy sheet, check report. What the storefront gets stays in its own. */ papers: z.enum(['en', 'hi']).default('en'), /** The seller's own blank workbook, which goes into the package filled. */ template: fileToken.optional(), keptTemplate }),
    z.object({ file: madeFile, sha256: z.string(), products: z.number().int(), images: z.number().int(), warnings: z.array(shownFinding), folder: z.string() }),
    { kind: 'job' },
  ),
  'packages.verify': entry(z.object({ file: fileToken }), z.object({ ok: z.boolean(), files: z.number().int(), on: z.string().nullable(), storefront: z.string().nullable(), findings: z.array(shownFinding) }), { kind: 'job', workspace: false }),
};
