import { z } from 'zod';

export const DAY_ORDERS = ['dmy', 'mdy', 'ymd'] as const;
export const CASES = ['upper', 'lower', 'title', 'sentence'] as const;

/**
 * One step that a cell goes through before it is read, in the order of the list. A step that cannot do its work on a cell (no such date,
 * a unit that measures something else) says so; the cell is then held back, never read as if the step had not been asked for.
 */
export const transform = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('trim'), /** `all`: runs of white space inside become one space, too. */ spaces: z.enum(['ends', 'all']).default('all') }),
  z.object({ kind: z.literal('case'), to: z.enum(CASES) }),
  z.object({ kind: z.literal('split'), separator: z.string().min(1).max(20), /** Which part, from 1; from the end below zero. A cell with fewer parts becomes empty. */ part: z.number().int().min(-50).max(50).refine((part) => part !== 0, 'parts are counted from 1') }),
  /** Puts the filled cells of other columns of the row behind this one's, each found by its heading. */
  z.object({ kind: z.literal('join'), columns: z.array(z.string().max(400)).min(1).max(20), separator: z.string().max(20).default(' ') }),
  /** `pattern`: a regular expression of RE2, which always ends; $1 in `with` is its first group. */
  z.object({ kind: z.literal('replace'), find: z.string().min(1).max(400), with: z.string().max(2_000).default(''), pattern: z.boolean().default(false), matchCase: z.boolean().default(false) }),
  /** Numbers are written with this mark before their fraction. */
  z.object({ kind: z.literal('decimal'), mark: z.enum([',', '.']).default(',') }),
  z.object({ kind: z.literal('day'), order: z.enum(DAY_ORDERS) }),
  /** `from`: meant where a cell names no unit. `to`: what amounts are turned into, exactly. */
  z.object({ kind: z.literal('unit'), from: z.string().max(16).optional(), to: z.string().max(16).optional() }),
  /** Value in the file → value of the choice. Compared without case, accents and punctuation. */
  z.object({ kind: z.literal('choices'), map: z.array(z.object({ from: z.string().min(1).max(400), to: z.string().min(1).max(200) })).min(1).max(1_000) }),
]);
export type Transform = z.infer<typeof transform>;
export const TRANSFORM_LIMIT = 20;

/** What to do with one column of the file. `field` is a product field key, attribute.<key>, image, option.<n>.name…, or null: left out. */
export const columnMapping = z.object({
  /** Place in the file, from 0. A mapping that is used again finds its columns by their headings; only a file without headings by place. */
  index: z.number().int().min(0).default(0),
  heading: z.string().max(400).default(''),
  field: z.string().max(200).nullable().default(null),
  /** Attribute columns: label and class of the attribute it makes. */
  label: z.string().max(200).optional(),
  class: z.enum(['public', 'buyer', 'party', 'internal', 'secret']).optional(),
  language: z.string().max(20).optional(),
  currency: z.string().max(3).optional(),
  unit: z.string().max(16).optional(),
  decimal: z.enum(['.', ',']).optional(),
  /** Steps each cell goes through before it is read. */
  transforms: z.array(transform).max(TRANSFORM_LIMIT).optional(),
  /** What a filled cell does to an item that has something there already; absent: it takes its place. An empty cell never does anything. */
  policy: z.enum(['overwrite', 'fill', 'append']).optional(),
  /** Why it was proposed: by its heading, by its values, from an earlier file, by the user. */
  by: z.enum(['heading', 'values', 'earlier', 'user', 'none']).default('none'),
});
export type ColumnMapping = z.infer<typeof columnMapping>;

/** How the bytes of a file become rows, where a person chose otherwise than was found. */
export const reading = z.object({
  encoding: z.string().max(40).optional(),
  delimiter: z.enum([',', ';', '\t', '|']).optional(),
  /** Rows that a sheet hides are passed over. */
  withoutHidden: z.boolean().optional(),
});
export type Reading = z.infer<typeof reading>;

/** How a file becomes products: a named, versioned thing that travels as JSON. */
export const mapping = z.object({
  niryat: z.literal('mapping').default('mapping'),
  /** 2: has steps, or a layout that version 1 did not know; an older program refuses such a file instead of importing it without its steps. */
  version: z.union([z.literal(1), z.literal(2)]).default(1),
  name: z.string().max(200).default(''),
  /** How rows group: one product per row, Shopify handles, WooCommerce parents, our own Parent SKU, Bagisto types. */
  layout: z.enum(['flat', 'shopify', 'woocommerce', 'bagisto', 'akeneo', 'own', 'magento', 'amazon', 'flipkart', 'tally', 'vyapar', 'alibaba']).default('flat'),
  sheet: z.string().nullable().default(null),
  headerRow: z.number().int().min(1).nullable().default(1),
  /** Headings in two rows, of which headerRow is the lower one. */
  headerRows: z.literal(2).optional(),
  reading: reading.optional(),
  /** Field that names a product: sku, else the best unique column. */
  key: z.string().default('sku'),
  /** In the order of the file. A column that becomes several fields comes again after all others, with the same place and heading. */
  columns: z.array(columnMapping).max(16_384).default([]),
});
export const MAPPING_VERSION = 2;
export type Mapping = z.infer<typeof mapping>;

/**
 * What a person decided when looking at a preview: the same for preview, dry run and import. Points are named by their rule (`IMP-HS-ZERO`), by rule and
 * column (`IMP-HS-ZERO:HS code`), or by rule, column and row (`IMP-HS-ZERO:HS code:117`). Without decisions nobody has looked: then no fix is made.
 */
export const decisions = z.object({
  /** False: no proposed fix is made, as without decisions. */
  makeFixes: z.boolean().default(true),
  /** Fixes that were unticked; every other fix of a warning is made. */
  skipFixes: z.array(z.string().max(1_000)).max(100_000).default([]),
  /** Points that keep a row out and are right all the same. */
  accept: z.array(z.string().max(1_000)).max(100_000).default([]),
  /** Points that would let a row in and shall keep it out. */
  refuse: z.array(z.string().max(1_000)).max(100_000).default([]),
  /** Columns this import does not touch, by their place from 0. The mapping keeps them for the next file. */
  leaveColumns: z.array(z.number().int().min(0)).max(16_384).default([]),
  /** Rows that are left out, as runs of row numbers: from, to. */
  leaveRows: z.array(z.tuple([z.number().int().min(1), z.number().int().min(1)])).max(100_000).default([]),
  /** Corrections that somebody asked for: those of points that keep a row out, and those that are offered without a tick. */
  takeFixes: z.array(z.string().max(1_000)).max(100_000).default([]),
});
export type Decisions = z.input<typeof decisions>;

/** What to do with items of the company that are not in the file. Only when asked for they are listed, or deleted in the same step. */
export const missingItems = z.enum(['leave', 'list', 'delete']);
export type MissingItems = z.infer<typeof missingItems>;

export { TARIFF_FIELDS, type TariffField } from './tariff/tariffColumns.ts';
export { TARIFF_POLICIES, tariffChapter, type TariffChapter, tariffKey, tariffLine, type TariffLine } from './tariff/tariffLine.ts';
