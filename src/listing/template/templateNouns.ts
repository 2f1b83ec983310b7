import { languageTag } from '#base';
import { z } from 'zod';

/** One answer a person gave once: where the catalogue says `from`, this template gets `to`. */
export const templateAnswer = z.object({ from: z.string().max(2_000), to: z.string().max(2_000) });

/** What one column of a template is filled with. `field` is named as importing names it (name, price, packing.item.length, attribute.wick); null and no constant: left empty. */
export const templateColumn = z.object({
  /** Place from 0; a saved mapping finds its columns by the template's fingerprint, so places hold. */
  column: z.number().int().min(0).max(16_383),
  heading: z.string().max(400).default(''),
  field: z.string().max(200).nullable().default(null),
  /** The same text in every row, written by a person: "General cargo". */
  constant: z.string().max(2_000).optional(),
  /** Language of the column's text, where its heading says one (Name (AR)); else that of the template. */
  language: languageTag.optional(),
  /** Unit and currency that the column is in. Without a unit amounts are written with theirs. */
  unit: z.string().max(16).optional(),
  currency: z.string().max(3).optional(),
  /** The template marks the column as one that must be filled. */
  required: z.boolean().default(false),
  answers: z.array(templateAnswer).max(2_000).default([]),
  by: z.enum(['heading', 'earlier', 'user', 'none']).default('none'),
});
export type TemplateColumn = z.infer<typeof templateColumn>;

/** How a seller's template is filled: kept by the company under the fingerprint of its headings. */
export const templateMapping = z.object({
  version: z.literal(1).default(1),
  sheet: z.string().max(200),
  /** The lowest row of the headings, and the first row that is written to; from 1. */
  headerRow: z.number().int().min(1),
  firstRow: z.number().int().min(2).max(1_048_576),
  /** A row for each item, for each of its variants (an item without any has its own), or for both. */
  rows: z.enum(['item', 'variant', 'both']).default('item'),
  language: languageTag.default('en'),
  columns: z.array(templateColumn).max(16_384).default([]),
});
export type TemplateMapping = z.infer<typeof templateMapping>;

/** What a template says a cell may hold; the values of its lists are found. */
export const templateRule = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('list'), values: z.array(z.string()) }),
  z.object({ kind: z.enum(['whole', 'decimal', 'length']), bound: z.object({ operator: z.enum(['between', 'notBetween', 'equal', 'notEqual', 'lessThan', 'lessThanOrEqual', 'greaterThan', 'greaterThanOrEqual']), from: z.string(), to: z.string().optional() }) }),
  /** The list that another cell of the row names: its text, with `from` put as `to`, between `prefix` and `suffix`. Lists by name in small letters. */
  z.object({ kind: z.literal('dependent'), formula: z.string(), on: z.number().int(), prefix: z.string(), suffix: z.string(), from: z.string(), to: z.string(), lists: z.record(z.string(), z.array(z.string())) }),
  z.object({ kind: z.literal('unknown'), formula: z.string() }),
]);
export type TemplateRule = z.infer<typeof templateRule>;
