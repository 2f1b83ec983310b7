import { useCallbackRef } from '@mantine/hooks';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type PointerEvent, type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ROW_HEIGHT, density } from '../frame/preferences.ts';
import { useWatched } from '../state.ts';
import type { Planned } from './block.ts';
import { CellEditor, type Leave } from './CellEditor.tsx';
import type { ShownColumn } from './columns.ts';
import css from './grid.module.css';
import { GridHead } from './GridHead.tsx';
import { cellId, GridLine, MARGIN, STATE_WIDTH } from './GridLine.tsx';
import { at, boxOf, onward, type Range } from './range.ts';
import { RefusedPop } from './RefusedPop.tsx';
import type { RefusedEdit } from './useEdits.ts';
import { useGridKeys } from './useGridKeys.ts';
import type { Rows } from './useRows.ts';
import { nextSort, type Place, type Sort } from './view.ts';

export type GridProps = {
  rows: Rows; columns: readonly ShownColumn[]; nameOf: (column: ShownColumn) => string; shown: (column: ShownColumn, text: string) => string; optionsOf: (column: ShownColumn) => readonly { value: string; label: string }[] | undefined;
  sort: readonly Sort[]; onSort: (sort: readonly Sort[]) => void; onWidth: (key: string, width: number) => void;
  expanded: ReadonlySet<string>; onFold: (id: string, open: boolean) => void;
  picked: ReadonlySet<string>; onPick: (from: number, to: number) => void; onPickAll: () => void; onClear: () => void;
  range: Range; onRange: (range: Range) => void; write: (planned: Planned) => Promise<void>; refused: RefusedEdit | null; onDismiss: () => void;
  onOpen: (id: string) => void; place: Place; onScroll: (top: number, left: number) => void;
};

const HEAD = 27;
const LOOK_MS = 100;

/** The spreadsheet: only the rows in sight exist, fifty thousand scroll as fast as fifty. */
export function Grid(props: GridProps) {
  const { rows, columns, range, onRange } = props;
  const { t } = useTranslation(['catalogue', 'ui']);
  const height = ROW_HEIGHT[useWatched(density)];
  const box = useRef<HTMLDivElement>(null);
  const [editing, setEditing] = useState<{ typed: string | null } | null>(null);
  const [dragging, setDragging] = useState(false);
  const { total } = rows.state;
  const virtual = useVirtualizer({ count: total, getScrollElement: () => box.current, estimateSize: () => height, overscan: 6, scrollPaddingStart: HEAD, initialOffset: props.place.scrollTop });
  const lines = virtual.getVirtualItems();
  const first = lines[0]?.index ?? 0;
  const last = lines.at(-1)?.index ?? 0;

  useEffect(() => virtual.measure(), [virtual, height]);
  // While the list flies by, rows are asked for a few times a second, not for every frame.
  const due = useRef(0);
  useEffect(() => {
    const timer = setTimeout(() => {
      due.current = performance.now() + LOOK_MS;
      rows.cache.look(first, last);
    }, Math.max(0, due.current - performance.now()));
    return () => clearTimeout(timer);
  }, [rows.cache, first, last]);
  useEffect(() => {
    if (box.current) box.current.scrollLeft = props.place.scrollLeft;
  }, [props.place.scrollLeft]);

  const page = Math.max(1, Math.floor((virtual.scrollRect?.height ?? 400) / height) - 2);
  const bounds = { rows: total, columns: columns.length, page };
  const focus = (): void => box.current?.focus({ preventScroll: true });

  const show = (next: Range): void => {
    onRange(next);
    virtual.scrollToIndex(next.cursor.row);
    reveal(box.current, columns, next.cursor.column);
  };
  const keys = useGridKeys({
    rows, columns, bounds, range, setRange: show, startEdit: (typed) => setEditing({ typed }), write: (planned) => void props.write(planned),
    pickRows: props.onPick, pickAll: props.onPickAll, open: props.onOpen, fold: props.onFold, escape: () => (props.refused ? props.onDismiss() : props.onClear()),
  });

  const keep = (text: string, leave: Leave): void => {
    setEditing(null);
    const [row, column] = [rows.cache.row(range.cursor.row), columns[range.cursor.column]];
    if (row && column && text !== (row.cells[column.key] ?? '')) void props.write({ edits: [{ id: row.id, field: column.key, value: text === '' ? null : text }], skipped: 0 });
    if (leave.key !== 'blur') {
      focus();
      const next = onward(range.cursor, leave.key, leave.back, bounds);
      show(at(next.row, next.column));
    }
  };
  const back = (): void => {
    setEditing(null);
    focus();
  };

  const cellAt = (event: PointerEvent): { row: number; column: number } | null => {
    const cell = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-row]') : null;
    return cell ? { row: Number(cell.dataset.row), column: Number(cell.dataset.column) } : null;
  };
  const onPointerDown = (event: PointerEvent): void => {
    const cell = cellAt(event);
    if (!cell || event.button !== 0 || (event.target instanceof Element && event.target.closest('input, select, textarea, button, a'))) return;
    onRange(event.shiftKey ? { ...range, cursor: cell } : { anchor: cell, cursor: cell });
    setDragging(true);
    focus();
  };
  const onPointerMove = (event: PointerEvent): void => {
    const cell = dragging && event.buttons === 1 ? cellAt(event) : null;
    if (cell && (cell.row !== range.cursor.row || cell.column !== range.cursor.column)) onRange({ ...range, cursor: cell });
  };

  const current = rows.cache.row(range.cursor.row);
  const column = columns[range.cursor.column];
  const editor: ReactNode = editing && current && column
    ? <CellEditor key={`${current.id} ${column.key}`} column={column} label={`${props.nameOf(column)}, ${current.sku}`} text={current.cells[column.key] ?? ''} typed={editing.typed} options={props.optionsOf(column)} onKeep={keep} onBack={back} />
    : null;
  const marked = useMemo(() => boxOf(range), [range]);
  // The same functions in every render, so that rows that did not change are left alone while scrolling.
  const onPick = useCallbackRef((to: number, extend: boolean) => props.onPick(extend ? range.anchor.row : to, to));
  const onFold = useCallbackRef((id: string) => props.onFold(id, !props.expanded.has(id)));
  const onOpen = useCallbackRef(props.onOpen);
  const width = MARGIN + columns.reduce((sum, one) => sum + one.width, 0) + STATE_WIDTH;

  return (
    <div
      ref={box} className={css.grid} role="grid" tabIndex={0} aria-label={t('gridName')} aria-rowcount={total + 1} aria-colcount={columns.length + 2} aria-multiselectable aria-activedescendant={current ? cellId(range.cursor.row, range.cursor.column) : undefined}
      {...keys} onKeyDown={editing ? undefined : keys.onKeyDown} onCopy={editing ? undefined : keys.onCopy} onPaste={editing ? undefined : keys.onPaste}
      onPointerDown={onPointerDown} onPointerMove={onPointerMove} onPointerUp={() => setDragging(false)}
      onDoubleClick={(event) => event.target instanceof Element && event.target.closest('[data-row]') && column?.editable && setEditing({ typed: null })}
      onScroll={(event) => props.onScroll(event.currentTarget.scrollTop, event.currentTarget.scrollLeft)}
    >
      <div className={css.inner} style={{ height: HEAD + virtual.getTotalSize(), width }}>
        <Heads {...props} width={width} />
        {lines.map(({ index, start }) => {
          const row = rows.cache.row(index);
          const inside = index >= marked.top && index <= marked.bottom;
          const here = index === range.cursor.row;
          return (
            <GridLine
              key={index} t={t} index={index} top={start + HEAD} height={height} row={row} columns={columns} shown={props.shown}
              marked={inside ? marked : null} cursor={here ? range.cursor.column : -1} editor={here ? editor : null} picked={row !== undefined && props.picked.has(row.id)}
              open={row !== undefined && props.expanded.has(row.id)} refused={row && props.refused?.edit.id === row.id ? props.refused.edit.field : undefined}
              onPick={onPick} onFold={onFold} onOpen={onOpen}
            />
          );
        })}
        {props.refused && <RefusedPop refused={props.refused} rows={rows} columns={columns} first={first} last={last} height={height} head={HEAD} onDismiss={() => { props.onDismiss(); focus(); }} onFix={props.write} />}
      </div>
    </div>
  );
}

