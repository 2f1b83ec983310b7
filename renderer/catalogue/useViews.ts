import { useTranslation } from 'react-i18next';
import type { SavedView } from '#app/contract';
import { useUndo } from '../frame/undo.ts';
import { useAsk } from '../queries.ts';
import { save } from '../saving.ts';
import { useWatched } from '../state.ts';
import { toast } from '../ui/toast.tsx';
import { keysOf } from './columns.ts';
import { layout, openedView, type View, viewOf } from './view.ts';

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** The saved views of a company, and what can be done with them. Each deed is a step of undo; other windows see it. */
export function useViews(company: string, view: View) {
  const { t } = useTranslation(['catalogue', 'ui']);
  const { undo } = useUndo();
  const { data } = useAsk('catalogue.views', {}, { keepPrevious: true });
  const opened = useWatched(openedView(company));
  const standing = useWatched(layout);
  const items = data?.items ?? [];
  const current = items.find((one) => one.id === opened) ?? null;
  const now = { query: view.query, filters: view.filters.map((one) => ({ ...one, values: one.values ?? [] })), sort: view.sort.map((one) => ({ ...one })), columns: standing.shown === null ? null : [...keysOf(standing)], frozen: standing.frozen, widths: { ...standing.widths } };
  const changed = current !== null && !same({ ...now, widths: null }, { query: current.query, filters: current.filters, sort: current.sort, columns: current.columns, frozen: current.frozen, widths: null });
  return {
    items, current, changed,
    open: (one: SavedView): void => {
      viewOf(company).set((before) => ({ ...before, query: one.query, filters: one.filters, sort: one.sort }));
      layout.set({ shown: one.columns, frozen: one.frozen, widths: one.widths });
      openedView(company).set(one.id);
    },
    close: (): void => openedView(company).set(null),
    async save(name: string): Promise<void> {
      const { id, changeSet } = await save('catalogue.saveView', { ...now, name });
      openedView(company).set(id);
      toast(t('viewSaved', { name }), changeSet ? { label: t('ui:undo'), run: () => void undo(changeSet.id) } : undefined);
    },
    /** The open view takes what is shown now. */
    async update(one: SavedView): Promise<void> {
      const { changeSet } = await save('catalogue.saveView', { ...now, id: one.id, name: one.name });
      toast(t('viewSaved', { name: one.name }), changeSet ? { label: t('ui:undo'), run: () => void undo(changeSet.id) } : undefined);
    },
    async rename(one: SavedView, name: string): Promise<void> {
      await save('catalogue.saveView', { ...one, name });
    },
    async remove(one: SavedView): Promise<void> {
      const { changeSet } = await save('catalogue.removeView', { id: one.id });
      if (opened === one.id) openedView(company).set(null);
      toast(t('viewRemoved', { name: one.name }), changeSet ? { label: t('ui:undo'), run: () => void undo(changeSet.id) } : undefined);
    },
  };
}
