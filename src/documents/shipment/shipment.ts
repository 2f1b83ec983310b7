import { day, money } from '#base';
import { ulid } from '#catalogue/nouns';
import { z } from 'zod';
import { documentLine } from '../parts/line.ts';
import { exportDocument } from '../parts/document.ts';

/** Something that has to happen after sailing (EGM, drawback, eBRC …): the day it did, what came, and a remark. */
const done = z.object({ on: day.optional(), amount: money.optional(), note: z.string().max(2_000).optional() });

/**
 * One consignment. `common` is what its papers have in common (parties, ports, carriage, terms, lines of goods), in the shape of a paper;
 * `facts` is what rules ask of a shipment beyond that (dates of customs and carrier, payment, tax route, screening), by the names of
 * `facts.yaml` roots; which of them exist, the room `rules` knows. Class party: leaves only in papers made for it.
 */
export const shipment = z.object({
  id: ulid,
  /** What the firm calls it; no two shipments share it. */
  number: z.string().trim().min(1).max(60),
  buyer: ulid.optional(),
  common: exportDocument.omit({ kind: true, number: true, date: true, state: true, lines: true }).extend({ lines: z.array(documentLine).max(5_000).optional() }).default({}),
  facts: z.record(z.string().max(60), z.unknown()).default({}),
  /** After sailing, by key of the to-do. */
  done: z.record(z.string().max(60), done).default({}),
  note: z.string().max(20_000).optional(),
  /** The day the firm put it away: nothing more is expected of it. */
  closedOn: day.optional(),
});
export type Shipment = z.infer<typeof shipment>;
export type ShipmentDone = z.infer<typeof done>;
export const SHIPMENT_MAPS: readonly string[] = ['common', 'facts', 'done', 'done.*'];
