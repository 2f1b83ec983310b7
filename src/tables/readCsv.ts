import { stat } from 'node:fs/promises';
import { Refusal } from '#base';
import { csvRecords, type Splitting, tooLarge } from './csvRecords.ts';
import { detectDelimiter } from './delimiter.ts';
import { chosenEncoding, decodedText, encodingChoices, encodingShown, type TextEncoding } from './encoding.ts';
import { isErrorValue } from './errorValue.ts';
import { unguardFormula } from './formulaGuard.ts';
import { TABLE_LIMITS } from './limits.ts';
import { BATCH_ROWS, cellAddress, type TableFile, type TableNote, type TableRow } from './table.ts';

/** How much text the delimiter is judged by. */
const SAMPLE_CHARACTERS = 64 * 1024;

async function firstText(path: string, encoding: TextEncoding): Promise<string> {
  for await (const text of decodedText(path, encoding)) return text.slice(0, SAMPLE_CHARACTERS);
  return '';
}

/** How lines end: CRLF when every line does, else LF when there is one, else CR (old Mac files). Quoted line breaks are left out of the count. */
function lineEnd(sample: string): '\r\n' | '\n' | '\r' {
  const bare = sample.replace(/"[^"]*"/g, '');
  const feeds = bare.split('\n').length - 1;
  if (feeds === 0) return bare.includes('\r') ? '\r' : '\n';
  return bare.split('\r\n').length - 1 === feeds ? '\r\n' : '\n';
}

/** Errors of a spreadsheet that were saved as text are noted; the text stays, since nothing here proves that it is none. */
function noteError(notes: TableNote[], text: string, column: number, row: number): void {
  if (notes.length < TABLE_LIMITS.notes && isErrorValue(text)) notes.push({ code: 'error-value', row, cell: cellAddress(column, row), text });
}

/** A blank before a quotation mark makes it part of the text, and the delimiters behind it parts of the row. */
const QUOTE_BEHIND_BLANK = /^[ \t]+"/;
const LONE_RETURN = /\r(?!\n)/;

/** Whether a cell swallowed whole rows because its quotation mark stands at the wrong place: each of its lines has the cells of a row, and the first and last complete one with what stands around them. */
function ranTogether(cells: readonly string[], at: number, delimiter: string, columns: number): boolean {
  const lines = (cells[at] ?? '').split('\n').map((line) => line.split(delimiter).length);
  const [first = 0, last = 0] = [lines[0], lines.at(-1)];
  return columns >= 3 && lines.length > 1 && first > 1 && at + first === columns && last + cells.length - at - 1 === columns && lines.slice(1, -1).every((count) => count === columns);
}

/** Cells that no program writes so on purpose are told, and go in as they stand. */
function noteOddCells(notes: TableNote[], cells: readonly string[], number: number, { delimiter }: Splitting, columns: number): void {
  if (notes.length >= TABLE_LIMITS.notes) return;
  const swallowed = cells.some((cell, at) => cell.includes('\n') && cell.length < 100_000 && ranTogether(cells, at, delimiter, columns));
  if (swallowed) notes.push({ code: 'unclosed-quote', row: number });
  else if (cells.some((cell) => QUOTE_BEHIND_BLANK.test(cell) || LONE_RETURN.test(cell))) notes.push({ code: 'broken-cell', row: number });
}

/** One row checked against the limits, with formula guards taken off. */
function toRow(cells: string[], number: number, name: string, notes: TableNote[]): TableRow {
  if (cells.length > TABLE_LIMITS.columns) throw tooLarge(name, number, `${cells.length} columns`, `${cells.length} कॉलम`);
  for (let at = 0; at < cells.length; at += 1) {
    const cell = cells[at] ?? '';
    const first = cell.charCodeAt(0);
    if (first === 39) cells[at] = unguardFormula(cell);
    else if (first === 35) noteError(notes, cell, at, number);
    if (cell.length > TABLE_LIMITS.cellCharacters) throw tooLarge(name, number, `a cell of ${cell.length} characters`, `${cell.length} अक्षर का सेल`);
  }
  return { number, cells };
}

/** Headings stand among these rows; the widest of them tells how many columns there are. */
const HEADING_ROWS = 20;

/** Files of mixed line ends are split at LF; the CR before it belongs to the line end. */
function withoutCarriageReturn(cells: string[]): string[] {
  const last = cells.length - 1;
  const text = cells[last];
  if (text?.endsWith('\r')) cells[last] = text.slice(0, -1);
  return cells;
}

/** Rows with their numbers, each as it stands in the file. */
async function* csvRows(path: string, name: string, how: Splitting, notes: TableNote[]): AsyncGenerator<TableRow[]> {
  const tidy = how.newline === '\n' ? withoutCarriageReturn : (cells: string[]): string[] => cells;
  let number = 0;
  let columns = 0;
  for await (const { data, errors, special } of csvRecords(path, name, how)) {
    if (number + data.length > TABLE_LIMITS.rows) throw tooLarge(name, TABLE_LIMITS.rows, 'more rows than are read', 'बहुत ज़्यादा पंक्तियाँ');
    for (const error of errors) if ((error.row ?? 0) < data.length) notes.push({ code: error.code === 'MissingQuotes' ? 'unclosed-quote' : 'broken-cell', row: number + (error.row ?? 0) + 1 });
    for (let at = 0; at < data.length; at += BATCH_ROWS) {
      const rows: TableRow[] = [];
      for (let place = at; place < data.length && place < at + BATCH_ROWS; place += 1) {
        const cells = data[place] as string[];
        number += 1;
        columns = Math.max(columns, number <= HEADING_ROWS ? cells.length : 0);
        if (special?.has(place) === false) rows.push({ number, cells });
        else {
          rows.push(toRow(tidy(cells), number, name, notes));
          noteOddCells(notes, cells, number, how, columns);
        }
      }
      yield rows;
    }
  }
}

/** A delimited text file as a table. Throws Refusal: empty-file, too-large, no-such-encoding. */
export async function openCsv(path: string, name: string, head: Uint8Array, wanted: { encoding?: string; delimiter?: string } = {}): Promise<TableFile> {
  const encoding = await chosenEncoding(path, head, wanted.encoding);
  const sample = await firstText(path, encoding);
  if (sample.trim() === '') throw new Refusal('empty-file', `${name} is empty: it holds no text. Save it again from the program it came from.`, { hi: `${name} ख़ाली है: उसमें कोई टेक्स्ट नहीं है। जिस प्रोग्राम से आई है उससे फिर सहेजें।`, where: { file: name } });
  const detected = wanted.delimiter ? { delimiter: wanted.delimiter, skip: 0 } : detectDelimiter(sample);
  const { size } = await stat(path);
  let read = 0;
  const how: Splitting = { encoding, delimiter: detected.delimiter, newline: lineEnd(sample), skip: detected.skip, heard: (bytes) => { read += bytes; } };
  const notes: TableNote[] = [];
  return {
    format: 'csv', encoding: encodingShown(encoding.name), delimiter: detected.delimiter, sheets: [{ name: '', hidden: false }], notes,
    encodings: encoding.sure ? [] : await encodingChoices(path, encoding.name),
    rows: () => {
      read = encoding.skip;
      return csvRows(path, name, how, notes);
    },
    share: () => Math.min(1, read / Math.max(1, size)), merged: () => [],
    close: async () => {},
  };
}
