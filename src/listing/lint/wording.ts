import { wordKey } from '#base';
import { mentions, stemOf, words } from './words.ts';

/** Praise that no storefront can check, as it stands in the text; "best before" is none. */
export function superlativesIn(text: string): string[] {
  const { phrases, except } = words().superlatives;
  const folded = wordKey(text.replace(/(?:#|№)\s?1(?!\d)/gu, ' number 1 ').replace(/['’]/gu, ''));
  return phrases.filter((phrase) => phrase !== '' && [...mentions(folded, phrase)].some(({ after }) => !except.includes(after.split(' ')[0] ?? '')));
}

/** Brand words of the company's list that stand in a text as whole words, except the item's own brand. */
export function brandsIn(text: string, brandWords: readonly string[], own: string | undefined): string[] {
  const folded = wordKey(text);
  const mine = wordKey(own ?? '');
  return brandWords.filter((one) => {
    const phrase = wordKey(one);
    return phrase !== '' && phrase !== mine && !mentions(folded, phrase).next().done;
  });
}

export type ClaimFound = { claim: string; certificate: readonly string[] };

/** Claims that need evidence: organic, OEKO-TEX, FDA approved… Not when they are turned round, nor organic shapes. */
export function claimsIn(text: string): ClaimFound[] {
  const folded = wordKey(text);
  const { claims, negations } = words();
  return claims.filter(({ phrases, except }) => phrases.some((phrase) => [...mentions(folded, phrase)].some(({ before, after }) =>
    !negations.some((one) => ` ${before}`.endsWith(` ${one}`)) && !except?.includes(after.split(' ')[0] ?? ''))));
}

/** Words of which one stem comes so often that it looks like stacking. */
export function repeatedIn(text: string, times: number): { word: string; count: number } | undefined {
  const counts = new Map<string, number>();
  for (const word of wordKey(text).split(' ')) {
    if (word.length < 3 || /^\d/u.test(word) || words().fillers.includes(word)) continue;
    counts.set(stemOf(word), (counts.get(stemOf(word)) ?? 0) + 1);
  }
  const most = [...counts].sort((a, b) => b[1] - a[1])[0];
  return most && most[1] >= times ? { word: most[0], count: most[1] } : undefined;
}

/** True when the title shares a word with the last part of its category ("Home > Lamps > Oil Lamps"). One word for a whole trade ("Auto Parts") says nothing. */
export function namesTheGoods(title: string, category: string): boolean {
  const levels = category.split(/[>/|»]/u).filter((one) => one.trim() !== '');
  if (levels.length < 2) return true;
  const last = levels.pop() ?? '';
  const wanted = wordKey(last).split(' ').filter((word) => word.length > 2 && !words().fillers.includes(word)).map(stemOf);
  const there = new Set(wordKey(title).split(' ').map(stemOf));
  return wanted.length === 0 || wanted.some((word) => there.has(word) || [...there].some((one) => one.length > 4 && (one.startsWith(word) || word.startsWith(one))));
}

const SHOUTED = /(?<![\p{L}\d-])\p{Lu}{5,}(?![\p{L}\d])/gu;

/** Words in capitals that are no acronym, brand or model; undefined when the text does not shout. */
export function shoutedIn(text: string, keep: readonly string[]): { words: string[]; calmed: string } | undefined {
  const kept = new Set([...words().acronyms, ...keep.flatMap((one) => one.split(/\s+/u))].map((one) => one.toUpperCase()));
  const found = (text.match(SHOUTED) ?? []).filter((word) => !kept.has(word));
  if (found.length === 0) return undefined;
  const calmed = text.replace(SHOUTED, (word) => (kept.has(word) ? word : word.slice(0, 1) + word.slice(1).toLowerCase()));
  const whole = (text.match(/\p{Lu}/gu) ?? []).length > (text.match(/\p{Ll}/gu) ?? []).length;
  return { words: found, calmed: whole ? calmed.replace(/(?<![\p{L}\d-])(\p{Lu})(\p{Lu}{2,3})(?![\p{L}\d])/gu, (word, first: string, rest: string) => (kept.has(word) || /^[A-Z]+$/u.test(word) && word.length <= 3 ? word : first + rest.toLowerCase())) : calmed };
}
