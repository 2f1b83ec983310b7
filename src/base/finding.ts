import { z } from 'zod';
import { confidence, severity } from './severity.ts';

/** Where a finding stands: a cell of a file, or a field of a record. Rows and columns count from 1 as in a spreadsheet. */
export const where = z.object({
  file: z.string().optional(),
  sheet: z.string().optional(),
  row: z.number().int().positive().optional(),
  /** Column heading as written in the file. */
  column: z.string().optional(),
  /** Spreadsheet address, such as C117. */
  cell: z.string().optional(),
  kind: z.enum(['product', 'exporter', 'certificate', 'listing', 'shipment', 'document', 'package', 'image', 'storefront']).optional(),
  /** ULID of the record. */
  record: z.string().optional(),
  sku: z.string().optional(),
  /** Field key (see the room's nouns), such as hsCode or packing.carton.netWeight. */
  field: z.string().optional(),
  /** Name of the part inside an artifact, such as images/KB-1/1.jpg. */
  part: z.string().optional(),
});
export type Where = z.infer<typeof where>;

/** Where a statement comes from. `practice`, `arithmetic`, `engine` make no legal claim. */
export const source = z.object({
  key: z.string(),
  title: z.string(),
  url: z.string().optional(),
  date: z.string().optional(),
});
export type Source = z.infer<typeof source>;

/** A change the product offers to make; never made without the user. `value` is what the field would hold. */
export const fix = z.object({
  id: z.string(),
  field: z.string().optional(),
  value: z.unknown().optional(),
  data: z.record(z.string(), z.unknown()).optional(),
});
export type Fix = z.infer<typeof fix>;

/** Values that a finding's text is filled with. */
export const findingData = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string())]));

/**
 * One point to look at. Stored without rendered text: `messageId` and `data` are rendered at the edge in the reader's language.
 * Rules keep their own ids; ours begin IMP-, DOC-, LINT-, IMG-, PKG-.
 */
export const finding = z.object({
  rule: z.string(),
  severity,
  status: z.enum(['fail', 'unknown', 'waived']),
  messageId: z.string(),
  data: findingData,
  where,
  /** The other places that disagree with `where`. */
  others: z.array(where).optional(),
  fix: fix.optional(),
  source: source.optional(),
  confidence: confidence.optional(),
  /** The severity the rule aims at, when its confidence caps it. */
  cappedFrom: severity.optional(),
});
export type Finding = z.infer<typeof finding>;

/** True for a finding that sets exit code 1 and closes the readiness gate. */
export const isBlocking = (one: Finding): boolean => one.severity === 'error' && one.status === 'fail';
