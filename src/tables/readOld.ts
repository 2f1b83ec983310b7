import { readFile } from 'node:fs/promises';
import { Refusal } from '#base';
import * as SheetJS from '@e965/xlsx';
import { Batcher } from './batcher.ts';
import { chosenEncoding, decodedText, encodingChoices, encodingShown } from './encoding.ts';
import { HiddenParts } from './hiddenParts.ts';
import { TABLE_LIMITS } from './limits.ts';
import { numberStyle, styledNumber } from './numberFormat.ts';
import { recordsWithoutFormulas } from './oldRecords.ts';
import { refuseMacros, refusePassword, SAVE_AS_XLSX, SAVE_AS_XLSX_HI } from './refusals.ts';
import { hasOleName } from './sniff.ts';
import { cellAddress, type EncodingChoice, type MergedRange, type TableFile, type TableFormat, type TableNote, type TableRow } from './table.ts';
import { fillMergedDown } from './mergedCells.ts';

/**
 * Workbooks of Excel 97-2003 and before, and pages or XML saved under their name, through a library (docs/decisions: old workbooks).
 * It holds the whole file, so it runs only in the killable process, with limits of its own. Nothing in a file is ever run: formulas
 * are taken out before the library sees it, only the values saved with them are read.
 */
export type OldKind = 'xls' | 'html' | 'xml-workbook';

type Cell = SheetJS.CellObject;
type Sheet = SheetJS.WorkSheet & { '!data'?: (Cell | undefined)[][] };
type Options = { encoding?: string; withoutHidden?: boolean };

/** Error codes of BIFF cells (MS-XLS 2.5.10). */
const ERRORS: Readonly<Record<number, string>> = { 0: '#NULL!', 7: '#DIV/0!', 15: '#VALUE!', 23: '#REF!', 29: '#NAME?', 36: '#NUM!', 42: '#N/A', 43: '#GETTING_DATA' };
const READ: SheetJS.ParsingOptions = { dense: true, cellNF: true, cellText: false, cellFormula: false, cellHTML: false, cellStyles: true, bookVBA: false, raw: true, sheetRows: TABLE_LIMITS.rows };

const damaged = (name: string, what: string, hi: string): Refusal => new Refusal('damaged-file', `${name} cannot be read: ${what}.${SAVE_AS_XLSX}`, { hi: `${name} पढ़ी नहीं जा सकती: ${hi}।${SAVE_AS_XLSX_HI}`, where: { file: name } });

/** The library's own words are for programmers; two of them mean something to a person. */
function refusalOf(error: unknown, name: string): Refusal {
  const text = error instanceof Error ? error.message : String(error);
  if (error instanceof Refusal) return error;
  if (/password-protected|encryption scheme/i.test(text)) return refusePassword(name);
  return damaged(name, 'it is damaged, or not a workbook of Excel', 'वह ख़राब है, या Excel की वर्कबुक नहीं है');
}

function refuseOtherStreams(bytes: Uint8Array, name: string): void {
  if (hasOleName(bytes, 'EncryptedPackage')) throw refusePassword(name);
  if (hasOleName(bytes, '_VBA_PROJECT')) throw refuseMacros(name);
  if (hasOleName(bytes, 'WordDocument') || hasOleName(bytes, 'PowerPoint Document')) throw new Refusal('not-a-table', `${name} is a Word or PowerPoint document of the old format, not a table. Choose a CSV, XLSX, XLS, ODS, JSON or XML file.`, { hi: `${name} पुराने फ़ॉर्मेट का Word या PowerPoint दस्तावेज़ है, टेबल नहीं। CSV, XLSX, XLS, ODS, JSON या XML फ़ाइल चुनें।`, where: { file: name } });
}

type Parsed = { book: SheetJS.WorkBook; encoding: string | null; encodings: EncodingChoice[] };

async function parse(path: string, name: string, head: Uint8Array, kind: OldKind, options: Options): Promise<Parsed> {
  if (kind === 'xls') {
    const bytes = await readFile(path);
    refuseOtherStreams(bytes, name);
    const records = recordsWithoutFormulas(bytes);
    if (!records) throw damaged(name, 'a text in it is cut off', 'उसमें एक टेक्स्ट बीच में कटा है');
    return { book: SheetJS.read(records, { ...READ, type: 'buffer' }), encoding: null, encodings: [] };
  }
  const encoding = await chosenEncoding(path, head, options.encoding);
  let text = '';
  for await (const piece of decodedText(path, encoding)) text += piece;
  if (kind === 'xml-workbook' && text.includes('<!DOCTYPE')) throw new Refusal('unsafe-xml', `${name} contains a document type declaration (DOCTYPE), which is never read because it can pull in other files.${SAVE_AS_XLSX}`, { hi: `${name} में दस्तावेज़ के प्रकार की घोषणा (DOCTYPE) है, जो कभी नहीं पढ़ी जाती क्योंकि वह दूसरी फ़ाइलें खींच सकती है।${SAVE_AS_XLSX_HI}`, where: { file: name } });
  return { book: SheetJS.read(text, { ...READ, type: 'string' }), encoding: encodingShown(encoding.name), encodings: encoding.sure ? [] : await encodingChoices(path, encoding.name) };
}

/** Characters of one sheet: ten times what the largest such file can hold without sharing texts. */
const MOST_CHARACTERS = TABLE_LIMITS.oldWorkbookBytes * 10;

class OldSheet {
  readonly notes: TableNote[] = [];
  readonly merged: MergedRange[];
  private readonly hidden = new HiddenParts();
  private readonly sheet: Sheet;
  private readonly name: string;
  private readonly date1904: boolean;

