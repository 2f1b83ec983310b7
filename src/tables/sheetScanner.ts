import { Refusal } from '#base';
import { TABLE_LIMITS } from './limits.ts';
import { type NumberStyle, styledNumber } from './numberFormat.ts';
import { refuseDoctype } from './safeXml.ts';
import { rootPrefix, runsText } from './sharedStrings.ts';
import { HiddenParts } from './hiddenParts.ts';
import { cellAddress, type TableNote, type TableRow } from './table.ts';
import { unescapeExcel, unescapeXml } from './xmlText.ts';

export type SheetContext = { file: string; sheet: string; strings: readonly string[]; styles: readonly NumberStyle[]; date1904: boolean; notes: TableNote[]; /** Rows that the sheet hides are passed over. */ withoutHidden: boolean };

/** What stands after the cells and is kept: merged blocks, a few hundred thousand at most. */
const TAIL_CHARACTERS = 16_000_000;
/** From so many cells on, a sheet that is next to empty is refused: every row is as wide as its last filled cell. */
const SPARSE_FROM = 2_000_000;
const SPARSE_RATIO = 1_000;
/** Characters of cells per character that stands in the file, from which on it is the work of somebody who wants to fill memory. */
const MULTIPLIED = 30;

/** Empty cells up to a column. A wide gap is made in one piece. */
function padTo(cells: string[], column: number): void {
  const from = cells.length;
  if (column - from <= 32) while (cells.length < column) cells.push('');
  else {
    cells.length = column;
    cells.fill('', from);
  }
}

const isTrue = (text: string | undefined): boolean => text === '1' || text === 'true';
const isNameEnd = (code: number): boolean => code === 32 || code === 62 || code === 47 || code === 10 || code === 13 || code === 9;

/** The value of an attribute inside one tag's text, or undefined. */
function attribute(tag: string, name: string): string | undefined {
  for (let at = tag.indexOf(name); at >= 0; at = tag.indexOf(name, at + name.length)) {
    if (tag.charCodeAt(at - 1) > 32 || tag.charCodeAt(at + name.length) !== 61) continue;
    const quote = tag.charAt(at + name.length + 1);
    const end = tag.indexOf(quote, at + name.length + 2);
    return end < 0 ? undefined : tag.slice(at + name.length + 2, end);
  }
  return undefined;
}

/** Column of a reference such as AB12, from 0; -1 when it has no letters. */
function columnOf(reference: string): number {
  let column = 0;
  for (let at = 0; at < reference.length; at += 1) {
    const code = reference.charCodeAt(at) & 0xdf;
    if (code < 65 || code > 90) break;
    column = column * 26 + code - 64;
  }
  return column - 1;
}

/**
 * Splits the XML of one worksheet into rows as it arrives. Understands what spreadsheets write: rows, cells, values, inline
 * strings and cached formula values; styles, formulas and everything after the cells are passed over.
 * Formulas are never computed: a cell shows the value that was saved with it.
 */
export class SheetScanner {
  private xml = '';
  private prefix: string | undefined;
  private started = false;
  private rowNumber = 0;
  private cellCount = 0;
  private filledCount = 0;
  private xmlCharacters = 0;
  private textCharacters = 0;
  private sharedCharacters: number | undefined;
  private readonly context: SheetContext;
  private readonly hidden = new HiddenParts();
  /** True once the end of the cells was seen. */
  finished = false;
  /** What stands after the cells. */
  tail = '';

  constructor(context: SheetContext) {
    this.context = context;
  }

  /** Takes a piece of XML and gives the rows that are now complete. Throws Refusal: too-large, unsafe-xml, damaged-file. */
  *push(piece: string): Generator<TableRow> {
    if (this.finished) {
      if (this.tail.length < TAIL_CHARACTERS) this.tail += piece;
      return;
    }
    this.xml += piece;
    this.xmlCharacters += piece.length;
    if (this.started || this.start()) yield* this.takeRows();
    if (this.xml.length > TABLE_LIMITS.rowCharacters) throw this.tooLarge('a row of more than 8,000,000 characters');
  }

