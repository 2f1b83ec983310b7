import { moneyText, textIn, type Texts } from '#base';
import { type AttributeValue, cellsOf, attributesOf, contentText, familiesOf, type Product, shownParts, valueText } from '#catalogue';
import { ulid } from 'ulid';
import type { GroupedPart } from '../contract.ts';
import type { UseCase } from '../port.ts';
import { shownFindings } from '../report/render.ts';
import { seenAs } from '../workspace/seen.ts';
import { groupSeen, type Plan, planGroup } from './plan.ts';
import { labelOf } from './shelf.ts';

type Known = { text?: unknown; kind?: unknown; amount?: unknown; currency?: unknown; value?: unknown; unit?: unknown };

/** One part in a few words, for the preview: its text, its amount, or how many lines it has. */
function partText(key: string, value: unknown, language: string): string {
  if (value === undefined) return '';
  if (key.startsWith('attributes.')) return valueText(value as AttributeValue, language);
  if (typeof value !== 'object' || value === null) return String(value);
  if (Array.isArray(value)) return value.map(String).join(', ').slice(0, 200);
  const { text, amount, currency, value: number, unit } = value as Known;
  if (typeof text === 'string') return text.slice(0, 200);
  if (typeof amount === 'number' && typeof currency === 'string') return `${moneyText({ amount, currency })} ${currency}`;
  if (typeof number === 'string' && typeof unit === 'string') return `${number} ${unit}`;
  const lines = Object.values(value as object);
  const named = lines.map((one: { name?: string; fileName?: string; level?: string; text?: Texts }) => one.fileName ?? one.name ?? one.level ?? (one.text ? textIn(one.text, language) : '')).filter(Boolean);
  return named.length > 0 ? named.join(', ').slice(0, 200) : `× ${lines.length}`;
}

/** Every part any of the items or the parent has, and what becomes of it. */
function partsOfPlan({ parent, wholes, variants }: Plan, cells: Parameters<typeof labelOf>[0], language: string): GroupedPart[] {
  const [of, above] = [wholes.map((one) => shownParts(one)), shownParts(parent)];
  const keys = [...new Set([...of.flatMap((one) => [...one.keys()]), ...above.keys()])];
  return keys.map((field): GroupedPart => {
    const values = new Set(of.map((one) => (one.has(field) ? contentText(one.get(field)) : '')));
    const axis = parent.axes.some((one) => field === `attributes.${one}`);
    const up = values.size === 1 && above.has(field) && [...values][0] === contentText(above.get(field));
    return {
      field, label: field.startsWith('attributes.') ? labelOf(cells, field.slice('attributes.'.length)) : null, moves: axis ? 'axis' : up ? 'up' : 'stays',
      text: partText(field, up ? above.get(field) : (of.find((one) => one.has(field))?.get(field) ?? above.get(field)), language), values: values.size, apart: variants.filter((one) => one.ownOnly.includes(field)).length,
    };
  });
}

const own = (variant: Product): number => shownParts(variant).size;

/** What grouping would do, before anything is written. */
const groupPreview: UseCase<'variants.groupPreview'> = async ({ ids, parent: wish }, context) => {
  const { read } = await context.workspace();
  const plan = await planGroup(read, ids, wish, () => ulid(context.clock.now()));
  const [attributes, families] = await Promise.all([attributesOf(read), familiesOf(read)]);
  const cells = new Map(cellsOf(attributes, families, context.language).map((one) => [one.key, one]));
  const { parent, wholes, variants } = plan;
  return {
    seen: seenAs(groupSeen(plan)), sku: parent.sku, name: textIn(parent.name, context.language), existing: plan.existing, axes: parent.axes,
    candidates: plan.candidates.map((key) => ({ key, label: labelOf(cells, key), values: new Set(wholes.map((one) => contentText(one.attributes[key]))).size })),
    parts: partsOfPlan(plan, cells, context.language), findings: shownFindings(plan.findings, context.language),
    items: variants.map((one, at) => ({ id: one.id, sku: one.sku, name: textIn(wholes[at]?.name, context.language), place: parent.axes.map((axis) => valueText(one.attributes[axis], context.language)), own: own(one), from: plan.froms.get(plan.items[at]?.parent ?? '')?.sku ?? null })),
  };
};
export default groupPreview;
