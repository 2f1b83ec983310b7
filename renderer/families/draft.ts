import { textIn } from '#base';
import type { Family, FamilyAttribute } from '#catalogue/nouns';

/** Small letters, digits and underscores of a name; a name without Latin letters gets a key by its number. */
export function keyFrom(name: string, taken: ReadonlySet<string>, fallback: string): string {
  const base = name.normalize('NFKD').toLowerCase().replace(/[^a-z0-9]+/gu, '_').replace(/^_+|_+$/gu, '').slice(0, 56) || fallback;
  if (!taken.has(base)) return base;
  let number = 2;
  while (taken.has(`${base}_${number}`)) number += 1;
  return `${base}_${number}`;
}

/** The list with one item moved by so many places; beyond an end it stays. */
export function moved<T>(list: readonly T[], at: number, by: number): T[] {
  const next = [...list];
  const [one] = next.splice(at, 1);
  if (one === undefined || at + by < 0 || at + by > next.length) return [...list];
  next.splice(at + by, 0, one);
  return next;
}

/** The family with an attribute put in, or in the place of the one with its key. */
export const withAttribute = (family: Family, one: FamilyAttribute, before: string | null): Family => ({
  ...family, attributes: before !== null && family.attributes.some((each) => each.key === before) ? family.attributes.map((each) => (each.key === before ? one : each)) : [...family.attributes, one],
});

/** Moves an attribute past its neighbour of the same group. */
export function movedAttribute(family: Family, key: string, by: -1 | 1): Family {
  const at = family.attributes.findIndex((one) => one.key === key);
  const group = family.attributes[at]?.group;
  for (let to = at + by; to >= 0 && to < family.attributes.length; to += by) if (family.attributes[to]?.group === group) return { ...family, attributes: moved(family.attributes, at, to - at) };
  return family;
}

const texts = (english: string, hindi: string | undefined): FamilyAttribute['label'] => ({ en: { text: english }, ...(hindi ? { hi: { text: hindi } } : {}) });
const partsOf = (line: string): string[] => line.split('|').map((one) => one.trim());
const linesOf = (text: string): string[] => text.split('\n').filter((line) => line.trim() !== '');

/** Answers as lines: Plain | सादा | other spellings, with commas. A value stays what it was while its English label stands. */
export function choicesFrom(text: string, before: FamilyAttribute['choices'] = []): NonNullable<FamilyAttribute['choices']> {
  return linesOf(text).flatMap((line) => {
    const [english = '', hindi, others] = partsOf(line);
    if (english === '') return [];
    const old = before.find((one) => (one.label.en?.text ?? one.value) === english);
    const synonyms = others?.split(',').map((one) => one.trim()).filter(Boolean) ?? [];
    return [{ value: old?.value ?? english, label: { ...old?.label, ...texts(english, hindi) }, ...(synonyms.length > 0 ? { synonyms } : {}) }];
  });
}

export const choicesText = (choices: FamilyAttribute['choices'] = []): string =>
  choices.map((one) => [one.label.en?.text ?? one.value, one.label.hi?.text ?? '', (one.synonyms ?? []).join(', ')].join(' | ').replace(/(?: \| )+$/u, '')).join('\n');

/** Columns of a table as lines: Chest | सीना. A column keeps its key while its name or its place stays. */
export function columnsFrom(text: string, before: FamilyAttribute['columns'] = []): NonNullable<FamilyAttribute['columns']> {
  const lines = linesOf(text).map(partsOf);
  const taken = new Set<string>();
  return lines.map(([english = '', hindi], at) => {
    const old = before.find((one) => textIn(one.label) === english) ?? (lines.length === before.length ? before[at] : undefined);
    const key = old && !taken.has(old.key) ? old.key : keyFrom(english, new Set([...taken, ...before.map((one) => one.key)]), `column_${at + 1}`);
    taken.add(key);
    return { key, label: { ...old?.label, ...texts(english, hindi) } };
  });
}

export const columnsText = (columns: FamilyAttribute['columns'] = []): string => columns.map((one) => [textIn(one.label), one.label.hi?.text ?? ''].join(' | ').replace(/ \| $/u, '')).join('\n');

/** Group keys in the order of the form, with those attributes have besides. */
export const groupKeys = (family: Family): string[] => [...new Set([...family.groups.map((one) => one.key), ...family.attributes.map((one) => one.group)])];

export const emptyFamily = (code: string, english: string, hindi: string): Family => ({ code, name: texts(english, hindi || undefined), sector: '', hsPrefixes: [], labels: [], groups: [{ key: 'specification', label: texts('Specification', 'विशेषताएँ') }], attributes: [] });
