import { day, languageTag, severity } from '#base';
import { z } from 'zod';

/** The six groups that readiness is shown in. They mirror the sections of a listing form; they are no storefront's score. */
export const LISTING_GROUPS = ['category', 'basic', 'trade', 'logistics', 'services', 'details'] as const;
export const listingGroup = z.enum(LISTING_GROUPS);
export type ListingGroup = z.infer<typeof listingGroup>;

/**
 * How sure a limit is. R: the storefront's own rule page. S: a public SDK generated from its API reference. T: an integrator's code or notes.
 * B: blog or tutorial. G: a discussion thread. K: general knowledge, not checked. B, G and K never block.
 */
export const evidence = z.enum(['R', 'S', 'T', 'B', 'G', 'K']);
export type Evidence = z.infer<typeof evidence>;
const BLOCKS: readonly Evidence[] = ['R', 'S', 'T'];
/** Strong enough to be written without a question mark. */
export const isSure = (of: Evidence): boolean => BLOCKS.includes(of);

/** Parts of a listing that a limit can speak about; `none` is something Niryat does not hold. */
export const listingField = z.enum([
  'title', 'keywords', 'category', 'attributes', 'origin', 'model', 'material', 'highlights', 'description', 'company', 'images', 'prices', 'moq', 'leadTimes', 'port', 'supplyAbility',
  'packaging', 'grossWeight', 'dimensions', 'hsCode', 'certificates', 'scene', 'dimensionsText', 'packagingText', 'faq', 'faqAnswers', 'sample', 'custom', 'logistics', 'none',
]);
export type ListingField = z.infer<typeof listingField>;

const decimal = z.string().regex(/^\d+(\.\d+)?$/);
const positive = z.number().int().positive();

/** What a limit asks. Lengths say how they are counted; every number is in the unit its name tells. */
export const limitCheck = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('present') }),
  z.strictObject({ kind: z.literal('max-length'), length: positive, count: z.enum(['characters', 'bytes']), each: z.boolean().default(false) }),
  z.strictObject({ kind: z.literal('count'), min: z.number().int().min(0).optional(), max: positive.optional() }),
  z.strictObject({ kind: z.literal('excludes'), characters: z.string().min(1) }),
  z.strictObject({ kind: z.literal('number'), min: decimal.optional(), max: decimal.optional(), unit: z.string().optional(), decimals: z.number().int().min(0).max(6).optional() }),
  z.strictObject({ kind: z.literal('ascending') }),
  z.strictObject({ kind: z.literal('falling-prices') }),
  z.strictObject({ kind: z.literal('starts-at-moq') }),
  /** Of a ladder of delivery times: every quantity that has a rate has a time. */
  z.strictObject({ kind: z.literal('covers-rates') }),
  z.strictObject({ kind: z.literal('complete') }),
  z.strictObject({ kind: z.literal('values'), values: z.array(z.string()).min(1) }),
  z.strictObject({ kind: z.literal('image-size'), longer: positive, shorter: positive.optional() }),
  z.strictObject({ kind: z.literal('image-ratio'), min: decimal, max: decimal }),
  z.strictObject({ kind: z.literal('image-here') }),
  z.strictObject({ kind: z.literal('valid-on-day') }),
  z.strictObject({ kind: z.literal('by-hand') }),
]);
export type LimitCheck = z.infer<typeof limitCheck>;

const twoTexts = z.strictObject({ en: z.string().min(1), hi: z.string().min(1) });

/** One limit of a storefront with the evidence for it. */
export const limit = z.strictObject({
  /** Stable, never reused; a finding's rule is `<profile id>:<limit id>`. */
  id: z.string().regex(/^[a-z][a-z0-9-]{1,60}$/),
  group: listingGroup,
  field: listingField,
  check: limitCheck,
  /** What it says, for people. */
  title: twoTexts,
  required: z.boolean(),
  /** Advised limits warn; this says so more softly. */
  severity: severity.optional(),
  evidence,
  /** Keys of the profile's sources. */
  sources: z.array(z.string()).min(1),
  validFrom: day.optional(),
  /** Last day it held. */
  validTo: day.optional(),
  /** Kinds of listing it is asked of, where the profile tells kinds apart; absent: of all. */
  kinds: z.array(z.string()).min(1).optional(),
});
export type Limit = z.infer<typeof limit>;

