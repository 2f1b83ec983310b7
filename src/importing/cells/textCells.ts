import { canonicalJson } from '#base';
import { inOrder, type Product, type ProductText } from '#catalogue/nouns';
import type { DraftFields } from '../draft.ts';
import { joinList, splitBars, splitLoose } from '../values/list.ts';
import { plainTextOf } from '../values/htmlText.ts';
import { error, type FieldCell, type PlainForm, quoted, tooLong } from './cell.ts';

const TEXT_LIMIT = 20_000;

/** Text that JSON writes as it stands: no quote, backslash, control character or surrogate. */
const AS_IT_STANDS = /^[\x20\x21\x23-\x5b\x5d-\ud7ff\ue000-\uffff]*$/;
/** Texts that are stored as they are, up to a length. */
const shortText = (limit: number): PlainForm => quoted((text) => (text.length > limit ? undefined : AS_IT_STANDS.test(text) ? text : canonicalJson(text).slice(1, -1)));

/** A text per language: name.en, description.hi. HTML becomes plain text in the long ones; names keep theirs. */
export function textsCell(field: ProductText, language: string): FieldCell {
  const read = field === 'name' ? (text: string) => text : plainTextOf;
  return {
    text: (product) => product[field]?.[language]?.text ?? '',
    read: (source, draft) => {
      const text = read(source);
      const problem = tooLong(text, TEXT_LIMIT);
      if (problem || text === '') return problem;
      (draft.texts[field] ??= {})[language] = text;
      return undefined;
    },
    ...(field === 'name' ? { plain: () => shortText(TEXT_LIMIT) } : {}),
  };
}

export const highlightsCell = (language: string): FieldCell => ({
  text: (product) => joinList(inOrder(product.highlights).map((one) => one.text[language]?.text ?? '')).replace(/( \| )+$/, ''),
  read: (text, draft) => {
    draft.highlights[language] = text.includes('|') ? splitBars(text, true) : text.split('\n').map((one) => one.replace(/^[•\-*]\s*/, '').trim()).filter(Boolean);
    return undefined;
  },
});

type TextField = 'category' | 'family' | 'sector' | 'brand' | 'modelNumber' | 'supplier' | 'port' | 'notes';
const LIMITS: Readonly<Record<TextField, number>> = { category: 400, family: 64, sector: 64, brand: 120, modelNumber: 120, supplier: 200, port: 120, notes: TEXT_LIMIT };

/** Shops write a category as a JSON list holding one path; the path is the category. */
const categoryText = (text: string): string => {
  if (!text.startsWith('["')) return text;
  const listed = /^\["((?:[^"\\]|\\.)*)"\]$/.exec(text);
  return listed ? (listed[1] ?? '').replace(/\\(.)/g, '$1') : text;
};

export const plainCell = (field: TextField): FieldCell => ({
  text: (product) => product[field] ?? '',
  read: (source, draft) => {
    const text = field === 'category' ? categoryText(source) : source;
    const problem = tooLong(text, LIMITS[field]);
    if (!problem) draft.fields[field] = text;
    return problem;
  },
  plain: () => (field === 'category' ? undefined : shortText(LIMITS[field])),
});

type ListField = 'keywords' | 'claims' | 'markets' | 'related' | 'axes' | 'ownOnly' | 'certificateIds';
const ITEM_LIMITS: Readonly<Record<ListField, [number, number]>> = { keywords: [100, 200], claims: [50, 120], markets: [250, 2], related: [500, 120], axes: [10, 64], ownOnly: [400, 120], certificateIds: [200, 26] };

/** A list of short texts. `convert` gives the stored form of one item or undefined when it is none. */
export const listCell = (field: ListField, convert: (item: string) => string | undefined = (item) => item): FieldCell => ({
  text: (product: Product) => joinList(product[field] ?? []),
  read: (text, draft) => {
    const items = splitLoose(text);
    const [count, length] = ITEM_LIMITS[field];
    const stored: string[] = [];
    for (const item of items) {
      const one = convert(item);
      if (one === undefined) return error('IMP-CHOICE', { value: item });
      if (one.length > length) return error('IMP-LONG', { length: one.length, limit: length });
      stored.push(one);
    }
    if (stored.length > count) return error('IMP-LONG', { length: stored.length, limit: count });
    draft.fields[field] = [...new Set(stored)] satisfies DraftFields[ListField];
    return undefined;
  },
});
