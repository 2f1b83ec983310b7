import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { chooseInDialog } from '../client.ts';
import { useUndo } from '../frame/undo.ts';
import { runSteps, type Steps } from '../jobs.ts';
import { queryClient } from '../queries.ts';
import { toast } from '../ui/toast.tsx';
import { useFailure } from '../ui/useFailure.ts';
import { bringFiles, bringTokens, type BroughtIn } from './bringIn.ts';
import { type Picked, pickedFromDrop, pickedOf, sourceName } from './dropped.ts';

/** Ways to bring photos in; each is one job in the tray and one step of undo. */
export function useBringIn() {
  const { t } = useTranslation(['photos', 'ui']);
  const fail = useFailure();
  const { undo } = useUndo();
  const [busy, setBusy] = useState(false);

  const run = useCallback(async (title: string, work: (steps: Steps) => Promise<BroughtIn>): Promise<void> => {
    setBusy(true);
    try {
      const { taken, already, refused, changeSet } = await runSteps(title, work);
      // Nothing was written when every file was refused: then nobody else says that the list is stale.
      if (!changeSet) await queryClient.invalidateQueries({ predicate: ({ queryKey: [name] }) => name === 'photos.inbox' });
      const said = [t('broughtIn', { count: taken }), already > 0 ? t('broughtAlready', { count: already }) : '', refused > 0 ? t('broughtRefused', { count: refused }) : ''].filter(Boolean).join(' ');
      toast(said, changeSet ? { label: t('ui:undo'), run: () => void undo(changeSet.id) } : undefined);
    } catch (error) {
      fail(error);
    } finally {
      setBusy(false);
    }
  }, [fail, t, undo]);

  const bring = useCallback((picked: readonly Picked[]): void => {
    if (picked.length === 0) return toast(t('noPhotosInIt'));
    const source = sourceName(picked) ?? t('sourceFiles', { count: picked.length });
    void run(t('reading', { source }), (steps) => bringFiles(steps, source, picked));
  }, [run, t]);

  const chooseFolder = useCallback((otherwise: () => void): void => {
    const chosen = chooseInDialog('folder');
    if (!chosen) return otherwise();
    chosen.then((tokens) => {
      if (tokens.length > 0) void run(t('reading', { source: t('sourceFolder') }), (steps) => bringTokens(steps, t('sourceFolder'), tokens));
    }, fail);
  }, [fail, run, t]);

  return {
    busy, chooseFolder,
    files: useCallback((files: readonly File[]) => bring(pickedOf(files)), [bring]),
    dropped: useCallback((transfer: DataTransfer) => void pickedFromDrop(transfer).then(bring, fail), [bring, fail]),
  };
}

export type BringIn = ReturnType<typeof useBringIn>;
