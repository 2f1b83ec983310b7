import { day } from '#base';
import { z } from 'zod';
import { templateAnswer } from '../template/templateNouns.ts';

const path = z.string().min(1).max(400);

/** One category of a storefront as its seller's file has it: the levels joined by " > ", and its code where there is one. */
export const categoryEntry = z.object({ path, code: z.string().max(60).optional() });
export type CategoryEntry = z.infer<typeof categoryEntry>;

/** Most categories of one list: the largest public trees have some ten thousand. */
export const MOST_CATEGORIES = 20_000;

/** The company's own list of a storefront's categories, learned from a file of the storefront. Niryat ships none. */
export const categoryList = z.object({ items: z.array(categoryEntry).min(1).max(MOST_CATEGORIES), file: z.string().max(400), on: day });
export type CategoryList = z.infer<typeof categoryList>;

/** Which category of the storefront a category of the catalogue is, and those that were taken last, newest first. */
export const categoryPicks = z.object({ picks: z.record(path, path).default({}), used: z.array(path).max(30).default([]) });
export type CategoryPicks = z.infer<typeof categoryPicks>;

/** Fields of the catalogue, besides its attributes, that storefronts keep among their attributes. */
export const RULE_FIELDS = ['materials', 'origin', 'brand', 'modelNumber'] as const;
/** Where an attribute's value comes from: `attribute.<key>` or one of RULE_FIELDS. */
export const ruleSource = z.string().max(80).regex(/^(?:attribute\.[a-z0-9][a-z0-9_]{0,63}|materials|origin|brand|modelNumber)$/);

/** What a storefront calls one attribute, which values it takes, and what the catalogue's values are there. */
export const attributeRule = z.object({
  /** The storefront's category it is asked in; empty: in every one. */
  category: z.string().max(400).default(''),
  from: ruleSource.nullable().default(null),
  name: z.string().min(1).max(200),
  required: z.boolean().default(false),
  /** Values it takes; none: any text. */
  values: z.array(z.string().min(1).max(400)).max(2_000).default([]),
  /** Takes values of the seller's own beside the list. */
  free: z.boolean().default(false),
  /** Where the catalogue says `from`, the storefront gets `to`. */
  answers: z.array(templateAnswer).max(1_000).default([]),
});
export type AttributeRule = z.infer<typeof attributeRule>;

export const attributeMap = z.object({ rules: z.array(attributeRule).max(3_000) });
export type AttributeMap = z.infer<typeof attributeMap>;
