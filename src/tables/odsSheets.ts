import { Refusal } from '#base';
import { isErrorValue } from './errorValue.ts';
import { HiddenParts } from './hiddenParts.ts';
import { TABLE_LIMITS } from './limits.ts';
import { cellValue, OdsText } from './odsCell.ts';
import type { XmlEvents } from './safeXml.ts';
import { cellAddress, type MergedRange, type TableNote, type TableRow, type TableSheet } from './table.ts';

type Attributes = Readonly<Record<string, string>>;
/** A value that fills the rows below it, down to one row. */
type Down = { text: string; until: number };

/** Cells that a file may make by saying "the same again": LibreOffice writes a column of equal values so. */
const REPEATED_CELLS = 3_000_000;
const TOP_ROWS = 60;

const counted = (text: string | undefined): number => Math.max(1, Number.parseInt(text ?? '1', 10) || 1);

/** Hears the content of an OpenDocument workbook: lists its sheets, and collects the rows of one. */
export class OdsSheets implements XmlEvents {
  readonly sheets: TableSheet[] = [];
  readonly merged: MergedRange[] = [];
  /** True once the wanted sheet was heard to its end. */
  done = false;
  private readonly options: { file: string; withoutHidden: boolean; /** Absent: only the names are listed. */ sheet?: string };
  private readonly said: TableNote[] = [];
  private hidden = new HiddenParts();
  private readonly hiddenStyles = new Set<string>();
  private style = '';
  private rows: TableRow[] = [];
  private inside = false;
  /** Tables may stand in a cell; only the outer ones are sheets. */
  private nested = 0;
  private rowNumber = 0;
  private column = 0;
  private columns = 0;
  private repeatRow = 1;
  private rowHidden = false;
  private cells: string[] = [];
  private cell: Attributes | undefined;
  private covered = false;
  private readonly shown = new OdsText();
  private readonly down = new Map<number, Down>();
  private repeated = 0;
  private repeatedCharacters = 0;

  constructor(options: { file: string; withoutHidden: boolean; sheet?: string }) {
    this.options = options;
  }

  /** Rows that are complete since the last call. */
  taken(): TableRow[] {
    const full = this.rows;
    this.rows = [];
    return full;
  }

  notes(): TableNote[] {
    this.hidden.tell(this.said, this.options.sheet ?? '');
    return this.said;
  }

  open(name: string, attributes: Attributes): void {
    if (name === 'table:table') this.openTable(attributes);
    else if (name === 'style:style') this.style = attributes['style:name'] ?? '';
    else if (name === 'style:table-properties' && attributes['table:display'] === 'false') this.hiddenStyles.add(this.style);
    else if (this.inside && this.nested === 1) this.openPart(name, attributes);
  }

  text(piece: string): void {
    this.shown.add(piece);
  }

  close(name: string): void {
    if (name === 'table:table') this.closeTable();
    else if (!this.inside || this.nested !== 1) return;
    else if (name === 'table:table-row') this.closeRow();
    else if (name === 'table:table-cell' || name === 'table:covered-table-cell') this.closeCell();
    else this.shown.close(name);
  }

  private openTable(attributes: Attributes): void {
    this.nested += 1;
    if (this.nested > 1) return;
    const name = attributes['table:name'] ?? '';
    if (!this.sheets.some((one) => one.name === name)) this.sheets.push({ name, hidden: this.hiddenStyles.has(attributes['table:style-name'] ?? '') });
    this.inside = name === this.options.sheet;
  }

  private closeTable(): void {
    this.nested -= 1;
    if (this.nested > 0 || !this.inside) return;
    this.inside = false;
    this.done = true;
  }

  private openPart(name: string, attributes: Attributes): void {
    if (name === 'table:table-column') {
      const from = this.columns;
      this.columns += counted(attributes['table:number-columns-repeated']);
      if (isHidden(attributes)) this.hidden.addColumns(from, this.columns - 1);
    } else if (name === 'table:table-row') {
      this.repeatRow = counted(attributes['table:number-rows-repeated']);
      this.rowHidden = isHidden(attributes);
      this.column = 0;
      this.cells = [];
    } else if (name === 'table:table-cell' || name === 'table:covered-table-cell') {
      this.cell = attributes;
      this.covered = name === 'table:covered-table-cell';
      this.shown.clear();
    } else this.shown.open(name, attributes);
  }

