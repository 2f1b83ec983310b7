import { Refusal } from '#base';
import type { Frame } from '#catalogue';
import type { Workspace } from '#store';
import type { z } from 'zod';
import type { bulkScope, selection } from '../contract.ts';
import { orderOf, readingOf } from '../catalogue/orders.ts';

export type Chosen = z.output<typeof selection>;
export type Scope = z.output<typeof bulkScope>;

/** Ids of the rows a selection has, in the order they stand in; for a whole view without reading a single document. */
async function rowIds(workspace: Workspace, chosen: Chosen): Promise<string[]> {
  if ('ids' in chosen) return [...new Set(chosen.ids)];
  const { order } = await orderOf(workspace, chosen.view);
  const except = new Set(chosen.except);
  return except.size === 0 ? order.ids : order.ids.filter((id) => !except.has(id));
}

/** With the scope applied: variants of a chosen product follow it where variants are asked for. */
export async function selectedIds(workspace: Workspace, chosen: Chosen, scope: Scope): Promise<{ ids: string[]; frame: Frame; places: ReadonlyMap<string, number> }> {
  const reading = await readingOf(workspace);
  const frame = await reading.shelf.at(workspace.read, reading.state);
  const rows = await rowIds(workspace, chosen);
  const places = new Map(frame.ids.map((id, place) => [id, place]));
  if (scope === 'rows') return { ids: rows, frame, places };
  const ids = new Set<string>();
  for (const id of rows) {
    const place = places.get(id);
    if (place === undefined) continue;
    const isProduct = frame.parents[place] === -1;
    if (scope === 'product') {
      if (isProduct) ids.add(id);
    } else if (isProduct) for (const variant of frame.variants.get(place) ?? []) ids.add(frame.ids[variant] ?? '');
    else ids.add(id);
  }
  return { ids: [...ids], frame, places };
}

export const tooMany = (count: number, most: number): Refusal => new Refusal('too-many', `${count} rows are selected; this takes ${most} at most. Select fewer rows, or narrow the list with a filter.`, { hi: `${count} पंक्तियाँ चुनी हैं; यहाँ एक बार में ${most} तक ही चलती हैं। कम पंक्तियाँ चुनें, या फ़िल्टर से सूची छोटी करें।` });
