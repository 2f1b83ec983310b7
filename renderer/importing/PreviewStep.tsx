import { SegmentedControl } from '@mantine/core';
import { IconHandStop } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { classes } from '../ui/classes.ts';
import { useFormat } from '../ui/useFormat.ts';
import css from './importing.module.css';
import { OtherRecords } from './OtherRecords.tsx';
import { PointList } from './PointList.tsx';
import { PreviewTable } from './PreviewTable.tsx';
import type { ImportFlow, Previewed, Show } from './useImport.ts';

const Count = ({ label, value, bad = false }: { label: ReactNode; value: string; bad?: boolean }) => (
  <div className={classes(css.count, bad && 'error')}><dt>{label}</dt><dd>{value}</dd></div>
);

/** Third step: the file against the catalogue, in numbers, points and rows. Still nothing is written. */
export function PreviewStep({ flow, preview }: { flow: ImportFlow; preview: Previewed }) {
  const { t } = useTranslation('importing');
  const { count } = useFormat();
  const { products, variants, rows, rejectedRows } = preview.summary;
  const changes = products.created + products.updated + variants.created + variants.updated;
  const same = products.unchanged + variants.unchanged;
  const shows: { value: Show; label: string }[] = [
    { value: 'all', label: t('showAll', { count: rows }) }, { value: 'changes', label: t('showChanges', { count: changes }) },
    { value: 'held', label: t('showHeld', { count: rejectedRows }) }, { value: 'same', label: t('showSame', { count: same }) },
  ];
  return (
    <>
      <dl className={css.counts}>
        <Count label={t('rowsRead')} value={count(rows)} />
        <Count label={t('newProducts')} value={count(products.created)} />
        <Count label={t('changedProducts')} value={count(products.updated)} />
        <Count label={t('variants')} value={count(variants.created + variants.updated + variants.unchanged)} />
        <Count label={t('theSame')} value={count(same)} />
        <Count label={<><IconHandStop size={14} stroke={1.75} aria-hidden /> {t('heldBack')}</>} value={count(rejectedRows)} bad={rejectedRows > 0} />
        <Count label={t('cellsChange')} value={count(preview.cellsThatChange)} />
        <Count label={t('emptyCells')} value={t('changeNothing')} />
      </dl>
      <OtherRecords others={preview.summary.others} />
      <div className={css.two}>
        <PointList preview={preview} flow={flow} />
        <section className={css.right}>
          <div className={css.bar}>
            <SegmentedControl size="xs" data={shows} value={flow.state.show} onChange={(value) => void flow.ask({ show: shows.find((one) => one.value === value)?.value ?? 'all' })} aria-label={t('whichRows')} />
            <span className="grow" />
            <span className={css.key}><i className={css['cell-changed']} />{t('keyChanged')}</span>
            <span className={css.key}><i className={css['cell-fixed']} />{t('keyFixed')}</span>
            <span className={css.key}><i className={css['cell-held']} />{t('keyHeld')}</span>
          </div>
          <PreviewTable preview={preview} flow={flow} />
        </section>
      </div>
    </>
  );
}
