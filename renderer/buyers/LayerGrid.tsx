import { useVirtualizer } from '@tanstack/react-virtual';
import { type ClipboardEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { at, boxOf, type Bounds, onward, type Range, step } from '../catalogue/range.ts';
import { blockOf, blockText } from '../catalogue/tsv.ts';
import css from './buyers.module.css';
import { COLUMNS, cellText, copied, emptied, pasted } from './layerColumns.ts';
import { LayerLine } from './LayerLine.tsx';
import { LayerStatus } from './LayerStatus.tsx';
import { useLayer } from './useLayer.ts';

const HEIGHT = 28;
const WIDTH = COLUMNS.reduce((sum, one) => sum + one.width, 0);
type Editing = { text: string };

/** A buyer's layer with the habits of a spreadsheet: arrows, F2, Enter, Tab, Delete, blocks copied and pasted. */
export function LayerGrid({ buyer, query }: { buyer: string; query: string }) {
  const { t } = useTranslation('buyers');
  const layer = useLayer(buyer, query);
  const [range, setRange] = useState<Range>(at(0, 2));
  const [editing, setEditing] = useState<Editing | null>(null);
  const box = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({ count: layer.total, getScrollElement: () => box.current, estimateSize: () => HEIGHT, overscan: 6, scrollPaddingStart: 28 });
  const lines = virtual.getVirtualItems();
  const first = lines[0]?.index ?? 0;
  const { look } = layer;
  useEffect(() => look(first), [first, look]);
  const bounds: Bounds = { rows: layer.total, columns: COLUMNS.length, page: 15 };
  const chosen = boxOf(range);
  const rowAt = (index: number) => layer.rows.get(index);
  const column = COLUMNS[range.cursor.column];
  const move = (next: Range): void => {
    setRange(next);
    virtual.scrollToIndex(next.cursor.row);
    const left = COLUMNS.slice(0, next.cursor.column).reduce((sum, one) => sum + one.width, 0);
    const view = box.current;
    if (view && (left < view.scrollLeft + COLUMNS[0].width || left + (COLUMNS[next.cursor.column]?.width ?? 0) > view.scrollLeft + view.clientWidth)) view.scrollLeft = Math.max(0, left - COLUMNS[0].width - 40);
  };
  const start = (typed: string | null): void => {
    const row = rowAt(range.cursor.row);
    if (row && column?.edit && !row.gone) setEditing({ text: typed ?? cellText(row, column.key) });
  };
  const leave = (text: string | null, key: 'Enter' | 'Tab' | 'Escape', back: boolean): void => {
    const row = rowAt(range.cursor.row);
    setEditing(null);
    box.current?.focus();
    if (text !== null && row && column?.edit && text !== cellText(row, column.key)) void layer.write([{ product: row.product, field: column.key, text: text.trim() === '' ? null : text }]);
    if (key !== 'Escape') { const next = onward(range.cursor, key, back, bounds); move(at(next.row, next.column)); }
  };
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    if (editing || event.nativeEvent.isComposing || layer.total === 0) return;
    const ctrl = event.ctrlKey || event.metaKey;
    const next = event.altKey ? null : step(range.cursor, event.key, ctrl, bounds);
    const writes = event.key.length === 1 && !ctrl && !event.altKey;
    if (next) move(event.shiftKey ? { ...range, cursor: next } : { anchor: next, cursor: next });
    else if (event.key === 'F2') start(null);
    else if (event.key === 'Enter') { const down = onward(range.cursor, 'Enter', event.shiftKey, bounds); move(at(down.row, down.column)); }
    else if (event.key === 'Delete') void layer.write(emptied(chosen, rowAt));
    else if (writes && column?.edit && event.key !== '/') start(event.key);
    else return;
    event.preventDefault();
  };
  const onPaste = (event: ClipboardEvent): void => {
    if (editing) return;
    event.preventDefault();
    const block = blockOf(event.clipboardData.getData('text/plain'));
    const reach = Math.max(chosen.bottom, Math.min(layer.total, chosen.top + block.length) - 1);
    const known = Array.from({ length: reach - chosen.top + 1 }, (_, index) => rowAt(chosen.top + index)).every(Boolean);
    void (known ? Promise.resolve(layer.rows) : layer.rowsFrom(chosen.top, reach - chosen.top + 1)).then((rows) => layer.write(pasted(block, chosen, (index) => rows.get(index), layer.total)));
  };
  const onCopy = (event: ClipboardEvent): void => {
    if (editing) return;
    event.preventDefault();
    event.clipboardData.setData('text/plain', blockText(copied(chosen, rowAt)));
  };
  return (
    <>
      <div ref={box} className={css.grid} role="grid" aria-label={t('gridName')} aria-rowcount={layer.total + 1} aria-colcount={COLUMNS.length} aria-activedescendant={`layer-${range.cursor.row}-${range.cursor.column}`} tabIndex={0} data-pane="" onKeyDown={onKeyDown} onPaste={onPaste} onCopy={onCopy}>
        <div role="rowgroup" className={css.heads} style={{ width: WIDTH }}>
          <div role="row" aria-rowindex={1} className={css.headRow}>{COLUMNS.map((one, index) => <div key={one.key} role="columnheader" aria-colindex={index + 1} className={css.head} style={{ width: one.width, textAlign: one.numeric ? 'right' : 'left' }}>{t(`column-${one.key}`)}</div>)}</div>
        </div>
        <div role="rowgroup" style={{ height: virtual.getTotalSize(), width: WIDTH, position: 'relative' }}>
          {lines.map(({ index, start: top }) => (
            <LayerLine key={index} index={index} row={rowAt(index)} top={top} height={HEIGHT} chosen={chosen} cursor={range.cursor} refused={layer.refused} editing={editing && range.cursor.row === index ? editing.text : null} onLeave={leave}
              onPick={(column_, extend) => { setEditing(null); setRange((now) => ({ anchor: extend ? now.anchor : { row: index, column: column_ }, cursor: { row: index, column: column_ } })); box.current?.focus(); }} onOpen={() => start(null)} />
          ))}
        </div>
      </div>
      <LayerStatus layer={layer} chosen={chosen} />
    </>
  );
}
