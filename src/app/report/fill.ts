import type { Finding } from '#base';

/** Text shown where a value is empty, yes and no, in the reader's language. */
const WORDS: Readonly<Record<string, { empty: string; yes: string; no: string; locale: string }>> = {
  en: { empty: '(empty)', yes: 'yes', no: 'no', locale: 'en-GB' },
  hi: { empty: '(ख़ाली)', yes: 'हाँ', no: 'नहीं', locale: 'hi-IN' },
};
export const wordsOf = (language: string): NonNullable<(typeof WORDS)[string]> => WORDS[language] ?? (WORDS.en as NonNullable<(typeof WORDS)[string]>);

const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/;
/** 2026-11-21 as people read it: 21 Nov 2026. */
export const dayText = (day: string, locale: string): string => new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }).format(Date.parse(`${day}T00:00:00Z`));

function valueText(value: Finding['data'][string] | undefined, language: string): string {
  const words = wordsOf(language);
  if (Array.isArray(value)) return value.map((one) => valueText(one, language)).join(', ');
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  const text = value === null || value === undefined ? '' : String(value);
  if (ISO_DAY.test(text)) return dayText(text, words.locale);
  return text === 'yes' ? words.yes : text === 'no' ? words.no : text;
}

/** A template with its {places} filled; `empty` stands for values that are not there. */
export const fill = (template: string, data: Finding['data'], language: string, empty = ''): string =>
  template.replace(/\{([\w.-]+)\}/gu, (_all, place: string) => valueText(data[place], language) || empty);

/** Abbreviations whose point ends no sentence. */
const ABBREVIATION = /(?:^|\s)(?:no|nos|nr|Rs|Ltd|Pvt|Co|e\.g|i\.e|approx|नं|कि\.ग्रा|रु)\.$/u;

/** First sentence without its full stop, and the rest. A colon or a question mark stays in the title. */
export function titleAndDetail(text: string): { title: string; detail?: string } {
  for (const match of text.matchAll(/[.।](?=\s+\S)/gu)) {
    const head = text.slice(0, match.index + 1);
    if (ABBREVIATION.test(head)) continue;
    return { title: head.slice(0, -1), detail: text.slice(match.index + 1).trim() };
  }
  return { title: text.replace(/[.।]$/u, '') };
}
