import { inOrder, type Product, shownAs } from '#catalogue';
import type { PictureRef } from '#media';
import type { ReadDb, Workspace } from '#store';

/** A photo of a product as far as lists need it; `ref` is null while its file is not here. */
export type IndexedPhoto = { id: string; ref: PictureRef | null };
export type IndexedProduct = { id: string; parent: string | null; photos: readonly IndexedPhoto[] };

/** Photos of every product of a company, and variants by their product. */
export type PhotoIndex = { products: Map<string, IndexedProduct>; variants: Map<string, Set<string>>; version: number };

type Row = { id: string; parent: string | null; images: string | null };
type Kept = { index: Promise<PhotoIndex>; stale: Set<string> };

const kept = new WeakMap<Workspace, Kept>();
const PAGE = 2_000;
const COLUMNS = `id, parent, doc -> '$.images' AS images`;

/** The index, brought up to date with what changed since it was last asked for: only changed products are read again. */
export async function photoIndexOf(workspace: Workspace): Promise<PhotoIndex> {
  const found = kept.get(workspace) ?? begin(workspace);
  // One renewal after the other: who asks meanwhile waits for it too.
  found.index = found.index.then(async (index) => {
    const stale = [...found.stale];
    found.stale.clear();
    if (stale.length > 0) await renew(workspace.read, index, stale);
    return index;
  });
  found.index.catch(() => kept.delete(workspace));
  return found.index;
}

function begin(workspace: Workspace): Kept {
  const made: Kept = { index: readAll(workspace.read), stale: new Set() };
  workspace.onChange((_changeSet, records) => { for (const one of records) if (one.kind === 'product') made.stale.add(one.id); });
  kept.set(workspace, made);
  return made;
}

async function readAll(read: ReadDb): Promise<PhotoIndex> {
  const index: PhotoIndex = { products: new Map(), variants: new Map(), version: 0 };
  for (let after = ''; ;) {
    const rows = await read.all<Row>(`SELECT ${COLUMNS} FROM product WHERE id > ? ORDER BY id LIMIT ${PAGE}`, [after]);
    for (const row of rows) put(index, row);
    const last = rows.at(-1);
    if (!last) return index;
    after = last.id;
  }
}

async function renew(read: ReadDb, index: PhotoIndex, ids: readonly string[]): Promise<void> {
  for (let at = 0; at < ids.length; at += PAGE) {
    const part = ids.slice(at, at + PAGE);
    const rows = new Map((await read.all<Row>(`SELECT ${COLUMNS} FROM product WHERE id IN (${part.map(() => '?').join(',')})`, part)).map((one) => [one.id, one]));
    for (const id of part) {
      drop(index, id);
      const row = rows.get(id);
      if (row) put(index, row);
    }
  }
  index.version++;
}

function drop({ products, variants }: PhotoIndex, id: string): void {
  const before = products.get(id);
  if (before?.parent) variants.get(before.parent)?.delete(id);
  products.delete(id);
}

function put({ products, variants }: PhotoIndex, { id, parent, images }: Row): void {
  const photos = images === null ? [] : inOrder(JSON.parse(images) as Product['images']).map((one) => ({ id: one.id, ref: shownAs(one) ?? null }));
  products.set(id, { id, parent, photos });
  if (parent === null) return;
  const siblings = variants.get(parent) ?? new Set();
  siblings.add(id);
  variants.set(parent, siblings);
}

/** A product, then its variants. */
export function membersOf({ products, variants }: PhotoIndex, id: string): IndexedProduct[] {
  const own = products.get(id);
  return own ? [own, ...[...(variants.get(id) ?? [])].sort().flatMap((one) => products.get(one) ?? [])] : [];
}
