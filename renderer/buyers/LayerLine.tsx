import { IconAlertTriangleFilled, IconClock, IconClockPause } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { LayerRow } from '#app/contract';
import type { Box, Cell } from '../catalogue/range.ts';
import { classes } from '../ui/classes.ts';
import { dayText } from '../ui/format.ts';
import css from './buyers.module.css';
import { COLUMNS, cellText, type ColumnKey } from './layerColumns.ts';
import type { Refused } from './useLayer.ts';

type Leave = (text: string | null, key: 'Enter' | 'Tab' | 'Escape', back: boolean) => void;
type Props = { index: number; row: LayerRow | undefined; top: number; height: number; chosen: Box; cursor: Cell; refused: Refused; editing: string | null; onLeave: Leave; onPick: (column: number, extend: boolean) => void; onOpen: () => void };

const MARKS = { ended: { icon: IconAlertTriangleFilled, tone: 'error' }, soon: { icon: IconClock, tone: 'warning' }, later: { icon: IconClockPause, tone: 'info' } } as const;

/** One item of a buyer's list. */
export function LayerLine({ index, row, top, height, chosen, cursor, refused, editing, onLeave, onPick, onOpen }: Props) {
  const { t } = useTranslation('buyers');
  return (
    <div role="row" aria-rowindex={index + 2} className={css.line} style={{ height, transform: `translateY(${top}px)` }}>
      {COLUMNS.map((one, column) => {
        const inside = index >= chosen.top && index <= chosen.bottom && column >= chosen.left && column <= chosen.right;
        const here = cursor.row === index && cursor.column === column;
        const wrong = row && refused.find((other) => other.product === row.product && other.field === one.key);
        return (
          <div
            key={one.key} id={`layer-${index}-${column}`} role="gridcell" aria-colindex={column + 1} aria-selected={inside} aria-readonly={!one.edit || undefined} title={wrong?.finding.text.title}
            className={classes(css.cell, !one.edit && css.ours, inside && css.inside, here && css.cursor, wrong && css.refused)} style={{ width: one.width, justifyContent: one.numeric ? 'flex-end' : undefined }}
            onMouseDown={(event) => { if (!(event.target instanceof HTMLInputElement)) { event.preventDefault(); onPick(column, event.shiftKey); } }} onDoubleClick={onOpen}
          >
            {here && editing !== null ? <Editor key={`${index} ${column}`} text={editing} label={t(`column-${one.key}`)} onLeave={onLeave} /> : row && <Shown row={row} column={one.key} />}
          </div>
        );
      })}
    </div>
  );
}

function Shown({ row, column }: { row: LayerRow; column: ColumnKey }) {
  const { t } = useTranslation('buyers');
  const text = cellText(row, column);
  if (column === 'sku' && row.gone) return <span className="hint ell">{t('gone')}</span>;
  if (column === 'perCarton' && text === '' && row.ourPerCarton !== '') return <span className="hint ell" title={t('ourPerCarton')}>{row.ourPerCarton}</span>;
  const shown = (column === 'validFrom' || column === 'validTo') && text !== '' ? dayText(text) : text;
  const mark = column === (row.validity === 'later' ? 'validFrom' : 'validTo') && (row.validity === 'ended' || row.validity === 'soon' || row.validity === 'later') ? MARKS[row.validity] : undefined;
  return <><span className={classes('ell', mark && mark.tone)}>{shown}</span>{mark && <span className={mark.tone} title={t(`is-${row.validity as 'ended' | 'soon' | 'later'}`)}><mark.icon size={13} aria-hidden /><span className="unseen">{t(`is-${row.validity as 'ended' | 'soon' | 'later'}`)}</span></span>}</>;
}

function Editor({ text, label, onLeave }: { text: string; label: string; onLeave: Leave }) {
  return (
    <input
      className={css.editor} aria-label={label} defaultValue={text} ref={(one) => { if (one && document.activeElement !== one) { one.focus(); one.setSelectionRange(one.value.length, one.value.length); } }}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing || !['Enter', 'Tab', 'Escape'].includes(event.key)) return;
        event.preventDefault();
        event.stopPropagation();
        onLeave(event.key === 'Escape' ? null : event.currentTarget.value, event.key as 'Enter' | 'Tab' | 'Escape', event.shiftKey);
      }}
    />
  );
}
