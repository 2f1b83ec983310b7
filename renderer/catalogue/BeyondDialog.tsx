import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useUndo } from '../frame/undo.ts';
import { runJob } from '../jobs.ts';
import { saving } from '../saving.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { toast, toastFailure } from '../ui/toast.tsx';
import { useFailure } from '../ui/useFailure.ts';
import type { Beyond } from './block.ts';

/** Rows of a paste that stand below the last item: new items only when somebody says so. */
export function BeyondDialog({ beyond, onClose }: { beyond: Beyond; onClose: () => void }) {
  const { t } = useTranslation(['catalogue', 'ui']);
  const { undo } = useUndo();
  const fail = useFailure();
  const numbered = beyond.every((one) => (one.cells.sku ?? '').trim() !== '');
  const add = async (): Promise<void> => {
    onClose();
    try {
      const { added, refused, changeSet } = await runJob('catalogue.addMany', { items: beyond }, t('addItems', { count: beyond.length }), { quiet: true });
      saving.set((now) => ({ ...now, savedAt: Date.now(), failure: null }));
      const back = changeSet ? { label: t('ui:undo'), run: () => void undo(changeSet.id) } : undefined;
      const [first] = refused;
      if (first) toastFailure(t('addedSome', { added, refused: refused.length, why: first.why }), back);
      else toast(t('added', { count: added }), back);
    } catch (error) {
      fail(error);
    }
  };
  return (
    <Dialog opened onClose={onClose} alert title={t('beyondTitle', { count: beyond.length })} size={520}>
      <p className="quiet">{t(numbered ? 'beyondText' : 'beyondNoNumber', { count: beyond.length })}</p>
      <div className="row" style={{ justifyContent: 'flex-end', marginTop: 14 }}>
        <Button data-autofocus onClick={onClose}>{t('beyondLeave')}</Button>
        {numbered && <Button variant="filled" onClick={() => void add()}>{t('addItems', { count: beyond.length })}</Button>}
      </div>
    </Dialog>
  );
}
