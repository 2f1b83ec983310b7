import { Button, SegmentedControl } from '@mantine/core';
import { IconAlertTriangleFilled, IconHandStop, IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { classes } from '../ui/classes.ts';
import { StepText } from '../ui/StepText.tsx';
import { useFormat } from '../ui/useFormat.ts';
import css from './importing.module.css';
import { OtherRecords } from './OtherRecords.tsx';
import { PointList } from './PointList.tsx';
import { PreviewTable } from './PreviewTable.tsx';
import type { Filter, ImportFlow, Previewed } from './useImport.ts';

const Count = ({ label, value, bad = false }: { label: ReactNode; value: string; bad?: boolean }) => (
  <div className={classes(css.count, bad && 'error')}><dt>{label}</dt><dd>{value}</dd></div>
);

/** Says that not all rows are shown, and why. */
function Only({ preview, flow, filter }: { preview: Previewed; flow: ImportFlow; filter: Filter }) {
  const { t } = useTranslation('importing');
  const column = preview.headings.find((one) => one.index === filter.column);
  const point = filter.rule === undefined ? undefined : (preview.summary.findings.find((one) => one.rule === filter.rule)?.text.title ?? filter.rule);
  if (!column && point === undefined) return null;
  const text = [column && t('onlyColumn', { column: column.heading || column.letter }), point].filter(Boolean).join(' · ');
  return <Button size="xs" variant="light" maw={260} rightSection={<IconX size={13} aria-hidden />} aria-label={t('noFilter', { filter: text })} onClick={() => flow.patch({ filter: { show: filter.show } })}><span className="ell">{text}</span></Button>;
}

/** Third step: the file against the catalogue, in numbers, points and rows. Still nothing is written. */
export function PreviewStep({ flow, preview }: { flow: ImportFlow; preview: Previewed }) {
  const { t } = useTranslation('importing');
  const { count } = useFormat();
  const { products, variants, rows, rejectedRows } = preview.summary;
  const same = products.unchanged + variants.unchanged;
  const { filter } = flow.state;
  const shows = ([['all', rows], ['new', products.created + variants.created], ['changed', products.updated + variants.updated], ['held', rejectedRows], ['same', same], ['left', preview.leftRows]] as const)
    .filter(([show, number]) => show !== 'left' || number > 0 || filter.show === 'left').map(([value, number]) => ({ value, label: t(`show-${value}`, { count: count(number) }) }));
  return (
    <>
      {flow.state.notImported !== null && (
        <section className={classes(css.refused, css.notImported)} role="status">
          <IconAlertTriangleFilled size={18} className="warning" aria-hidden />
          <div className="grow"><h2 className="h3">{t('notImportedTitle', { file: flow.state.file?.name ?? '' })}</h2><StepText text={flow.state.notImported} /></div>
        </section>
      )}
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
            <SegmentedControl size="xs" data={shows} value={shows.find((one) => one.value === filter.show)?.value ?? 'all'} onChange={(value) => flow.patch({ filter: { ...filter, show: shows.find((one) => one.value === value)?.value ?? 'all' } })} aria-label={t('whichRows')} />
            <Only preview={preview} flow={flow} filter={filter} />
            <span className="grow" />
            <span className={css.key}><i className={css['cell-changed']} />{t('keyChanged')}</span>
            <span className={css.key}><i className={css['cell-fixed']} />{t('keyFixed')}</span>
            <span className={css.key}><i className={css['cell-held']} />{t('keyHeld')}</span>
            <span className={css.key}><i className={css.stays} />{t('keyStays')}</span>
          </div>
          <PreviewTable preview={preview} flow={flow} />
        </section>
      </div>
    </>
  );
}
