import { useTranslation } from 'react-i18next';
import type { Output } from '#app/contract';
import { DataTable } from '../ui/DataTable.tsx';
import { useFormat } from '../ui/useFormat.ts';
import css from './packing.module.css';
import { visibleText } from '../ui/visibleText.tsx';

type Fill = Output<'packing.look'>['fills'][number];

/** The three usual containers: what the quantity takes of each, how many cartons go in, and which limit says so. */
export function FillTable({ fills, source }: { fills: readonly Fill[]; source: string }) {
  const { t } = useTranslation('packing');
  const { number, count } = useFormat();
  const percent = (text: string | null): string => (text === null ? '—' : `${number(Number(text), 2)} %`);
  const limit = (value: number | null): string => (value === null ? '—' : count(value));
  return (
    <div className={css.fill}>
      <DataTable<Fill>
        caption={t('containers')} rows={fills} keyOf={(one) => one.container}
        columns={[
          { key: 'name', heading: t('container'), cell: (one) => <><b>{visibleText(one.name)}</b> <span className="small quiet">{t('limits', { room: number(Number(one.room)), payload: count(Number(one.payload)) })}</span></> },
          { key: 'volumePercent', heading: t('ofRoom'), numeric: true, cell: (one) => percent(one.volumePercent) },
          { key: 'weightPercent', heading: t('ofPayload'), numeric: true, cell: (one) => percent(one.weightPercent) },
          { key: 'byVolume', heading: t('byVolume'), numeric: true, cell: (one) => limit(one.byVolume) },
          { key: 'byStacking', heading: t('byStacking'), numeric: true, cell: (one) => limit(one.byStacking) },
          { key: 'byWeight', heading: t('byWeight'), numeric: true, cell: (one) => limit(one.byWeight) },
          { key: 'most', heading: t('most'), cell: (one) => (one.most === null || one.binds === null ? '—' : [t('mostCartons', { cartons: one.most }), one.items && t('mostItems', { items: count(Number(one.items)) }), t(`binds-${one.binds}`)].filter(Boolean).join(' · ')) },
        ]}
      />
      <p className="small quiet">{t('estimate', { source })}</p>
    </div>
  );
}
