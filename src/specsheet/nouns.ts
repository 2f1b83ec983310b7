/** Pure schemas of spec sheets: the shape of a template and of the words a sheet is labelled with. No store, no node. */
import { z } from 'zod';

const points = z.number().min(0).max(2_000);
const colour = z.string().regex(/^#[0-9A-Fa-f]{6}$/);
const look = z.object({ size: points, line: points, weight: z.union([z.literal(400), z.literal(500), z.literal(600), z.literal(700)]) });
export const FACTS = ['moq', 'delivery', 'hsCode', 'origin'] as const;
/** Parts that a template puts in its own order, shows or hides. */
export const BLOCKS = ['firm', 'photo', 'name', 'sku', 'description', 'facts', 'price', 'specification', 'variants', 'rates', 'terms', 'packing', 'containers', 'care', 'label', 'certificates', 'gallery', 'drawings', 'barcode', 'qr', 'contact', 'disclaimer', 'mark', 'side'] as const;
export const blockName = z.enum(BLOCKS);
export type BlockName = z.infer<typeof blockName>;
const languageKey = z.string().regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/);
const said = z.record(languageKey, z.string().trim().min(1).max(80));

/** One part: whether it is shown, what its heading says instead of the usual word, which fields stand in it and in which order (all without `fields`). */
export const templateBlock = z.strictObject({ block: blockName, shown: z.boolean().default(true), title: said.optional(), fields: z.array(z.string().regex(/^[A-Za-z0-9_.-]{1,80}$/)).max(200).optional() });
export type TemplateBlock = z.infer<typeof templateBlock>;

export const KINDS = ['sheet', 'cells', 'booklet', 'carton', 'prices'] as const;
export const SHEET_PAPERS = ['A4', 'Letter', 'A6', 'A3', '100x150'] as const;
/** Cells on a page: points each, or the room of the page shared out where a side is missing. `reserved`: height that head and foot take. */
const cells = z.strictObject({ across: z.number().int().min(1).max(12), down: z.number().int().min(1).max(30), width: points.optional(), height: points.optional(), gap: points.default(0), padding: points.default(8), reserved: points.default(0), frame: z.boolean().default(true), photo: points });
const notes = z.record(languageKey, z.string().max(600));

/** How a sheet looks and what stands on it, in which order. Measures in points. */
export const sheetTemplate = z.object({
  id: z.string().regex(/^[a-z0-9-]{1,40}$/),
  /** Goes up with every change; stands on each sheet beside the revision of the item. */
  version: z.number().int().min(1),
  title: z.record(z.string(), z.string()),
  kind: z.enum(KINDS),
  papers: z.array(z.enum(SHEET_PAPERS)).min(1),
  /** Without the exporter's name, logo, address and colours. */
  neutral: z.boolean().default(false),
  margin: z.object({ top: points, right: points, bottom: points, left: points }),
  columnGap: points,
  sectionGap: points,
  colours: z.object({ ink: colour, muted: colour, rule: colour, accent: colour, second: colour, soft: colour }),
  /** Colours of a template of the user's own that go before those of the firm. */
  ownColours: z.array(z.enum(['accent', 'second'])).default([]),
  styles: z.object({ firm: look, name: look, longName: look, secondName: look, body: look, small: look, smallStrong: look, section: look, cell: look, head: look, fact: look }),
  longName: z.number().int(),
  longDescription: z.number().int(),
  photo: z.object({ lowest: points, highest: points, smallHeight: points, small: z.number().int().min(0).max(12) }),
  logo: z.object({ width: points, height: points }),
  qr: points,
  /** QR holds a vCard of the firm instead of firm, item number and phone. */
  vcard: z.boolean().default(false),
  /** Descriptions end at the right edge too. */
  justify: z.boolean().default(false),
  /** What is smaller where that saves a page: photo, white space, rows. */
  tight: z.object({ photo: points, sectionGap: points, rowPadding: points, body: look }),
  rowPadding: points,
  header: z.enum(['full', 'none']).default('full'),
  footer: z.strictObject({ qr: z.boolean().default(true), contact: z.boolean().default(true), state: z.boolean().default(true), pages: z.boolean().default(true) }).prefault({}),
  cells: cells.optional(),
  blocks: z.array(templateBlock).min(1).max(60),
  /** Printed in the block of that name instead of the usual words. */
  disclaimer: notes.default({}),
});
export type SheetTemplate = z.infer<typeof sheetTemplate>;

export const TEXT_SIZES = ['small', 'normal', 'large'] as const;
/** A template of the user's own: one that ships, changed. What a file that is shared holds; nothing in it is a program. */
export const templateEdit = z.strictObject({
  base: z.string().regex(/^[a-z0-9-]{1,40}$/),
  title: z.string().trim().min(1).max(60),
  version: z.number().int().min(1).max(100_000).default(1),
  blocks: z.array(templateBlock).min(1).max(60),
  textSize: z.enum(TEXT_SIZES).default('normal'),
  header: z.enum(['full', 'none']).default('full'),
  footer: z.strictObject({ qr: z.boolean().default(true), contact: z.boolean().default(true), state: z.boolean().default(true), pages: z.boolean().default(true) }).prefault({}),
  vcard: z.boolean().default(false),
  neutral: z.boolean().default(false),
  /** Descriptions end at the right edge too. */
  justify: z.boolean().default(false),
  colours: z.strictObject({ accent: colour.optional(), second: colour.optional() }).prefault({}),
  disclaimer: notes.default({}),
});
export type TemplateEdit = z.infer<typeof templateEdit>;

/** What a sheet is labelled with in one language. Missing ones are taken from English. */
export const sheetWords = z.object({
  language: z.string(),
  /** Dates and numbers as they are read there; thousands go in threes on every paper for buyers. */
  format: z.object({ months: z.array(z.string()).length(12), day: z.string(), group: z.string(), decimal: z.string() }).optional(),
  words: z.record(z.string(), z.string()),
  units: z.record(z.string(), z.string()).default({}),
  unit: z.record(z.string(), z.string()).default({}),
  certificateKinds: z.record(z.string(), z.string()).default({}),
  /** Names of attributes that many families share, for languages the family's own label lacks. */
  attributes: z.record(z.string(), z.string()).default({}),
});
export type SheetWords = z.infer<typeof sheetWords>;
