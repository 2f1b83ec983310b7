import { TABLE_LIMITS } from './limits.ts';
import { addMerged } from './mergedCells.ts';
import { safeFormatXml } from './safeXml.ts';
import { columnOf, isTrue, type SheetRows } from './sheetRows.ts';
import type { MergedRange, TableRow } from './table.ts';
import { type Places, XmlPlace } from './xmlPlaces.ts';
import { unescapeExcel } from './xmlText.ts';

type Place = 'sheet' | 'columns' | 'column' | 'data' | 'row' | 'cell' | 'value' | 'formula' | 'inline' | 'run' | 'text' | 'merges' | 'merge';
const PLACES: Places<Place> = {
  start: { worksheet: 'sheet' },
  sheet: { cols: 'columns', sheetData: 'data', mergeCells: 'merges' },
  columns: { col: 'column' },
  data: { row: 'row' },
  row: { c: 'cell' },
  cell: { v: 'value', f: 'formula', is: 'inline' },
  // A reading of the text (rPh) is not the text.
  inline: { t: 'text', r: 'run' },
  run: { t: 'text' },
  merges: { mergeCell: 'merge' },
};

/** `piece`: what was read so far of a text in it. */
type Cell = { column: number; type: string; style: number; value: string | undefined; inline: string; piece: string; hasFormula: boolean };

/** Reads the XML of one worksheet by a parser of XML: anything well-formed, whatever its prefixes, comments, CDATA and references. Several times slower than PlainSheet. */
export class CarefulSheet {
  readonly merged: MergedRange[] = [];
  private readonly place = new XmlPlace(PLACES);
  private readonly rows: SheetRows;
  private readonly parser: ReturnType<typeof safeFormatXml>;
  private done: TableRow[] = [];
  private cell: Cell = { column: -1, type: 'n', style: 0, value: undefined, inline: '', piece: '', hasFormula: false };
  private hasCells = false;
  private waiting = 0;
  private finished = false;

  constructor(rows: SheetRows, file: string) {
    this.rows = rows;
    this.parser = safeFormatXml(file, { open: (name, attributes) => this.open(name, attributes), text: (text) => this.text(text), close: () => this.close() });
  }

  /** Takes a piece of text and gives the rows that are now complete. Throws Refusal: too-large, unsafe-xml, damaged-file. */
  push(piece: string): TableRow[] {
    this.rows.bytes += piece.length;
    this.waiting += piece.length;
    this.parser.write(piece);
    if (this.waiting > TABLE_LIMITS.rowCharacters && !this.finished) throw this.rows.longRow();
    const { done } = this;
    this.done = [];
    return done;
  }

  /** Throws Refusal damaged-file when the sheet breaks off. */
  end(): void {
    if (!this.finished) throw this.rows.damaged('it breaks off in the middle', 'वह बीच में टूट जाती है');
    this.parser.close();
  }

  private open(name: string, a: Readonly<Record<string, string>>): void {
    const place = this.place.enter(name);
    if (name === ':AlternateContent' && !this.finished) throw this.rows.damaged('it holds cells in several versions', 'उसमें सेल कई रूपों में हैं');
    if (place === 'column' && isTrue(a.hidden)) this.rows.hidden.addNumbered(a.min, a.max);
    else if (place === 'row') this.beginRow(a);
    else if (place === 'cell') {
      this.hasCells = true;
      this.cell = { column: a.r === undefined ? this.cell.column + 1 : columnOf(a.r), type: a.t ?? 'n', style: Number(a.s ?? 0), value: undefined, inline: '', piece: '', hasFormula: false };
    } else if (place === 'value') this.cell.value = '';
    else if (place === 'formula') this.cell.hasFormula = true;
    else if (place === 'merge') addMerged(this.merged, a.ref);
  }

  private beginRow(a: Readonly<Record<string, string>>): void {
    this.rows.begin(Number(a.r ?? this.rows.number + 1), isTrue(a.hidden));
    this.cell.column = -1;
    this.hasCells = false;
    this.waiting = 0;
  }

  private text(text: string): void {
    const { now } = this.place;
    if (now === 'value') this.cell.value += text;
    else if (now === 'text') this.cell.piece += text;
  }

  private close(): void {
    const place = this.place.leave();
    if (place === 'text') {
      this.cell.inline += unescapeExcel(this.cell.piece);
      this.cell.piece = '';
    } else if (place === 'cell') this.endCell();
    else if (place === 'row') {
      const row = this.rows.end(!this.hasCells);
      if (row) this.done.push(row);
    } else if (place === 'data') this.finished = true;
  }

  private endCell(): void {
    if (this.rows.passedOver) return;
    const { column, type, style, value, inline, hasFormula } = this.cell;
    this.rows.put(column, type === 'inlineStr' ? inline : this.rows.text(type, value, style, column, hasFormula));
  }
}
