/** What a literal cannot hold as it is: its own quote, and NUL, where SQLite would think the statement ends. */
const ODD = /['\0]/;

/** One cell as a literal of SQL: quotes doubled, NUL joined in by its number; NULL for one that is not there. */
function literal(cell: string | undefined): string {
  if (cell === undefined) return 'NULL';
  return ODD.test(cell) ? `'${cell.replaceAll("'", "''").replaceAll('\0', "'||char(0)||'")}'` : `'${cell}'`;
}

/** A row without its parentheses. Most rows have all their cells and nothing odd in them: they are joined as they are. */
function values(cells: readonly string[], columns: number): string {
  if (cells.length === columns && !cells.some((cell) => ODD.test(cell))) return `'${cells.join("','")}'`;
  return Array.from({ length: columns }, (_, column) => literal(cells[column])).join(',');
}

/** An INSERT of rows as text alone: SQLite reads it on its own thread, where millions of values bound one by one would keep the caller's. */
export const insertText = (table: string, rows: readonly (readonly string[])[], columns: number): string => `INSERT INTO ${table} VALUES (${rows.map((cells) => values(cells, columns)).join('),(')})`;
