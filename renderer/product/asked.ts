import { textIn } from '#base';
import type { Attribute, AttributeValue, Family, FamilyAttribute } from '#catalogue/nouns';

/** An attribute as the form asks for it. */
export type Asked = Pick<FamilyAttribute, 'key' | 'type' | 'unit' | 'units' | 'class' | 'requiredFor' | 'min' | 'max' | 'decimals'> & { label: string; help: string; choices: { value: string; label: string }[]; columns: { key: string; label: string }[]; default?: string };

/** A definition in the reader's language. */
export function askedOf(one: FamilyAttribute | Attribute, language: string): Asked {
  const words = (texts: FamilyAttribute['label'] | undefined): string => textIn(texts, language);
  return {
    key: one.key, type: one.type, class: one.class, label: words(one.label) || one.key.replaceAll('_', ' '), help: words(one.help), requiredFor: 'requiredFor' in one ? one.requiredFor : [],
    choices: (one.choices ?? []).map(({ value, label }) => ({ value, label: words(label) || value })), columns: (one.columns ?? []).map(({ key, label }) => ({ key, label: words(label) || key })),
    ...(one.unit ? { unit: one.unit } : {}), ...(one.units ? { units: one.units } : {}), ...(one.min ? { min: one.min } : {}), ...(one.max ? { max: one.max } : {}), ...('default' in one && one.default ? { default: one.default } : {}),
  };
}

/** A key that nobody declares, asked for by what its value is. */
export const undeclared = (key: string, value: AttributeValue | undefined): Asked => ({ key, type: value?.kind ?? 'text', label: key.replaceAll('_', ' '), help: '', class: 'internal', requiredFor: [], choices: [], columns: [] });

export type AskedGroup = { key: string; label: string; asked: Asked[] };

/** The family's attributes under its groups, in their order; attributes of a group without a name stand at the end. */
export function groupsOf(family: Family, language: string): AskedGroup[] {
  const groups = new Map<string, AskedGroup>(family.groups.map(({ key, label }) => [key, { key, label: textIn(label, language) || key, asked: [] }]));
  for (const one of family.attributes) {
    const group = groups.get(one.group) ?? { key: one.group, label: one.group === 'specification' ? '' : one.group.replaceAll('_', ' '), asked: [] };
    group.asked.push(askedOf(one, language));
    groups.set(one.group, group);
  }
  return [...groups.values()].filter((one) => one.asked.length > 0);
}

/** Values the family offers for what is still empty: typed texts by key. */
export const offeredValues = (family: Family | undefined, filled: Readonly<Record<string, unknown>>): { key: string; text: string }[] =>
  (family?.attributes ?? []).flatMap((one) => (one.default !== undefined && filled[one.key] === undefined ? [{ key: one.key, text: one.default }] : []));
