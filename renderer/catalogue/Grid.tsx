import { useCallbackRef } from '@mantine/hooks';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type MouseEvent, type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { amountTyped } from '#tradeids';
import { ROW_HEIGHT, density } from '../frame/preferences.ts';
import { currentLanguage } from '../language.ts';
import { useWatched } from '../state.ts';
import { dayOf, dayText } from '../ui/format.ts';
import type { Beyond, Planned } from './block.ts';
import { CellEditor, type Leave } from './CellEditor.tsx';
import type { ShownColumn } from './columns.ts';
import css from './grid.module.css';
import { cellId, toldOf } from './GridCell.tsx';
import { GridHeads } from './GridHeads.tsx';
import { GridLine, MARGIN, STATE_WIDTH } from './GridLine.tsx';
import { type ColumnDeeds, GridMenu, type MenuAt } from './GridMenu.tsx';
import { MarkPop } from './MarkPop.tsx';
import { isPicked, type Picked } from './picked.ts';
import { activeOf, at, type Box, boxOf, type Range, travelled } from './range.ts';
import { RefusedPop } from './RefusedPop.tsx';
import { useBlocks } from './useBlocks.ts';
import { useFlight } from './useFlight.ts';
import type { RefusedEdit } from './useEdits.ts';
import { useGridKeys } from './useGridKeys.ts';
import { cellUnder, elementUnder, useGridPointer } from './useGridPointer.ts';
import { useLineWords } from './useLineWords.ts';
import type { Rows } from './useRows.ts';
import { useSpan } from './useSpan.ts';
import { type Filter, nextSort, type Place, type Sort } from './view.ts';

export type GridProps = {
  rows: Rows; columns: readonly ShownColumn[]; nameOf: (column: ShownColumn) => string; shown: (column: ShownColumn, text: string) => string; optionsOf: (column: ShownColumn) => readonly { value: string; label: string }[] | undefined;
  sort: readonly Sort[]; onSort: (sort: readonly Sort[]) => void; filters: readonly Filter[]; onFilters: (filters: readonly Filter[]) => void; filterRow: boolean;
  deeds: ColumnDeeds; onWidth: (key: string, width: number) => void; onDrop: (key: string, before: string | null) => void; frozen: number;
  expanded: ReadonlySet<string>; onFold: (id: string, open: boolean) => void;
  picked: Picked; onPick: (from: number, to: number) => void; onPickAll: () => void; onClear: () => void;
  range: Range; onRange: (range: Range) => void; write: (planned: Planned) => Promise<void>; onBeyond: (beyond: Beyond) => void; refused: RefusedEdit | null; onDismiss: () => void;
  onOpen: (id: string) => void; onReplace: () => void; place: Place; onScroll: (top: number, left: number) => void;
};

const HEAD = 27;
const FILTER_ROW = 30;
const OVERSCAN = 4;
const LOOK_MS = 100;

