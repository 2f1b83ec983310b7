import { foldText } from '#base';
import { shownValue } from '../values.ts';

/** Words that carry nothing of the goods, in a credit's description as banks write it. */
const EMPTY = new Set(`of and the in for to with as per at by from on is are be or any all such other our your their same goods good covering shipment description quantity qty quality total amount value price each rate basis unit say
 usd inr eur gbp dollar currency no nos number dated date dt invoice proforma order contract purchase sales incoterm incoterms country origin plus minus about approximately approx only packed packing detail follow following below under
 seller buyer beneficiary applicant term delivery shipping mark item hs code hscode itc dtd`.split(/\s+/));
/** After these a single letter or a number says which kind: grade A, type 2. */
const KIND_WORDS = new Set(['grade', 'type', 'class', 'category', 'model', 'size', 'no', 'art', 'style', 'variety']);
const COLOURS = new Set('white black red blue green yellow brown grey gray pink orange purple violet beige ivory cream navy maroon gold golden silver turquoise khaki indigo'.split(' '));
/** Said of goods that are not what was sold, when the credit does not say it. */
const LESSER = ['used', 'secondhand', 'refurbished', 'reconditioned', 'defective', 'damaged', 'rejected', 'scrap', 'second'];

/** Words and numbers of a text: 1,000 and 1000 are one, so are towels and towel, 100% and 100 %. */
export function tokens(text: string): string[] {
  const plain = foldText(text).replace(/second[\s-]hand/g, 'secondhand').replace(/(\d),(?=\d{3}\b)/g, '$1').replace(/(\d)\.0+\b/g, '$1').replace(/(\d\.\d*[1-9])0+\b/g, '$1');
  return (plain.match(/\d+(?:\.\d+)?|[\p{L}\p{M}]+/gu) ?? []).map((word) => (/^\d/.test(word) ? word : singular(word)));
}
const PLURALS: readonly (readonly [ending: RegExp, one: string])[] = [[/ies$/, 'y'], [/(ch|sh|x|ss)es$/, '$1'], [/(?<!s|u|i)s$/, '']];
const singular = (word: string): string => {
  const [ending, one] = (word.length < 4 ? undefined : PLURALS.find(([end]) => end.test(word))) ?? [];
  return ending ? word.replace(ending, one ?? '') : word;
};

function texts(value: unknown): string[] {
  if (value === null || value === undefined) return [];
  if (typeof value !== 'object') return [String(value)];
  if (Array.isArray(value)) return value.flatMap(texts);
  return Object.getPrototypeOf(value) === Object.prototype ? Object.values(value).flatMap(texts) : [shownValue(value)];
}

type Paper = { goods?: string; lines?: { description?: string }[] };
const described = (one: Paper): string => [one.goods, ...(one.lines ?? []).map((line) => line.description)].filter(Boolean).join(' ; ');

/** What is only counted or weighed: a line may well have other pieces or kilograms than the whole credit, and rules about quantity compare them. */
const COUNTS = new Set('pc pcs piece kg kgs kilo kilogram carton ctn ctns set doz dozen mt mts metric ton tonne quintal qtl bag nos unit pair prs mtr x'.split(' '));

/** Every word of the credit that tells goods apart, with the word before it. */
function telling(words: readonly string[]): { word: string; before: string }[] {
  return words.map((word, index) => ({ word, before: words[index - 1] ?? '', after: words[index + 1] ?? '' })).filter(({ word, before, after }) => {
    if (/^\d/.test(word)) return !COUNTS.has(after);
    if (COUNTS.has(word)) return false;
    return word.length > 1 ? !EMPTY.has(word) : KIND_WORDS.has(before);
  });
}

/** A number and what it counts (180 gsm, grade 2): the same measure with another number in the description contradicts the credit. */
function measures(words: readonly string[]): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  const note = (unit: string | undefined, number: string): void => {
    if (unit && !/^\d/.test(unit) && (!EMPTY.has(unit) || KIND_WORDS.has(unit))) found.set(unit, (found.get(unit) ?? new Set()).add(number));
  };
  words.forEach((word, index) => {
    const before = words[index - 1];
    if (/^\d/.test(word)) note(words[index + 1], word);
    if (before && KIND_WORDS.has(before)) note(before, word);
  });
  return found;
}

function conflicts(one: Paper, lc: readonly string[]): string[] {
  const words = tokens(described(one));
  const known = new Set(lc);
  const asked = measures(lc);
  const colours = lc.some((word) => COLOURS.has(word));
  const other = [...measures(words)].flatMap(([unit, numbers]) => {
    const wanted = COUNTS.has(unit) ? undefined : asked.get(unit);
    return wanted ? [...numbers].filter((number) => !wanted.has(number)).map((number) => (KIND_WORDS.has(unit) ? `${unit} ${number}` : `${number} ${unit}`)) : [];
  });
  return [...other, ...words.filter((word) => !known.has(word) && ((colours && COLOURS.has(word)) || LESSER.includes(word)))];
}

const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*';
/** Days as credits write them: 05.09.2026, 2026-09-05, 5 Sept 2026, Sep 05, 2026. They belong to what the credit refers to, not to the goods. */
const DATES = new RegExp(`\\b(?:\\d{1,2}[./-]\\d{1,2}[./-]\\d{2,4}|\\d{4}-\\d{2}-\\d{2}|\\d{1,2}(?:st|nd|rd|th)?[ .-]*${MONTH}[ .,-]*\\d{2,4}|${MONTH}[ .-]*\\d{1,2}[ .,-]+\\d{4})\\b`, 'gi');

const EDITION = /incoterms?(?: *®)?,? *(?:19|20)\d\d/gi;

/** The goods alone: without "as per proforma … dated …" and without the delivery term and its place. */
export const goodsAlone = (credit: string): string => credit.replace(DATES, ' ')
  .replace(/\b(?:as per|according to|in accordance with|against|under)\b[^,;\n]*/gi, ' ')
  .replace(/\b(?:EXW|FCA|FAS|FOB|CFR|CIF|CPT|CIP|DAP|DPU|DDP|C&F)\b[^,;\n]*/g, ' ');

/** What keeps an invoice from corresponding with a credit's description: words of the credit met nowhere on it, and extras that contradict the credit. */
export function unmetWords(one: object, credit: string): { unmet: string[]; extra: string[] } {
  const lc = tokens(credit.replace(DATES, ' ').replace(EDITION, ' '));
  const everywhere = new Set(tokens(texts(one).join(' ; ')));
  const unmet = [...new Set(telling(lc).filter(({ word }) => !everywhere.has(word)).map(({ word, before }) => (word.length > 1 ? word : `${before} ${word}`)))];
  return { unmet, extra: [...new Set(conflicts(one, lc))] };
}
