import { day } from '#base';
import { ulid } from '#catalogue/nouns';
import { COMPOSED_KINDS, exportDocument, MADE_KINDS, paper } from '#documents/nouns';
import { z } from 'zod';
import { entry } from './entry.ts';
import { changeSetShown, madeFile, shownFinding } from './shown.ts';

const addressee = z.array(z.string().trim().min(1).max(200)).max(8).default([]);

/** Papers made from a shipment: put together as data, which is checked like any other, and printed. */
export const makingEntries = {
  /**
   * A paper of this kind as the shipment gives it, to begin a form with; nothing is kept. `differs`: totals that were typed on the shipment and
   * are others than its lines add up to.
   */
  'shipments.compose': entry(z.object({ shipment: ulid, kind: z.enum(COMPOSED_KINDS), number: z.string().max(60).optional(), on: day.optional() }), z.object({ document: exportDocument, differs: z.array(z.object({ path: z.string(), typed: z.string(), summed: z.string() })) })),
  /** What can be made of a shipment now: `composes` names the paper that the shipment has not yet and that is put together and kept when this is made. */
  'shipments.makeable': entry(z.object({ shipment: ulid }), z.object({
    kinds: z.array(z.object({ kind: z.enum(MADE_KINDS), composes: paper.shape.kind.nullable() })),
    /** Papers of others with points that name another paper beside them, for which a correction note can be made. */
    corrections: z.array(z.object({ paper: z.string(), kind: z.string(), number: z.string(), points: z.number().int() })),
  })),
  /**
   * Makes papers as PDF or workbook and lets them out to the buyer's side of this shipment. A paper of the firm that the shipment has not yet is
   * put together from it and kept, all in one step. `paper`: which one, where there are several of a kind, or the one a correction note speaks of.
   */
  'shipments.make': entry(
    z.object({ shipment: ulid, kinds: z.array(z.enum(MADE_KINDS)).min(1).max(MADE_KINDS.length), formats: z.array(z.enum(['pdf', 'xlsx'])).min(1).max(2), paper: ulid.optional(), /** Points of a correction note, by key; all when not given. */ only: z.array(z.string().max(2_000)).max(400).optional(), number: z.string().trim().max(60).optional(), addressee, paperSize: z.enum(['A4', 'Letter']).default('A4'), on: day.optional() }),
    z.object({ files: z.array(madeFile.extend({ kind: z.enum(MADE_KINDS), format: z.enum(['pdf', 'xlsx']) })), added: z.array(z.object({ id: z.string(), kind: paper.shape.kind, number: z.string() })), findings: z.array(shownFinding), folder: z.string(), changeSet: changeSetShown.nullable() }),
    { kind: 'job' },
  ),
};
