import { useTranslation } from 'react-i18next';
import type { Input, JournalPoint } from '#app/contract';
import { useUndo } from '../frame/undo.ts';
import { save } from '../saving.ts';
import { toast } from '../ui/toast.tsx';
import { useFailure } from '../ui/useFailure.ts';

/** Puts a field or a whole record back and says so, with the way back; a refusal brings its own words. */
export function usePutBack(record: string) {
  const { t } = useTranslation(['history', 'ui']);
  const { undo } = useUndo();
  const fail = useFailure();
  const put = async <K extends 'journal.revertField' | 'journal.revertRecord'>(name: K, input: Input<K>): Promise<boolean> => {
    try {
      const { changeSet } = await save(name, input);
      toast(changeSet ? changeSet.title : t('sameAlready'), changeSet ? { label: t('ui:undo'), run: () => void undo(changeSet.id) } : undefined);
      return true;
    } catch (error) {
      fail(error);
      return false;
    }
  };
  return {
    field: (field: string, point: JournalPoint) => put('journal.revertField', { record, field, point }),
    whole: (point: JournalPoint) => put('journal.revertRecord', { record, point }),
  };
}
