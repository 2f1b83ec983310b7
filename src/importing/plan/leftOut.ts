import { wordKey } from '#base';
import type { TableRow } from '#tables';
import type { Mapping } from '../nouns.ts';

/** Why a row of a file is no item. */
export type LeftOut = { rule: 'IMP-REPEATED-HEADER' | 'IMP-TOTALS' | 'IMP-TITLE-LINE'; text: string };

/** "Total", "Grand total (USD)", "Sub-total:", "कुल योग": the whole cell, so that a Total Station stays an item. */
const TOTAL = /^(?:(?:grand|sub|net|page|sheet|overall|final|carried|brought)[\s-]*)?(?:totals?|sum|forward)(?:\s+(?:qty|quantity|amount|value|items?|pcs|pieces|cartons?|boxes|cbm|weight|price|rows?|products?|fob|cif|usd|inr|eur|gbp|rs))*\.?(?:\s*\([^)]{0,24}\))?\s*[:=-]?\s*[\d,.]*$/iu;
const TOTAL_HI = /^(?:कुल|योग|महायोग|जोड़|टोटल|उप)[\s-]*(?:योग|जोड़|टोटल|रकम|राशि|मात्रा|वज़न|वजन|पीस)?\s*[:=-]?\s*[\d,.]*$/u;
const isTotal = (text: string): boolean => text.length <= 48 && (TOTAL.test(text) || TOTAL_HI.test(text));
/** Beside a total stand only numbers, with a unit or currency at most. */
const BESIDE_TOTAL = /^[^\p{L}]*(?:\p{L}{1,4}\.?[^\p{L}]*)?$/u;

/** Words that begin the small print under a price list. */
const SMALL_PRINT = /^(?:\*+|†|e\.?\s*&\s*o\.?\s*e\.?|notes?\b|terms\b|remarks?\s*:|prices?\s+(?:are|is|valid|subject)|rates?\s+(?:are|valid|subject)|subject to\b|payment\b|bank\b|valid\b|thank|for any\b|contact\b|authori[sz]ed\b|continued\b|नोट|शर्तें|भुगतान)/iu;

/** From so many columns on, a row with one filled cell is a line across the table rather than a short record. */
const WIDE = 4;

type Heading = { index: number; word: string; hasDigit: boolean };
const DIGIT = /[0-9]/;

const filledOf = (row: TableRow): string[] => row.cells.map((cell) => cell.trim()).filter((cell) => cell !== '');

/**
 * Tells rows that are no items: headings that stand again in the middle, totals, and lines across the table such as section titles
 * and terms of payment. It only names them; a person may say that they are items all the same.
 */
export class RowsThatAreNone {
  private readonly headings: readonly Heading[];
  private readonly first: number;
  private readonly linesStandOut: boolean;
  private readonly key: number | undefined;
  private readonly name: number | undefined;

  /** @param sample first rows of the body: whether short rows are the exception or the rule */
  constructor(mapping: Mapping, sample: readonly (readonly string[])[]) {
    const headed = mapping.headerRow === null ? [] : mapping.columns.filter((one) => one.heading !== '' && !/^Column [A-Z]{1,3}$/.test(one.heading));
    this.headings = headed.map(({ index, heading }) => ({ index, word: wordKey(heading), hasDigit: DIGIT.test(wordKey(heading)) }));
    this.first = Math.min(...this.headings.map((one) => one.index));
    this.key = mapping.columns.find((one) => one.field === mapping.key || one.field === 'sku')?.index;
    this.name = mapping.columns.find((one) => one.field?.startsWith('name.'))?.index;
    const widths = sample.map((cells) => cells.filter((cell) => cell !== '').length).filter((count) => count > 0);
    const short = widths.filter((count) => count === 1).length;
    const usual = widths.filter((count) => count >= 3).length;
    this.linesStandOut = mapping.layout === 'flat' && mapping.columns.filter((one) => one.field !== null).length >= WIDE && usual >= 2 && short <= Math.max(1, usual / 3);
  }

  /** Why this row is no item; undefined for all others. */
  look(row: TableRow): LeftOut | undefined {
    if (this.isHeadingAgain(row)) return { rule: 'IMP-REPEATED-HEADER', text: filledOf(row).slice(0, 4).join(', ') };
    const key = this.key === undefined ? '' : (row.cells[this.key]?.trim() ?? '');
    const name = this.name === undefined ? '' : (row.cells[this.name]?.trim() ?? '');
    if (key !== '' && name !== '' && !isTotal(key) && !isTotal(name)) return undefined;
    const filled = filledOf(row);
    const total = filled.find(isTotal);
    if (total !== undefined && filled.every((cell) => cell === total || isTotal(cell) || BESIDE_TOTAL.test(cell)) && (key === '' || isTotal(key) || isTotal(name))) return { rule: 'IMP-TOTALS', text: total };
    const line = filled.length === 1 && this.linesStandOut ? (filled[0] ?? '') : '';
    return line !== '' && isLine(line) ? { rule: 'IMP-TITLE-LINE', text: line.slice(0, 120) } : undefined;
  }

  /** The same headings again, four of five at least. Most rows are told apart by their first cell. */
  private isHeadingAgain(row: TableRow): boolean {
    const [first] = this.headings;
    if (this.headings.length < 2 || !first) return false;
    const own = row.cells[this.first];
    if (own === undefined || own.length > 120 || !says(first, own)) return false;
    const same = this.headings.filter((one) => says(one, row.cells[one.index])).length;
    const filled = this.headings.filter((one) => (row.cells[one.index]?.trim() ?? '') !== '').length;
    return same >= 2 && same >= filled * 0.8 && same >= this.headings.length / 2;
  }
}

/** A heading, or the part of it that stands in the lower one of two rows. */
function says(heading: Heading, cell: string | undefined): boolean {
  // An item number has a digit and its heading none: so nearly every row is told apart.
  if (cell !== undefined && !heading.hasDigit && DIGIT.test(cell)) return false;
  const word = cell === undefined || cell === '' ? '' : wordKey(cell);
  return word !== '' && (word === heading.word || heading.word.endsWith(` ${word}`));
}

/** A title or a sentence, not a code: no digits in few words, or several words of running text. */
const isLine = (text: string): boolean => SMALL_PRINT.test(text) || (/\p{L}/u.test(text) && (!/\d/u.test(text) || (text.includes(' ') && text.length > 24)));
