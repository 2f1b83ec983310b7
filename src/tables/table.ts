/** One row as it stands in the file. Cells are text; a cell past the end of `cells` is empty. */
export type TableRow = { /** Counts from 1 as a spreadsheet does; blank rows count. */ number: number; cells: string[] };

export type TableFormat = 'csv' | 'xlsx' | 'xls' | 'ods' | 'html' | 'json' | 'xml';

export type TableSheet = { name: string; hidden: boolean };

/** Something a reader saw that is no row: the importer makes findings of it. `text` is what stood there: #N/A, the hidden columns, the merged block. */
export type TableNote = { code: 'unclosed-quote' | 'broken-cell' | 'merged-cells' | 'formula-without-value' | 'error-value' | 'hidden-rows' | 'hidden-columns'; sheet?: string; row?: number; cell?: string; text?: string; count?: number };

/** A block of merged cells: columns from 0, rows from 1, both ends included. */
export type MergedRange = { left: number; top: number; right: number; bottom: number };

/** A character encoding a text file may be in, with lines of the file as it would read them. */
export type EncodingChoice = { /** As iconv-lite and our own decoder name it. */ name: string; /** As people know it. */ shown: string; /** Lines that hold letters outside ASCII. */ preview: string[] };

/** A file opened as tables. Text formats have one sheet whose name is empty. */
export type TableFile = {
  format: TableFormat;
  /** Character encoding of a text file; null for a workbook. */
  encoding: string | null;
  delimiter: string | null;
  /** Other encodings the text may be in, the one that was used first; empty when the bytes themselves leave no doubt. */
  encodings: EncodingChoice[];
  sheets: TableSheet[];
  /** Grows while rows are read. */
  notes: TableNote[];
  /** The JSON object that the records were found in; undefined where there is none. */
  around?: unknown;
  /** Rows of one sheet in batches; may be called again from the start. */
  rows(sheet?: string): AsyncGenerator<TableRow[]>;
  /** How much of the sheet's bytes was read for its rows so far, 0 to 1: known before anybody can tell how many rows there are. Absent where a file is read as a whole. */
  share?(): number;
  /** Merged blocks that begin in the first rows of a sheet; known once its rows were asked for. */
  merged(sheet?: string): readonly MergedRange[];
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
