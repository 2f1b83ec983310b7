import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { classes } from '../ui/classes.ts';
import { ColumnHead } from './ColumnHead.tsx';
import { leaveRow, leavesRow } from './decided.ts';
import css from './importing.module.css';
import { RowResult } from './RowResult.tsx';
import type { ImportFlow, Previewed } from './useImport.ts';
import { type Row, usePreviewRows } from './usePreviewRows.ts';

const ROW = 34;
const SCREENFUL = 15;
const WIDTH = { number: 64, result: 128 };

const widthOf = (field: string): number => (/^(name|description|shortDescription|scene|dimensionsText|packagingText|faq)/u.test(field) ? 260 : 150);

function Cell({ cell, frozen }: { cell: Row['cells'][number]; frozen: boolean }) {
  const { t } = useTranslation('importing');
  const stays = cell.state === 'same' ? cell.before : undefined;
  const changed = stays === undefined && cell.before !== undefined && cell.before !== cell.text;
  if (stays !== undefined) return <div role="cell" className={classes(css.cell, frozen && css.frozen, css.stays)} title={t('emptyStays', { value: stays })}><span><span className="unseen">{t('emptyStays', { value: '' })} </span>{stays}</span></div>;
  return (
    <div role="cell" className={classes(css.cell, frozen && css.frozen, css[`cell-${cell.state}`])} title={changed ? `${cell.before || t('empty')} → ${cell.text}` : cell.text}>
      {changed && <del className={css.old}>{cell.before || t('empty')}</del>}
      <span className={changed ? css.now : undefined}>{cell.text || (changed ? t('empty') : '')}</span>
    </div>
  );
}

/** Steps of the keys among the rows. */
const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: SCREENFUL, PageUp: -SCREENFUL, Home: Number.NEGATIVE_INFINITY, End: Number.POSITIVE_INFINITY };

/** Third step's right half: every row of the file with what it would change. Old values crossed out, new ones bold. Arrow keys walk through the rows; the row's number leaves it out. */
export function PreviewTable({ preview, flow }: { preview: Previewed; flow: ImportFlow }) {
  const { t } = useTranslation('importing');
  const scroller = useRef<HTMLDivElement>(null);
  const { total, row: rowAt, need } = usePreviewRows(preview, flow);
  const rows = useVirtualizer({ count: total, getScrollElement: () => scroller.current, estimateSize: () => ROW, overscan: 12, scrollMargin: 0 });
  const shown = rows.getVirtualItems();
  const [from, to] = [shown[0]?.index ?? 0, shown.at(-1)?.index ?? 0];
  useEffect(() => need(from, to));
  const [at, setAt] = useState(0);
  // The item number stays in sight: a change at the far right is a change of some item.
  const named = preview.headings.findIndex((one) => one.field === 'sku');
  const key = named === -1 ? preview.headings.findIndex((one) => one.field === flow.state.mapping?.key) : named;
  const widths = preview.headings.map((one) => widthOf(one.field));
  const template = `${WIDTH.number}px ${widths.map((one) => `${one}px`).join(' ')} ${WIDTH.result}px`;
  const width = WIDTH.number + widths.reduce((sum, one) => sum + one, 0) + WIDTH.result;
  const walk = (event: KeyboardEvent): void => {
    const step = STEPS[event.key];
    if (step === undefined || event.ctrlKey || event.altKey) return;
    event.preventDefault();
    const next = Math.max(0, Math.min(total - 1, at + step));
    setAt(next);
    rows.scrollToIndex(next);
    requestAnimationFrame(() => requestAnimationFrame(() => scroller.current?.querySelector<HTMLElement>(`[data-at="${next}"]`)?.focus()));
  };
  const leave = (row: Row): void => void flow.ask({ decisions: leaveRow(flow.state.decisions, row.row) });
  return (
    <div ref={scroller} className={css.preview} role="table" aria-label={t('previewCaption')} aria-rowcount={total + 1} tabIndex={0} aria-busy={flow.state.busy}>
      <div className={css.previewHead} role="row" aria-rowindex={1} style={{ gridTemplateColumns: template, width }}>
        <div role="columnheader">{t('row')}</div>
        {preview.headings.map((one, place) => <ColumnHead key={one.index} heading={one} frozen={place === key} cells={preview.columns.find((column) => column.index === one.index)?.cells ?? 0} flow={flow} />)}
        <div role="columnheader" className={css.resultHead}>{t('result')}</div>
      </div>
      <div style={{ height: rows.getTotalSize(), width, position: 'relative' }} role="rowgroup" onKeyDown={walk}>
        {shown.map(({ index, start }) => {
          const row = rowAt(index);
          if (!row) return <div key={index} role="row" className={css.line} style={{ width, transform: `translateY(${start}px)` }}><div role="cell" className={css.number} style={{ width: WIDTH.number }}>…</div></div>;
          const left = leavesRow(flow.state.decisions, row.row);
          return (
            <div key={index} role="row" aria-rowindex={index + 2} className={classes(css.line, row.result === 'held' && css.lineHeld, row.result === 'left' && css.lineLeft)} style={{ gridTemplateColumns: template, width, transform: `translateY(${start}px)` }}>
              <div role="rowheader" className={css.number}>
                <button type="button" data-at={index} tabIndex={index === Math.min(at, total - 1) ? 0 : -1} aria-pressed={left} disabled={flow.state.busy} title={t(left ? 'takeIn' : 'leaveOut')} aria-label={t(left ? 'rowIn' : 'rowOut', { row: row.row })} onFocus={() => setAt(index)} onClick={() => leave(row)}>{row.row}</button>
              </div>
              {row.cells.map((cell, place) => <Cell key={preview.headings[place]?.index ?? place} cell={cell} frozen={place === key} />)}
              <RowResult row={row} preview={preview} flow={flow} left={left} onLeave={() => leave(row)} />
            </div>
          );
        })}
      </div>
      {total === 0 && <p className={css.noRows}>{t(preview.summary.rows === 0 ? 'noRowsAtAll' : 'noSuchRows')}</p>}
      {preview.cut > 0 && flow.state.filter.show === 'all' && <p className={css.noRows}>{t('rowsCut', { count: preview.cut })}</p>}
    </div>
  );
}
