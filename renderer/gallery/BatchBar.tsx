import { Button } from '@mantine/core';
import { IconArrowBackUp, IconFileDescription, IconPackageExport, IconRotateClockwise2, IconSquareDashed, IconX } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { PhotoDeed } from '#app/contract';
import { useUndo } from '../frame/undo.ts';
import { runJob } from '../jobs.ts';
import { toast } from '../ui/toast.tsx';
import { useFailure } from '../ui/useFailure.ts';
import css from './gallery.module.css';

/** What can be done with all photos of the ticked items: one step of undo, with progress and a stop. */
export function BatchBar({ picked, onClear }: { picked: ReadonlySet<string>; onClear: () => void }) {
  const { t } = useTranslation(['gallery', 'ui', 'catalogue']);
  const navigate = useNavigate();
  const { undo } = useUndo();
  const fail = useFailure();
  const ids = (): string => [...picked].join(',');
  const deed = async (which: PhotoDeed): Promise<void> => {
    try {
      const { changed, changeSet } = await runJob('gallery.edit', { products: [...picked], deed: which }, t('changingItems', { count: picked.size }), { quiet: true });
      toast(t(`done-${which.kind}`, { count: changed }), changeSet ? { label: t('ui:undo'), run: () => void undo(changeSet.id) } : undefined);
    } catch (error) {
      fail(error);
    }
  };
  return (
    <div className={css.batch} role="toolbar" aria-label={t('withPickedItems')}>
      <span className="strong">{t('pickedItems', { count: picked.size })}</span>
      <Button size="xs" className={css.ghost} leftSection={<IconX size={14} />} onClick={onClear}>{t('ui:keyEsc')}</Button>
      <Button size="xs" className={css.ghost} leftSection={<IconSquareDashed size={15} />} onClick={() => void deed({ kind: 'square', colour: '#ffffff' })}>{t('squarePad')}</Button>
      <Button size="xs" className={css.ghost} leftSection={<IconRotateClockwise2 size={15} />} onClick={() => void deed({ kind: 'turn', by: 90 })}>{t('turnRight')}</Button>
      <Button size="xs" className={css.ghost} leftSection={<IconArrowBackUp size={15} />} onClick={() => void deed({ kind: 'reset' })}>{t('asTheyCame')}</Button>
      <span className="grow" />
      <Button size="xs" className={css.ghost} leftSection={<IconFileDescription size={15} />} onClick={() => void navigate({ to: '/sheets', search: { ids: ids() } })}>{t('catalogue:makeSheets')}</Button>
      <Button size="xs" className={css.ghost} leftSection={<IconPackageExport size={15} />} onClick={() => void navigate({ to: '/listings', search: { ids: ids() } })}>{t('catalogue:addToListing')}</Button>
    </div>
  );
}
