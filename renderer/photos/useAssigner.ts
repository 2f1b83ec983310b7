import { useCallback, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PhotoItem, PhotoWaiting } from '#app/contract';
import { call } from '../client.ts';
import { useUndo } from '../frame/undo.ts';
import { useAsk } from '../queries.ts';
import { save } from '../saving.ts';
import { toast } from '../ui/toast.tsx';
import { useFailure } from '../ui/useFailure.ts';
import { afterGiving, chosen, current, moved, type Standing } from './strip.ts';

/** Items given to lately, offered while nothing is typed. */
const RECENT = 8;
type Step = { changeSet: string; photos: readonly string[] };

/** The assigner: a photo, an item no., Enter. Every assignment is saved at once and is one step of undo. */
export function useAssigner(photos: readonly PhotoWaiting[]) {
  const { t } = useTranslation('photos');
  const fail = useFailure();
  const { undo } = useUndo();
  const [standing, setStanding] = useState<Standing>({ at: null, anchor: null });
  const [query, setQueryText] = useState('');
  const [pick, setPick] = useState(0);
  const [recent, setRecent] = useState<readonly PhotoItem[]>([]);
  const [said, setSaid] = useState('');
  /** Given a moment ago, before the list was asked again: fast hands must not meet a photo twice. */
  const closed = useRef(new Set<string>());
  const steps = useRef<Step[]>([]);
  const typed = query.trim();
  const { data, isPlaceholderData } = useAsk('photos.findItems', typed === '' ? { query: '', ids: recent.map((one) => one.id) } : { query: typed }, { enabled: typed !== '' || recent.length > 0, keepPrevious: true });
  const items = useMemo(() => (typed === '' && recent.length === 0 ? [] : (data?.items ?? [])), [data, typed, recent.length]);
  const here = current(photos, standing);
  const selection = useMemo(() => chosen(photos, standing), [photos, standing]);

  const give = useCallback(async (item: PhotoItem): Promise<void> => {
    const going = selection;
    if (going.length === 0) return;
    for (const one of going) closed.current.add(one.id);
    setStanding(afterGiving(photos, going, closed.current));
    setQueryText('');
    setPick(0);
    setRecent((now) => [item, ...now.filter((one) => one.id !== item.id)].slice(0, RECENT));
    try {
      const { changeSet, skipped } = await save('photos.assign', { assignments: going.map((one) => ({ photo: one.id, product: item.id })) });
      if (changeSet) steps.current.push({ changeSet: changeSet.id, photos: going.map((one) => one.id) });
      setSaid(skipped.length > 0 ? t('skipped', { count: skipped.length, sku: item.sku }) : t('givenTo', { count: going.length, sku: item.sku }));
    } catch (error) {
      setStanding({ at: going[0]?.id ?? null, anchor: null });
      fail(error);
    } finally {
      for (const one of going) closed.current.delete(one.id);
    }
  }, [fail, photos, selection, t]);

  /** Enter: the item that is marked; when the typing was faster than the search, what the search says of the text as it stands now. */
  const giveBest = useCallback(async (): Promise<void> => {
    if (typed === '') return setSaid(recent[0] ? t('typeOrSame', { sku: recent[0].sku }) : t('typeFirst'));
    try {
      const found = isPlaceholderData || !data ? (await call('photos.findItems', { query: typed })).items : items;
      const best = found[Math.min(pick, found.length - 1)];
      if (best) await give(best);
      else setSaid(t('noSuchItem', { query: typed }));
    } catch (error) {
      fail(error);
    }
  }, [data, fail, give, isPlaceholderData, items, pick, recent, t, typed]);

  const takeBack = useCallback(async (): Promise<void> => {
    const last = steps.current.pop();
    if (!last) return setSaid(t('nothingToTakeBack'));
    await undo(last.changeSet);
    setStanding({ at: last.photos[0] ?? null, anchor: null });
  }, [t, undo]);

  const deed = useCallback(async (work: (ids: string[]) => Promise<string>): Promise<void> => {
    try {
      setSaid(await work(selection.map((one) => one.id)));
    } catch (error) {
      fail(error);
    }
  }, [fail, selection]);

  const unassign = useCallback(() => deed(async (ids) => {
    const { unassigned } = await save('photos.unassign', { photos: ids });
    return t('unassigned', { count: unassigned });
  }), [deed, t]);

  const leaveOut = useCallback(() => deed(async (ids) => {
    const next = afterGiving(photos, selection, new Set());
    const { left, changeSet } = await save('photos.leaveOut', { photos: ids });
    setStanding(ids.includes(next.at ?? '') ? { at: null, anchor: null } : next);
    toast(t('leftOut', { count: left }), changeSet ? { label: t('takeBack'), run: () => void undo(changeSet.id) } : undefined);
    return t('leftOut', { count: left });
  }), [deed, photos, selection, t, undo]);

  return {
    here, selection, query, items, pick, recent, said,
    setQuery: (text: string) => { setQueryText(text); setPick(0); setSaid(''); },
    setPick: (by: number) => setPick((now) => Math.max(0, Math.min(items.length - 1, now + by))),
    move: (to: number | 'first' | 'last', extend: boolean) => setStanding((now) => moved(photos, now, to, extend)),
    lookAt: (id: string, extend: boolean) => setStanding((now) => ({ at: id, anchor: extend ? (now.anchor ?? here?.id ?? null) : null })),
    give, giveBest, takeBack, unassign, leaveOut,
    same: () => (recent[0] ? give(recent[0]) : Promise.resolve(setSaid(t('typeFirst')))),
  };
}

export type AssignerFlow = ReturnType<typeof useAssigner>;
