import { SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ListRow } from '#app/contract';
import { DataTable } from '../ui/DataTable.tsx';
import { dayText } from '../ui/format.ts';
import css from './buyers.module.css';
import type { Planned, Show } from './ImportList.tsx';
import { visibleText } from '../ui/visibleText.tsx';

const TONE = { created: 'pass', updated: 'info', unchanged: 'quiet', rejected: 'error' } as const;

/** What the file changes, row by row: new, changed with both values, same, and left out with the reason. */
export function ListPreview({ planned, show, onShow }: { planned: Planned; show: Show; onShow: (show: Show) => void }) {
  const { t } = useTranslation('buyers');
  const all = planned.created + planned.updated + planned.unchanged + planned.rejected;
  return (
    <>
      <SegmentedControl size="xs" aria-label={t('shownRows')} value={show} onChange={(value) => onShow(value as Show)} data={(['all', 'created', 'updated', 'unchanged', 'rejected'] as const).map((one) => ({ value: one, label: t(`count-${one}`, { count: one === 'all' ? all : planned[one] }) }))} />
      <div className={css.preview} tabIndex={0} role="region" aria-label={t('previewTitle')}>
        <DataTable<ListRow>
          caption={t('previewTitle')} rows={planned.rows} keyOf={(one) => String(one.row)}
          columns={[
            { key: 'row', heading: t('rowNumber'), numeric: true, cell: (one) => one.row },
            { key: 'sku', heading: t('column-sku'), cell: (one) => <><b>{visibleText(one.sku)}</b> <span className="quiet">{visibleText(one.name)}</span></> },
            { key: 'result', heading: t('result'), cell: (one) => <span className={TONE[one.result]}>{t(`result-${one.result}`)}</span> },
            { key: 'what', heading: t('what'), cell: (one) => <What row={one} /> },
          ]}
        />
      </div>
      {planned.total > planned.rows.length && <p className="small quiet">{t('firstRows', { shown: planned.rows.length, total: planned.total })}</p>}
    </>
  );
}

const shown = (field: ListRow['changes'][number]['field'], text: string): string => ((field === 'validFrom' || field === 'validTo') && text !== '' ? dayText(text) : text);

function What({ row }: { row: ListRow }) {
  const { t } = useTranslation('buyers');
  if (row.result === 'rejected') return <span className="error">{row.reasons.join(' ')}</span>;
  return (
    <span>
      {row.changes.map(({ field, before, after }) => <span key={field} className={css.change}><span className="quiet">{t(`column-${field}`)}</span> {before && <s className="hint">{shown(field, before)}</s>} <b>{shown(field, after)}</b></span>)}
      {row.notes.map((one) => <span key={one} className="warning">{one}</span>)}
    </span>
  );
}
