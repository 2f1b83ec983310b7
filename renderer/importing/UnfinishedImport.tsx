import { Button } from '@mantine/core';
import { IconAlertTriangleFilled } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '#app/contract';
import { call } from '../client.ts';
import { useAsk } from '../queries.ts';
import { dayOf, dayText, timeText } from '../ui/format.ts';
import { useFailure } from '../ui/useFailure.ts';
import css from './importing.module.css';
import type { Interrupted } from './useImport.ts';

export type Unfinished = NonNullable<Output<'importing.unfinished'>['import']>;

type Again = { onAgain: (interrupted: Interrupted) => void | Promise<void>; /** Somebody asked for it on another screen already. */ atOnce?: boolean } | { onGo: () => void };

/** After a power cut or a crash in the middle of an import: says that nothing of it was written, and offers to run it again as it was, here or on the screen of imports. */
export function UnfinishedImport(does: Again) {
  const { t } = useTranslation('importing');
  const fail = useFailure();
  const { data, refetch } = useAsk('importing.unfinished', {});
  const found = data?.import;
  const asked = useRef(false);
  const forget = async (id: string): Promise<void> => {
    try {
      await call('importing.forget', { id });
      await refetch();
    } catch (error) {
      fail(error);
    }
  };
  const again = async ({ id, file, ...one }: Unfinished): Promise<void> => {
    if ('onGo' in does) return does.onGo();
    if (!file) return;
    await forget(id);
    await does.onAgain({ ...one, file: { token: file, name: one.name } });
  };
  useEffect(() => {
    if (!found?.file || asked.current || !('atOnce' in does) || !does.atOnce) return;
    asked.current = true;
    void again(found);
  });
  if (!found) return null;
  return (
    <section className={css.unfinished} aria-label={t('unfinishedTitle', { file: found.name })}>
      <IconAlertTriangleFilled size={18} className="warning" aria-hidden />
      <div className="grow">
        <h2 className="h3">{t('unfinishedTitle', { file: found.name })}</h2>
        <p className="small quiet">{t('unfinishedText', { day: dayText(dayOf(found.at)), hour: timeText(found.at) })} {found.file ? '' : t('unfinishedNoFile')}</p>
      </div>
      {found.file && <Button variant="light" onClick={() => void again(found)}>{t('unfinishedAgain')}</Button>}
      <Button onClick={() => void forget(found.id)}>{t('unfinishedForget')}</Button>
    </section>
  );
}
