import { useCallback, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PhotoItem, PhotoWaiting } from '#app/contract';
import { call } from '../client.ts';
import { useUndo } from '../frame/undo.ts';
import { useAsk } from '../queries.ts';
import { save } from '../saving.ts';
import { useWatched } from '../state.ts';
import { toast } from '../ui/toast.tsx';
import { useFailure } from '../ui/useFailure.ts';
import { Giving } from './giving.ts';
import { afterGiving, chosen, current } from './strip.ts';

/** The assigner: a photo, an item no., Enter. Every assignment is saved at once and is one step of undo. */
export function useAssigner(photos: readonly PhotoWaiting[]) {
  const { t } = useTranslation('photos');
  const fail = useFailure();
  const { undo } = useUndo();
  const [giving] = useState(() => new Giving({
    assign: async (ids, product) => {
      const { changeSet, skipped } = await save('photos.assign', { assignments: ids.map((photo) => ({ photo, product })) });
      return { changeSet: changeSet?.id ?? null, skipped: skipped.length };
    },
    undo, failed: fail,
  }));
  useEffect(() => giving.see(photos), [giving, photos]);
  const view = useWatched(giving.view);
  const typed = view.query.trim();
  const { data, isPlaceholderData } = useAsk('photos.findItems', typed === '' ? { query: '', ids: view.recent.map((one) => one.id) } : { query: typed }, { enabled: typed !== '' || view.recent.length > 0, keepPrevious: true });
  const items = useMemo(() => (typed === '' && view.recent.length === 0 ? [] : (data?.items ?? [])), [data, typed, view.recent.length]);
  const selection = useMemo(() => chosen(photos, view.standing), [photos, view.standing]);

  /** Enter: the item that is marked; when the typing was faster than the search, what the search says of that very text. */
  const giveBest = (): void => {
    // What is in the field now, not what was drawn last: a key may come before the window was drawn again.
    const { query, pick, recent } = giving.view.get();
    const text = query.trim();
    if (text === '') return giving.patch({ said: recent[0] ? { key: 'typeOrSame', values: { sku: recent[0].sku } } : { key: 'typeFirst' } });
    const known = text === typed && !isPlaceholderData && data ? data.items : undefined;
    void giving.give(async () => (known ?? (await call('photos.findItems', { query: text })).items)[pick], text);
  };

  const deed = useCallback(async (work: (ids: string[]) => Promise<void>): Promise<void> => {
    try {
      await work(giving.selection().map((one) => one.id));
    } catch (error) {
      fail(error);
    }
  }, [fail, giving]);

  return {
    ...view, selection, items,
    here: current(photos, view.standing),
    setQuery: (query: string) => giving.patch({ query, pick: 0, said: null }),
    setPick: (by: number) => giving.patch({ pick: Math.max(0, Math.min(items.length - 1, view.pick + by)) }),
    move: (to: number | 'first' | 'last', extend: boolean) => giving.move(to, extend),
    lookAt: (id: string, extend: boolean) => giving.patch({ standing: { at: id, anchor: extend ? (view.standing.anchor ?? selection[0]?.id ?? null) : null } }),
    give: (item: PhotoItem) => void giving.give(() => item),
    giveBest,
    same: () => void giving.same(),
    takeBack: () => void giving.takeBack(),
    unassign: () => deed(async (ids) => {
      const { unassigned } = await save('photos.unassign', { photos: ids });
      giving.reopen(ids);
      giving.patch({ said: { key: 'unassigned', values: { count: unassigned } } });
    }),
    leaveOut: () => deed(async (ids) => {
      const before = giving.view.get().standing;
      const next = afterGiving(photos, giving.selection(), new Set());
      const { left, changeSet } = await save('photos.leaveOut', { photos: ids });
      const { standing } = giving.view.get();
      // Who moved to photos that are still there meanwhile stays at them.
      const moved = standing !== before && ![standing.at, standing.anchor].some((id) => ids.includes(id ?? ''));
      giving.patch({ standing: moved ? standing : ids.includes(next.at ?? '') ? { at: null, anchor: null } : next, said: { key: 'leftOut', values: { count: left } } });
      toast(t('leftOut', { count: left }), changeSet ? { label: t('takeBack'), run: () => void undo(changeSet.id) } : undefined);
    }),
  };
}

export type AssignerFlow = ReturnType<typeof useAssigner>;
