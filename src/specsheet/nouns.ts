/** Pure schemas of spec sheets: the shape of a template and of the words a sheet is labelled with. No store, no node. */
import { z } from 'zod';

const points = z.number().min(0).max(2_000);
const colour = z.string().regex(/^#[0-9A-Fa-f]{6}$/);
const look = z.object({ size: points, line: points, weight: z.union([z.literal(400), z.literal(500), z.literal(600), z.literal(700)]) });
export const SECTIONS = ['specification', 'variants', 'rates', 'terms', 'packing', 'care', 'certificates'] as const;
export const FACTS = ['moq', 'delivery', 'hsCode', 'origin'] as const;

/** How a sheet looks and what stands on it, in which order. Measures in points. */
export const sheetTemplate = z.object({
  id: z.string().regex(/^[a-z0-9-]{1,32}$/),
  title: z.record(z.string(), z.string()),
  papers: z.array(z.enum(['A4', 'Letter'])).min(1),
  margin: z.object({ top: points, right: points, bottom: points, left: points }),
  columnGap: points,
  sectionGap: points,
  colours: z.object({ ink: colour, muted: colour, rule: colour, accent: colour, second: colour, soft: colour }),
  styles: z.object({ firm: look, name: look, longName: look, secondName: look, body: look, small: look, smallStrong: look, section: look, cell: look, head: look, fact: look }),
  longName: z.number().int(),
  longDescription: z.number().int(),
  photo: z.object({ lowest: points, highest: points, smallHeight: points, small: z.number().int().min(0).max(6) }),
  logo: z.object({ width: points, height: points }),
  qr: points,
  /** What is smaller where that saves a page: photo, white space, rows. */
  tight: z.object({ photo: points, sectionGap: points, rowPadding: points, body: look }),
  rowPadding: points,
  facts: z.array(z.enum(FACTS)),
  sections: z.array(z.enum(SECTIONS)),
  labelFacts: z.array(z.string()),
});
export type SheetTemplate = z.infer<typeof sheetTemplate>;
export type SectionName = (typeof SECTIONS)[number];

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