/** The spreadsheet: only the cells in sight exist, fifty thousand rows of sixty columns scroll as fast as fifty of six. */
export function Grid(props: GridProps) {
  const { rows, columns, range, onRange } = props;
  const { t } = useTranslation(['catalogue', 'ui']);
  const words = useLineWords();
  const language = useWatched(currentLanguage);
  const height = ROW_HEIGHT[useWatched(density)];
  const head = HEAD + (props.filterRow ? FILTER_ROW : 0);
  const box = useRef<HTMLDivElement>(null);
  const [editing, setEditing] = useState<{ typed: string | null; list: boolean } | null>(null);
  const [drawing, setDrawing] = useState<'range' | 'fill' | null>(null);
  const [drawnBox, setDrawnBox] = useState<Box | null>(null);
  const [menu, setMenu] = useState<MenuAt | null>(null);
  const { total } = rows.state;
  const active = activeOf(range);
  const virtual = useVirtualizer({
    count: total, getScrollElement: () => box.current, estimateSize: () => height, overscan: OVERSCAN, scrollPaddingStart: head, initialOffset: props.place.scrollTop, useFlushSync: false,
    // The row being edited stays, wherever the list is moved to: what was typed is not lost.
    rangeExtractor: ({ startIndex, endIndex, overscan, count }) => {
      const [from, to] = [Math.max(0, startIndex - overscan), Math.min(count - 1, endIndex + overscan)];
      const list = Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
      return editing && (active.row < from || active.row > to) ? [...list, active.row] : list;
    },
  });
  const { span, look } = useSpan(box, columns, { margin: MARGIN, state: STATE_WIDTH });
  const lines = virtual.getVirtualItems();
  const first = lines[0]?.index ?? 0;
  const last = lines.findLast((one) => one.index !== active.row || !editing)?.index ?? first;
  // Rows are used again for others as they leave: a new text in an old element is cheaper than a new element.
  const pool = Math.ceil((virtual.scrollRect?.height ?? 800) / height) + 2 * OVERSCAN + 3;
  const { flying, moved } = useFlight();
  // While the list moves, elements stay where they are in the document; at rest they stand in reading order again.
  const drawn = virtual.isScrolling ? lines.toSorted((a, b) => (a.index % pool) - (b.index % pool)) : lines;

  useEffect(() => virtual.measure(), [virtual, height]);
  // While the list flies by nothing is asked for, and while it moves only a few times a second, not for every frame.
  const due = useRef(0);
  useEffect(() => {
    if (flying) return;
    const timer = setTimeout(() => {
      due.current = performance.now() + LOOK_MS;
      rows.cache.look(first, last);
    }, Math.max(0, due.current - performance.now()));
    return () => clearTimeout(timer);
  }, [rows.cache, first, last, flying]);
  useEffect(() => {
    if (box.current) box.current.scrollLeft = props.place.scrollLeft;
  }, [props.place.scrollLeft]);

  const page = Math.max(1, Math.floor((virtual.scrollRect?.height ?? 400) / height) - 2);
  const bounds = { rows: total, columns: columns.length, page };
  const focus = (): void => box.current?.focus({ preventScroll: true });

  const show = (next: Range): void => {
    onRange(next);
    const to = next.at ?? next.cursor;
    virtual.scrollToIndex(to.row);
    reveal(box.current, columns, to.column);
  };
  const current = rows.cache.row(active.row);
  const column = columns[active.column];
  const startEdit = (typed: string | null, list = false): void => setEditing({ typed, list });
  const writeActive = (text: string): void => {
    if (current && column && text !== (current.cells[column.key] ?? '')) void props.write({ edits: [{ id: current.id, field: column.key, value: text === '' ? null : text }], skipped: 0 });
  };
  const stored = (column && current?.cells[column.key]) ?? '';
  // An amount is edited as it is read: 5 cm, not 5 CMS.
  const typedForm = column?.numeric ? amountTyped(stored, language) : stored;
  const blocks = useBlocks({ rows, columns, total, write: props.write, onBeyond: props.onBeyond });
  const openMenu = (where: Omit<MenuAt, 'key'> & { key?: string }): void => { const key = where.key ?? column?.key; if (key) setMenu({ ...where, key }); };
  const menuAtCell = (): void => {
    const cell = document.getElementById(cellId(active.row, active.column))?.getBoundingClientRect();
    // After the key: a menu that opens while its own key is still on its way would take it for a key pressed outside and close.
    if (cell) setTimeout(() => openMenu({ x: cell.left + 8, y: cell.bottom, cell: true }));
  };
  const keys = useGridKeys({
    rows, columns, bounds, range, blocks, setRange: show, startEdit, hasList: (one) => props.optionsOf(one) !== undefined,
    today: () => writeActive(dayText(dayOf(Date.now()))),
    pickRows: props.onPick, pickAll: props.onPickAll, open: props.onOpen, fold: props.onFold, menu: menuAtCell,
    moveColumn: (by) => { if (column) { props.deeds.move(column.key, by); show(at(active.row, Math.max(0, Math.min(columns.length - 1, active.column + by)))); } },
    escape: () => (props.refused ? props.onDismiss() : props.onClear()),
  });

  const keep = (text: string, leave: Leave): void => {
    setEditing(null);
    if (text !== typedForm) writeActive(text);
    if (leave.key === 'blur') return;
    focus();
    show(travelled(range, leave.key, leave.back, bounds));
  };
  const back = (): void => {
    setEditing(null);
    focus();
  };

  const pointer = useGridPointer({ range, onRange, drawing, setDrawing, drawn: drawnBox, setDrawn: setDrawnBox, focus, draw: blocks.draw });
  const onContextMenu = (event: MouseEvent): void => {
    const cell = cellUnder(event);
    if (!cell) return;
    event.preventDefault();
    const marked = boxOf(range);
    if (cell.row < marked.top || cell.row > marked.bottom || cell.column < marked.left || cell.column > marked.right) onRange(at(cell.row, cell.column));
    openMenu({ x: event.clientX, y: event.clientY, cell: true, key: columns[cell.column]?.key });
  };

  // Told when the pointer rests on a cell, not written into every cell that flies by.
  const onPointerOver = (event: MouseEvent): void => {
    const element = elementUnder(event);
    const cell = cellUnder(event);
    const under = cell && columns[cell.column];
    const row = cell && rows.cache.row(cell.row);
    if (element && under && row) element.title = toldOf(props.shown(under, row.cells[under.key] ?? ''), row.marks.find((one) => one.column === under.key));
  };
  const editor: ReactNode = editing && current && column
    ? <CellEditor key={`${current.id} ${column.key}`} column={column} label={`${props.nameOf(column)}, ${current.sku}`} text={typedForm} typed={editing.typed} list={editing.list} options={props.optionsOf(column)} onKeep={keep} onBack={back} />
    : null;
  const marked = useMemo(() => drawnBox ?? boxOf(range), [drawnBox, range]);
  // The same functions in every render, so that rows that did not change are left alone while scrolling.
  const onPick = useCallbackRef((to: number, extend: boolean) => props.onPick(extend ? range.anchor.row : to, to));
  const onFold = useCallbackRef((id: string) => props.onFold(id, !props.expanded.has(id)));
  const onOpen = useCallbackRef(props.onOpen);
  const onSort = useCallbackRef((key: string, add: boolean) => props.onSort(nextSort(props.sort, key, add)));
  const onWidth = useCallbackRef(props.onWidth);
  const onDrop = useCallbackRef(props.onDrop);
  const onMenu = useCallbackRef((key: string, x: number, y: number) => openMenu({ x, y, cell: false, key }));
  const onFilters = useCallbackRef(props.onFilters);
  const onPickAll = useCallbackRef(props.onPickAll);
  const frozenWidth = useMemo(() => columns.filter((one) => one.frozen).reduce((sum, one) => sum + one.width, 0), [columns]);
  const width = MARGIN + columns.reduce((sum, one) => sum + one.width, 0) + STATE_WIDTH;
  const menuColumn = menu && columns.find((one) => one.key === menu.key);
  const inSight = active.row >= first && active.row <= last && (column?.frozen === true || (active.column >= span.from && active.column < span.to));

  return (
    <>
    <div
      ref={box} className={css.grid} role="grid" tabIndex={0} aria-label={t('gridName')} aria-rowcount={total + 1} aria-colcount={columns.length + 2} aria-multiselectable aria-activedescendant={current && inSight ? cellId(active.row, active.column) : undefined}
      onKeyDown={editing ? undefined : keys.onKeyDown} onCopy={editing ? undefined : keys.onCopy} onCut={editing ? undefined : keys.onCut} onPaste={editing ? undefined : keys.onPaste}
      {...pointer} onContextMenu={onContextMenu} onPointerOver={onPointerOver} onPointerOut={(event) => elementUnder(event)?.removeAttribute('title')}
      onDoubleClick={(event) => cellUnder(event) && column?.editable && startEdit(null)}
      onScroll={(event) => { look(); moved(event.currentTarget.scrollTop, event.currentTarget.clientHeight); props.onScroll(event.currentTarget.scrollTop, event.currentTarget.scrollLeft); }}
    >
      <div className={css.inner} role="presentation" style={{ height: head + virtual.getTotalSize(), width }}>
        <GridHeads
          columns={columns} span={span} frozenWidth={frozenWidth} width={width} nameOf={props.nameOf} sort={props.sort} filters={props.filters} filterRow={props.filterRow} onFilters={onFilters}
          allPicked={props.picked.all && props.picked.except.size === 0} somePicked={props.picked.all || props.picked.ids.size > 0} onPickAll={onPickAll} onSort={onSort} onWidth={onWidth} onDrop={onDrop} onMenu={onMenu}
        />
        {drawn.map(({ index, start }) => {
          const row = rows.cache.row(index);
          const inside = index >= marked.top && index <= marked.bottom;
          const here = index === active.row;
          return (
            <GridLine
              key={here && editing ? 'edited' : index % pool} words={words} index={index} top={start + head} height={height} row={row} columns={columns} span={span} frozenWidth={frozenWidth} shown={props.shown}
              marked={inside ? marked : null} cursor={here ? active.column : -1} handle={index === marked.bottom && !editing && drawing !== 'range'} editor={here ? editor : null} picked={row !== undefined && isPicked(props.picked, row.id)}
              open={row !== undefined && props.expanded.has(row.id)} refused={row && props.refused?.edit.id === row.id ? props.refused.edit.field : undefined} flying={flying}
              onPick={onPick} onFold={onFold} onOpen={onOpen}
            />
          );
        })}
        {props.refused && <RefusedPop refused={props.refused} rows={rows} columns={columns} first={first} last={last} height={height} head={head} onDismiss={() => { props.onDismiss(); focus(); }} onFix={props.write} />}
        {!props.refused && !editing && !menu && current && column && inSight && <MarkPop row={current} column={column} top={head + (active.row + 1) * height + 2} left={column.left + MARGIN} />}
      </div>
    </div>
    {menu && menuColumn && (
      <GridMenu
        at={menu} column={menuColumn} name={props.nameOf(menuColumn)} sorted={props.sort.some((one) => one.field === menu.key)} sorts={props.sort.length} lastFrozen={columns.findLast((one) => one.frozen)?.key === menu.key} deeds={props.deeds}
        onClose={() => { setMenu(null); setTimeout(focus); }}
        cell={{
          edit: () => setTimeout(() => startEdit(null)), copy: () => { focus(); document.execCommand('copy'); }, paste: () => void pasteFromSystem(box.current),
          fillDown: () => blocks.down(boxOf(range)), fillRight: () => blocks.right(boxOf(range)), empty: () => blocks.empty(boxOf(range)),
          filterBy: () => { if (current && column) props.onFilters([...props.filters.filter((one) => one.field !== column.key), filterBy(column, current.cells[column.key] ?? '')]); },
          pickRow: () => props.onPick(boxOf(range).top, boxOf(range).bottom), open: () => { if (current) props.onOpen(current.id); }, replace: props.onReplace,
        }}
      />
    )}
    </>
  );
}

const filterBy = (column: ShownColumn, text: string): Filter => (text === '' ? { field: column.key, op: 'is-empty', values: [] } : { field: column.key, op: 'is', values: [text] });

/** Paste from a menu: the text is read from the system and handed to the grid as a key press would. */
async function pasteFromSystem(box: HTMLElement | null): Promise<void> {
  const text = await navigator.clipboard.readText().catch(() => '');
  if (!box || text === '') return;
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', text);
  box.dispatchEvent(new window.ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
}

/** Scrolls sideways until a column stands clear of the frozen ones. */
function reveal(box: HTMLElement | null, columns: readonly ShownColumn[], index: number): void {
  const column = columns[index];
  if (!box || !column || column.frozen) return;
  const left = MARGIN + column.left;
  const frozen = MARGIN + columns.filter((one) => one.frozen).reduce((sum, one) => sum + one.width, 0);
  if (left - box.scrollLeft < frozen) box.scrollLeft = left - frozen;
  else if (left + column.width > box.scrollLeft + box.clientWidth - STATE_WIDTH) box.scrollLeft = left + column.width - box.clientWidth + STATE_WIDTH;
}
