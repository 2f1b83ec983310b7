import type { Selection } from '#app/contract';
import type { View } from './view.ts';

/** Rows chosen in the margin: some by id, or all rows of the view but some. All rows are never fetched to be chosen. */
export type Picked = { all: false; ids: ReadonlySet<string> } | { all: true; except: ReadonlySet<string> };

export const NONE: Picked = { all: false, ids: new Set() };
export const ALL: Picked = { all: true, except: new Set() };

export const isPicked = (picked: Picked, id: string): boolean => (picked.all ? !picked.except.has(id) : picked.ids.has(id));
export const pickedCount = (picked: Picked, total: number): number => (picked.all ? Math.max(0, total - picked.except.size) : picked.ids.size);

/** Turns some rows on or off: off when all of them were on. */
export function toggled(picked: Picked, ids: readonly string[]): Picked {
  const off = ids.every((id) => isPicked(picked, id));
  const change = (set: ReadonlySet<string>, add: boolean): ReadonlySet<string> => {
    const next = new Set(set);
    for (const id of ids) add ? next.add(id) : next.delete(id);
    return next;
  };
  return picked.all ? { all: true, except: change(picked.except, off) } : { all: false, ids: change(picked.ids, !off) };
}

/** How the core is told. */
export const selectionOf = (picked: Picked, view: View): Selection =>
  picked.all ? { view: { query: view.query, filters: [...view.filters], sort: [...view.sort], expanded: [...view.expanded] }, except: [...picked.except] } : { ids: [...picked.ids] };
