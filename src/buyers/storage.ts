import type { ReadDb, RecordKind } from '#store';
import { type Buyer, buyer, type BuyerItem, type Fair, fair, type Visit, visit } from './nouns.ts';

type Doc = { doc: string };
/** How many records one look-up by list holds. */
const BATCH = 500;

export const buyerKinds: readonly RecordKind[] = [
  { kind: 'buyer', maps: [] },
  { kind: 'buyer_item', maps: [] },
  { kind: 'fair', maps: [] },
  { kind: 'visit', maps: ['lines', 'lines.*'] },
];

/** Reading, inside a change set or outside of one. */
export type Reads = Pick<ReadDb, 'all' | 'get' | 'record'>;

const itemOf = (row: Doc): BuyerItem => JSON.parse(row.doc) as BuyerItem;

export async function allBuyers(read: Reads): Promise<Buyer[]> {
  return (await read.all<Doc>('SELECT doc FROM buyer ORDER BY name, id')).map((row) => buyer.parse(JSON.parse(row.doc)));
}

export async function buyerById(read: Reads, id: string): Promise<Buyer | undefined> {
  const stored = await read.record<Buyer>('buyer', id);
  return stored && buyer.parse(stored);
}

export type LayerCounts = { buyer: string; items: number; expired: number; soon: number };

/** How long each buyer's list is, and how many agreed prices ended before `today` or end by `soon`. */
export const layerCounts = (read: Reads, today: string, soon: string): Promise<LayerCounts[]> => read.all<LayerCounts>(
  `SELECT buyer, count(*) AS items, sum(doc ->> '$.validTo' < ?) AS expired, sum(doc ->> '$.validTo' BETWEEN ? AND ?) AS soon FROM buyer_item GROUP BY buyer`, [today, today, soon]);

/** A text for LIKE that stands anywhere in the column. */
const anywhere = (text: string): string => `%${text.replace(/[\\%_]/g, (letter) => `\\${letter}`)}%`;

/** Ids of a buyer's layer in the order of our item numbers; records whose item is gone come last. `query` is looked for in both numbers, barcode, names and description. */
export async function layerOrder(read: Reads, buyerId: string, query: string): Promise<string[]> {
  const text = query.trim();
  const match = text === '' ? '' : ` AND (p.sku LIKE ?2 ESCAPE '\\' OR p.name_en LIKE ?2 ESCAPE '\\' OR i.item_no LIKE ?2 ESCAPE '\\' OR i.doc ->> '$.barcode' LIKE ?2 ESCAPE '\\' OR i.doc ->> '$.description' LIKE ?2 ESCAPE '\\')`;
  const rows = await read.all<{ id: string }>(`SELECT i.id FROM buyer_item AS i LEFT JOIN product AS p ON p.id = i.product WHERE i.buyer = ?1${match} ORDER BY p.sku IS NULL, p.sku, i.id`, text === '' ? [buyerId] : [buyerId, anywhere(text)]);
  return rows.map((row) => row.id);
}

async function byList(read: Reads, column: 'id' | 'key' | 'product', values: readonly string[]): Promise<BuyerItem[]> {
  const found: BuyerItem[] = [];
  for (let at = 0; at < values.length; at += BATCH) {
    const part = values.slice(at, at + BATCH);
    found.push(...(await read.all<Doc>(`SELECT doc FROM buyer_item WHERE ${column} IN (${part.map(() => '?').join(',')})`, part)).map(itemOf));
  }
  return found;
}

/** Layers by id, in the order asked; what is not there is left out. */
export async function layersByIds(read: Reads, ids: readonly string[]): Promise<BuyerItem[]> {
  const found = new Map((await byList(read, 'id', ids)).map((one) => [one.id, one]));
  return ids.flatMap((id) => found.get(id) ?? []);
}

/** Layers by `<buyer> <product>`. */
export const layersByKeys = async (read: Reads, keys: readonly string[]): Promise<Map<string, BuyerItem>> => new Map((await byList(read, 'key', keys)).map((one) => [one.key, one]));

/** All layers of one buyer, by id: for removing a buyer and for their export. */
export const layersOf = async (read: Reads, buyerId: string): Promise<BuyerItem[]> => (await read.all<Doc>('SELECT doc FROM buyer_item WHERE buyer = ? ORDER BY id', [buyerId])).map(itemOf);

/** Layers that a buyer's item no. or barcode names, whole and without regard to case; of one buyer, or of all. */
export const layersByNumber = async (read: Reads, text: string, buyerId?: string): Promise<BuyerItem[]> => (await read.all<Doc>(
  `SELECT doc FROM buyer_item WHERE (item_no = ?1 COLLATE NOCASE OR doc ->> '$.barcode' = ?1 COLLATE NOCASE)${buyerId ? ' AND buyer = ?2' : ''} ORDER BY id LIMIT 50`, buyerId ? [text, buyerId] : [text])).map(itemOf);

export async function allFairs(read: Reads): Promise<Fair[]> {
  return (await read.all<Doc>(`SELECT doc FROM fair ORDER BY doc ->> '$.from' DESC, id DESC`)).map((row) => fair.parse(JSON.parse(row.doc)));
}

export async function fairById(read: Reads, id: string): Promise<Fair | undefined> {
  const stored = await read.record<Fair>('fair', id);
  return stored && fair.parse(stored);
}

/** Visits of a fair, the newest first. */
export async function visitsOf(read: Reads, fairId: string): Promise<Visit[]> {
  return (await read.all<Doc>('SELECT doc FROM visit WHERE fair = ? ORDER BY id DESC', [fairId])).map((row) => visit.parse(JSON.parse(row.doc)));
}

export async function visitById(read: Reads, id: string): Promise<Visit | undefined> {
  const stored = await read.record<Visit>('visit', id);
  return stored && visit.parse(stored);
}

/** Ids of the visits of one buyer. */
export const visitsOfBuyer = async (read: Reads, buyerId: string): Promise<Visit[]> => (await read.all<Doc>(`SELECT doc FROM visit WHERE doc ->> '$.buyer' = ? ORDER BY id`, [buyerId])).map((row) => visit.parse(JSON.parse(row.doc)));

/** All quotation numbers that were given. */
export const quotationNumbers = async (read: Reads): Promise<string[]> => (await read.all<{ number: string }>(`SELECT doc ->> '$.quotation.number' AS number FROM visit WHERE doc ->> '$.quotation.number' IS NOT NULL`)).map((row) => row.number);

/** How many visitors each fair has. */
export async function visitCounts(read: Reads): Promise<Map<string, number>> {
  const rows = await read.all<{ fair: string; visits: number }>('SELECT fair, count(*) AS visits FROM visit GROUP BY fair');
  return new Map(rows.map((row) => [row.fair, row.visits]));
}
