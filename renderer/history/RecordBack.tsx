import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { JournalPoint } from '#app/contract';
import { useAsk } from '../queries.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { Kbd } from '../ui/Kbd.tsx';
import { Sides } from './EntryLine.tsx';
import css from './history.module.css';
import { usePutBack } from './usePutBack.ts';

/** Puts a whole item back: first every field that would change, then one new step. */
export function RecordBack({ record, point, onClose }: { record: string; point: JournalPoint; onClose: () => void }) {
  const { t } = useTranslation(['history', 'ui']);
  const { data, error } = useAsk('journal.recordAt', { record, point });
  const putBack = usePutBack(record);
  const differences = data?.differences ?? [];
  const hindrance = error?.message ?? data?.refusal;
  const go = async (): Promise<void> => { if (await putBack.whole(point)) onClose(); };
  return (
    <Dialog opened onClose={onClose} title={t('recordBackTitle')} size={760}>
      {hindrance && <p className="error">{hindrance}</p>}
      {data && <p className="quiet">{differences.length === 0 ? t('sameAlready') : t('recordBackCounts', { count: differences.length })}</p>}
      {differences.length > 0 && <ul className={css.listed} tabIndex={0} aria-label={t('whatDiffers')} style={{ maxHeight: 320 }}>{differences.map((one) => <li key={one.field} className={css.three} style={{ padding: 0 }}><div className={css.entry}><Sides entry={one} /></div></li>)}</ul>}
      <div className={css.deeds}>
        <Button data-autofocus onClick={onClose} rightSection={<Kbd>{t('ui:keyEsc')}</Kbd>}>{t('keepAsIs')}</Button>
        {differences.length > 0 && !hindrance && <Button variant="filled" onClick={() => void go()}>{t('recordBackDeed', { count: differences.length })}</Button>}
      </div>
    </Dialog>
  );
}
