import { Button } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '#app/contract';
import { upload } from '../client.ts';
import { useUndo } from '../frame/undo.ts';
import { runJob } from '../jobs.ts';
import { useAsk } from '../queries.ts';
import { save } from '../saving.ts';
import { FileDrop } from '../ui/FileDrop.tsx';
import { dayText } from '../ui/format.ts';
import { toast } from '../ui/toast.tsx';
import { useFailure } from '../ui/useFailure.ts';
import { useFormat } from '../ui/useFormat.ts';
import css from './hs.module.css';
import { TariffImport } from './TariffImport.tsx';

export type Inspected = Output<'tariff.inspect'> & { token: string };

/** The tariff files of a company: what holds from which day, and a new one. */
export function TariffPart({ onBack }: { onBack?: () => void }) {
  const { t } = useTranslation('hs');
  const fail = useFailure();
  const [inspected, setInspected] = useState<Inspected | null>(null);
  const choose = async (file: File): Promise<void> => {
    try {
      const { token } = await upload(file);
      setInspected({ ...(await runJob('tariff.inspect', { file: token }, t('reading', { file: file.name }), { quiet: true })), token });
    } catch (error) {
      fail(error);
    }
  };
  if (inspected) return <TariffImport inspected={inspected} onDone={() => setInspected(null)} />;
  return (
    <>
      <p className="quiet">{t('tariffText')}</p>
      <Editions />
      <FileDrop title={t('dropTitle')} text={t('dropText')} accept=".csv,.tsv,.txt,.xlsx,.xls,.ods" onFiles={([file]) => file && void choose(file)} />
      {onBack && <div className="row"><Button onClick={onBack}>{t('back')}</Button></div>}
    </>
  );
}

function Editions() {
  const { t } = useTranslation('hs');
  const { count } = useFormat();
  const fail = useFailure();
  const { undo } = useUndo();
  const items = useAsk('tariff.editions', {}).data?.items;
  if (!items) return null;
  if (items.length === 0) return <p role="status">{t('noTariff')}</p>;
  const remove = (from: string): void => void save('tariff.remove', { from }).then(({ changeSet }) => toast(t('removed', { day: dayText(from) }), changeSet ? { label: t('undo'), run: () => void undo(changeSet.id) } : undefined), fail);
  return (
    <div className={css.editions} role="list" aria-label={t('editions')}>
      {items.map((one) => (
        <div key={one.from} role="listitem" className={css.edition}>
          <span className="strong nowrap">{t('from', { day: dayText(one.from) })}</span>
          <span className="grow ell quiet">{t('editionLines', { count: one.lines, shown: count(one.lines), file: one.file })}</span>
          {one.now && <span className={css.now}>{t('holdsNow')}</span>}
          <Button size="compact-xs" variant="subtle" color="danger" leftSection={<IconTrash size={14} />} aria-label={t('removeOf', { day: dayText(one.from) })} onClick={() => remove(one.from)}>{t('remove')}</Button>
        </div>
      ))}
    </div>
  );
}
