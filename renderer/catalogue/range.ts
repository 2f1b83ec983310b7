/** A cell by row and column number, both from 0. */
export type Cell = { row: number; column: number };
/** A rectangle of cells: `anchor` stays, `cursor` moves. `at`: the cell that is worked on while Enter and Tab travel through the rectangle. */
export type Range = { anchor: Cell; cursor: Cell; at?: Cell };
export type Bounds = { rows: number; columns: number; /** Rows of one screen, for Page Up and Down. */ page: number };

export const at = (row: number, column: number): Range => ({ anchor: { row, column }, cursor: { row, column } });
/** The cell that is typed into: the one a rectangle was begun at, or the one that travels through it. */
export const activeOf = (range: Range): Cell => range.at ?? range.anchor;

export type Box = { top: number; bottom: number; left: number; right: number };
export const boxOf = ({ anchor, cursor }: Range): Box => ({ top: Math.min(anchor.row, cursor.row), bottom: Math.max(anchor.row, cursor.row), left: Math.min(anchor.column, cursor.column), right: Math.max(anchor.column, cursor.column) });

export const cellCount = (box: Box): number => (box.bottom - box.top + 1) * (box.right - box.left + 1);
export const sameCell = (a: Cell, b: Cell): boolean => a.row === b.row && a.column === b.column;

const held = (value: number, most: number): number => Math.max(0, Math.min(value, most - 1));
export const within = ({ row, column }: Cell, bounds: Bounds): Cell => ({ row: held(row, bounds.rows), column: held(column, bounds.columns) });

/** Where an arrow or paging key leads, or null for another key. With Ctrl to the edge: arrows run by what is filled where that is known. */
export function step(cell: Cell, key: string, ctrl: boolean, bounds: Bounds): Cell | null {
  const { row, column } = cell;
  const far = ctrl ? Number.MAX_SAFE_INTEGER : 1;
  const to: Readonly<Record<string, Cell>> = {
    ArrowUp: { row: row - far, column }, ArrowDown: { row: row + far, column }, ArrowLeft: { row, column: column - far }, ArrowRight: { row, column: column + far },
    PageUp: { row: row - bounds.page, column }, PageDown: { row: row + bounds.page, column },
    Home: { row: ctrl ? 0 : row, column: 0 }, End: { row: ctrl ? bounds.rows - 1 : row, column: bounds.columns - 1 },
  };
  const next = Object.hasOwn(to, key) ? to[key] : undefined;
  return next ? within(next, bounds) : null;
}

/** After Enter down, after Tab right and at the end of a row to the next; with Shift the other way. */
export function onward(cell: Cell, key: 'Enter' | 'Tab', back: boolean, bounds: Bounds): Cell {
  const by = back ? -1 : 1;
  if (key === 'Enter') return within({ ...cell, row: cell.row + by }, bounds);
  const column = cell.column + by;
  if (column >= 0 && column < bounds.columns) return { ...cell, column };
  const row = cell.row + by;
  if (row < 0 || row >= bounds.rows) return cell;
  return { row, column: back ? bounds.columns - 1 : 0 };
}

/** Enter and Tab inside a rectangle go round it: Enter down its columns, Tab along its rows. */
export function around(range: Range, key: 'Enter' | 'Tab', back: boolean): Range {
  const box = boxOf(range);
  const [height, width] = [box.bottom - box.top + 1, box.right - box.left + 1];
  const now = activeOf(range);
  const [row, column] = [now.row - box.top, now.column - box.left];
  const count = height * width;
  const place = ((key === 'Enter' ? column * height + row : row * width + column) + (back ? -1 : 1) + count) % count;
  const cell = key === 'Enter' ? { row: place % height, column: Math.floor(place / height) } : { row: Math.floor(place / width), column: place % width };
  return { ...range, at: { row: box.top + cell.row, column: box.left + cell.column } };
}

/** Where Enter or Tab leads: round a marked rectangle, else on to the next cell. */
export const travelled = (range: Range, key: 'Enter' | 'Tab', back: boolean, bounds: Bounds): Range => {
  if (cellCount(boxOf(range)) > 1) return around(range, key, back);
  const next = onward(range.cursor, key, back, bounds);
  return at(next.row, next.column);
};
