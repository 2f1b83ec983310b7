import { IconAlertTriangle, IconListDetails } from '@tabler/icons-react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type RefObject, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { classes } from '../ui/classes.ts';
import { ClassBadge } from '../ui/ClassBadge.tsx';
import type { Inspected } from '../importing/useImport.ts';
import { accepted, classOf, type Column, leftOut, letterOf } from './columnState.ts';
import css from './columns.module.css';
import { FieldChoice } from './FieldChoice.tsx';
import type { Line, MappingFlow } from './useMapping.ts';

const HEIGHT = 40;
type Props = { columns: MappingFlow; inspected: Inspected; list: RefObject<HTMLDivElement | null> };

/** The choice of a line on screen; it may have to be scrolled to first. */
const focusLine = (list: HTMLElement | null, at: number): void => {
  requestAnimationFrame(() => requestAnimationFrame(() => list?.querySelector<HTMLSelectElement>(`[data-line="${at}"] select`)?.focus()));
};

/** Columns of the file, one a line: what stands in it, what it becomes, who may see it, why it was proposed. Quick at 200 and more. */
export function ColumnList({ columns, inspected, list }: Props) {
  const { t } = useTranslation('mapping');
  const { shown, at, wanted, goTo } = columns;
  const rows = useVirtualizer({ count: shown.length, getScrollElement: () => list.current, estimateSize: () => HEIGHT, overscan: 8 });
  const came = useRef(wanted);
  useEffect(() => {
    if (!wanted || came.current === wanted) return;
    came.current = wanted;
    const place = shown.findIndex((one) => one.at === wanted.at);
    if (place >= 0) rows.scrollToIndex(place);
    focusLine(list.current, wanted.at);
  }, [wanted, shown, rows, list]);

  const onKeyDown = (event: KeyboardEvent, line: Line): void => {
    if (!(event.target instanceof HTMLSelectElement) || event.altKey || event.ctrlKey || event.metaKey) return;
    const here = shown.indexOf(line);
    const change: Partial<Record<string, (column: Column) => Column>> = { Enter: accepted, Delete: leftOut };
    const how = change[event.key];
    if (!how) return;
    event.preventDefault();
    const next = shown[here + 1];
    if (next) goTo(next.at);
    columns.change([line.at], how);
  };
  return (
    <div ref={list} className={css.list} role="table" aria-label={t('caption')} aria-rowcount={shown.length + 1}>
      <div className={classes(css.line, css.listHead)} role="row">
        <div role="columnheader"><span className="unseen">{t('letter')}</span></div>
        <div role="columnheader">{t('inFile')}</div>
        <div role="columnheader">{t('becomes')}</div>
        <div role="columnheader">{t('whoSees')}</div>
        <div role="columnheader">{t('why')}</div>
      </div>
      {shown.length === 0 && <p className={classes(css.none, 'quiet')}>{t('nothingShown')}</p>}
      <div style={{ height: rows.getTotalSize(), position: 'relative' }} role="rowgroup">
        {rows.getVirtualItems().map(({ index, start }) => {
          const line = shown[index];
          if (!line) return null;
          const { column, fit } = line;
          const cls = classOf(column, inspected);
          const steps = column.transforms?.length ?? 0;
          return (
            <div key={line.at} role="row" aria-rowindex={index + 2} data-line={line.at} aria-current={line.at === at || undefined} className={classes(css.line, css.row, line.at === at && css.rowOn, column.field === null && css.rowLeft)} style={{ transform: `translateY(${start}px)` }} onFocus={() => columns.select(line.at)} onClick={() => columns.select(line.at)} onKeyDown={(event) => onKeyDown(event, line)}>
              <div role="cell" className="hint small">{letterOf(column.index)}</div>
              <div role="cell" className={css.inFile}><span className={classes(css.heading, 'ell')} title={column.heading}>{column.heading || t('noHeading')}</span><span className={classes(css.samples, 'ell')} title={line.samples.join('\n')}>{line.samples.join(' · ') || t('empty')}</span></div>
              <div role="cell"><FieldChoice column={column} inspected={inspected} onChange={(next) => { columns.select(line.at); columns.change([line.at], () => next); }} /></div>
              <div role="cell">{cls && <ClassBadge of={cls} />}</div>
              <div role="cell" className={classes('small', css.why)}>
                <span className={classes('ell', column.by === 'none' ? 'warning' : 'hint')}>{t(`by-${column.by ?? 'none'}`)}</span>
                {steps > 0 && <span className={css.mark} title={t('stepCount', { count: steps })}><IconListDetails size={13} aria-hidden />{steps}<span className="unseen">{t('stepCount', { count: steps })}</span></span>}
                {fit !== undefined && fit.misfits > 0 && <span className={classes(css.mark, 'warning')} title={t('misfits', { count: fit.misfits, filled: fit.filled })}><IconAlertTriangle size={13} aria-hidden />{fit.misfits}<span className="unseen">{t('misfits', { count: fit.misfits, filled: fit.filled })}</span></span>}
              </div>
            </div>
          );
        })}
      </div>
    </div>
  );
}
