import { z } from 'zod';
import { confidentiality } from './confidentiality.ts';

/** One field that an artifact carries, so that the disclosure room can decide and the log can tell. */
export const fieldUse = z.object({
  /** Record kind: product, exporter, certificate, image, shipment… */
  kind: z.string(),
  field: z.string(),
  label: z.string(),
  class: confidentiality,
  /** Whose data it is, for class party: ULID of the buyer or visitor. Without one nobody may have it. */
  party: z.string().optional(),
  /** How many records put this field in. */
  records: z.number().int().nonnegative(),
  /** One value as it leaves, for the review screen. */
  example: z.string().optional(),
});
export type FieldUse = z.infer<typeof fieldUse>;

/** Bytes that may leave the computer, with what they carry. Only app releases one, through the disclosure room. */
export type Artifact = { name: string; bytes: Uint8Array; mediaType: string; fields: FieldUse[] };
