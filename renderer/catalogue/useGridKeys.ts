import type { ClipboardEvent, KeyboardEvent } from 'react';
import { edgeOfRun } from '#base';
import type { ShownColumn } from './columns.ts';
import { activeOf, type Bounds, boxOf, onward, type Range, sameCell, step, travelled } from './range.ts';
import type { Blocks } from './useBlocks.ts';
import type { Rows } from './useRows.ts';

type Deps = {
  rows: Rows; columns: readonly ShownColumn[]; bounds: Bounds; range: Range; blocks: Blocks;
  hasList: (column: ShownColumn) => boolean;
  setRange: (range: Range) => void; startEdit: (typed: string | null, list?: boolean) => void; today: () => void;
  pickRows: (from: number, to: number) => void; pickAll: () => void; open: (id: string) => void; fold: (id: string, open: boolean) => void;
  menu: () => void; moveColumn: (by: number) => void; escape: () => void;
};

const printable = (event: KeyboardEvent): boolean => event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey && event.key !== ' ' && event.key !== '/';

const nameOf = (event: KeyboardEvent): string =>
  `${event.ctrlKey || event.metaKey ? 'Ctrl+' : ''}${event.altKey ? 'Alt+' : ''}${event.shiftKey ? 'Shift+' : ''}${event.key.length === 1 ? event.key.toLowerCase() : event.key}`;

/** Arrows that run to the end of what is filled when Ctrl is held. */
const RUNS: Readonly<Record<string, { rows: -1 | 0 | 1; columns: -1 | 0 | 1 } | undefined>> = { ArrowUp: { rows: -1, columns: 0 }, ArrowDown: { rows: 1, columns: 0 }, ArrowLeft: { rows: 0, columns: -1 }, ArrowRight: { rows: 0, columns: 1 } };

/** Keys that do one thing each. */
function deedsOf(deps: Deps): Readonly<Record<string, () => void>> {
  const { rows, columns, bounds, range, setRange, blocks } = deps;
  const box = boxOf(range);
  const active = activeOf(range);
  const here = () => rows.cache.row(active.row);
  const column = columns[active.column];
  const canEdit = here() !== undefined && column?.editable === true;
  const travel = (key: 'Enter' | 'Tab', back: boolean) => () => setRange(travelled(range, key, back, bounds));
  const fold = (open: boolean) => (): void => { const row = here(); if (row && (!open || row.variants > 0)) deps.fold(open ? row.id : (row.parent ?? row.id), open); };
  return {
    F2: () => canEdit && deps.startEdit(null),
    F4: () => { const row = here(); if (row) deps.open(row.id); },
    Delete: () => blocks.empty(box),
    Backspace: () => canEdit && deps.startEdit(''),
    Escape: deps.escape,
    Enter: travel('Enter', false), 'Shift+Enter': travel('Enter', true), Tab: travel('Tab', false), 'Shift+Tab': travel('Tab', true),
    'Ctrl+d': () => blocks.down(box),
    'Ctrl+r': () => blocks.right(box),
    'Ctrl+a': deps.pickAll,
    'Ctrl+;': () => canEdit && deps.today(),
    'Shift+ ': () => deps.pickRows(box.top, box.bottom),
    'Alt+ArrowDown': () => (column && canEdit && deps.hasList(column) ? deps.startEdit(null, true) : fold(true)()),
    'Alt+ArrowUp': fold(false), 'Alt+ArrowRight': fold(true), 'Alt+ArrowLeft': fold(false),
    'Alt+Shift+ArrowLeft': () => deps.moveColumn(-1), 'Alt+Shift+ArrowRight': () => deps.moveColumn(1),
    'Shift+F10': deps.menu, ContextMenu: deps.menu,
  };
}

/** The keyboard and the clipboard of the grid, as in a spreadsheet. */
export function useGridKeys(deps: Deps) {
  const { bounds, range, setRange, blocks } = deps;
  const box = boxOf(range);

  /** As in a spreadsheet: to the end of what is filled, else to the next filled cell. Along a row it stands on screen; down a column the core knows. */
  const toEdge = async ({ rows: down, columns: along }: { rows: -1 | 0 | 1; columns: -1 | 0 | 1 }, extend: boolean): Promise<void> => {
    const from = extend ? range.cursor : activeOf(range);
    const field = deps.columns[from.column]?.key;
    const cells = deps.rows.cache.row(from.row)?.cells;
    const column = along === 0 ? from.column : edgeOfRun((place) => (cells?.[deps.columns[place]?.key ?? ''] ?? '') !== '', from.column, along, bounds.columns - 1);
    // When the core cannot say, the old way leads to the edge.
    const row = down === 0 || field === undefined ? from.row : await deps.rows.edge(field, from.row, down).catch(() => (down > 0 ? bounds.rows - 1 : 0));
    const next = { row, column };
    setRange(extend ? { anchor: range.anchor, cursor: next } : { anchor: next, cursor: next });
  };

  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.nativeEvent.isComposing || bounds.rows === 0) return;
    // Tab leaves the grid at its two ends, so that the keyboard is never caught.
    const stuck = event.key === 'Tab' && sameCell(box.top === box.bottom && box.left === box.right ? onward(range.cursor, 'Tab', event.shiftKey, bounds) : { row: -1, column: -1 }, range.cursor);
    const deed = stuck ? undefined : deedsOf(deps)[nameOf(event)];
    if (deed) {
      event.preventDefault();
      deed();
      return;
    }
    const run = event.altKey || !(event.ctrlKey || event.metaKey) ? undefined : RUNS[event.key];
    if (run) {
      event.preventDefault();
      void toEdge(run, event.shiftKey);
      return;
    }
    const next = event.altKey ? null : step(event.shiftKey ? range.cursor : activeOf(range), event.key, event.ctrlKey || event.metaKey, bounds);
    if (next) {
      event.preventDefault();
      setRange(event.shiftKey ? { anchor: range.anchor, cursor: next } : { anchor: next, cursor: next });
    } else if (printable(event) && deps.columns[activeOf(range).column]?.editable && deps.rows.cache.row(activeOf(range).row)) {
      event.preventDefault();
      deps.startEdit(event.key);
    }
  };
  return {
    onKeyDown,
    onCopy: (event: ClipboardEvent) => blocks.copy(event, box),
    onCut: (event: ClipboardEvent) => blocks.cut(event, box),
    onPaste: (event: ClipboardEvent) => blocks.paste(event, box),
  };
}
