import type { ReadDb, Workspace } from '#store';
import type { CompletenessCounts } from '../contract.ts';

/** What was judged of one product for one storefront, with what it stood on: another basis, or a day from `until` on, makes it old. */
export type Kept = CompletenessCounts & { basis: string; until?: string; variants: number };
export type KeptRow = Kept & { id: string; sku: string; name: string };

export const areaOf = (storefront: string): string => `completeness.${storefront}`;
const STATE = 'completeness';

/** How often something that every product stands on (exporter, certificates, families…) changed since this file was made. */
export const generationOf = async (workspace: Pick<Workspace, 'derived'>): Promise<number> => (await workspace.derived.get<number>(STATE, 'generation')) ?? 0;
export const keepGeneration = (workspace: Pick<Workspace, 'derived'>, generation: number): Promise<void> => workspace.derived.set(STATE, 'generation', generation);

export async function keep(workspace: Pick<Workspace, 'derived'>, storefront: string, results: ReadonlyMap<string, Kept>): Promise<void> {
  await Promise.all([...results].map(([id, one]) => workspace.derived.set(areaOf(storefront), id, one)));
}
export async function forget(workspace: Pick<Workspace, 'derived'>, storefront: string, ids: readonly string[]): Promise<void> {
  await Promise.all(ids.map((id) => workspace.derived.set(areaOf(storefront), id, null)));
}

/** True when anything was ever judged: without it there is nothing to forget. */
export const isInUse = async (read: ReadDb): Promise<boolean> => (await read.get<{ one: number }>(`SELECT 1 AS one FROM derived WHERE area = ? LIMIT 1`, [STATE])) !== undefined;

const JOINED = `product AS p LEFT JOIN derived AS d ON d.area = ? AND d.key = p.id`;
/** Products that are listed anywhere: discontinued ones are asked nothing. */
const ASKED = `p.parent IS NULL AND coalesce(p.status, 'active') <> 'discontinued'`;
const FRESH = `d.value ->> '$.basis' = ? AND coalesce(d.value ->> '$.until', '9999') > ?`;
/** What every question here stands on: the storefront, the basis of today's judging, today. */
export type Ask = { storefront: string; basis: string; on: string };
const values = ({ storefront, basis, on }: Ask): string[] => [areaOf(storefront), basis, on];

/** The next products whose result is absent or old, by item number. */
export const waitingAfter = (read: ReadDb, ask: Ask, after: string, count: number): Promise<{ id: string; sku: string }[]> =>
  read.all(`SELECT p.id, p.sku FROM ${JOINED} WHERE ${ASKED} AND coalesce(${FRESH}, 0) = 0 AND p.sku > ? ORDER BY p.sku LIMIT ?`, [...values(ask), after, count]);

export async function sumsOf(read: ReadDb, ask: Ask): Promise<{ products: number; complete: number; open: number; waiting: number }> {
  const row = await read.get<{ products: number; complete: number | null; open: number | null; fresh: number | null }>(
    `SELECT count(*) AS products, sum(fresh) AS fresh, sum(fresh AND rest = 0) AS complete, sum(fresh AND rest > 0) AS open FROM (
       SELECT coalesce(${FRESH}, 0) AS fresh, coalesce((d.value ->> '$.missing') + (d.value ->> '$.unknown'), 0) AS rest
       FROM product AS p LEFT JOIN derived AS d ON d.area = ? AND d.key = p.id WHERE ${ASKED})`, [ask.basis, ask.on, areaOf(ask.storefront)]);
  const products = row?.products ?? 0;
  return { products, complete: row?.complete ?? 0, open: row?.open ?? 0, waiting: products - (row?.fresh ?? 0) };
}

type Stored = { id: string; sku: string; name: string | null; value: string };
const rowOf = ({ id, sku, name, value }: Stored): KeptRow => ({ ...(JSON.parse(value) as Kept), id, sku, name: name ?? '' });

/** Products judged last, those with something open first asked for, by item number. */
export async function rowsOf(read: ReadDb, ask: Ask, openOnly: boolean, from: number, count: number): Promise<KeptRow[]> {
  const open = openOnly ? `AND (d.value ->> '$.missing') + (d.value ->> '$.unknown') > 0` : '';
  return (await read.all<Stored>(`SELECT p.id, p.sku, p.name_en AS name, d.value FROM ${JOINED} WHERE ${ASKED} AND ${FRESH} ${open} ORDER BY p.sku LIMIT ? OFFSET ?`, [...values(ask), count, from])).map(rowOf);
}

/** The first product behind an item number that misses something, and how many do in all. */
export async function nextMissing(read: ReadDb, ask: Ask, after: string): Promise<{ id: string; sku: string } | undefined> {
  return read.get(`SELECT p.id, p.sku FROM ${JOINED} WHERE ${ASKED} AND ${FRESH} AND (d.value ->> '$.missing') > 0 AND p.sku > ? ORDER BY p.sku LIMIT 1`, [...values(ask), after]);
}
export async function countMissing(read: ReadDb, ask: Ask): Promise<number> {
  return (await read.get<{ n: number }>(`SELECT count(*) AS n FROM ${JOINED} WHERE ${ASKED} AND ${FRESH} AND (d.value ->> '$.missing') > 0`, values(ask)))?.n ?? 0;
}

/** Products whose variants are not those they were judged with: after variants came or went and nobody can say whose they were. */
export async function withOtherVariants(read: ReadDb, storefront: string): Promise<string[]> {
  const rows = await read.all<{ id: string }>(
    `SELECT p.id FROM product AS p JOIN derived AS d ON d.area = ? AND d.key = p.id AND d.value <> 'null' LEFT JOIN (SELECT parent, count(*) AS n FROM product WHERE parent IS NOT NULL GROUP BY parent) AS v ON v.parent = p.id
     WHERE p.parent IS NULL AND coalesce(v.n, 0) <> (d.value ->> '$.variants')`, [areaOf(storefront)]);
  return rows.map((one) => one.id);
}

/** Results of some products as they were kept, old ones too. */
export async function keptOf(read: ReadDb, storefront: string, ids: readonly string[]): Promise<Map<string, Kept>> {
  const rows = ids.length === 0 ? [] : await read.all<{ key: string; value: string }>(`SELECT key, value FROM derived WHERE area = ? AND key IN (${ids.map(() => '?').join(',')})`, [areaOf(storefront), ...ids]);
  return new Map(rows.flatMap(({ key, value }) => { const one = JSON.parse(value) as Kept | null; return one ? [[key, one] as const] : []; }));
}

/** Percent of the asked points that are met, of every product judged. */
export async function sharesOf(read: ReadDb, storefront: string): Promise<Map<string, string>> {
  const rows = await read.all<{ key: string; share: number | null }>(`SELECT key, (value ->> '$.met') * 100 / max(1, value ->> '$.asked') AS share FROM derived WHERE area = ? AND value <> 'null'`, [areaOf(storefront)]);
  return new Map(rows.flatMap(({ key, share }) => (share === null ? [] : [[key, String(share)] as const])));
}
