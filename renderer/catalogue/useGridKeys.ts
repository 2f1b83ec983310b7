import type { ClipboardEvent, KeyboardEvent } from 'react';
import { copyBlock, emptyCells, fillDown, fillRight, pasteBlock, type Planned } from './block.ts';
import type { ShownColumn } from './columns.ts';
import { at, boxOf, type Bounds, onward, type Range, step } from './range.ts';
import { blockOf, blockText } from './tsv.ts';
import type { Rows } from './useRows.ts';

type Deps = {
  rows: Rows; columns: readonly ShownColumn[]; bounds: Bounds; range: Range;
  setRange: (range: Range) => void; startEdit: (typed: string | null) => void; write: (planned: Planned) => void;
  pickRows: (from: number, to: number) => void; pickAll: () => void; open: (id: string) => void; fold: (id: string, open: boolean) => void; escape: () => void;
};

const printable = (event: KeyboardEvent): boolean => event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey && event.key !== ' ' && event.key !== '/';

/** The keyboard and the clipboard of the grid, as in a spreadsheet. */
export function useGridKeys(deps: Deps) {
  const { rows, columns, bounds, range, setRange } = deps;
  const rowAt = (index: number) => rows.cache.row(index);
  const box = boxOf(range);
  const here = () => rowAt(range.cursor.row);
  const canEdit = (): boolean => here() !== undefined && columns[range.cursor.column]?.editable === true;

  /** Keys that do one thing each; true when the key was one of them. */
  const deeds: Readonly<Record<string, () => void>> = {
    F2: () => canEdit() && deps.startEdit(null),
    F4: () => { const row = here(); if (row) deps.open(row.id); },
    Delete: () => deps.write(emptyCells(box, rowAt, columns)),
    Backspace: () => canEdit() && deps.startEdit(''),
    Escape: deps.escape,
    Enter: () => setRange(at(...pair(onward(range.cursor, 'Enter', false, bounds)))),
    'Shift+Enter': () => setRange(at(...pair(onward(range.cursor, 'Enter', true, bounds)))),
    Tab: () => setRange(at(...pair(onward(range.cursor, 'Tab', false, bounds)))),
    'Shift+Tab': () => setRange(at(...pair(onward(range.cursor, 'Tab', true, bounds)))),
    'Ctrl+d': () => deps.write(fillDown(box, rowAt, columns)),
    'Ctrl+r': () => deps.write(fillRight(box, rowAt, columns)),
    'Ctrl+a': deps.pickAll,
    'Shift+ ': () => deps.pickRows(box.top, box.bottom),
    'Alt+ArrowDown': () => { const row = here(); if (row && row.variants > 0) deps.fold(row.id, true); },
    'Alt+ArrowUp': () => { const row = here(); if (row) deps.fold(row.parent ?? row.id, false); },
  };

  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.nativeEvent.isComposing || bounds.rows === 0) return;
    const ctrl = event.ctrlKey || event.metaKey;
    // Tab leaves the grid at its two ends, so that the keyboard is never caught.
    const stuck = event.key === 'Tab' && sameCell(onward(range.cursor, 'Tab', event.shiftKey, bounds), range.cursor);
    const name = `${ctrl ? 'Ctrl+' : ''}${event.altKey ? 'Alt+' : ''}${event.shiftKey ? 'Shift+' : ''}${event.key.length === 1 ? event.key.toLowerCase() : event.key}`;
    const deed = stuck ? undefined : deeds[name];
    if (deed) {
      event.preventDefault();
      deed();
      return;
    }
    const next = event.altKey ? null : step(range.cursor, event.key, ctrl, bounds);
    if (next) {
      event.preventDefault();
      setRange(event.shiftKey ? { ...range, cursor: next } : { anchor: next, cursor: next });
    } else if (printable(event) && canEdit()) {
      event.preventDefault();
      deps.startEdit(event.key);
    }
  };

  const onCopy = (event: ClipboardEvent): void => {
    event.preventDefault();
    event.clipboardData.setData('text/plain', blockText(copyBlock(box, rowAt, columns)));
  };
  const onPaste = (event: ClipboardEvent): void => {
    event.preventDefault();
    deps.write(pasteBlock(blockOf(event.clipboardData.getData('text/plain')), box, rowAt, columns, bounds.rows));
  };
  return { onKeyDown, onCopy, onPaste };
}

const pair = ({ row, column }: { row: number; column: number }): [number, number] => [row, column];
const sameCell = (a: Range['cursor'], b: Range['cursor']): boolean => a.row === b.row && a.column === b.column;
