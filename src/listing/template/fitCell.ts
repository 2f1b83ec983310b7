import { Decimal, foldText, wordKey } from '#base';
import type { CellValue } from './valueFor.ts';
import type { TemplateColumn, TemplateRule } from './templateNouns.ts';

/** What becomes of a value under the template's rule: written, written as the list spells it, or not written and why. */
export type FittedCell =
  | { text: string; number: boolean; /** The list spells it otherwise. */ respelt?: string }
  | { refused: 'not-in-list' | 'length' | 'not-a-number' | 'bound'; value: string; nearest?: string; limit?: string };

/** Lists by a spelling without capitals, accents and signs; made once for each list. */
const folded = new WeakMap<readonly string[], Map<string, string[]>>();

function spellings(values: readonly string[]): Map<string, string[]> {
  const before = folded.get(values);
  if (before) return before;
  const made = new Map<string, string[]>();
  for (const value of values) for (const key of new Set([foldText(value), wordKey(value)])) made.set(key, [...(made.get(key) ?? []), value]);
  folded.set(values, made);
  return made;
}

/** The one value of the list that is this text in another spelling; undefined when two could be. */
function sameWords(values: readonly string[], text: string): string | undefined {
  const found = spellings(values).get(foldText(text)) ?? spellings(values).get(wordKey(text)) ?? [];
  return new Set(found).size === 1 ? found[0] : undefined;
}

/** Letters to put in, take out or change; given up beyond `most`. */
function edits(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) row.push(Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)));
    last = row;
  }
  return last[b.length] ?? 0;
}

/** How alike two texts are, 0 to 1: by whole words that both have, or by letters. */
function alike(one: string, other: string): number {
  if (one === '' || other === '') return 0;
  const [words, others] = [new Set(one.split(' ')), new Set(other.split(' '))];
  const shared = [...words].filter((word) => others.has(word)).length;
  const long = Math.max(one.length, other.length);
  const byLetters = 1 - edits(one.slice(0, 60), other.slice(0, 60), Math.ceil(long / 2)) / Math.min(60, long);
  return Math.max(shared === 0 ? 0 : 0.4 + (0.5 * shared) / Math.max(words.size, others.size), byLetters, one.length >= 3 && (other.startsWith(one) || one.startsWith(other)) ? 0.7 : 0);
}

/** The value of a list that a text most likely means, or undefined when none is like it or two are equally so. */
export function nearestOf(values: readonly string[], texts: readonly string[]): string | undefined {
  const keys = texts.map(wordKey);
  let best: { value: string; score: number } | undefined;
  let tied = false;
  for (const value of values) {
    const key = wordKey(value);
    const score = Math.max(...keys.map((one) => alike(one, key)));
    if (score > (best?.score ?? 0)) [best, tied] = [{ value, score }, false];
    else if (best && score === best.score) tied = true;
  }
  return best && best.score >= 0.5 && !tied ? best.value : undefined;
}

function inList(values: readonly string[], text: string, also: readonly string[]): FittedCell {
  if (values.includes(text)) return { text, number: false };
  for (const one of [text, ...also]) {
    const same = one === '' ? undefined : sameWords(values, one);
    if (same !== undefined) return { text: same, number: false, respelt: text };
  }
  const nearest = nearestOf(values, [text, ...also.filter((one) => one !== '')]);
  return { refused: 'not-in-list', value: text, ...(nearest === undefined ? {} : { nearest }) };
}

/** A list of numbers has its numbers as it shows them: 12, 12.0 and 12.00 are one. */
function numberInList(values: readonly string[], text: string): FittedCell {
  const same = values.find((one) => /^-?\d+(\.\d+)?$/.test(one) && new Decimal(one).eq(text));
  return same === undefined ? inList(values, text, []) : { text: same, number: true };
}

type BoundOf = Extract<TemplateRule, { bound: unknown }>['bound'];

function within(value: Decimal, { operator, from, to }: BoundOf): boolean {
  const [low, high] = [value.cmp(from), to === undefined ? 0 : value.cmp(to)];
  switch (operator) {
    case 'between': return low >= 0 && high <= 0;
    case 'notBetween': return low < 0 || high > 0;
    case 'equal': return low === 0;
    case 'notEqual': return low !== 0;
    case 'lessThan': return low < 0;
    case 'lessThanOrEqual': return low <= 0;
    case 'greaterThan': return low > 0;
    case 'greaterThanOrEqual': return low >= 0;
  }
}

const SIGNS: Readonly<Record<BoundOf['operator'], string>> = { between: '', notBetween: '≠ ', equal: '= ', notEqual: '≠ ', lessThan: '< ', lessThanOrEqual: '≤ ', greaterThan: '> ', greaterThanOrEqual: '≥ ' };
/** A bound in signs: 1–60, ≤ 128. */
export const boundText = ({ operator, from, to }: BoundOf): string => `${SIGNS[operator]}${from}${to === undefined ? '' : `–${to}`}`;

/** Length as Excel counts it: units of UTF-16. */
const lengthOf = (text: string): Decimal => new Decimal(text.length);

/** A rule as it is for one row: a dependent list is the one that the other cell of the row names, and not understood where it names none. */
export function ruleInRow(rule: TemplateRule | undefined, textAt: (column: number) => string | undefined): TemplateRule | undefined {
  if (rule?.kind !== 'dependent') return rule;
  const text = textAt(rule.on);
  const name = text === undefined ? '' : `${rule.prefix}${rule.from === '' ? text : text.replaceAll(rule.from, rule.to)}${rule.suffix}`.toLowerCase();
  const values = Object.hasOwn(rule.lists, name) ? rule.lists[name] : undefined;
  return values ? { kind: 'list', values } : { kind: 'unknown', formula: rule.formula };
}

/** Puts a value to the rule of its cell. A person's own answer for this value comes first; a rule that is not understood lets everything through. */
export function fitCell(value: Extract<CellValue, { text: string }>, column: Pick<TemplateColumn, 'answers'>, rule: TemplateRule | undefined): FittedCell {
  const answer = column.answers.find((one) => one.from === value.text)?.to;
  const text = answer ?? value.text;
  const isNumber = value.number && /^-?\d+(\.\d+)?$/.test(text);
  if (!rule || rule.kind === 'unknown' || rule.kind === 'dependent') return { text, number: isNumber };
  if (rule.kind === 'list') return isNumber ? numberInList(rule.values, text) : inList(rule.values, text, answer === undefined ? value.also : []);
  if (rule.kind === 'length') return within(lengthOf(text), rule.bound) ? { text, number: isNumber } : { refused: 'length', value: text, limit: boundText(rule.bound) };
  if (!/^-?\d+(\.\d+)?$/.test(text)) return { refused: 'not-a-number', value: text };
  const figure = new Decimal(text);
  return within(figure, rule.bound) && (rule.kind === 'decimal' || figure.isInteger()) ? { text, number: true } : { refused: 'bound', value: text, limit: boundText(rule.bound) };
}
