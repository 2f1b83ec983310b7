import { EMAIL, LINK, MESSENGER } from './addresses.ts';
import { closedUp, type Folded, foldForSearch } from './lookalike.ts';
import { findPhones } from './phone.ts';
import { inOriginal, merged, type Span, without } from './span.ts';

export type Contact = { kind: 'phone' | 'email' | 'link' | 'messenger'; text: string };
export type ContactFound = { contacts: Contact[]; cleaned: string };

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
  // Letters set apart (g m a i l . c o m) are read together once more; places are those of the folded text.
  const closed = closedUp(folded);
  const all = (pattern: RegExp): Span[] => [
    ...(closed ? [...closed.text.matchAll(pattern)].map((match) => inFolded(closed, trimmedSpan(match.index, match[0]))) : []),
    ...[...text.matchAll(pattern)].map((match) => trimmedSpan(match.index, match[0])),
  ];
  add('email', all(EMAIL));
  add('link', all(LINK).filter((span) => !isNewSentence(original, inOriginal(folded, [span]))));
  add('phone', findPhones(text, codes));
  add('messenger', all(MESSENGER));
  if (spans.length === 0) return undefined;
  spans.sort((a, b) => a.start - b.start);
  const contacts = spans.map((span) => ({ kind: span.kind, text: textOf(original, inOriginal(folded, [span])) }));
  const cut = merged(spans.map((span) => ({ start: leadStart(text, span.start), end: span.end })));
  return { contacts, cleaned: without(original, inOriginal(folded, cut)) };
}

/** Keep dry.Store in a cool place: a large letter after the full stop begins a sentence, and its word is no end of an address. */
const isNewSentence = (original: string, spans: readonly Span[]): boolean => /^[^\s./]*\p{Ll}\.(?:Store|Shop|Online|Site|Link|App|Info|Net|Us|Top|Club|Website|Asia|Cn)$/u.test(textOf(original, spans));

/** A found piece without the spaces at its ends. */
const trimmedSpan = (index: number, found: string): Span => ({ start: index + (found.length - found.trimStart().length), end: index + found.trimEnd().length });
/** A piece of the text that was put together as a piece of the folded one. */
const inFolded = ({ at }: Folded, { start, end }: Span): Span => ({ start: at[start] ?? 0, end: (at[end - 1] ?? 0) + 1 });

const textOf = (original: string, spans: readonly Span[]): string => spans.map(({ start, end }) => original.slice(start, end)).join(' ').trim();

function leadStart(text: string, start: number): number {
  const lead = LEAD.exec(text.slice(Math.max(0, start - 60), start));
  return lead ? start - lead[0].length : start;
}