  /** Says what the sheet hides. Throws Refusal damaged-file when the sheet breaks off before the end of its cells. */
  end(): void {
    if (!this.finished) throw this.damaged('it breaks off in the middle');
    this.hidden.tell(this.context.notes, this.context.sheet);
  }

  /** Reads what stands before the cells, once all of it is here. */
  private start(): boolean {
    if (this.xml.includes('<!DOCTYPE')) throw refuseDoctype(this.context.file);
    this.prefix ??= rootPrefix(this.xml, 'worksheet');
    const at = this.prefix === undefined ? -1 : this.xml.indexOf(`<${this.prefix}sheetData`);
    const tagEnd = at < 0 ? -1 : this.xml.indexOf('>', at);
    if (tagEnd < 0) return false;
    this.started = true;
    this.hidden.readColumns(this.xml.slice(0, at));
    if (this.xml.charCodeAt(tagEnd - 1) === 47) this.finish(tagEnd + 1);
    return true;
  }

  private finish(at: number): void {
    this.finished = true;
    this.tail = this.xml.slice(at, at + TAIL_CHARACTERS);
    this.xml = '';
  }

  private *takeRows(): Generator<TableRow> {
    const open = `<${this.prefix}row`;
    const close = `</${this.prefix}row>`;
    let done = 0;
    for (let at = this.xml.indexOf(open); at >= 0; at = this.xml.indexOf(open, done)) {
      const tagEnd = this.xml.indexOf('>', at);
      if (tagEnd < 0) break;
      const empty = this.xml.charCodeAt(tagEnd - 1) === 47;
      const end = empty ? tagEnd : this.xml.indexOf(close, tagEnd);
      if (end < 0) break;
      done = empty ? end + 1 : end + close.length;
      if (!isNameEnd(this.xml.charCodeAt(at + open.length))) continue;
      const row = this.readRow(this.xml.slice(at + open.length, tagEnd), empty ? '' : this.xml.slice(tagEnd + 1, end));
      if (row) yield row;
    }
    const cellsEnd = this.xml.indexOf(`</${this.prefix}sheetData>`, done);
    if (cellsEnd >= 0) this.finish(cellsEnd);
    else this.xml = this.xml.slice(this.keepFrom(done, open));
  }

  /** What stands before an unfinished row is not needed: columns, views, an unfinished tag at most. */
  private keepFrom(done: number, open: string): number {
    const next = this.xml.indexOf(open, done);
    if (next >= 0) return next;
    const tag = this.xml.lastIndexOf('<');
    return tag >= done ? tag : this.xml.length;
  }

  private damaged(what: string): Refusal {
    const { file, sheet } = this.context;
    return new Refusal('damaged-file', `${file}: sheet ${sheet} is damaged: ${what}. Open it in Excel or LibreOffice and save it again.`, { where: { file, sheet } });
  }

  private tooLarge(what: string): Refusal {
    const where = { file: this.context.file, sheet: this.context.sheet, row: Math.max(1, this.rowNumber) };
    return new Refusal('too-large', `${this.context.file}, sheet ${this.context.sheet}, row ${where.row}: ${what}, more than is read. Check that it is the right file, or split it.`, { where });
  }

  private readRow(tag: string, xml: string): TableRow | undefined {
    const number = Number(attribute(tag, 'r') ?? this.rowNumber + 1);
    if (!Number.isInteger(number) || number <= this.rowNumber) throw this.damaged(`rows are out of order after row ${this.rowNumber}`);
    this.rowNumber = number;
    if (number > TABLE_LIMITS.rows) throw this.tooLarge(`${number} rows`);
    const isHidden = tag.includes('hidden') && isTrue(attribute(tag, 'hidden'));
    const cells = xml === '' || (isHidden && this.context.withoutHidden) ? [] : this.readCells(xml);
    if (isHidden && xml !== '') this.hidden.addRow(number);
    return cells.length > 0 ? { number, cells } : undefined;
  }

