import { type SearchTexts, type TextPart, utf8 } from '#base';
import { type Product, searchTexts } from '#catalogue/nouns';
import type { CellProblem } from '../cells/cell.ts';
import type { Draft } from '../draft.ts';
import type { Rates } from './rates.ts';
import { NOTHING } from './shapes.ts';

/** What a record is found by because of one cell: words of its name, of its description, and others. */
export type Words = { name: TextPart; about: TextPart; words: TextPart };
export const NO_WORDS: Words = { name: '', about: '', words: '' };

/** What a cell comes to in a new record, made ready to be written: the same text in the same column always comes to the same. */
export type CellPieces = Words & {
  /** Number of the places its values have in a draft; NOTHING for a cell that gives none, UNFIT for one whose row is read the ordinary way. */
  shape: number;
  /** Its values as JSON, those of a plain cell without what stands around them. */
  pieces: readonly TextPart[];
  plain: Around | undefined;
  /** With the text it is about. */
  problem: { said: CellProblem; text: string } | undefined;
  rates: Rates | undefined;
  /** Which detectors want to look at it, as bits. */
  asks: number;
};

/** What stands around the values of a plain cell, from this one on. */
export type Around = { from: number; before: Uint8Array; after: Uint8Array };

export const NO_CELL: CellPieces = { shape: NOTHING, pieces: [], plain: undefined, ...NO_WORDS, problem: undefined, rates: undefined, asks: 0 };

const bytesOf = (part: TextPart): TextPart => (part.length === 0 || typeof part !== 'string' ? part : utf8(part));

/** The same as bytes, for a cell that comes again. */
export const asBytes = (cell: CellPieces): CellPieces => ({ ...cell, pieces: cell.pieces.map(bytesOf), name: bytesOf(cell.name), about: bytesOf(cell.about), words: bytesOf(cell.words) });

const SEARCHED = /^(?:name|shortDescription|description|attribute)\.|^(?:brand|modelNumber|gtin|hsCode|category|keywords)$/;
/** Whether cells of this field are searched at all. */
export const isSearched = (field: string): boolean => SEARCHED.test(field);

/** What a product that has nothing but this would be found by. */
export function wordsOf({ fields, texts, attributes }: Draft): Words {
  const of = (part: Partial<Product>): SearchTexts => searchTexts({ sku: '', ...part } as Product);
  const spoken = (given: Record<string, string> | undefined): Product['name'] => Object.fromEntries(Object.entries(given ?? {}).map(([language, text]) => [language, { text }]));
  if (texts.name) return { ...NO_WORDS, name: of({ name: spoken(texts.name) }).name };
  if (texts.description) return { ...NO_WORDS, about: of({ description: spoken(texts.description) }).text };
  const { brand, modelNumber, gtin, hsCode, category, keywords } = fields;
  return { ...NO_WORDS, words: of({ brand, modelNumber, gtin, hsCode, category, keywords, attributes, ...(texts.shortDescription ? { shortDescription: spoken(texts.shortDescription) } : {}) }).text };
}
