import type { ClipboardEvent, KeyboardEvent } from 'react';
import { at, boxOf, onward, type Range, step } from '../catalogue/range.ts';
import { blockOf, blockText } from '../catalogue/tsv.ts';
import { cellText, EXISTS, type Planned, planCells, planPaste, type Shape } from './matrixShape.ts';

type Deps = { shape: Shape; field: string; range: Range; setRange: (range: Range) => void; startEdit: (typed: string | null) => void; write: (planned: Planned) => void; open: (id: string) => void };

const printable = (event: KeyboardEvent): boolean => event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey && event.key !== ' ' && event.key !== '/';
const same = (a: Range['cursor'], b: Range['cursor']): boolean => a.row === b.row && a.column === b.column;

/** The keyboard and the clipboard of the matrix: the habits of the grid, and Space or Insert where a variant should be. */
export function useMatrixKeys({ shape, field, range, setRange, startEdit, write, open }: Deps) {
  const bounds = { rows: shape.rows.length, columns: shape.columns.length, page: 10 };
  const box = boxOf(range);
  const textAt = (row: number, column: number): string => cellText(shape.at(row, column), field);
  const here = shape.at(range.cursor.row, range.cursor.column);
  const go = (key: 'Enter' | 'Tab', back: boolean): void => {
    const next = onward(range.cursor, key, back, bounds);
    setRange(at(next.row, next.column));
  };
  const all = (exists: boolean): void => write(planCells(box, shape, EXISTS, () => (exists ? 'yes' : 'no')));
  const deeds: Readonly<Record<string, () => void>> = {
    F2: () => startEdit(null), Backspace: () => startEdit(''), F4: () => { const [one] = here.variants; if (one) open(one.id); },
    Delete: () => write(planCells(box, shape, field, () => '')), Insert: () => all(true),
    ' ': () => (field === EXISTS ? all(here.variants.length === 0) : startEdit(null)),
    Enter: () => go('Enter', false), 'Shift+Enter': () => go('Enter', true), Tab: () => go('Tab', false), 'Shift+Tab': () => go('Tab', true),
    'Ctrl+d': () => write(planCells(box, shape, field, (_row, column) => textAt(box.top, column))),
    'Ctrl+r': () => write(planCells(box, shape, field, (row) => textAt(row, box.left))),
    'Ctrl+a': () => setRange({ anchor: { row: 0, column: 0 }, cursor: { row: bounds.rows - 1, column: bounds.columns - 1 } }),
    'Shift+ ': () => setRange({ anchor: { row: box.top, column: 0 }, cursor: { row: box.bottom, column: bounds.columns - 1 } }),
    Escape: () => setRange(at(range.cursor.row, range.cursor.column)),
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.nativeEvent.isComposing) return;
    const ctrl = event.ctrlKey || event.metaKey;
    const single = same(range.anchor, range.cursor);
    // Tab leaves the matrix at its two ends; Esc leaves it when there is no selection to give up.
    const stuck = (event.key === 'Tab' && same(onward(range.cursor, 'Tab', event.shiftKey, bounds), range.cursor)) || (event.key === 'Escape' && single);
    const name = `${ctrl ? 'Ctrl+' : ''}${event.shiftKey ? 'Shift+' : ''}${event.key.length === 1 ? event.key.toLowerCase() : event.key}`;
    const deed = stuck || event.altKey ? undefined : deeds[name];
    const next = deed || event.altKey ? null : step(range.cursor, event.key, ctrl, bounds);
    if (!deed && !next && !printable(event)) return;
    event.preventDefault();
    event.stopPropagation();
    if (deed) deed();
    else if (next) setRange(event.shiftKey ? { ...range, cursor: next } : { anchor: next, cursor: next });
    else startEdit(event.key);
  };
  const onCopy = (event: ClipboardEvent): void => {
    event.preventDefault();
    event.clipboardData.setData('text/plain', blockText(Array.from({ length: box.bottom - box.top + 1 }, (_, down) => Array.from({ length: box.right - box.left + 1 }, (_unused, across) => textAt(box.top + down, box.left + across)))));
  };
  const onPaste = (event: ClipboardEvent): void => {
    event.preventDefault();
    write(planPaste(blockOf(event.clipboardData.getData('text/plain')), box, shape, field));
  };
  return { onKeyDown, onCopy, onPaste };
}
