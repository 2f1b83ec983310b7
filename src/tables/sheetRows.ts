import { Refusal } from '#base';
import { HiddenParts } from './hiddenParts.ts';
import { TABLE_LIMITS } from './limits.ts';
import { type NumberStyle, styledNumber } from './numberFormat.ts';
import { cellAddress, type TableNote, type TableRow } from './table.ts';
import { unescapeExcel } from './xmlText.ts';

export type SheetContext = { file: string; sheet: string; strings: readonly string[]; styles: readonly NumberStyle[]; date1904: boolean; notes: TableNote[]; /** Rows that the sheet hides are passed over. */ withoutHidden: boolean };

/** From so many cells on, a sheet that is next to empty is refused: every row is as wide as its last filled cell. */
const SPARSE_FROM = 2_000_000;
const SPARSE_RATIO = 1_000;
/** Characters of cells per byte that stands in the file, from which on it is the work of somebody who wants to fill memory. */
const MULTIPLIED = 30;

export const isTrue = (text: string | undefined): boolean => text === '1' || text === 'true';

/** Column of a reference such as AB12, from 0; -1 when it has no letters. */
export function columnOf(reference: string): number {
  let column = 0;
  for (let at = 0; at < reference.length; at += 1) {
    const code = reference.charCodeAt(at) & 0xdf;
    if (code < 65 || code > 90) break;
    column = column * 26 + code - 64;
  }
  return column - 1;
}

/**
 * The rows of one worksheet while they are read, whoever reads its XML: puts cells in their places, says what a value means by its
 * type and style, names what is hidden or broken, and refuses what would fill memory. Formulas are never computed: a cell shows the
 * value that was saved with it.
 */
export class SheetRows {
  readonly hidden = new HiddenParts();
  /** Number of the row that is being read, or was last. */
  number = 0;
  /** Bytes of the sheet that were taken in so far. */
  bytes = 0;
  private readonly context: SheetContext;
  /** The cells of this row are its first `width`: one list for all rows, each is given a copy of the size it needs. */
  private readonly cells: string[] = [];
  private width = 0;
  private isHidden = false;
  private rowCharacters = 0;
  private cellCount = 0;
  private filledCount = 0;
  private textCharacters = 0;
  private sharedCharacters: number | undefined;

  constructor(context: SheetContext) {
    this.context = context;
  }

  /** A row begins. Throws Refusal: damaged-file for a number that is none or runs backwards, too-large. */
  begin(number: number, hidden: boolean): void {
    if (!Number.isInteger(number) || number <= this.number) throw this.damaged(`rows are out of order after row ${this.number}`, `पंक्ति ${this.number} के बाद पंक्तियों का क्रम गड़बड़ है`);
    this.number = number;
    if (number > TABLE_LIMITS.rows) throw this.tooLarge(`${number} rows`, `${number} पंक्तियाँ`);
    this.isHidden = hidden;
    this.width = 0;
    this.rowCharacters = 0;
  }

  /** Whether the cells of this row are to be passed over. */
  get passedOver(): boolean {
    return this.isHidden && this.context.withoutHidden;
  }

  /** Puts a text into its column, counted from 0. Cells that are only painted, which have none, may go on to Excel's last column. */
  put(column: number, text: string): void {
    if (text === '') return;
    if (column < 0 || column >= TABLE_LIMITS.columns) throw this.tooLarge(`column ${column + 1}`, `कॉलम ${column + 1}`);
    this.filledCount += 1;
    this.rowCharacters += text.length;
    // A cell that stands twice in its row: the last one holds, as in the programs that read such a sheet at all.
    if (column < this.width && this.cells[column] !== '') this.note('broken-cell', column);
    for (; this.width < column; this.width += 1) this.cells[this.width] = '';
    this.cells[column] = text;
    if (column === this.width) this.width += 1;
  }

