import { z } from 'zod';

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
  /** Why it was proposed: by its heading, by its values, from an earlier file, by the user. */
  by: z.enum(['heading', 'values', 'earlier', 'user', 'none']).default('none'),
});
export type ColumnMapping = z.infer<typeof columnMapping>;

/** How a file becomes products: a named, versioned thing that travels as JSON. */
export const mapping = z.object({
  niryat: z.literal('mapping').default('mapping'),
  version: z.literal(1).default(1),
  name: z.string().max(200).default(''),
  /** How rows group: one product per row, Shopify handles, WooCommerce parents, our own Parent SKU, Bagisto types. */
  layout: z.enum(['flat', 'shopify', 'woocommerce', 'bagisto', 'akeneo', 'own']).default('flat'),
  sheet: z.string().nullable().default(null),
  headerRow: z.number().int().min(1).nullable().default(1),
  /** Field that names a product: sku, else the best unique column. */
  key: z.string().default('sku'),
  columns: z.array(columnMapping).max(16_384).default([]),
});
export type Mapping = z.infer<typeof mapping>;

/**
 * What a person decided when looking at a preview. Each entry is a rule (`IMP-HS-ZERO`), a rule and a column (`IMP-HS-ZERO:HS code`),
 * or a rule, column and row (`IMP-HS-ZERO:HS code:117`). Without decisions nobody has looked: then no fix is made.
 */
export const decisions = z.object({
  /** Fixes that were unticked; every other fix of a warning is made. */
  skipFixes: z.array(z.string()).default([]),
  /** Points that keep a row out and are right all the same. */
  accept: z.array(z.string()).default([]),
});
export type Decisions = z.infer<typeof decisions>;
