type Table = { columns?: readonly string[] | undefined; rows: readonly (readonly string[])[] };

/** A table's rows under these columns, cell by column key; a table without keys stands in the order given. */
export function rowsUnder(table: Table | undefined, columns: readonly string[]): string[][] {
  const places = columns.map((key, at) => (table?.columns ? table.columns.indexOf(key) : at));
  return (table?.rows ?? []).map((row) => places.map((place) => (place < 0 ? '' : (row[place] ?? ''))));
}

/** Rows of the form as they are stored. Cells of columns the definition no longer has stay behind the others. */
export function cellsIn(rows: readonly (readonly string[])[], columns: readonly string[], named: boolean, before: Table | undefined): { columns?: string[]; rows: string[][] } {
  if (!named) return { rows: rows.map((row) => [...row]) };
  const left = (before?.columns ?? []).filter((key) => !columns.includes(key));
  const places = left.map((key) => before?.columns?.indexOf(key) ?? -1);
  return { columns: [...columns, ...left], rows: rows.map((row, at) => [...columns.map((_, place) => row[place] ?? ''), ...places.map((place) => before?.rows[at]?.[place] ?? '')]) };
}

/** The rows with a copied block laid over them from one cell on; it makes rows where there are none and leaves out what goes beyond the last column. */
export function pastedInto(rows: readonly (readonly string[])[], text: string, row: number, column: number, width: number): string[][] {
  const block = text.replace(/\n$/u, '').split('\n').map((line) => line.split('\t').map((cell) => cell.trim()));
  const next = Array.from({ length: Math.max(rows.length, row + block.length) }, (_, at) => Array.from({ length: width }, (__, place) => rows[at]?.[place] ?? ''));
  block.forEach((cells, at) => cells.forEach((cell, place) => {
    const line = next[row + at];
    if (line && column + place < width) line[column + place] = cell;
  }));
  return next;
}