  private closeCell(): void {
    const attributes = this.cell ?? {};
    const times = counted(attributes['table:number-columns-repeated']);
    const row = this.rowNumber + 1;
    const text = this.covered ? '' : this.valueOf(attributes, row);
    const from = this.column;
    this.column += times;
    if (text === '') return;
    if (this.column > TABLE_LIMITS.columns) throw this.tooLarge(`column ${this.column}`, `कॉलम ${this.column}`);
    this.spend(times - 1, (times - 1) * text.length);
    while (this.cells.length < from) this.cells.push('');
    for (let at = from; at < this.column; at += 1) this.cells[at] = text;
    this.spans(attributes, text, from, row);
  }

  private valueOf(attributes: Attributes, row: number): string {
    const { text, error, formulaWithoutValue } = cellValue(attributes, this.shown.shown());
    const where = { sheet: this.options.sheet ?? '', row, cell: cellAddress(Math.min(this.column, TABLE_LIMITS.columns), row) };
    const failed = error || (attributes['table:formula'] !== undefined && isErrorValue(text));
    if (this.said.length < TABLE_LIMITS.notes) {
      if (failed) this.said.push({ code: 'error-value', ...where, text: text.slice(0, 40) });
      else if (formulaWithoutValue) this.said.push({ code: 'formula-without-value', ...where });
    }
    return failed ? '' : text;
  }

  private spans(attributes: Attributes, text: string, column: number, row: number): void {
    const [rows, columns] = [counted(attributes['table:number-rows-spanned']), counted(attributes['table:number-columns-spanned'])];
    if (rows > 1) this.down.set(column, { text, until: row + rows - 1 });
    if ((rows > 1 || columns > 1) && row <= TOP_ROWS) this.merged.push({ left: column, top: row, right: column + columns - 1, bottom: row + rows - 1 });
  }

  private closeRow(): void {
    const number = this.rowNumber + 1;
    this.rowNumber += this.repeatRow;
    for (const [column, { text, until }] of this.down) {
      if (number > until) this.down.delete(column);
      else if (!this.cells[column] && this.cells.length > 0) {
        while (this.cells.length < column) this.cells.push('');
        this.cells[column] = text;
        this.spend(1, text.length);
      }
    }
    if (this.cells.length === 0) return;
    if (this.rowNumber > TABLE_LIMITS.rows) throw this.tooLarge(`${this.rowNumber} rows`, `${this.rowNumber} पंक्तियाँ`);
    if (this.repeatRow > 1) this.spend((this.repeatRow - 1) * this.cells.length, (this.repeatRow - 1) * this.cells.reduce((sum, one) => sum + one.length, 0));
    if (this.rowHidden) for (let at = 0; at < this.repeatRow; at += 1) this.hidden.addRow(number + at);
    if (this.rowHidden && this.options.withoutHidden) return;
    for (let at = 0; at < this.repeatRow; at += 1) this.rows.push({ number: number + at, cells: at === 0 ? this.cells : [...this.cells] });
  }

  private spend(cells: number, characters: number): void {
    this.repeated += cells;
    this.repeatedCharacters += characters;
    if (this.repeated > REPEATED_CELLS || this.repeatedCharacters > TABLE_LIMITS.multipliedCharacters) throw this.tooLarge('millions of cells said to be the same again', 'लाखों सेल जिनमें "वही फिर से" लिखा है');
  }

  private tooLarge(what: string, hi: string): Refusal {
    const { file, sheet } = this.options;
    return new Refusal('too-large', `${file}, sheet ${sheet}: ${what}, more than is read. Check that it is the right file, or split it.`, { hi: `${file}, शीट ${sheet}: ${hi}, इतना नहीं पढ़ा जाता। देखें कि फ़ाइल सही है, या उसे बाँट दें।`, where: { file, sheet, row: Math.max(1, this.rowNumber) } });
  }
}

const isHidden = (attributes: Attributes): boolean => attributes['table:visibility'] === 'collapse' || attributes['table:visibility'] === 'filter';
