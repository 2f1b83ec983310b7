import { Button } from '@mantine/core';
import { IconAlertTriangleFilled } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Output } from '#app/contract';
import { call } from '../client.ts';
import { useAsk } from '../queries.ts';
import { dayOf, dayText, timeText } from '../ui/format.ts';
import { useFailure } from '../ui/useFailure.ts';
import css from './importing.module.css';
import type { Chosen } from './useImport.ts';

export type Unfinished = NonNullable<Output<'importing.unfinished'>['import']>;

/** After a power cut or a crash in the middle of an import: says that nothing of it was written, and offers to run it again. */
export function UnfinishedImport({ onAgain }: { onAgain: (file: Chosen) => void | Promise<void> }) {
  const { t } = useTranslation('importing');
  const fail = useFailure();
  const { data, refetch } = useAsk('importing.unfinished', {});
  const found = data?.import;
  if (!found) return null;
  const forget = async (): Promise<void> => {
    try {
      await call('importing.forget', { id: found.id });
      await refetch();
    } catch (error) {
      fail(error);
    }
  };
  const again = async (): Promise<void> => {
    const { file } = found;
    if (!file) return;
    await forget();
    await onAgain({ token: file, name: found.name });
  };
  return (
    <section className={css.unfinished} aria-label={t('unfinishedTitle', { file: found.name })}>
      <IconAlertTriangleFilled size={18} className="warning" aria-hidden />
      <div className="grow">
        <h2 className="h3">{t('unfinishedTitle', { file: found.name })}</h2>
        <p className="small quiet">{t('unfinishedText', { day: dayText(dayOf(found.at)), hour: timeText(found.at) })} {found.file ? '' : t('unfinishedNoFile')}</p>
      </div>
      {found.file && <Button variant="light" onClick={() => void again()}>{t('unfinishedAgain')}</Button>}
      <Button onClick={() => void forget()}>{t('unfinishedForget')}</Button>
    </section>
  );
}
