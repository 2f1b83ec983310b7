import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { save } from '../saving.ts';
import { toast } from '../ui/toast.tsx';
import { useFailure } from '../ui/useFailure.ts';

export type Undo = {
  /** Takes back the last step; with `step`, only if that is still the last one. */
  undo: (step?: string) => Promise<void>;
  redo: () => Promise<void>;
};

/** One line of undo for the company, over restarts: each answer names the step it took back. */
export function useUndo(): Undo {
  const { t } = useTranslation('frame');
  const fail = useFailure();
  const undo = useCallback(async (step?: string) => {
    try {
      const { changeSet } = await save('workspace.undo', step === undefined ? {} : { step });
      toast(changeSet ? t('undone', { title: changeSet.title }) : t('nothingToUndo'));
    } catch (error) {
      fail(error);
    }
  }, [fail, t]);
  const redo = useCallback(async () => {
    try {
      const { changeSet } = await save('workspace.redo', {});
      toast(changeSet ? t('redone', { title: changeSet.title }) : t('nothingToRedo'));
    } catch (error) {
      fail(error);
    }
  }, [fail, t]);
  return { undo, redo };
}
