import { convert, type Decimal, dimensionOf, type Finding, foldText, parseDecimal, type Quantity } from '#base';
import { type AttributeValue, type Product, valueText } from '../nouns.ts';

const BASE_UNITS: Readonly<Record<string, string>> = { mass: 'KGS', length: 'MTR', area: 'SQM', volume: 'CBM', count: 'PCS', time: 'DAY' };
const inBase = (one: Quantity): Quantity => convert(one, BASE_UNITS[dimensionOf(one.unit) ?? ''] ?? one.unit) ?? one;

/** One value of an axis as a key: equal for the same thing however it was written (15 cm and 150 mm, Red and red). */
export function axisKey(value: AttributeValue | undefined): string {
  if (!value) return '';
  if (value.kind === 'quantity') {
    const { value: amount, unit } = inBase(value.quantity);
    return `${parseDecimal(amount)?.toFixed() ?? amount} ${unit}`;
  }
  if (value.kind === 'number') return parseDecimal(value.value)?.toFixed() ?? value.value;
  return foldText(valueText(value));
}

/** Letter sizes in the order people know, before anything else would sort them by the alphabet. */
const SIZES = ['xxs', 'xs', 's', 'small', 'm', 'medium', 'l', 'large', 'xl', 'xxl', '2xl', 'xxxl', '3xl', '4xl', '5xl'];
const natural = new Intl.Collator('en', { numeric: true });
const amountOf = (value: AttributeValue): Decimal | undefined => (value.kind === 'quantity' ? parseDecimal(inBase(value.quantity).value) : value.kind === 'number' ? parseDecimal(value.value) : undefined);

function byNature(a: AttributeValue, b: AttributeValue): number {
  const [one, other] = [amountOf(a), amountOf(b)];
  if (one && other) return one.cmp(other);
  const [size, next] = [SIZES.indexOf(axisKey(a)), SIZES.indexOf(axisKey(b))];
  if (size >= 0 && next >= 0) return size - next;
  return natural.compare(valueText(a), valueText(b));
}

/** Values of one axis, each once: as the product lists them, then those that only variants have, by size. */
export function axisValuesOf(parent: Product, variants: readonly Product[], axis: string): AttributeValue[] {
  const listed = parent.axisValues[axis] ?? [];
  const used = variants.flatMap((one) => one.attributes[axis] ?? []).sort(byNature);
  return [...new Map([...listed, ...used].map((one) => [axisKey(one), one])).values()];
}

/** Place of a variant: one key for each axis. */
export const placeKey = (variant: Pick<Product, 'attributes'>, axes: readonly string[]): string => JSON.stringify(axes.map((axis) => axisKey(variant.attributes[axis])));

const finding = (messageId: string, variant: Product, axis: string, data: Finding['data']): Finding =>
  ({ rule: messageId, severity: 'error', status: 'fail', messageId, data, where: { kind: 'product', record: variant.id, sku: variant.sku, field: `attributes.${axis}` } });

/** What is wrong with the places of some variants: two in one place, or one that does not say where it belongs. */
export function placeFindings(variants: readonly Product[], axes: readonly string[]): Finding[] {
  const taken = new Map<string, Product>();
  return variants.flatMap((variant): Finding[] => {
    const [axis] = axes;
    if (axis === undefined) return [];
    const missing = axes.filter((one) => variant.attributes[one] === undefined);
    if (missing[0] !== undefined) return [{ ...finding('VAR-NO-VALUE', variant, missing[0], { sku: variant.sku, axes: missing }), status: 'unknown' }];
    const key = placeKey(variant, axes);
    const other = taken.get(key);
    if (!other) taken.set(key, variant);
    return other ? [finding('VAR-SAME-PLACE', variant, axis, { sku: variant.sku, other: other.sku, values: axes.map((one) => valueText(variant.attributes[one])) })] : [];
  });
}

/** Attributes people most often sell by. */
const USUAL = ['colour', 'color', 'size', 'finish', 'material', 'length', 'width', 'height', 'diameter', 'weight', 'pack_size'];
const MOST_AXES = 10;

/** Attributes along which items differ: every item has one, and not all the same. The fewest that tell all items apart come first and are proposed. */
export function proposeAxes(items: readonly Product[]): { axes: string[]; candidates: string[] } {
  const keys = [...new Set(items.flatMap((one) => Object.keys(one.attributes)))];
  const distinct = (axes: readonly string[]): number => new Set(items.map((one) => placeKey(one, axes))).size;
  const differing = keys.filter((key) => distinct([key]) > 1);
  const rank = (key: string): number => (USUAL.includes(key) ? USUAL.indexOf(key) : USUAL.length);
  const candidates = differing.filter((key) => items.every((one) => one.attributes[key] !== undefined)).sort((a, b) => rank(a) - rank(b) || distinct([a]) - distinct([b]) || natural.compare(a, b));
  const axes: string[] = [];
  for (const key of candidates) {
    if (axes.length === MOST_AXES || distinct(axes) === items.length) break;
    if (distinct([...axes, key]) > distinct(axes)) axes.push(key);
  }
  return { axes, candidates: [...candidates, ...differing.filter((key) => !candidates.includes(key))] };
}
