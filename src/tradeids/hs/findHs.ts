import { wordKey } from '#base';
import { hsDigits } from '../hs.ts';
import { type HsHeading, hsChapters, hsHeading } from './nomenclature.ts';
import { HS_SECTORS } from './sectors.ts';
import { TRADE_WORDS } from './tradeWords.ts';

/** A place in HS 2022 that an answer points to: a chapter, a heading, or a subheading. `word` is the word of the trade that led there. */
export type HsFound = { code: string; word?: string };

/** A word as it is compared: folded, without a plural s and without the accent marks of Hindi that are typed or not. */
const stem = (word: string): string => (word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word).replaceAll('\u0901', '\u0902');
const stems = (text: string): string[] => wordKey(text).split(' ').filter(Boolean).map(stem);

type Entry = { code: string; words: readonly string[]; title: ReadonlySet<string> };
type Phrase = { code: string; text: string; words: readonly string[] };
let index: { entries: readonly Entry[]; phrases: readonly Phrase[] } | undefined;

/** Made when first asked for: two thousand titles in two languages. */
function indexed(): NonNullable<typeof index> {
  index ??= {
    entries: hsChapters().flatMap((chapter) => {
      const above = [...stems(chapter.title.en), ...stems(chapter.title.hi)];
      return chapter.headings.map((one): Entry => {
        const own = [...stems(one.title.en), ...stems(one.title.hi)];
        return { code: one.code, words: [...own, ...above], title: new Set(own) };
      });
    }),
    phrases: TRADE_WORDS.trim().split('\n').flatMap((line) => {
      const [code = '', ...texts] = line.split('|');
      return texts.map((text): Phrase => ({ code, text, words: stems(text) }));
    }),
  };
  return index;
}

const beginsOne = (words: Iterable<string>, asked: string): boolean => {
  for (const word of words) if (word.startsWith(asked)) return true;
  return false;
};

/** Codes that begin with some digits: the place itself, then what lies in it. */
function byCode(digits: string): HsFound[] {
  if (digits.length < 2) return hsChapters().filter((one) => one.code.startsWith(digits)).map(({ code }) => ({ code }));
  const chapter = hsChapters().find((one) => one.code === digits.slice(0, 2));
  if (!chapter) return [];
  if (digits.length < 4) return [...(digits.length === 2 ? [{ code: chapter.code }] : []), ...chapter.headings.filter((one) => one.code.startsWith(digits)).map(({ code }) => ({ code }))];
  const heading: HsHeading | undefined = hsHeading(digits);
  if (!heading) return [];
  return [...(digits.length === 4 ? [{ code: heading.code }] : []), ...heading.subheadings.filter((one) => one.startsWith(digits.slice(0, 6))).map((code) => ({ code }))];
}

/** How well words of the trade fit: best when they are all that was asked, well when they begin with it, less when more was asked than they say ("haldi powder"). */
function phraseScore({ words }: Phrase, asked: readonly string[]): number {
  if (asked.every((word) => beginsOne(words, word))) return 100 + (asked.length === words.length && asked.every((word) => words.includes(word)) ? 40 : 0) - words.length;
  return words.every((word) => asked.includes(word)) ? 50 + 10 * words.length : 0;
}

/** How well a heading's titles fit: every word asked for begins one of its own or its chapter's; whole words and own titles count more. */
function titleScore(entry: Entry, asked: readonly string[]): number {
  let score = 0;
  for (const word of asked) {
    if (entry.title.has(word)) score += 12;
    else if (beginsOne(entry.title, word)) score += 6;
    else if (beginsOne(entry.words, word)) score += 1;
    else return 0;
  }
  return score * 4;
}

function byWords(asked: readonly string[]): HsFound[] {
  const { entries, phrases } = indexed();
  const best = new Map<string, { score: number; word?: string }>();
  const offer = (code: string, score: number, word?: string): void => {
    if (score > (best.get(code)?.score ?? 0)) best.set(code, { score, ...(word ? { word } : {}) });
  };
  for (const phrase of phrases) offer(phrase.code, phraseScore(phrase, asked), phrase.text);
  for (const entry of entries) offer(entry.code, titleScore(entry, asked));
  // Nothing has all the words: what has some of them is better than nothing.
  if (best.size === 0 && asked.length > 1) for (const word of asked.filter((one) => one.length > 2)) for (const entry of entries) offer(entry.code, titleScore(entry, [word]));
  return [...best].sort(([codeA, a], [codeB, b]) => b.score - a.score || (codeA < codeB ? -1 : 1)).map(([code, { word }]) => ({ code, ...(word ? { word } : {}) }));
}

const prefixesOf = (sector: string): readonly string[] => HS_SECTORS.find(([name]) => name === sector)?.[1] ?? [];
const inSector = (code: string, prefixes: readonly string[]): boolean => prefixes.some((one) => code.startsWith(one) || one.startsWith(code));

/**
 * Places in HS 2022 for what somebody types: the beginning of a code (0910, 61.09), or words in English, Hindi or both mixed, those of the trade among them
 * (haldi, t-shirt, brass lamp). Best first. In a sector only what its prefixes hold; with nothing typed, the sector's headings, else all chapters.
 */
export function findHs(query: string, sector = ''): HsFound[] {
  const digits = hsDigits(query);
  const prefixes = sector === '' ? [] : prefixesOf(sector);
  const fits = ({ code }: HsFound): boolean => sector === '' || inSector(code, prefixes);
  if (/^\d+$/.test(digits)) return byCode(digits).filter(fits);
  const asked = stems(query);
  if (asked.length > 0) return byWords(asked).filter(fits);
  if (sector === '') return hsChapters().map(({ code }) => ({ code }));
  return hsChapters().flatMap((one) => one.headings).filter(fits).map(({ code }) => ({ code }));
}
