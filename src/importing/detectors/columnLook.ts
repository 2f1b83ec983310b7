import { CELL, cellKind } from './cellKind.ts';
import { type Fits, meaningOf } from './columnMeaning.ts';
import type { Watched } from './watched.ts';

/** How the cells of one column usually look: their kinds, how long codes of digits are, the words when they are few, how large numbers are. */
export type Look = {
  index: number;
  kinds: number;
  /** Lengths of its codes of digits, as bits; 0 when lengths say nothing. */
  lengths: number;
  /** All words of the column, when they repeat. */
  words: ReadonlySet<string> | undefined;
  from: number; to: number;
  /** What the field itself asks for. */
  fits: Fits | undefined;
  /** Nearly every row has something here. */
  filled: boolean;
};

/** A kind belongs to a column when this part of its cells has it: rows that moved are fewer. */
const USUAL = 0.15;
/** Fewer cells than this do not show how a column looks: then only what it means counts. */
const ENOUGH = 6;
const ANY = 0x3ff;
const LONG_CODE = 8;
const FEW_WORDS = 60;
const REPEATED = 3;
const NUMBERS = CELL.digits | CELL.decimal;
/** Words are written with digits and signs among them as it comes. */
const WORDS = CELL.word | CELL.words;
const TEXTS = WORDS | CELL.code | CELL.other;

const plain = (text: string): string => text.trim().toLowerCase();

/** @param values filled cells of the first rows; @param rows how many rows those were */
export function lookOf(column: Watched, values: readonly string[], rows: number): Look {
  const { index } = column;
  if (values.length < ENOUGH) return { index, kinds: ANY, lengths: 0, words: undefined, fits: meaningOf(column), filled: false, from: 0, to: 0 };
  const counts = new Map<number, number>();
  for (const text of values) counts.set(cellKind(text), (counts.get(cellKind(text)) ?? 0) + 1);
  let kinds = [...counts].filter(([, count]) => count >= values.length * USUAL).reduce((all, [kind]) => all | kind, 0);
  if ((kinds & NUMBERS) !== 0) kinds |= NUMBERS;
  if ((kinds & WORDS) !== 0) kinds |= TEXTS;
  const digits = values.filter((text) => /^\d+$/.test(text));
  const lengths = [...Map.groupBy(digits, (text) => text.length)].filter(([, list]) => list.length >= digits.length * 0.1).map(([length]) => length);
  const numbers = values.filter((text) => /^\d+(\.\d+)?$/.test(text)).map(Number).filter((one) => one > 0).sort((a, b) => a - b);
  const words = new Map<string, number>();
  for (const text of values) words.set(plain(text), (words.get(plain(text)) ?? 0) + 1);
  const few = words.size <= FEW_WORDS && words.size * REPEATED <= values.length && (kinds & NUMBERS) === 0;
  const fixed = kinds === NUMBERS && !(counts.get(CELL.decimal) ?? 0) && Math.min(...lengths) >= 6;
  return {
    index, kinds, lengths: fixed ? lengths.reduce((all, length) => all | (1 << Math.min(30, length)), 0) : 0, words: few ? new Set(words.keys()) : undefined, fits: meaningOf(column), filled: values.length >= rows * 0.95,
    from: (numbers[Math.floor(numbers.length * 0.02)] ?? 0) / 4, to: (numbers[Math.ceil(numbers.length * 0.98) - 1] ?? 0) * 4,
  };
}

/** Whether a filled cell looks as its column does, at a glance: kind and length of codes. */
export function looksRight(look: Look, text: string): boolean {
  if (look.kinds === ANY) return look.fits?.(text) ?? true;
  const kind = cellKind(text);
  if ((kind & look.kinds) === 0) return false;
  if (kind !== CELL.digits) return true;
  // A barcode or an account among small numbers is no larger one of them.
  return look.lengths === 0 ? text.length < LONG_CODE || look.to === 0 || Number(text) <= look.to : (look.lengths & (1 << Math.min(30, text.length))) !== 0;
}

/** The same with everything that is known: words that repeat, how large numbers are, what the field asks for. */
export function fitsIn(look: Look, text: string): boolean {
  if (look.fits && !look.fits(text)) return false;
  if (!looksRight(look, text)) return false;
  if (look.words && !look.words.has(plain(text))) return false;
  if ((look.kinds & NUMBERS) === 0 || look.to === 0 || look.lengths !== 0 || !/^\d+(\.\d+)?$/.test(text)) return true;
  const value = Number(text);
  return value === 0 || (value >= look.from && value <= look.to);
}
