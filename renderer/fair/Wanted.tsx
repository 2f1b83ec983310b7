import { Button } from '@mantine/core';
import { IconFileExport, IconTicket } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Output } from '#app/contract';
import { unitName } from '#tradeids';
import { currentLanguage } from '../language.ts';
import { useWatched } from '../state.ts';
import { Thumb } from '../catalogue/Thumb.tsx';
import { saveFile } from '../client.ts';
import { runJob } from '../jobs.ts';
import { useAsk } from '../queries.ts';
import { DataTable } from '../ui/DataTable.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { useFailure } from '../ui/useFailure.ts';
import css from './fair.module.css';
import { visibleText } from '../ui/visibleText.tsx';

type Item = Output<'fair.wanted'>['items'][number];

/** After the fair: which item was asked for by whom. */
export function Wanted({ fair }: { fair: string }) {
  const { t } = useTranslation('fair');
  const fail = useFailure();
  const { data } = useAsk('fair.wanted', { fair });
  const language = useWatched(currentLanguage);
  const save = async (): Promise<void> => {
    try {
      await saveFile((await runJob('fair.exportWanted', { fair, format: 'xlsx', for: 'self' }, t('wanted'), { quiet: true })).file);
    } catch (error) {
      fail(error);
    }
  };
  if (!data) return null;
  if (data.items.length === 0) return <EmptyState icon={IconTicket} title={t('nothingWanted')} text={t('nothingWantedText')} />;
  return (
    <div className={css.wanted} data-pane="" tabIndex={-1}>
      <div className="row" style={{ justifyContent: 'flex-end', padding: '0 0 8px' }}><Button leftSection={<IconFileExport size={17} stroke={1.75} aria-hidden />} onClick={() => void save()}>{t('wantedSave')}</Button></div>
      <DataTable<Item>
        caption={t('wanted')} rows={data.items} keyOf={(one) => one.product}
        columns={[
          { key: 'item', heading: t('item'), cell: (one) => <div className="row"><Thumb blob={one.thumbnail} size={28} /><b>{visibleText(one.sku)}</b> <span className="quiet ell">{visibleText(one.name)}</span></div> },
          { key: 'count', heading: t('visitors'), numeric: true, cell: (one) => one.by.length },
          { key: 'quantity', heading: t('quantity'), numeric: true, cell: (one) => (one.quantity ? `${one.quantity} ${unitName(one.unit, language)}` : '') },
          { key: 'by', heading: t('who'), cell: (one) => <ul className={css.by}>{one.by.map((by) => <li key={by.visit}>{[by.title, by.quantity, by.note].filter(Boolean).join(' · ')}</li>)}</ul> },
        ]}
      />
    </div>
  );
}