  constructor(sheet: Sheet, name: string, date1904: boolean) {
    [this.sheet, this.name, this.date1904] = [sheet, name, date1904];
    this.merged = (sheet['!merges'] ?? []).map(({ s, e }) => ({ left: s.c, top: s.r + 1, right: e.c, bottom: e.r + 1 }));
  }

  rows(file: string, withoutHidden: boolean): TableRow[] {
    const rows: TableRow[] = [];
    for (const [at, column] of (this.sheet['!cols'] ?? []).entries()) if (column?.hidden) this.hidden.addColumns(at, at);
    let characters = 0;
    for (const [index, line] of (this.sheet['!data'] ?? []).entries()) {
      const isHidden = this.sheet['!rows']?.[index]?.hidden === true;
      const cells = line ? this.cellsOf(line, index + 1) : [];
      for (const cell of cells) characters += cell.length;
      if (characters > MOST_CHARACTERS) throw new Refusal('too-large', `${file}, sheet ${this.name}, row ${index + 1}: more text than is read.${SAVE_AS_XLSX}`, { hi: `${file}, शीट ${this.name}, पंक्ति ${index + 1}: इतना ज़्यादा टेक्स्ट नहीं पढ़ा जाता।${SAVE_AS_XLSX_HI}`, where: { file, sheet: this.name, row: index + 1 } });
      if (isHidden && cells.length > 0) this.hidden.addRow(index + 1);
      if (cells.length > 0 && !(isHidden && withoutHidden)) rows.push({ number: index + 1, cells });
    }
    fillMergedDown(rows, this.merged, file);
    this.hidden.tell(this.notes, this.name);
    return rows;
  }

  private cellsOf(line: (Cell | undefined)[], row: number): string[] {
    const cells: string[] = [];
    for (const [column, cell] of line.entries()) {
      const text = cell ? this.textOf(cell, column, row) : '';
      if (text === '' || column >= TABLE_LIMITS.columns) continue;
      while (cells.length < column) cells.push('');
      cells[column] = text;
    }
    return cells;
  }

  private textOf(cell: Cell, column: number, row: number): string {
    const { v, t, z } = cell;
    if (v === undefined || v === null) return '';
    if (t === 'b') return v === true ? 'TRUE' : 'FALSE';
    if (t === 'n') return Number.isFinite(v) ? styledNumber(String(v), numberStyle(-1, typeof z === 'string' ? z : 'General'), this.date1904) : '';
    if (t === 'd') return v instanceof Date ? v.toISOString().replace(/T00:00:00\.000Z$/, '').replace(/\.000Z$/, '') : String(v);
    if (t === 'e') return this.error(typeof v === 'number' ? (ERRORS[v] ?? '#N/A') : String(v), column, row);
    return String(v).slice(0, TABLE_LIMITS.cellCharacters);
  }

  private error(text: string, column: number, row: number): string {
    if (this.notes.length < TABLE_LIMITS.notes) this.notes.push({ code: 'error-value', sheet: this.name, row, cell: cellAddress(column, row), text });
    return '';
  }
}

const FORMATS: Readonly<Record<OldKind, TableFormat>> = { xls: 'xls', html: 'html', 'xml-workbook': 'xls' };

/** Throws Refusal: damaged-file, password-protected, macro-file, not-a-table, unsafe-xml, empty-file, too-large, no-such-encoding. */
export async function openOld(path: string, name: string, head: Uint8Array, kind: OldKind, options: Options): Promise<TableFile> {
  const { book, encoding, encodings } = await parse(path, name, head, kind, options).catch((error: unknown) => {
    throw refusalOf(error, name);
  });
  const isMacro = (sheet: string): boolean => (book.Sheets[sheet]?.['!type'] as string | undefined) === 'macro';
  if (book.SheetNames.some(isMacro)) throw refuseMacros(name);
  const sheets = book.SheetNames.filter((one) => book.Sheets[one]).map((one) => ({ name: one, hidden: Boolean(book.Workbook?.Sheets?.find((sheet) => sheet.name === one)?.Hidden) }));
  if (sheets.length === 0) throw new Refusal('empty-file', `${name} has no sheet with cells.`, { hi: `${name} में सेल वाली कोई शीट नहीं है।`, where: { file: name } });
  const notes: TableNote[] = [];
  const merged = new Map<string, readonly MergedRange[]>();
  const wantedOr = (wanted: string | undefined): string => {
    const found = wanted === undefined ? sheets[0] : sheets.find((one) => one.name === wanted);
    if (found) return found.name;
    throw new Refusal('no-such-sheet', `${name} has no sheet ${wanted}. It has: ${sheets.map((one) => one.name).join(', ')}.`, { hi: `${name} में ${wanted} नाम की शीट नहीं है। उसमें ये हैं: ${sheets.map((one) => one.name).join(', ')}।`, where: { file: name } });
  };
  async function* rows(wanted?: string): AsyncGenerator<TableRow[]> {
    const sheet = wantedOr(wanted);
    const old = new OldSheet(book.Sheets[sheet] as Sheet, sheet, book.Workbook?.WBProps?.date1904 === true);
    const read = old.rows(name, options.withoutHidden === true);
    merged.set(sheet, old.merged);
    notes.push(...old.notes);
    yield* Batcher.all(read);
  }
  return { format: FORMATS[kind], encoding, encodings, delimiter: null, sheets, notes, rows, merged: (wanted) => merged.get(wantedOr(wanted)) ?? [], close: async () => {} };
}
