import { Refusal } from '#base';
import { cellAddress } from '../table.ts';
import { escapeExcel } from '../xmlText.ts';
import type { SheetTraits } from './learnSheet.ts';
import { blockOf, holds } from './references.ts';
import { type CellPlace, type DataPlace, dataPlace, type RowPlace, rowsIn } from './rowsOfSheet.ts';
import { withAttribute } from './tags.ts';

/** One value to write: a text, or an exact number in plain notation. Columns count from 0. */
export type FillCell = { column: number; text: string; number: boolean };

/** Rows to write, one below the other from `firstRow`. */
export type FillPlan = { firstRow: number; rows: readonly (readonly FillCell[])[] };

/** A cell that was left as it is, and why; `no-room`: the row and everything after it. */
export type FillProblem = { code: 'locked' | 'formula' | 'merged' | 'no-room'; row: number; column: number };

export type Filled = { xml: string; cells: number; /** Rows that the template did not have. */ added: number; problems: FillProblem[]; /** Columns of the last prepared row whose formula does not go on in the added rows. */ formulasEnd: number[] };

/** Problems that are told one by one. */
const TOLD = 2_000;

const inXml = (text: string): string => escapeExcel(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Attributes of a prepared row that an added one takes: its height and look, nothing that hides or groups it. */
const LOOK = ['s', 'customFormat', 'ht', 'customHeight', 'thickTop', 'thickBot'];

/** Splices values into the text of a sheet. Everything that is not a fill cell stays letter for letter; styles of the cells stay, too. */
class SheetFiller {
  readonly done: Filled = { xml: '', cells: 0, added: 0, problems: [], formulasEnd: [] };
  private readonly pieces: string[] = [];
  private copied = 0;
  private model: RowPlace | undefined;
  private lastColumn = -1;
  private readonly text: string;
  private readonly data: DataPlace;
  private readonly plan: FillPlan;
  private readonly traits: SheetTraits;
  private readonly locked: readonly boolean[];

  constructor(text: string, data: DataPlace, plan: FillPlan, traits: SheetTraits, locked: readonly boolean[]) {
    this.text = text;
    this.data = data;
    this.plan = plan;
    this.traits = traits;
    this.locked = locked;
  }

  fill(file: string): Filled {
    const { firstRow } = this.plan;
    const until = firstRow + this.room();
    for (const row of rowsIn(this.text, this.data, file)) if (row.number >= firstRow && row.number < until && (row.cells.length > 0 || row.attributes.s !== undefined)) this.model = row;
    const end = Math.min(until, firstRow + this.plan.rows.length);
    if (end < firstRow + this.plan.rows.length) this.problem('no-room', end, 0);
    let next = firstRow;
    this.openData();
    for (const row of rowsIn(this.text, this.data, file)) {
      if (row.number < next) continue;
      for (; next < Math.min(row.number, end); next += 1) this.addRow(next, row.tag.start);
      if (next < end && row.number === next) {
        this.changeRow(row);
        next += 1;
      }
      if (next >= end) break;
    }
    for (; next < end; next += 1) this.addRow(next, this.data.to);
    return this.finished(end);
  }

  /** Rows from the first one to fill until one that holds something of its own. Rows that hold a value without a gap from the first one on (a number, a fixed word) are prepared, not taken. */
  private room(): number {
    const { firstRow } = this.plan;
    const filled = new Set(this.traits.filledRows);
    let gap = firstRow;
    while (filled.has(gap)) gap += 1;
    return (this.traits.filledRows.find((row) => row > gap) ?? 1_048_577) - firstRow;
  }

  private openData(): void {
    if (!this.data.empty) return;
    this.pieces.push(this.text.slice(0, this.data.tag.start), this.text.slice(this.data.tag.start, this.data.tag.end).replace(/\s*\/>$/, '>'));
    this.copied = this.data.tag.end;
  }

  private keepTo(place: number): void {
    this.pieces.push(this.text.slice(this.copied, place));
    this.copied = place;
  }

  private problem(code: FillProblem['code'], row: number, column: number): void {
    if (this.done.problems.length < TOLD) this.done.problems.push({ code, row, column });
  }

  private valuesOf(row: number): readonly FillCell[] {
    return [...(this.plan.rows[row - this.plan.firstRow] ?? [])].filter((one) => one.text !== '').sort((a, b) => a.column - b.column);
  }

  private isLocked(style: string | undefined): boolean {
    return this.traits.isProtected && (this.locked[Number(style ?? 0)] ?? true);
  }

  private columnStyle(column: number): string | undefined {
    const found = this.traits.columns.find((one) => one.left <= column && column <= one.right);
    return found && String(found.style);
  }

  /** Whether the value may be written here; a reason against it is told. */
  private may(row: number, column: number, cell: CellPlace | undefined, style: string | undefined): boolean {
    const code = cell?.formula ? 'formula' : this.isLocked(style) ? 'locked' : this.traits.merged.some((one) => holds(one, column, row) && !(one.left === column && one.top === row)) ? 'merged' : undefined;
    if (code) this.problem(code, row, column);
    return code === undefined;
  }

  private element(row: number, { column, text, number }: FillCell, style: string | undefined): string {
    const p = this.data.prefix;
    this.done.cells += 1;
    this.lastColumn = Math.max(this.lastColumn, column);
    const head = `<${p}c r="${cellAddress(column, row)}"${style === undefined ? '' : ` s="${style}"`}`;
    if (number) return `${head}><${p}v>${inXml(text)}</${p}v></${p}c>`;
    const space = text.trim() === text && !/[\n\t]| {2}/.test(text) ? '' : ' xml:space="preserve"';
    return `${head} t="inlineStr"><${p}is><${p}t${space}>${inXml(text)}</${p}t></${p}is></${p}c>`;
  }

  private changeRow(row: RowPlace): void {
    const values = this.valuesOf(row.number);
    if (values.length === 0) return;
    const last = values.at(-1)?.column ?? 0;
    const [from, to] = (row.attributes.spans ?? '').split(':').map(Number);
    const short = to !== undefined && (to < last + 1 || (from ?? 1) > (values[0]?.column ?? 0) + 1);
    this.keepTo(row.tag.start);
    const start = short ? withAttribute(this.text, row.tag, 'spans', `${Math.min(from ?? 1, (values[0]?.column ?? 0) + 1)}:${Math.max(to ?? 1, last + 1)}`) : this.text.slice(row.tag.start, row.tag.end);
    this.pieces.push(row.tag.kind === 'empty' ? start.replace(/\s*\/>$/, '>') : start);
    this.copied = row.tag.end;
    const rowStyle = row.attributes.customFormat === '1' || row.attributes.customFormat === 'true' ? row.attributes.s : undefined;
    for (const value of values) {
      const cell = row.cells.find((one) => one.column === value.column);
      const style = cell ? cell.style : (rowStyle ?? this.columnStyle(value.column));
      if (!this.may(row.number, value.column, cell, style)) continue;
      this.keepTo(cell?.start ?? row.cells.find((one) => one.column > value.column)?.start ?? row.contentEnd);
      this.pieces.push(this.element(row.number, value, style));
      if (cell) this.copied = cell.end;
    }
    if (row.tag.kind === 'empty') this.pieces.push(`</${this.data.prefix}row>`);
  }

  /** A row the template does not have: it looks like its last prepared one. */
  private addRow(number: number, place: number): void {
    const { model } = this;
    const p = this.data.prefix;
    this.keepTo(place);
    const look = LOOK.flatMap((name) => (model?.attributes[name] === undefined ? [] : [` ${name}="${model.attributes[name]}"`])).join('');
    const values = new Map(this.valuesOf(number).map((one) => [one.column, one]));
    const styles = new Map((model?.cells ?? []).map((one) => [one.column, one.style]));
    const columns = [...new Set([...values.keys(), ...styles.keys()])].sort((a, b) => a - b);
    const cells = columns.map((column) => {
      const style = styles.has(column) ? styles.get(column) : (model?.attributes.s ?? this.columnStyle(column));
      const value = values.get(column);
      if (value && this.may(number, column, undefined, style)) return this.element(number, value, style);
      return style === undefined ? '' : `<${p}c r="${cellAddress(column, number)}" s="${style}"/>`;
    });
    this.pieces.push(`<${p}row r="${number}"${look}>${cells.join('')}</${p}row>`);
    this.done.added += 1;
  }

  private finished(end: number): Filled {
    this.keepTo(this.data.to);
    if (this.data.empty) this.pieces.push(`</${this.data.prefix}sheetData>`);
    this.keepTo(this.text.length);
    if (this.done.added > 0) this.done.formulasEnd.push(...(this.model?.cells ?? []).filter((one) => one.formula).map((one) => one.column));
    this.done.xml = this.withDimension(this.pieces.join(''), end - 1);
    return this.done;
  }

  /** Some readers believe what a sheet says of its size. */
  private withDimension(xml: string, lastRow: number): string {
    const { dimension } = this.data;
    const said = dimension && blockOf(/ref\s*=\s*["']([^"']*)/.exec(this.text.slice(dimension.start, dimension.end))?.[1] ?? '');
    if (!dimension || !said || this.done.cells === 0 || (said.bottom >= lastRow && said.right >= this.lastColumn)) return xml;
    const ref = `${cellAddress(said.left, said.top)}:${cellAddress(Math.max(said.right, this.lastColumn), Math.max(said.bottom, lastRow))}`;
    return xml.slice(0, dimension.start) + withAttribute(this.text, dimension, 'ref', ref) + xml.slice(dimension.end);
  }
}

/**
 * Writes values into the XML of a sheet. What is not a fill cell stays as it is; a cell with a formula, a locked cell of a protected sheet
 * and the inside of a merged block are left and told. Rows that the template does not have are added with the look of its last prepared row;
 * before a row that holds something of its own filling ends.
 */
export function fillSheet(text: string, plan: FillPlan, traits: SheetTraits, locked: readonly boolean[], file: string): Filled {
  const data = dataPlace(text);
  if (!data || (!data.empty && data.to < 0)) throw new Refusal('damaged-file', `${file} has a sheet without a place for rows. Open it in Excel or LibreOffice and save it again.`, { hi: `${file} में एक शीट है जिसमें पंक्तियों की जगह नहीं है। Excel या LibreOffice में खोलकर फिर सहेजें।`, where: { file } });
  return new SheetFiller(text, data, plan, traits, locked).fill(file);
}
