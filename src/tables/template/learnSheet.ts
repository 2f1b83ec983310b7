import { Refusal } from '#base';
import type { Archive } from '../archive.ts';
import { addMerged } from '../mergedCells.ts';
import { localName, safeXml } from '../safeXml.ts';
import { isTrue } from '../sheetRows.ts';
import type { MergedRange } from '../table.ts';
import { utf8Blocks } from '../utf8Blocks.ts';
import { type RawValidation, type Validation, validationOf } from './validation.ts';

/** What a sheet says besides its texts. Rows and columns as in `CellBlock`. */
export type SheetTraits = {
  validations: Validation[]; merged: MergedRange[];
  /** Only unlocked cells may be changed. */
  isProtected: boolean;
  /** Styles of whole columns. */
  columns: { left: number; right: number; style: number }[];
  /** The last row that stands in the file, empty or not. */
  lastRow: number;
  /** Rows that hold a value that is no formula's, in their order; no more than `MOST_FILLED`. */
  filledRows: number[];
};

/** Bytes of a sheet that is filled: a hundred thousand prepared rows of forty cells. */
export const TEMPLATE_SHEET_BYTES = 96 * 1024 * 1024;
const MOST_FILLED = 200_000;
const MOST_VALIDATIONS = 20_000;

export const tooLargeTemplate = (file: string, sheet: string): Refusal =>
  new Refusal('too-large', `${file}: sheet ${sheet} holds more prepared rows than are read. Delete the empty rows at its end in Excel or LibreOffice, or download the template again.`, { hi: `${file}: शीट ${sheet} में तैयार पंक्तियाँ इतनी ज़्यादा हैं कि पढ़ी नहीं जातीं। उसके अंत की ख़ाली पंक्तियाँ Excel या LibreOffice में हटाएँ, या टेम्पलेट फिर डाउनलोड करें।`, where: { file, sheet } });

/** Collects the traits of a sheet from the events of its parser. */
class Learner {
  readonly traits: SheetTraits = { validations: [], merged: [], isProtected: false, columns: [], lastRow: 0, filledRows: [] };
  private raw: RawValidation | undefined;
  private into: 'formula1' | 'formula2' | 'sqref' | undefined;
  private cell = { formula: false, value: false };
  private inCell = false;

  open(local: string, a: Readonly<Record<string, string>>): void {
    const { traits } = this;
    if (local === 'row') traits.lastRow = a.r === undefined ? traits.lastRow + 1 : Number(a.r);
    else if (local === 'c') {
      this.inCell = true;
      this.cell = { formula: false, value: false };
    } else if (local === 'f' && this.inCell) this.cell.formula = true;
    else if (local === 'col') this.column(a);
    else if (local === 'mergeCell') addMerged(traits.merged, a.ref);
    else if (local === 'sheetProtection') traits.isProtected = isTrue(a.sheet);
    else if (local === 'dataValidation') this.raw = { attributes: a, formula1: '', formula2: '', sqref: a.sqref ?? '' };
    else if (this.raw && (local === 'formula1' || local === 'formula2' || local === 'sqref')) this.into = local;
  }

  text(text: string): void {
    if (this.raw && this.into) this.raw[this.into] += text;
    else if (this.inCell && !this.cell.value && text.trim() !== '') this.cell.value = true;
  }

  close(local: string): void {
    if (local === 'c') {
      this.inCell = false;
      const { filledRows, lastRow } = this.traits;
      if (this.cell.value && !this.cell.formula && filledRows.at(-1) !== lastRow && filledRows.length < MOST_FILLED) filledRows.push(lastRow);
    } else if (local === 'formula1' || local === 'formula2' || local === 'sqref') this.into = undefined;
    else if (local === 'dataValidation' && this.raw) {
      const found = validationOf(this.raw);
      if (found && this.traits.validations.length < MOST_VALIDATIONS) this.traits.validations.push(found);
      this.raw = undefined;
    }
  }

  private column(a: Readonly<Record<string, string>>): void {
    if (a.style !== undefined) this.traits.columns.push({ left: Number(a.min) - 1, right: Number(a.max) - 1, style: Number(a.style) });
  }
}

/**
 * Reads what a sheet says besides its texts: validations (also those in Excel's extension list), protection, styles of columns, which rows
 * hold something. Finds it well-formed on the way. Throws Refusal: too-large, unsafe-xml, damaged-file.
 */
export async function learnSheet(archive: Archive, sheet: { part: string; name: string }, file: string): Promise<SheetTraits> {
  if ((archive.size(sheet.part) ?? 0) > TEMPLATE_SHEET_BYTES) throw tooLargeTemplate(file, sheet.name);
  const learner = new Learner();
  const parser = safeXml(`${file}: ${sheet.name}`, { open: (name, a) => learner.open(localName(name), a), text: (text) => learner.text(text), close: (name) => learner.close(localName(name)) });
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  for await (const block of utf8Blocks(archive, sheet.part, file)) parser.write(decoder.decode(block, { stream: true }));
  parser.close();
  return learner.traits;
}