function Heads({ columns, nameOf, sort, onSort, onWidth, onPickAll, picked, width }: GridProps & { width: number }) {
  const { t } = useTranslation('catalogue');
  return (
    <div role="row" aria-rowindex={1} className={css.heads} style={{ width }}>
      <div role="columnheader" aria-colindex={1} className={css.corner}><input type="checkbox" tabIndex={-1} aria-label={t('pickAll')} checked={picked.size > 0} onChange={onPickAll} /></div>
      {columns.map((column, index) => (
        <GridHead
          key={column.key} column={column} name={nameOf(column)} index={index + 2} left={column.frozen ? MARGIN + columns.slice(0, index).reduce((sum, one) => sum + one.width, 0) : undefined}
          sort={sort.find((one) => one.field === column.key)} onSort={() => onSort(nextSort(sort, column.key))} onWidth={(next) => onWidth(column.key, next)}
        />
      ))}
      <div role="columnheader" aria-colindex={columns.length + 2} className={`${css.head} ${css.stateCell}`} style={{ width: STATE_WIDTH }}><span className={css.headButton}>{t('state')}</span></div>
    </div>
  );
}

/** Scrolls sideways until a column stands clear of the frozen ones. */
function reveal(box: HTMLElement | null, columns: readonly ShownColumn[], index: number): void {
  const column = columns[index];
  if (!box || !column || column.frozen) return;
  const left = MARGIN + columns.slice(0, index).reduce((sum, one) => sum + one.width, 0);
  const frozen = MARGIN + columns.filter((one) => one.frozen).reduce((sum, one) => sum + one.width, 0);
  if (left - box.scrollLeft < frozen) box.scrollLeft = left - frozen;
  else if (left + column.width > box.scrollLeft + box.clientWidth - STATE_WIDTH) box.scrollLeft = left + column.width - box.clientWidth + STATE_WIDTH;
}
