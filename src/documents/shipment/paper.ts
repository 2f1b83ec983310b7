import { ulid } from '#catalogue/nouns';
import { z } from 'zod';
import { exportDocument } from '../parts/document.ts';
import { DOCUMENT_KINDS } from '../parts/kinds.ts';

/**
 * One export paper of a company: what it says, the scan it was read from, and the shipments it belongs to. An order serves several
 * shipments, a bill of lading several orders: quantities meet through numbers and item numbers on the papers, never through copies.
 */
export const paper = z.object({
  id: ulid,
  kind: z.enum(DOCUMENT_KINDS),
  /** Shipments it belongs to, the first one first; none: a paper of the firm, such as a bond. */
  shipments: z.array(ulid).max(200).default([]),
  document: exportDocument.default({}),
  fileBlob: z.string().regex(/^[0-9a-f]{64}$/).optional(),
  fileName: z.string().max(255).optional(),
  /** How its values came: typed in, read from a file, made here from the shipment. */
  source: z.enum(['typed', 'read', 'made']).default('typed'),
  /** The paper that this one renews. */
  replaces: ulid.optional(),
});
export type Paper = z.infer<typeof paper>;
export const PAPER_MAPS: readonly string[] = ['document', 'document.parties', 'document.totals', 'document.refs', 'document.customs', 'document.credit'];
