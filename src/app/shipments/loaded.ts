import { type Day, type Finding, Refusal } from '#base';
import { type Product, productsBySku } from '#catalogue';
import { certificatesOf } from '#exporter';
import { type Paper, paperById, papersOf, type Shipment, shipmentById } from '#documents';
import type { Facts } from '#rules';
import type { ReadDb } from '#store';
import { type Ground, whole } from '../checks/ground.ts';
import { answersOf, contradictionsOf, type GoodsAnswer, goodsOf, offersOf } from '../facts/goods.ts';
import { dayOfShipment } from '../documents/shipmentFacts.ts';
import type { GivenShipment } from './judge.ts';
import type { AskedPaper } from './units.ts';
import { documentsOf, factsOfShipment } from './whole.ts';

/** A shipment with its papers, as rules are asked about it. */
export type LoadedShipment = { shipment: Shipment; papers: readonly Paper[]; facts: NonNullable<Facts['shipment']>; /** The day rules are asked for: the shipment's own; undefined when it tells none. */ day: Day | undefined; /** Points about the shipment's own answers. */ own: readonly Finding[] };

const noSuch = (): never => {
  throw new Refusal('no-such-record', 'This shipment is no longer there. It may have been deleted in another window. Undo brings it back.', { hi: 'यह शिपमेंट अब यहाँ नहीं है। शायद दूसरी विंडो में हटाया गया। “वापस लें” से लौट आएगा।' });
};

export const loadedOf = (shipment: Shipment, papers: readonly Paper[]): LoadedShipment => {
  const facts = factsOfShipment(shipment, papers);
  return { shipment, papers, facts, day: dayOfShipment(facts, documentsOf(papers)), own: [] };
};

/** Item numbers on the papers. */
export const itemsOn = (papers: readonly Paper[]): string[] => [...new Set(papers.flatMap((one) => (one.document.lines ?? []).flatMap((line) => line.sku ?? [])))];

/** Item numbers of the goods: on the papers, and on the shipment where no paper is there yet. */
const itemsOf = ({ common }: Shipment, papers: readonly Paper[]): string[] => [...new Set([...itemsOn(papers), ...(common.lines ?? []).flatMap((line) => line.sku ?? [])])];

/** What the catalogue has under these item numbers, with what variants inherit. */
async function productsOf(read: ReadDb, skus: readonly string[]): Promise<Product[]> {
  return skus.length > 0 ? whole(read, [...(await productsBySku(read, skus)).values()]) : [];
}

/** The HS code an item has in the catalogue stands beside the one on each paper: a rule compares them. */
function withCatalogueHs(products: readonly Product[], papers: readonly Paper[]): Paper[] {
  const codes = new Map(products.map((one) => [one.sku, one.hsCode]));
  if (codes.size === 0) return [...papers];
  return papers.map((one) => ({ ...one, document: { ...one.document, ...(one.document.lines ? { lines: one.document.lines.map((line) => { const catalogueHs = line.catalogueHs ?? codes.get(line.sku ?? ''); return catalogueHs ? { ...line, catalogueHs } : line; }) } : {}) } }));
}

/** Answers about the goods that follow from the items of a shipment. */
export const goodsAnswers = async (read: ReadDb, shipment: Shipment): Promise<GoodsAnswer[]> => answersOf(await productsOf(read, itemsOf(shipment, await papersOf(read, shipment.id))));

/** Throws Refusal no-such-record. */
export async function loadShipment(read: ReadDb, id: string): Promise<LoadedShipment> {
  const shipment = (await shipmentById(read, id)) ?? noSuch();
  const papers = await papersOf(read, id);
  const products = await productsOf(read, itemsOf(shipment, papers));
  const loaded = loadedOf(shipment, withCatalogueHs(products, papers));
  const goods = loaded.facts.goods ?? (products.length > 0 ? goodsOf(products, await certificatesOf(read)) : undefined);
  const answers = answersOf(products);
  // What follows from the items holds where nobody answered; a typed answer wins.
  const facts = offersOf(loaded.facts, answers).filter((one) => one.empty).reduce((all, { path, value }) => withAnswer(all, path, value), { ...loaded.facts, ...(goods ? { goods } : {}) });
  return { ...loaded, facts, own: contradictionsOf(id, loaded.facts, answers) };
}

function withAnswer(facts: LoadedShipment['facts'], path: string, value: unknown): LoadedShipment['facts'] {
  const [, first = '', second] = path.split('.');
  return second === undefined ? { ...facts, [first]: value } : { ...facts, [first]: { ...((facts as Record<string, object | undefined>)[first] ?? {}), [second]: value } };
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
