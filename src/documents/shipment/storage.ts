import type { ReadDb, RecordKind } from '#store';
import { type Paper, PAPER_MAPS, paper } from './paper.ts';
import { type Shipment, SHIPMENT_MAPS, shipment } from './shipment.ts';

type Doc = { doc: string };
/** Reading, inside a change set or outside of one. */
export type DocumentReads = Pick<ReadDb, 'all' | 'get' | 'record'>;

export const shipmentKind: RecordKind = { kind: 'shipment', maps: SHIPMENT_MAPS };
export const paperKind: RecordKind = { kind: 'paper', maps: PAPER_MAPS };

const paperOf = (row: Doc): Paper => paper.parse(JSON.parse(row.doc));

/** Newest first, by the order in which they were made. */
export const allShipments = async (read: DocumentReads): Promise<Shipment[]> => (await read.all<Doc>('SELECT doc FROM shipment ORDER BY id DESC')).map((row) => shipment.parse(JSON.parse(row.doc)));

export async function shipmentById(read: DocumentReads, id: string): Promise<Shipment | undefined> {
  const stored = await read.record<Shipment>('shipment', id);
  return stored && shipment.parse(stored);
}

export async function shipmentByNumber(read: DocumentReads, number: string): Promise<Shipment | undefined> {
  const row = await read.get<Doc>('SELECT doc FROM shipment WHERE number = ?', [number.trim()]);
  return row && shipment.parse(JSON.parse(row.doc));
}

export async function paperById(read: DocumentReads, id: string): Promise<Paper | undefined> {
  const stored = await read.record<Paper>('paper', id);
  return stored && paper.parse(stored);
}

/** Papers of one shipment, those that belong to others too among them, oldest first. */
export const papersOf = async (read: DocumentReads, shipmentId: string): Promise<Paper[]> => (await read.all<Doc>(
  `SELECT doc FROM paper WHERE shipment = ?1 OR (more IS NOT NULL AND EXISTS (SELECT 1 FROM json_each(doc, '$.shipments') WHERE value = ?1)) ORDER BY id`, [shipmentId])).map(paperOf);

/** Every paper of the company, oldest first. */
export const allPapers = async (read: DocumentReads): Promise<Paper[]> => (await read.all<Doc>('SELECT doc FROM paper ORDER BY id')).map(paperOf);

/**
 * Numbers and items are matched as `balances` folds them; here by ASCII letters without spaces. What holds any other character is let through:
 * the answer holds all that match and seldom one more, which `balances` then leaves out.
 */
const matches = (text: string, keys: string): string => `(upper(replace(${text}, ' ', '')) IN (SELECT value FROM json_each(${keys})) OR ${text} GLOB '*[^ -~]*')`;
const ITEM = `iif(trim(ifnull(line.value ->> 'sku', '')) <> '', line.value ->> 'sku', ifnull(line.value ->> 'description', ''))`;
const NAMED = `ifnull(ifnull(line.value ->> 'purchaseOrder', doc ->> '$.document.refs.purchaseOrder'), '')`;
const keysOf = (texts: Iterable<string>): string => JSON.stringify([...new Set([...texts].map((one) => one.toUpperCase().replace(/\s+/gu, '')))].filter((one) => one !== ''));

/** Orders with one of these numbers, or with one of these items on a line; oldest first. Other kinds are not looked at. */
export const ordersWith = async (read: DocumentReads, numbers: Iterable<string>, items: Iterable<string>): Promise<Paper[]> => (await read.all<Doc>(
  `SELECT doc FROM paper WHERE kind = 'purchaseOrder' AND ((?1 <> '[]' AND ${matches(`ifnull(number, '')`, '?1')}) OR (?2 <> '[]' AND EXISTS (SELECT 1 FROM json_each(doc, '$.document.lines') line WHERE ${matches(ITEM, '?2')}))) ORDER BY id`, [keysOf(numbers), keysOf(items)])).map(paperOf);

/** Commercial invoices with a line that names one of these orders, or names none and has one of these items; oldest first. */
export const invoicesFilling = async (read: DocumentReads, orders: Iterable<string>, items: Iterable<string>): Promise<Paper[]> => (await read.all<Doc>(
  `SELECT doc FROM paper WHERE kind = 'commercialInvoice' AND EXISTS (SELECT 1 FROM json_each(doc, '$.document.lines') line WHERE (?1 <> '[]' AND ${matches(NAMED, '?1')}) OR (?2 <> '[]' AND trim(${NAMED}) = '' AND ${matches(ITEM, '?2')})) ORDER BY id`, [keysOf(orders), keysOf(items)])).map(paperOf);

/** The paper that renews this one. */
export async function renewalOf(read: DocumentReads, id: string): Promise<Paper | undefined> {
  // The text is looked through first: few papers are renewals, and most documents need not be taken apart.
  const row = await read.get<Doc>(`SELECT doc FROM paper WHERE instr(doc, ?1) > 0 AND doc ->> '$.replaces' = ?1 ORDER BY id LIMIT 1`, [id]);
  return row && paperOf(row);
}

/** Papers with a last day of validity up to `day`, the soonest first. */
export const papersEnding = async (read: DocumentReads, day: string): Promise<Paper[]> => (await read.all<Doc>('SELECT doc FROM paper WHERE valid_to <= ? ORDER BY valid_to, id', [day])).map(paperOf);

/** Papers of a kind with this number: the same paper handed in again. */
export const papersByNumber = async (read: DocumentReads, kind: string, number: string): Promise<Paper[]> => (await read.all<Doc>('SELECT doc FROM paper WHERE kind = ? AND number = ? ORDER BY id', [kind, number])).map(paperOf);

/** Numbers of all papers of a kind, the newest paper first. */
export const numbersOfKind = async (read: DocumentReads, kind: string): Promise<string[]> => (await read.all<{ number: string }>(`SELECT number FROM paper WHERE kind = ? AND number <> '' ORDER BY id DESC`, [kind])).map((row) => row.number);

/** How many papers each shipment has. */
export async function paperCounts(read: DocumentReads): Promise<Map<string, number>> {
  const rows = await read.all<{ shipment: string; papers: number }>(`SELECT value AS shipment, count(*) AS papers FROM paper, json_each(paper.doc, '$.shipments') GROUP BY value`);
  return new Map(rows.map((row) => [row.shipment, row.papers]));
}
