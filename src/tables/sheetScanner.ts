import { Refusal } from '#base';
import { TABLE_LIMITS } from './limits.ts';
import { type NumberStyle, styledNumber } from './numberFormat.ts';
import { refuseDoctype } from './safeXml.ts';
import { rootPrefix, runsText } from './sharedStrings.ts';
import { cellAddress, type TableNote, type TableRow } from './table.ts';
import { unescapeExcel, unescapeXml } from './xmlText.ts';

export type SheetContext = { file: string; sheet: string; strings: readonly string[]; styles: readonly NumberStyle[]; date1904: boolean; notes: TableNote[] };

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
  private rowNumber = 0;
  private cellCount = 0;
  private readonly context: SheetContext;
  /** True once the end of the cells was seen. */
  finished = false;

  constructor(context: SheetContext) {
    this.context = context;
  }

  /** Takes a piece of XML and gives the rows that are now complete. Throws Refusal: too-large, unsafe-xml, damaged-file. */
  push(piece: string): TableRow[] {
    this.xml += piece;
    if (this.prefix === undefined) {
      if (this.xml.includes('<!DOCTYPE')) throw refuseDoctype(this.context.file);
      this.prefix = rootPrefix(this.xml, 'worksheet');
      if (this.prefix === undefined) return [];
    }
    const rows = this.takeRows();
    if (this.xml.length > TABLE_LIMITS.rowCharacters) throw this.tooLarge('a row of more than 8,000,000 characters');
    return rows;
  }

  private takeRows(): TableRow[] {
    const rows: TableRow[] = [];
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
      if (row) rows.push(row);
    }
    if (this.xml.includes(`</${this.prefix}sheetData>`, done)) this.finished = true;
    this.xml = this.finished ? '' : this.xml.slice(this.keepFrom(done, open));
    return rows;
  }

  /** What stands before an unfinished row is not needed: columns, views, an unfinished tag at most. */
  private keepFrom(done: number, open: string): number {
    const next = this.xml.indexOf(open, done);
    if (next >= 0) return next;
    const tag = this.xml.lastIndexOf('<');
    return tag >= done ? tag : this.xml.length;
  }

  private tooLarge(what: string): Refusal {
    const where = { file: this.context.file, sheet: this.context.sheet, row: Math.max(1, this.rowNumber) };
    return new Refusal('too-large', `${this.context.file}, sheet ${this.context.sheet}, row ${where.row}: ${what}, more than is read. Check that it is the right file, or split it.`, { where });
  }

  private readRow(tag: string, xml: string): TableRow | undefined {
    const number = Number(attribute(tag, 'r') ?? this.rowNumber + 1);
    if (!Number.isInteger(number) || number <= this.rowNumber) throw new Refusal('damaged-file', `${this.context.file}: rows of sheet ${this.context.sheet} are out of order after row ${this.rowNumber}. Open it in Excel or LibreOffice and save it again.`, { where: { file: this.context.file } });
    this.rowNumber = number;
    if (number > TABLE_LIMITS.rows) throw this.tooLarge(`${number} rows`);
    const cells = xml === '' ? [] : this.readCells(xml);
    return cells.length > 0 ? { number, cells } : undefined;
  }

  private readCells(xml: string): string[] {
    const cells: string[] = [];
    const open = `<${this.prefix}c`;
    const close = `</${this.prefix}c>`;
    let last = -1;
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
      if (column < 0 || column >= TABLE_LIMITS.columns) throw this.tooLarge(`column ${column + 1}`);
      last = column;
      const end = empty ? tagEnd : xml.indexOf(close, tagEnd);
      if (end < 0) break;
      const text = empty ? '' : this.cellText(tag, xml.slice(tagEnd + 1, end), column);
      if (text !== '') {
        while (cells.length < column) cells.push('');
        cells[column] = text;
      }
      at = xml.indexOf(open, empty ? tagEnd : end);
    }
    this.cellCount += cells.length;
    if (this.cellCount > TABLE_LIMITS.cells) throw this.tooLarge('too many cells');
    return cells;
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
    if (type === 'b') return value === '1' || value === 'true' ? 'TRUE' : 'FALSE';
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

  private note(code: TableNote['code'], column: number): void {
    if (this.context.notes.length < 1000) this.context.notes.push({ code, sheet: this.context.sheet, row: this.rowNumber, cell: cellAddress(column, this.rowNumber) });
  }

  private missingString(column: number): string {
    this.note('broken-cell', column);
    return '';
  }
}
