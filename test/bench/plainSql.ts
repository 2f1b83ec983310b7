import type { TableRow } from '#tables';

/** What a literal cannot hold as it is: its own quote, and NUL, where SQLite would think the statement ends. */
const ODD = /['\0]/;

/** A cell as it stands between the quotes of a literal. What cannot stand there is joined in: NUL by its number, NULL for a cell that is missing. */
function between(cell: string | undefined): string {
  if (cell === undefined) return "'||NULL||'";
  return ODD.test(cell) ? cell.replaceAll("'", "''").replaceAll('\0', "'||char(0)||'") : cell;
}

/** The cells of a row without their outermost quotes. Most rows have all their cells and nothing odd in them: they are joined as they are. */
function values(cells: readonly string[], columns: number): string {
  let plain = cells.length === columns;
  for (let at = 0; at < cells.length && plain; at += 1) plain = !ODD.test(cells[at] as string);
  return (plain ? cells : Array.from({ length: columns }, (_, at) => between(cells[at]))).join("','");
}

/**
 * An INSERT of the rows from one place to another as text alone: SQLite reads it on its own thread, where millions of values bound one by
 * one would keep the caller's. Its beginning and end hang on the first and the last row, so that the whole is put together in one go.
 */
export function insertText(table: string, rows: readonly TableRow[], from: number, to: number, columns: number): string {
  const lines: string[] = [];
  for (let at = from; at < to; at += 1) lines.push(values((rows[at] as TableRow).cells, columns));
  lines[0] = `INSERT INTO ${table} VALUES ('${lines[0]}`;
  lines[lines.length - 1] += "')";
  return lines.join("'),('");
}
