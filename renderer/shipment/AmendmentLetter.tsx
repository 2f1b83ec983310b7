import { Button } from '@mantine/core';
import { IconFileTypePdf } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { saveFile } from '../client.ts';
import { runJob } from '../jobs.ts';
import { useAsk } from '../queries.ts';
import { useFailure } from '../ui/useFailure.ts';
import { DraftDialog } from './LetterDialog.tsx';

/** The letter to whoever issued a document, about everything in which it stands apart. */
export function AmendmentLetter({ shipment, paper, onClose }: { shipment: string; paper: string; onClose: () => void }) {
  const { t } = useTranslation('crosscheck');
  const fail = useFailure();
  const print = async (): Promise<void> => {
    try {
      const { files } = await runJob('shipments.make', { shipment, paper, kinds: ['correction-note'], formats: ['pdf'] }, t('letterTitle'));
      for (const file of files) await saveFile(file);
    } catch (problem) {
      fail(problem);
    }
  };
  const { data, error } = useAsk('shipments.letter', { id: shipment, paper });
  return <DraftDialog title={t('letterTitle')} hint={error ? error.message : data ? t('letterHint', { to: t(`to-${data.to}`) }) : ''} text={data?.text} onClose={onClose}>{data && <Button leftSection={<IconFileTypePdf size={16} stroke={1.75} aria-hidden />} onClick={() => void print()}>{t('savePdf')}</Button>}</DraftDialog>;
}
