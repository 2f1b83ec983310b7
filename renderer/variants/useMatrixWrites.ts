import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { upload } from '../client.ts';
import { useUndo } from '../frame/undo.ts';
import { runJob } from '../jobs.ts';
import { save } from '../saving.ts';
import { toast, toastFailure } from '../ui/toast.tsx';
import { useFailure } from '../ui/useFailure.ts';
import type { Planned } from './matrixShape.ts';

/** Writes what was planned, as one step; what was refused or left out is told with the way back. */
export function useMatrixWrites(parent: string) {
  const { t } = useTranslation(['variants', 'ui']);
  const { undo } = useUndo();
  const fail = useFailure();
  const back = useCallback((step: string | undefined) => (step === undefined ? undefined : { label: t('ui:undo'), run: () => void undo(step) }), [t, undo]);

  const write = useCallback(async ({ edits, create, remove, skipped }: Planned): Promise<void> => {
    try {
      if (create.length + remove.length > 0) {
        const { findings, made, removed, changeSet } = await save('variants.exist', { parent, create, remove });
        const [first] = findings;
        if (first) toastFailure([first.text.title, first.text.detail].filter(Boolean).join('. '));
        else toast(t('made', { made: made.length, removed }), back(changeSet?.id));
      } else if (edits.length > 0) {
        const { refused, changeSet } = await save('catalogue.edit', { edits });
        const [first] = refused;
        if (first) toastFailure(t('someRefused', { written: edits.length - refused.length, refused: refused.length, why: first.finding.text.title }), back(changeSet?.id));
        else if (edits.length > 1 || skipped > 0) toast(t('cellsWritten', { count: edits.length, skipped }), back(changeSet?.id));
      } else if (skipped > 0) toast(t('nothingWritten', { count: skipped }));
    } catch (error) {
      fail(error);
    }
  }, [back, fail, parent, t]);

  const addPhotos = useCallback(async (id: string, files: readonly File[]): Promise<void> => {
    try {
      const tokens = await Promise.all(files.map(upload));
      const { findings } = await runJob('catalogue.addImages', { id, files: tokens.map((one) => one.token) }, t('addingPhotos'), { quiet: true });
      if (findings[0]) toastFailure(findings[0].text.title);
    } catch (error) {
      fail(error);
    }
  }, [fail, t]);
  return { write, addPhotos };
}
