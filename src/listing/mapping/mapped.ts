import type { ContentAttribute, ContentVariant, ListingContent } from '../contentNouns.ts';
import { materialsText } from '../limits/parts.ts';
import { fitCell } from '../template/fitCell.ts';
import { nearestCategory, parentsOf } from './categories.ts';
import type { AttributeRule, CategoryEntry, CategoryPicks } from './mappingNouns.ts';

/** What a company said of one storefront: its categories, what those of the catalogue are there, its attributes. */
export type StorefrontMapping = { categories: readonly CategoryEntry[]; /** Worked out once for all items. */ parents: ReadonlySet<string>; known: ReadonlySet<string>; picks: CategoryPicks['picks']; rules: readonly AttributeRule[] };

/** Something of a listing that the storefront would not take as it is, or that nobody mapped. */
export type MappedPoint =
  | { kind: 'category-unknown' | 'category-parent'; value: string; /** As the catalogue calls it. */ own: string; nearest?: string }
  | { kind: 'value'; rule: AttributeRule; field: string; value: string; nearest?: string }
  | { kind: 'required'; rule: AttributeRule }
  | { kind: 'unmapped'; key: string; label: string };

/** A content as the storefront names things, and the points on the way. `judged`: parts there is anything said about. */
export type Mapped = { content: ListingContent; points: MappedPoint[]; judged: { category: boolean; attributes: boolean } };

export const mappingOf = (categories: readonly CategoryEntry[], { picks }: Pick<CategoryPicks, 'picks'>, rules: readonly AttributeRule[]): StorefrontMapping =>
  ({ categories, parents: parentsOf(categories), known: new Set(categories.map((one) => one.path)), picks, rules });

/** Rules that are asked in a category: those of it, of one above it, and those of every one. One of the category itself stands before a common one of the same name. */
export function rulesFor(rules: readonly AttributeRule[], category: string | undefined): AttributeRule[] {
  const own = rules.filter((one) => one.category === '' || one.category === category || category?.startsWith(`${one.category} > `)).sort((a, b) => b.category.length - a.category.length);
  return [...new Map(own.map((one) => [one.name, one] as const).reverse()).values()].reverse();
}

/** What the catalogue says for a rule. */
function sourceValue(content: ListingContent, from: AttributeRule['from']): string {
  if (from === null) return '';
  if (from.startsWith('attribute.')) return content.attributes.find((one) => one.key === from.slice('attribute.'.length))?.value ?? '';
  if (from === 'materials') return materialsText(content);
  return (from === 'origin' ? content.origin : from === 'brand' ? content.brand : content.model) ?? '';
}

/** The catalogue's field a rule's point leads to. */
export const fieldOfRule = ({ from }: AttributeRule): string => (from === null ? 'attributes' : from.startsWith('attribute.') ? `attributes.${from.slice('attribute.'.length)}` : from);

/** A value as the storefront spells it, part by part where several stand in one; what it does not take stays as it is and is told. */
export function fitted(rule: AttributeRule, value: string): { value: string; refused: { value: string; nearest?: string }[] } {
  if (rule.values.length === 0) return { value: rule.answers.find((one) => one.from === value)?.to ?? value, refused: [] };
  const fit = (text: string) => fitCell({ text, number: false, also: [] }, rule, { kind: 'list', values: rule.values });
  const whole = fit(value);
  if ('text' in whole) return { value: whole.text, refused: [] };
  const parts = value.split(/\s*[,;|]\s*/u).filter((one) => one !== '');
  const made = parts.length > 1 ? parts.map((one) => ({ one, fit: fit(one) })) : [{ one: value, fit: whole }];
  return {
    value: made.map((each) => ('text' in each.fit ? each.fit.text : each.one)).join(', '),
    refused: rule.free ? [] : made.flatMap(({ one, fit: each }) => ('text' in each ? [] : [{ value: one, ...(each.nearest === undefined ? {} : { nearest: each.nearest }) }])),
  };
}

function categoryPoints(own: string | undefined, category: string | undefined, { categories, known, parents }: StorefrontMapping): MappedPoint[] {
  if (categories.length === 0 || category === undefined || own === undefined) return [];
  if (known.has(category) && !parents.has(category)) return [];
  const nearest = nearestCategory(categories, category);
  return [{ kind: parents.has(category) ? 'category-parent' : 'category-unknown', value: category, own, ...(nearest === undefined ? {} : { nearest }) }];
}

const optionsMapped = (variant: ContentVariant, rules: readonly AttributeRule[]): ContentVariant => ({
  ...variant,
  options: variant.options.map((one) => { const rule = rules.find((each) => each.from === `attribute.${one.key}`); return rule ? { ...one, label: rule.name, value: fitted(rule, one.value).value } : one; }),
});

/** Points of a variant's options that the storefront does not take, each value once. */
const optionPoints = (content: ListingContent, rules: readonly AttributeRule[]): MappedPoint[] =>
  content.variants.flatMap((variant) => variant.options.flatMap((one) => { const rule = rules.find((each) => each.from === `attribute.${one.key}`); return rule ? fitted(rule, one.value).refused.map((refused): MappedPoint => ({ kind: 'value', rule, field: fieldOfRule(rule), ...refused })) : []; }));

/**
 * The content of a listing in the storefront's own words: its category, its names and spellings of attributes, in the order they are asked. What
 * the company said nothing about stays as the catalogue has it. Pure; nothing is taken away and no value is made up.
 */
export function mappedContent(content: ListingContent, mapping: StorefrontMapping): Mapped {
  const category = content.category === undefined ? undefined : (mapping.picks[content.category] ?? content.category);
  const rules = rulesFor(mapping.rules, category);
  const points = categoryPoints(content.category, category, mapping);
  const attributes: ContentAttribute[] = [];
  for (const rule of rules) {
    const said = sourceValue(content, rule.from);
    if (said === '') {
      if (rule.required && !content.variants.some((one) => one.options.some((option) => `attribute.${option.key}` === rule.from))) points.push({ kind: 'required', rule });
      continue;
    }
    const { value, refused } = fitted(rule, said);
    for (const one of refused) points.push({ kind: 'value', rule, field: fieldOfRule(rule), ...one });
    attributes.push({ key: rule.from?.startsWith('attribute.') ? rule.from.slice('attribute.'.length) : (rule.from ?? rule.name), label: rule.name, value });
  }
  const mapped = new Set(rules.flatMap((one) => one.from ?? []));
  const others = content.attributes.filter((one) => !mapped.has(`attribute.${one.key}`));
  if (rules.length > 0) points.push(...others.map((one): MappedPoint => ({ kind: 'unmapped', key: one.key, label: one.label })), ...optionPoints(content, rules));
  const seen = new Map(points.map((one) => [JSON.stringify([one.kind, 'rule' in one ? one.rule.name : '', 'value' in one ? one.value : 'key' in one ? one.key : '']), one]));
  return {
    content: { ...content, category, attributes: [...attributes, ...others], variants: content.variants.map((one) => optionsMapped(one, rules)) },
    points: [...seen.values()], judged: { category: mapping.categories.length > 0, attributes: rules.length > 0 },
  };
}
