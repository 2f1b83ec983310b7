import { byteLength, characterLength, wordKey } from '#base';
import type { ListingContent } from './contentNouns.ts';
import { brandsIn, type ClaimFound, claimsIn, shoutedIn, superlativesIn } from './lint/wording.ts';
import { stemOf } from './lint/words.ts';

/** What a title can be made of, each part in the product's own words. */
export type TitleParts = { /** What the goods are called, up to the first comma or bracket of the name. */ head: string; /** The rest of the name. */ details: string[]; category: string[]; materials: string[]; finish: string[]; size: string[]; use: string[] };
type Part = keyof TitleParts;

export type TitleBasis = {
  /** Most characters and most UTF-8 bytes. */
  characters: number; bytes: number;
  /** Signs a title may hold besides letters, digits and spaces. */
  punctuation: string;
  /** Brands of other firms, and the item's own. */
  brandWords: readonly string[]; ownBrand?: string | undefined;
  /** True for a claim that a valid certificate backs. */
  proven?: (claim: ClaimFound) => boolean;
};

const FINISH = /finish|techni|weav|craft|process|print|plating|coating|polish/u;
const SIZE = /(?:^|_)(?:size|sizes|dimensions?|height|length|width|diameter|capacity)(?:_|$)/u;
const USE = /(?:^|_)(?:use|usage|uses|application|applications|occasion|room|purpose)(?:_|$)/u;

/** The parts of a listing that a title is made of. `name` is the catalogue's, whatever this storefront calls the item now. */
export function titlePartsOf(content: Pick<ListingContent, 'category' | 'materials' | 'attributes'>, name: string): TitleParts {
  const [head = '', ...details] = name.split(/[,;:|()[\]–—]|\s-\s/u).map((one) => one.trim()).filter((one) => one !== '');
  const said = (wanted: RegExp): string[] => content.attributes.filter((one) => wanted.test(one.key.toLowerCase())).map((one) => one.value);
  const materials = content.materials.length > 0 ? content.materials.map((one) => one.name) : said(/^(?:material|composition)$/u);
  return { head, details, category: [content.category?.split(/[>/|»]/u).pop()?.trim() ?? ''].filter((one) => one !== ''), materials, finish: said(FINISH), size: said(SIZE).slice(0, 1), use: said(USE) };
}

/** Where each part stands, and whether a comma goes before it. Buyers search for the word of the goods: it stands near the front in all. */
const ORDERS: readonly (readonly (readonly [Part, ', ' | ' '])[])[] = [
  [['head', ' '], ['details', ', '], ['materials', ', '], ['finish', ', '], ['size', ', '], ['use', ', ']],
  [['materials', ' '], ['head', ' '], ['finish', ', '], ['details', ', '], ['size', ', '], ['use', ', ']],
  [['finish', ' '], ['materials', ' '], ['head', ' '], ['use', ', '], ['size', ', ']],
  [['materials', ' '], ['category', ' '], ['head', ', '], ['details', ', '], ['size', ', ']],
  [['head', ' '], ['use', ', '], ['materials', ', '], ['size', ', ']],
];

/**
 * Titles that the product's own words make, best order first, each once. None is longer than the limits, none has a word twice (lamp and lamps are one),
 * none praises, claims what no certificate backs, or names another firm's brand. Pure.
 */
export function proposeTitles(parts: TitleParts, basis: TitleBasis): string[] {
  const titles = ORDERS.map((order) => titleOf(parts, order, basis)).filter((one) => one !== '' && !isBarred(one, basis));
  return [...new Map(titles.map((one) => [wordKey(one), one])).values()];
}

/** True for a text that praises, claims without proof, or names a brand of others. */
export const isBarred = (text: string, { brandWords, ownBrand, proven }: Pick<TitleBasis, 'brandWords' | 'ownBrand' | 'proven'>): boolean =>
  superlativesIn(text).length > 0 || brandsIn(text, brandWords, ownBrand).length > 0 || claimsIn(text).some((one) => !proven?.(one));

type Draft = { text: string; stems: ReadonlySet<string> };

function titleOf(parts: TitleParts, order: (typeof ORDERS)[number], basis: TitleBasis): string {
  let draft: Draft = { text: '', stems: new Set() };
  for (const [part, glue] of order) for (const text of [parts[part]].flat()) draft = withPiece(draft, wordsOf(text, part, basis), glue, part === 'head', basis);
  return draft.text;
}

/** Small words: never first to be written large, never left at an end. */
const SMALL = new Set(['a', 'an', 'and', 'at', 'by', 'for', 'from', 'in', 'of', 'on', 'or', 'per', 'the', 'to', 'with', '&', 'x']);

/** Words of a text as they may stand in a title: allowed signs, Latin words with a large first letter. Measures stay as they are written. */
function wordsOf(text: string, part: Part, { punctuation }: TitleBasis): string[] {
  const plain = [...text.normalize('NFC')].map((char) => (/[\p{L}\p{M}\p{N}]/u.test(char) || punctuation.includes(char) ? char : ' ')).join('');
  const calm = shoutedIn(plain, [])?.calmed ?? plain;
  return calm.split(/\s+/u).map((one) => one.replace(/^[^\p{L}\p{N}&]+|[^\p{L}\p{M}\p{N}&]+$/gu, '')).filter((one) => one !== '').map((word, at, all) => (part === 'size' || MEASURE.test(all[at - 1] ?? '') ? word : titleCase(word)));
}

/** What follows a number is its unit: 15 cm. */
const MEASURE = /^\d+(?:[.,/-]\d+)*$/u;
const titleCase = (word: string): string => (SMALL.has(word) ? word : word.replace(/(?<![\p{L}\p{M}\p{N}'’])[a-zà-öø-þ](?=[\p{Ll}\p{M}])/gu, (letter) => letter.toUpperCase()));

/** The draft with one more piece. A measure or a detail goes in whole or not at all; a name that is too long ends at a word. */
function withPiece(draft: Draft, words: readonly string[], glue: string, isHead: boolean, basis: TitleBasis): Draft {
  const stems = new Set(draft.stems);
  const taken: string[] = [];
  const text = (all: readonly string[]): string => [draft.text, all.join(' ')].filter((one) => one !== '').join(glue);
  for (const word of words) {
    const own = wordKey(word).split(' ').map(stemOf);
    const repeats = new Set(own).size < own.length || own.some((one) => stems.has(one));
    if (own[0] !== '' && repeats) continue;
    const next = text([...taken, word]);
    if (!fits(next, basis)) {
      if (isHead) break;
      return draft;
    }
    if (isBarred(next, basis)) continue;
    taken.push(word);
    for (const one of own) if (one !== '') stems.add(one);
  }
  while (taken.length > 0 && isLoose(taken.at(-1) ?? '')) for (const one of wordKey(taken.pop() ?? '').split(' ')) stems.delete(stemOf(one));
  // Half a measure ("24 x") or a bare number says nothing.
  return taken.some((one) => /\p{L}/u.test(one)) ? { text: text(taken), stems } : draft;
}

const isLoose = (word: string): boolean => SMALL.has(word.toLowerCase());

const fits = (text: string, { characters, bytes }: TitleBasis): boolean => characterLength(text) <= characters && byteLength(text) <= bytes;
