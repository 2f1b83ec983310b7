import { wordKey } from '#base';
import type { TableRow } from '#tables';
import type { ColumnMapping, Mapping } from '../nouns.ts';
import { hasSteps, type OtherCell, stepped } from './steps.ts';

/** A row whose cells went through their steps. What stood in the file stays beside it: rows held back are given back as they came. */
export type SteppedRow = TableRow & {
  /** Cells as the file has them; absent when no step changed the row. */
  written?: readonly string[];
  /** By place of the cell: the step that could not be done on it. */
  failed?: ReadonlyMap<number, number>;
};

/** Cells of a row as its file has them. */
export const writtenCells = (row: TableRow): readonly string[] => (row as SteppedRow).written ?? row.cells;
const NONE: ReadonlyMap<number, number> = new Map();
export const failedSteps = (row: TableRow): ReadonlyMap<number, number> => (row as SteppedRow).failed ?? NONE;

/** A mapping whose columns each have a place of their own, how to make the rows for it, and where such a place stands in the file. */
export type LaidOut = { mapping: Mapping; rows(rows: readonly TableRow[]): readonly TableRow[]; inFile(index: number): number };

const widthOf = (columns: readonly ColumnMapping[]): number => Math.max(0, ...columns.map((one) => one.index + 1));

/** Columns that come again get places behind the last one of the file; the first of each stays where it is. */
function placed(columns: readonly ColumnMapping[]): { columns: ColumnMapping[]; inFile: Map<number, number> } {
  const taken = new Set<number>();
  const inFile = new Map<number, number>();
  let next = widthOf(columns);
  const made = columns.map((column) => {
    if (!taken.has(column.index)) {
      taken.add(column.index);
      return column;
    }
    inFile.set(next, column.index);
    return { ...column, index: next++ };
  });
  return { columns: made, inFile };
}

/** Steps run on the row as a whole, before rows are grouped: an item number or an option goes through them like any other cell. */
export function laidOut(mapping: Mapping): LaidOut {
  const { columns, inFile } = placed(mapping.columns);
  const at = (index: number): number => inFile.get(index) ?? index;
  const busy = columns.filter((one) => hasSteps(one) || inFile.has(one.index));
  if (busy.length === 0) return { mapping, rows: (rows) => rows, inFile: at };
  const places = new Map<string, number>();
  for (const one of mapping.columns) if (!places.has(wordKey(one.heading))) places.set(wordKey(one.heading), one.index);
  const named = new Map<string, number | undefined>();
  const placeOf = (heading: string): number | undefined => {
    if (!named.has(heading)) named.set(heading, places.get(wordKey(heading)));
    return named.get(heading);
  };
  const width = widthOf(columns);
  const row = (source: TableRow): SteppedRow => {
    const other: OtherCell = (heading) => { const place = placeOf(heading); return place === undefined ? undefined : (source.cells[place] ?? ''); };
    const cells = Array.from({ length: Math.max(width, source.cells.length) }, (_, index) => source.cells[index] ?? '');
    const failed = new Map<number, number>();
    for (const column of busy) {
      const made = stepped(source.cells[at(column.index)] ?? '', column.transforms ?? [], other);
      cells[column.index] = made.text;
      if (made.failed !== undefined) failed.set(column.index, made.failed);
    }
    return { ...source, cells, written: source.cells, ...(failed.size > 0 ? { failed } : {}) };
  };
  return { mapping: { ...mapping, columns }, rows: (rows) => rows.map(row), inFile: at };
}
