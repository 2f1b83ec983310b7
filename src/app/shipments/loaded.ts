import { type Day, Refusal } from '#base';
import { productsBySku } from '#catalogue';
import { type Paper, paperById, papersOf, type Shipment, shipmentById } from '#documents';
import type { Facts } from '#rules';
import type { ReadDb } from '#store';
import { type Ground, whole } from '../checks/ground.ts';
import { dayOfShipment } from '../documents/shipmentFacts.ts';
import type { GivenShipment } from './judge.ts';
import type { AskedPaper } from './units.ts';
import { documentsOf, factsOfShipment } from './whole.ts';

/** A shipment with its papers, as rules are asked about it. */
export type LoadedShipment = { shipment: Shipment; papers: readonly Paper[]; facts: NonNullable<Facts['shipment']>; /** The day rules are asked for: the shipment's own; undefined when it tells none. */ day: Day | undefined };

const noSuch = (): never => {
  throw new Refusal('no-such-record', 'This shipment is no longer there. It may have been deleted in another window. Undo brings it back.');
};

export const loadedOf = (shipment: Shipment, papers: readonly Paper[]): LoadedShipment => {
  const facts = factsOfShipment(shipment, papers);
  return { shipment, papers, facts, day: dayOfShipment(facts, documentsOf(papers)) };
};

/** Item numbers on the papers. */
export const itemsOn = (papers: readonly Paper[]): string[] => [...new Set(papers.flatMap((one) => (one.document.lines ?? []).flatMap((line) => line.sku ?? [])))];

/** The HS code an item has in the catalogue stands beside the one on each paper: a rule compares them. */
async function withCatalogueHs(read: ReadDb, papers: readonly Paper[]): Promise<Paper[]> {
  const skus = itemsOn(papers);
  const found = skus.length > 0 ? await productsBySku(read, skus) : new Map();
  const codes = new Map((await whole(read, [...found.values()])).map((one) => [one.sku, one.hsCode]));
  if (codes.size === 0) return [...papers];
  return papers.map((one) => ({ ...one, document: { ...one.document, ...(one.document.lines ? { lines: one.document.lines.map((line) => { const catalogueHs = line.catalogueHs ?? codes.get(line.sku ?? ''); return catalogueHs ? { ...line, catalogueHs } : line; }) } : {}) } }));
}

/** Throws Refusal no-such-record. */
export async function loadShipment(read: ReadDb, id: string): Promise<LoadedShipment> {
  const shipment = (await shipmentById(read, id)) ?? noSuch();
  return loadedOf(shipment, await withCatalogueHs(read, await papersOf(read, id)));
}

/** The shipment itself, or the first one that a paper of this id belongs to. */
export async function shipmentAround(read: ReadDb, record: string): Promise<LoadedShipment> {
  if (await shipmentById(read, record)) return loadShipment(read, record);
  return loadShipment(read, (await paperById(read, record))?.shipments[0] ?? '');
}

export const askedPapers = (papers: readonly Paper[]): AskedPaper[] => papers.map(({ id, kind, document }) => ({ id, kind, document: { ...document, kind } }));

/** What the rules are given: the firm with its vault, the shipment and its papers. */
export function givenOf({ shipment, papers, facts }: LoadedShipment, { exporter, exporterFacts }: Pick<Ground, 'exporter' | 'exporterFacts'>): GivenShipment {
  const { destination } = facts;
  return { id: shipment.id, exporter: exporter.id, papers: askedPapers(papers), facts: { exporter: exporterFacts, shipment: facts, ...(destination ? { destination } : {}) } };
}

/** The day rules are asked for, when none was wanted. */
export const dayFor = (loaded: LoadedShipment, wanted: Day | undefined, today: Day): Day => wanted ?? loaded.day ?? today;