/** What failing a limit weighs: a required one blocks when the evidence is strong enough, everything else warns. */
export const severityOf = (one: Pick<Limit, 'required' | 'severity' | 'evidence'>): z.infer<typeof severity> =>
  one.required ? (BLOCKS.includes(one.evidence) ? 'error' : 'warning') : (one.severity ?? 'warning');

/** How the text checks of our own are weighed for this storefront; a check that is left out does not run. */
const lintSettings = z.strictObject({
  contact: severity, charset: severity, caps: severity, repeated: severity, superlative: severity, claim: severity, hidden: severity, headWord: severity,
  /** Characters a title may hold besides letters, digits and spaces. */
  titlePunctuation: z.string(),
  /** A word whose stem comes this often in one title is stacking. */
  repeats: positive,
  sources: z.record(z.enum(['contact', 'charset', 'caps', 'repeated', 'superlative', 'claim', 'hidden', 'headWord']), z.string()),
});

/** A storefront's limits as data: dated, versioned, each with its evidence. */
export const storefrontProfile = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]{1,30}$/),
  title: z.string().min(1),
  version: day,
  checkedOn: day,
  /** What the whole profile rests on, for people. */
  about: twoTexts,
  language: languageTag,
  /** Its completeness is kept in step beside the catalogue. */
  watched: z.boolean().default(false),
  /** Kinds of listing with limits of their own: inquiry, direct order. */
  kinds: z.array(z.strictObject({ id: z.string().regex(/^[a-z][a-z-]{1,30}$/), title: twoTexts })).default([]),
  /** What is asked there and no public fact was found about. Told, never filled with a guess. */
  unknown: z.array(twoTexts).default([]),
  /** Files that a package holds besides: products as schema.org describes them. */
  outputs: z.array(z.enum(['json-ld'])).default([]),
  /** Most keywords and pictures that are handed over; what is beyond stays out and is said. */
  takes: z.strictObject({ keywords: positive, images: positive }),
  /** How pictures are made to fit, in pixels and bytes. */
  picture: z.strictObject({ width: positive, height: positive, mode: z.enum(['pad', 'inside']), background: z.string(), maxBytes: positive, sources: z.array(z.string()).min(1) }),
  lint: lintSettings,
  /** What its form calls units, by our code, with the evidence for the words as a whole. Absent: the form is of nobody, and units go as they are. */
  units: z.strictObject({ evidence, sources: z.array(z.string()).min(1), words: z.record(z.string().regex(/^[A-Z]{3,4}$/), z.string().min(1)) }).optional(),
  limits: z.array(limit).min(1),
  sources: z.record(z.string(), z.strictObject({ title: z.string(), url: z.string().optional(), date: z.string().optional() })),
}).superRefine((profile, context) => {
  const keys = new Set(Object.keys(profile.sources));
  const ids = new Set<string>();
  for (const key of profile.units?.sources ?? []) if (!keys.has(key)) context.addIssue({ code: 'custom', path: ['units', 'sources'], message: `no source ${key}` });
  for (const [index, one] of profile.limits.entries()) {
    if (ids.has(one.id)) context.addIssue({ code: 'custom', path: ['limits', index, 'id'], message: `${one.id} is there twice` });
    ids.add(one.id);
    for (const kind of one.kinds ?? []) if (!profile.kinds.some((each) => each.id === kind)) context.addIssue({ code: 'custom', path: ['limits', index, 'kinds'], message: `no kind ${kind}` });
    for (const key of one.sources) if (!keys.has(key)) context.addIssue({ code: 'custom', path: ['limits', index, 'sources'], message: `no source ${key}` });
  }
});
export type StorefrontProfile = z.infer<typeof storefrontProfile>;
