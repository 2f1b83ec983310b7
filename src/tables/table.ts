/** One row as it stands in the file. Cells are text; a cell past the end of `cells` is empty. */
export type TableRow = { /** Counts from 1 as a spreadsheet does; blank rows count. */ number: number; cells: string[] };

export type TableFormat = 'csv' | 'xlsx' | 'json' | 'xml';

export type TableSheet = { name: string; hidden: boolean };

/** Something a reader saw that is no row: the importer makes findings of it. */
export type TableNote = { code: 'unclosed-quote' | 'broken-cell' | 'merged-cells' | 'formula-without-value'; sheet?: string; row?: number; cell?: string };

/** A file opened as tables. Text formats have one sheet whose name is empty. */
export type TableFile = {
  format: TableFormat;
  /** Character encoding of a text file; null for a workbook. */
  encoding: string | null;
  delimiter: string | null;
  sheets: TableSheet[];
  /** Grows while rows are read. */
  notes: TableNote[];
  /** Rows of one sheet in batches; may be called again from the start. */
  rows(sheet?: string): AsyncGenerator<TableRow[]>;
  close(): Promise<void>;
};

/** How many rows travel together. */
export const BATCH_ROWS = 1_000;

/** Letters of a column counted from 0: A, Z, AA, XFD. */
export function columnLetters(index: number): string {
  let letters = '';
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}

/** Spreadsheet address of a cell: column from 0, row from 1. */
export const cellAddress = (column: number, row: number): string => `${columnLetters(column)}${row}`;
