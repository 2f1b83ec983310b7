import { useTranslation } from 'react-i18next';
import type { Selection } from '#app/contract';
import { useUndo } from '../frame/undo.ts';
import { runJob } from '../jobs.ts';
import { saving } from '../saving.ts';
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx';
import { toast } from '../ui/toast.tsx';
import { useFailure } from '../ui/useFailure.ts';

type Props = { count: number; selection: Selection; onClose: () => void; onDone: () => void };

/** Asks before the selected rows go, and says how to bring them back. */
export function RemoveDialog({ count, selection, onClose, onDone }: Props) {
  const { t } = useTranslation(['catalogue', 'ui']);
  const { undo } = useUndo();
  const fail = useFailure();
  const removeAll = async (): Promise<void> => {
    onClose();
    try {
      const { removed, changeSet } = await runJob('catalogue.removeSelection', { selection }, t('deleteDeed', { count }), { quiet: true });
      saving.set((now) => ({ ...now, savedAt: Date.now(), failure: null }));
      onDone();
      toast(t('deleted', { count: removed }), { label: t('ui:undo'), run: () => void undo(changeSet?.id) });
    } catch (error) {
      fail(error);
    }
  };
  return <ConfirmDialog opened title={t('deleteTitle', { count })} text={t('deleteText')} keep={t('keepThem')} deed={t('deleteDeed', { count })} onKeep={onClose} onDeed={() => void removeAll()} />;
}
