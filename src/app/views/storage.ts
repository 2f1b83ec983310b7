import type { ReadDb } from '#store';
import { type SavedView, savedView } from '../contract.ts';

/** Saved views are settings of the company, so that they undo, merge and travel with it. */
export const VIEW_KEY = 'view.';

export type ViewRecord = { id: string; key: string; view: Omit<SavedView, 'id'> };

/** Views by name; one that a newer Niryat wrote in another shape is left alone and not shown. */
export async function savedViews(read: Pick<ReadDb, 'all'>): Promise<SavedView[]> {
  const rows = await read.all<{ id: string; doc: string }>('SELECT id, doc FROM setting WHERE key >= ? AND key < ? ORDER BY key', [VIEW_KEY, 'view/']);
  const views = rows.flatMap(({ id, doc }) => {
    const parsed = savedView.safeParse({ ...(JSON.parse(doc) as ViewRecord).view, id });
    return parsed.success ? [parsed.data] : [];
  });
  return views.sort((a, b) => (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1));
}
