import { IconHandStop } from '@tabler/icons-react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { classes } from '../ui/classes.ts';
import css from './importing.module.css';
import type { ImportFlow, Previewed } from './useImport.ts';

const ROW = 34;
type Row = Previewed['rows'][number];

const widthOf = (field: string): number => (/^(name|description|shortDescription)/u.test(field) ? 260 : field === 'sku' ? 150 : 120);

function Cell({ cell }: { cell: Row['cells'][number] }) {
  const { t } = useTranslation('importing');
  const changed = cell.before !== undefined && cell.before !== cell.text;
  return (
    <div role="cell" className={classes(css.cell, css[`cell-${cell.state}`])} title={cell.text}>
      {changed && <span className={css.old}>{cell.before || t('empty')}</span>}
      <span className={changed ? css.now : undefined}>{cell.text || (changed ? t('empty') : '')}</span>
    </div>
  );
}

/** Third step's right half: every row of the file with what it would change. Old values crossed out, new ones bold. */
export function PreviewTable({ preview, flow }: { preview: Previewed; flow: ImportFlow }) {
  const { t } = useTranslation('importing');
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({ count: preview.rows.length, getScrollElement: () => scroller.current, estimateSize: () => ROW, overscan: 12 });
  const shown = rows.getVirtualItems();
  const last = shown.at(-1)?.index ?? 0;
  const { more } = flow;
  useEffect(() => {
    if (preview.rows.length > 0 && last >= preview.rows.length - 20) void more();
  }, [last, more, preview.rows.length]);
  const widths = preview.headings.map((one) => widthOf(one.field));
  const template = `56px ${widths.map((one) => `${one}px`).join(' ')} 110px`;
  const width = 56 + widths.reduce((sum, one) => sum + one, 0) + 110;
  return (
    <div ref={scroller} className={css.preview} role="table" aria-label={t('previewCaption')} aria-rowcount={preview.total} tabIndex={0}>
      <div className={css.previewHead} role="row" style={{ gridTemplateColumns: template, width }}>
        <div role="columnheader">{t('row')}</div>
        {preview.headings.map((one) => <div key={one.letter} role="columnheader" title={one.heading}><span className="hint">{one.letter} · </span>{one.heading}</div>)}
        <div role="columnheader">{t('result')}</div>
      </div>
      <div style={{ height: rows.getTotalSize(), width, position: 'relative' }} role="rowgroup">
        {shown.map(({ index, start }) => {
          const row = preview.rows[index];
          if (!row) return null;
          return (
            <div key={row.row} role="row" aria-rowindex={index + 2} className={classes(css.line, row.result === 'held' && css.lineHeld)} style={{ gridTemplateColumns: template, width, transform: `translateY(${start}px)` }}>
              <div role="rowheader" className={css.number}>{row.row}</div>
              {row.cells.map((cell, at) => <Cell key={preview.headings[at]?.letter ?? at} cell={cell} />)}
              <div role="cell" className={classes(css.cell, row.result === 'held' ? 'error' : 'quiet')}>
                {row.result === 'held' && <IconHandStop size={14} stroke={1.75} aria-hidden />} {t(`result-${row.result}`)}
              </div>
            </div>
          );
        })}
      </div>
    </div>
  );
}