  /** The row that is complete, or undefined when nothing stands in it. `empty`: it had no cells, not even painted ones. Throws Refusal too-large. */
  end(empty: boolean): TableRow | undefined {
    const { width } = this;
    if (this.isHidden && !empty) this.hidden.addRow(this.number);
    this.cellCount += width;
    this.checkText();
    if (this.cellCount > TABLE_LIMITS.cells) throw this.tooLarge('too many cells', 'बहुत ज़्यादा सेल');
    if (this.cellCount > SPARSE_FROM && this.filledCount < this.cellCount / SPARSE_RATIO) throw this.tooLarge('rows of thousands of empty cells', 'हज़ारों ख़ाली सेल वाली पंक्तियाँ');
    return width > 0 ? { number: this.number, cells: this.cells.slice(0, width) } : undefined;
  }

  /** A text that thousands of cells share costs little here and everything once it is written out for each of them. */
  private checkText(): void {
    this.textCharacters += this.rowCharacters;
    if (this.rowCharacters > TABLE_LIMITS.rowCharacters) throw this.longRow();
    if (this.textCharacters < TABLE_LIMITS.multipliedCharacters) return;
    this.sharedCharacters ??= this.context.strings.reduce((sum, one) => sum + one.length, 0);
    if (this.textCharacters > (this.bytes + this.sharedCharacters) * MULTIPLIED) throw this.tooLarge('the same long text in thousands of cells', 'हज़ारों सेल में एक ही लंबा टेक्स्ट');
  }

  /** Text of a cell by its type (ECMA-376 part 1, 18.18.11) but `inlineStr`, whose text is no value. `value` with its references read; undefined without one. */
  text(type: string, value: string | undefined, style: number, column: number, hasFormula: boolean): string {
    if (value === undefined) {
      if (hasFormula) this.note('formula-without-value', column);
      return '';
    }
    if (type === 's') return this.shared(Number(value), column);
    if (type === 'n') return this.styled(value, style);
    if (type === 'b') return isTrue(value) ? 'TRUE' : 'FALSE';
    if (type === 'e') return this.errorValue(value, column);
    if (type === 'd') return value.replace(/T00:00:00(\.0+)?Z?$/, '');
    return unescapeExcel(value);
  }

  styled(value: string, style: number): string {
    return value === '' ? '' : styledNumber(value, this.context.styles[style], this.context.date1904);
  }

  /** Whether numbers of a style show as they are. */
  isPlain(style: number): boolean {
    const found = this.context.styles[style];
    return found === undefined || found.kind === 'plain';
  }

  shared(index: number, column: number): string {
    const text = this.context.strings[index];
    if (text === undefined) this.note('broken-cell', column);
    return text ?? '';
  }

  /** #N/A and its like are no value: the cell counts as empty, which erases nothing. */
  private errorValue(text: string, column: number): string {
    this.note('error-value', column, text.slice(0, 40));
    return '';
  }

  private note(code: TableNote['code'], column: number, text?: string): void {
    if (this.context.notes.length < TABLE_LIMITS.notes) this.context.notes.push({ code, sheet: this.context.sheet, row: this.number, cell: cellAddress(column, this.number), ...(text === undefined ? {} : { text }) });
  }

  /** Adds what the sheet hides to the notes. */
  tellHidden(): void {
    this.hidden.tell(this.context.notes, this.context.sheet);
  }

  damaged(what: string, hi: string): Refusal {
    const { file, sheet } = this.context;
    return new Refusal('damaged-file', `${file}: sheet ${sheet} is damaged: ${what}. Open it in Excel or LibreOffice and save it again.`, { hi: `${file}: शीट ${sheet} ख़राब है: ${hi}। Excel या LibreOffice में खोलकर फिर सहेजें।`, where: { file, sheet } });
  }

  tooLarge(what: string, hi: string): Refusal {
    const where = { file: this.context.file, sheet: this.context.sheet, row: Math.max(1, this.number) };
    return new Refusal('too-large', `${this.context.file}, sheet ${this.context.sheet}, row ${where.row}: ${what}, more than is read. Check that it is the right file, or split it.`, { hi: `${this.context.file}, शीट ${this.context.sheet}, पंक्ति ${where.row}: ${hi}, इतना नहीं पढ़ा जाता। देखें कि फ़ाइल सही है, या उसे बाँट दें।`, where });
  }

  longRow(): Refusal {
    return this.tooLarge('a row of more than 8,000,000 characters', '80 लाख से ज़्यादा अक्षर की पंक्ति');
  }
}
