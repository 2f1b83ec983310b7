import type { Transform } from '../nouns.ts';
import { patternOf } from './pattern.ts';

type Of<K extends Transform['kind']> = Extract<Transform, { kind: K }>;
const LETTER = /\p{L}[\p{L}\p{M}'’]*/gu;

/** White space of any kind, off both ends, and inside as one space when asked for. */
export const trimmed = (text: string, { spaces }: Of<'trim'>): string => (spaces === 'all' ? text.replace(/[\s\u00a0\u2000-\u200b\u202f\u3000]+/gu, ' ') : text).replace(/^[\s\u00a0\u200b]+|[\s\u00a0\u200b]+$/gu, '');

const capital = (word: string): string => word.replace(/^\p{L}/u, (first) => first.toUpperCase());

export function cased(text: string, { to }: Of<'case'>): string {
  if (to === 'upper') return text.toUpperCase();
  const lower = text.toLowerCase();
  return to === 'lower' ? lower : to === 'title' ? lower.replace(LETTER, capital) : lower.replace(/\p{L}/u, (first) => first.toUpperCase());
}

/** The n-th part between separators, from 1; from the end below zero; empty when there are fewer. A separator of white space stands for any run of it. */
export function partOf(text: string, { separator, part }: Of<'split'>): string {
  const parts = text.split(/^\s+$/u.test(separator) && !separator.includes('\n') ? /\s+/u : separator);
  return (parts.at(part > 0 ? part - 1 : part) ?? '').trim();
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Every place replaced. A plain text is found as written; a pattern by RE2. */
export function replaced(text: string, { find, with: by, pattern, matchCase }: Of<'replace'>): string {
  if (pattern) return patternOf(find, matchCase).matcher(text).replaceAll(by);
  return matchCase ? text.replaceAll(find, () => by) : text.replace(new RegExp(escaped(find), 'giu'), () => by);
}
