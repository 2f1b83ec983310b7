import { Button } from '@mantine/core';
import { IconAlertTriangleFilled } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ShownFinding } from '#app/contract';
import { save } from '../saving.ts';
import { queryClient } from '../queries.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { FindingCard } from '../ui/FindingCard.tsx';
import { useFailure } from '../ui/useFailure.ts';
import css from './photos.module.css';

/** Files that could not be taken, each with its reason, until somebody has read them. */
export function Refused({ findings }: { findings: readonly ShownFinding[] }) {
  const { t } = useTranslation('photos');
  const fail = useFailure();
  const [opened, setOpened] = useState(false);
  if (findings.length === 0) return null;
  const read = async (): Promise<void> => {
    setOpened(false);
    try {
      await save('photos.readRefused', {});
      await queryClient.invalidateQueries({ predicate: ({ queryKey: [name] }) => name === 'photos.inbox' });
    } catch (error) {
      fail(error);
    }
  };
  return (
    <div className={css.refused} role="status">
      <IconAlertTriangleFilled size={16} className="warning" aria-hidden />
      <span className="grow">{t('refusedCount', { count: findings.length })}</span>
      <Button size="xs" onClick={() => setOpened(true)}>{t('refusedShow')}</Button>
      <Button size="xs" onClick={() => void read()}>{t('refusedRead')}</Button>
      <Dialog opened={opened} onClose={() => setOpened(false)} title={t('refusedTitle')}>
        <div className={css.refusedList} tabIndex={0} role="group" aria-label={t('refusedTitle')}>{findings.map((one, at) => <FindingCard key={`${one.where.file ?? ''} ${one.messageId} ${at}`} finding={one} tight />)}</div>
        <div className="row" style={{ justifyContent: 'flex-end' }}><Button onClick={() => void read()}>{t('refusedRead')}</Button></div>
      </Dialog>
    </div>
  );
}
