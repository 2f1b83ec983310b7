import { foldForSearch } from './lookalike.ts';
import { findPhones } from './phone.ts';
import { inOriginal, merged, type Span, without } from './span.ts';

export type Contact = { kind: 'phone' | 'email' | 'link' | 'messenger'; text: string };
export type ContactFound = { contacts: Contact[]; cleaned: string };

// Every repetition is bounded: a hostile text must not make a search slow.
const AT = String.raw`(?:@|[(\[{]\s?at\s?[)\]}]|\sat\s)`;
const DOT = String.raw`(?:\.|[(\[{]\s?dot\s?[)\]}]|\sdot\s)`;
/** Ends of addresses that are no English words: these alone make an address. */
const SURE = 'com|net|org|biz|info|shop|store|online|site|xyz|cn|uk|ae|de|eu|us|io|ly|link|app|asia';
/** Ends that are words too (in, me, co, to): they need more than a full stop without a space after it. */
const ANY = `${SURE}|in|co|me|to|tv|cc|gl|id`;
const MAILERS = 'gmail|googlemail|yahoo|ymail|hotmail|rediffmail|protonmail|icloud';

const EMAIL = new RegExp(String.raw`[a-z0-9][a-z0-9._%+\-]{0,63}\s{0,3}(?:${AT}\s{0,3}(?:[a-z0-9\-]{1,63}\s{0,2}${DOT}\s{0,2}){1,4}(?:${ANY})\b|${AT}\s{0,3}(?:${MAILERS})\b|@\s{0,3}[a-z0-9\-]{1,63}\.[a-z]{2,24}\b)`, 'gu');
const LINK = new RegExp(
  [
    String.raw`\bh(?:tt|xx)ps?\s?:\s?/\s?/\s?[^\s<>"']{1,200}`,
    String.raw`\bwww\s?${DOT}\s?[a-z0-9\-]{1,63}(?:\s?${DOT}\s?[a-z0-9\-]{1,63}){0,4}(?:/[^\s<>"']{0,200})?`,
    String.raw`\b[a-z0-9\-]{0,62}[a-z][a-z0-9\-]{0,62}(?:\.[a-z0-9\-]{1,63}){0,3}\.(?:${SURE})\b(?:/[^\s<>"']{0,200})?`,
    String.raw`\b[a-z0-9\-]{2,63}\.(?:co\.in|net\.in|org\.in|co\.uk|com\.au)\b(?:/[^\s<>"']{0,200})?`,
    String.raw`\b[a-z0-9\-]{2,63}\s?[(\[{]\s?dot\s?[)\]}]\s?(?:${ANY})\b`,
    String.raw`\b[a-z0-9\-]{2,63}\sdot\s(?:com|net|org|biz)\b`,
    String.raw`\b[a-z0-9\-]{2,63}\.(?:in|co|me|to|gl|ly)/[^\s<>"']{1,200}`,
    String.raw`(?<=\b(?:visit|website|web|site|online at|order at|see|shop at)(?: us)?(?: on| at)?[\s:]{1,3})[a-z0-9\-]{2,63}\.(?:in|co|me)\b`,
  ].join('|'),
  'gu',
);
const MESSENGER = /\b(?:whats ?app|we ?chat|weixin|telegram|skype|viber|line(?= id)|insta(?:gram)?|facebook|fb)\b\s{0,2}(?:id|no|number|us)?\s{0,2}(?:[:.#]|@|is)\s{0,2}[a-z0-9@_.-]{3,40}|\b(?:on|via|by|through|our)\s(?:whats ?app|we ?chat|telegram|skype|viber|instagram|facebook)\b/gu;

/** The words that lead up to an address go with it: "call us on", "e-mail:". */
const LEAD = /(?<![\p{L}\p{M}])(?:(?:please|pls|kindly)\s)?(?:call|phone|ph|tel|telephone|mob|mobile|contact|whats ?app|wa|cell|e-?mail|mail|write|visit|website|web|site|skype|wechat|reach|फ़ोन|फोन|मोबाइल|संपर्क|कॉल|व्हाट्सऐप|ईमेल)(?:\s(?:us|me|now|on|at|no|number|id|our|or|to|नंबर|करें|पर))*[\s.:\-–+(]{0,4}$/u;

/**
 * Telephone numbers, e-mail addresses, links and messenger names in a text, also when they are spaced out, spelled out or written with
 * look-alike letters. `cleaned` is the text without them: offered, never applied by itself.
 * @param codes numbers of the goods (HS, GTIN, model), which are no telephone numbers.
 */
export function findContacts(original: string, codes: readonly string[] = []): ContactFound | undefined {
  const folded = foldForSearch(original);
  const text = folded.text;
  const spans: (Span & { kind: Contact['kind'] })[] = [];
  const add = (kind: Contact['kind'], found: readonly Span[]): void => {
    for (const span of found) if (!spans.some((one) => span.start < one.end && one.start < span.end)) spans.push({ ...span, kind });
  };
  const all = (pattern: RegExp): Span[] => [...text.matchAll(pattern)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
  add('email', all(EMAIL));
  add('link', all(LINK));
  add('phone', findPhones(text, codes));
  add('messenger', all(MESSENGER));
  if (spans.length === 0) return undefined;
  spans.sort((a, b) => a.start - b.start);
  const contacts = spans.map((span) => ({ kind: span.kind, text: textOf(original, inOriginal(folded, [span])) }));
  const cut = merged(spans.map((span) => ({ start: leadStart(text, span.start), end: span.end })));
  return { contacts, cleaned: without(original, inOriginal(folded, cut)) };
}

const textOf = (original: string, spans: readonly Span[]): string => spans.map(({ start, end }) => original.slice(start, end)).join(' ').trim();

function leadStart(text: string, start: number): number {
  const lead = LEAD.exec(text.slice(Math.max(0, start - 60), start));
  return lead ? start - lead[0].length : start;
}