  private readCells(xml: string): string[] {
    const cells: string[] = [];
    const open = `<${this.prefix}c`;
    const close = `</${this.prefix}c>`;
    let last = -1;
    let characters = 0;
    for (let at = xml.indexOf(open); at >= 0; ) {
      const nameEnd = at + open.length;
      if (!isNameEnd(xml.charCodeAt(nameEnd))) {
        at = xml.indexOf(open, nameEnd);
        continue;
      }
      const tagEnd = xml.indexOf('>', nameEnd);
      if (tagEnd < 0) break;
      const empty = xml.charCodeAt(tagEnd - 1) === 47;
      const tag = xml.slice(nameEnd, empty ? tagEnd - 1 : tagEnd);
      const reference = attribute(tag, 'r');
      const column = reference === undefined ? last + 1 : columnOf(reference);
      last = column;
      const end = empty ? tagEnd : xml.indexOf(close, tagEnd);
      if (end < 0) break;
      const text = empty ? '' : this.cellText(tag, xml.slice(tagEnd + 1, end), column);
      if (text !== '') {
        // Cells that are only painted may go on to Excel's last column.
        if (column < 0 || column >= TABLE_LIMITS.columns) throw this.tooLarge(`column ${column + 1}`);
        this.filledCount += 1;
        characters += text.length;
        padTo(cells, column);
        cells[column] = text;
      }
      at = xml.indexOf(open, empty ? tagEnd : end);
    }
    this.cellCount += cells.length;
    this.checkText(characters);
    if (this.cellCount > TABLE_LIMITS.cells) throw this.tooLarge('too many cells');
    if (this.cellCount > SPARSE_FROM && this.filledCount < this.cellCount / SPARSE_RATIO) throw this.tooLarge('rows of thousands of empty cells');
    return cells;
  }

  /** A text that thousands of cells share costs little here and everything once it is written out for each of them. */
  private checkText(ofRow: number): void {
    this.textCharacters += ofRow;
    if (ofRow > TABLE_LIMITS.rowCharacters) throw this.tooLarge('a row of more than 8,000,000 characters');
    if (this.textCharacters < TABLE_LIMITS.multipliedCharacters) return;
    this.sharedCharacters ??= this.context.strings.reduce((sum, one) => sum + one.length, 0);
    if (this.textCharacters > (this.xmlCharacters + this.sharedCharacters) * MULTIPLIED) throw this.tooLarge('the same long text in thousands of cells');
  }

  /** Text of a cell by its type (ECMA-376 part 1, 18.18.11). */
  private cellText(tag: string, xml: string, column: number): string {
    const type = attribute(tag, 't') ?? 'n';
    if (type === 'inlineStr') return runsText(xml, this.prefix ?? '');
    const value = this.value(xml);
    if (value === undefined) {
      if (xml.includes(`<${this.prefix}f`)) this.note('formula-without-value', column);
      return '';
    }
    if (type === 's') return this.context.strings[Number(value)] ?? this.missingString(column);
    if (type === 'n') return value === '' ? '' : styledNumber(value, this.context.styles[Number(attribute(tag, 's') ?? 0)], this.context.date1904);
    if (type === 'b') return isTrue(value) ? 'TRUE' : 'FALSE';
    if (type === 'e') return this.errorValue(unescapeXml(value), column);
    if (type === 'd') return value.replace(/T00:00:00(\.0+)?Z?$/, '');
    return unescapeExcel(unescapeXml(value));
  }

  /** Text between <v> and </v>, or undefined without one. */
  private value(xml: string): string | undefined {
    const open = `<${this.prefix}v`;
    const at = xml.indexOf(open);
    if (at < 0) return undefined;
    const start = xml.indexOf('>', at);
    if (xml.charCodeAt(start - 1) === 47) return '';
    const end = xml.indexOf(`</${this.prefix}v>`, start);
    return end < 0 ? undefined : xml.slice(start + 1, end);
  }

  private note(code: TableNote['code'], column: number, text?: string): void {
    if (this.context.notes.length < TABLE_LIMITS.notes) this.context.notes.push({ code, sheet: this.context.sheet, row: this.rowNumber, cell: cellAddress(column, this.rowNumber), ...(text === undefined ? {} : { text }) });
  }

  /** #N/A and its like are no value: the cell counts as empty, which erases nothing. */
  private errorValue(text: string, column: number): string {
    this.note('error-value', column, text.slice(0, 40));
    return '';
  }

  private missingString(column: number): string {
    this.note('broken-cell', column);
    return '';
  }
}
