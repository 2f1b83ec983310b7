import { day } from '#base';
import { ulid } from '#catalogue/nouns';
import { DOCUMENT_KINDS, exportDocument, paper, shipment } from '#documents/nouns';
import { z } from 'zod';
import { entry } from './entry.ts';
import { changeSetShown, fileToken } from './shown.ts';

const changed = z.object({ changeSet: changeSetShown.nullable() });

export const shipmentRow = z.object({
  id: z.string(), number: z.string(), buyer: z.string().nullable(), buyerName: z.string(), from: z.string(), to: z.string(), mode: z.string(), incoterm: z.string(),
  /** The invoice's total, else the total of the shipment. */
  value: exportDocument.shape.totals.unwrap().shape.amount.unwrap().nullable(),
  onBoardOn: z.string().nullable(), leoOn: z.string().nullable(), papers: z.number().int(), closedOn: z.string().nullable(),
  /** What the rules said of it last; null: not asked since it changed. */
  errors: z.number().int().nullable(), warnings: z.number().int().nullable(),
});
export type ShipmentRow = z.infer<typeof shipmentRow>;

/** One value of a shipment, by its path (`common.parties.consignee.name`, `facts.leoOn`, `done.egm`, `number`); null takes it away. */
const shipmentEdit = z.object({ path: z.string().regex(/^(number|buyer|note|closedOn|(common|facts|done)\.[A-Za-z0-9.-]{1,120})$/), value: z.unknown() });

export const shipmentsEntries = {
  'shipments.list': entry(z.object({ query: z.string().max(200).default(''), closed: z.boolean().default(false) }), z.object({ items: z.array(shipmentRow), open: z.number().int(), closed: z.number().int(), nextNumber: z.string() })),
  'shipments.get': entry(z.object({ id: ulid }), z.object({ shipment, papers: z.array(paper), buyerName: z.string() })),
  /** `copyOf`: a shipment whose parties, terms and ports are taken over, without its dates, papers and quantities. */
  'shipments.add': entry(z.object({ number: z.string().max(60), buyer: ulid.optional(), copyOf: ulid.optional() }), changed.extend({ id: z.string() }), { kind: 'write' }),
  /** Several values in one step. What a value cannot be is refused with its path, and nothing is written. */
  'shipments.edit': entry(z.object({ id: ulid, edits: z.array(shipmentEdit).min(1).max(400) }), changed, { kind: 'write' }),
  /** Papers that belong to no other shipment go with it. One step, one undo. */
  'shipments.remove': entry(z.object({ id: ulid }), changed.extend({ papers: z.number().int() }), { kind: 'write' }),
  /** A paper as typed: without `id` a new one. `file`: a scan or PDF to keep with it. */
  'shipments.savePaper': entry(
    z.object({ id: ulid.optional(), kind: z.enum(DOCUMENT_KINDS), shipments: z.array(ulid).max(200), document: exportDocument, file: fileToken.optional(), replaces: ulid.optional(), source: paper.shape.source.unwrap().optional() }),
    changed.extend({ id: z.string() }), { kind: 'write' },
  ),
  'shipments.removePaper': entry(z.object({ id: ulid }), changed, { kind: 'write' }),
  /** Papers whose validity ends by a day, with the shipments they belong to. */
  'shipments.ending': entry(z.object({ by: day }), z.object({ items: z.array(paper) })),
};
