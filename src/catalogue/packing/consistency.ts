import { Decimal, decimalText, type Finding, type Severity } from '#base';
import { inOrder, type PackingLevel, type Product } from '../product.ts';
import { cubicMetres, kilograms, type Packed, packedOf, sidesOf } from './levels.ts';

type Told = { id: string; severity: Severity; field: string; data: Finding['data']; fix?: string };
const text = (one: Decimal): string => decimalText(one.toDecimalPlaces(6));
/** Scales differ and numbers are rounded: up to this part of the whole two weights or volumes count as one. */
const TOLERANCE = new Decimal('0.02');
const far = (a: Decimal, b: Decimal): boolean => a.minus(b).abs().gt(Decimal.max(a, b).times(TOLERANCE));

/** What contradicts itself in one product's packing. Arithmetic only: each finding names the two values. */
export function packingFindings(product: Pick<Product, 'id' | 'sku' | 'packing'>): Finding[] {
  const packed = packedOf(product.packing);
  const told = [...inOrder(product.packing).flatMap(ofLevel), ...between(packed), ...partsInOrder(packed), ...ofPallet(packed)];
  return told.map(({ id, severity, field, data, fix }) => ({
    rule: id, messageId: id, severity, status: 'fail', data, where: { kind: 'product', record: product.id, sku: product.sku, field: `packing.${field}` },
    ...(fix === undefined ? {} : { fix: { id: 'set-field', field: `packing.${field}`, value: fix } }),
  }));
}

function ofLevel(level: PackingLevel): Told[] {
  const [net, gross, sides] = [kilograms(level.netWeight), kilograms(level.grossWeight), sidesOf(level)];
  const declared = level.volume?.unit === 'CBM' ? new Decimal(level.volume.value) : undefined;
  const computed = sides && cubicMetres(level);
  return [
    ...(net && gross?.lt(net) ? [{ id: 'PACK-GROSS', severity: 'error' as const, field: `${level.level}.grossWeight`, data: { level: level.level, gross: text(gross), net: text(net) } }] : []),
    ...(declared && computed && far(declared, computed) ? [{ id: 'PACK-VOLUME', severity: 'warning' as const, field: `${level.level}.volume`, data: { level: level.level, declared: text(declared), computed: text(computed) } }] : []),
  ];
}

/** A level against what is inside it. */
function between(packed: Packed): Told[] {
  const { item, inner, carton } = packed;
  const smaller = inner ?? item;
  return [...(inner && item ? holds(inner, item) : []), ...(carton && smaller ? [...itemsForInners(packed), ...holds(carton, smaller)] : [])];
}

function holds(outer: PackingLevel, inside: PackingLevel): Told[] {
  if (outer.count === undefined) return [];
  const count = new Decimal(outer.count);
  const sum = (one: Decimal | undefined): Decimal | undefined => one?.times(count);
  const [net, gross, volume] = [sum(kilograms(inside.netWeight)), sum(kilograms(inside.grossWeight)), sum(cubicMetres(inside))];
  const [ownNet, ownGross, ownVolume] = [kilograms(outer.netWeight), kilograms(outer.grossWeight), cubicMetres(outer)];
  const data = { level: outer.level, inside: inside.level, count: outer.count };
  return [
    ...(net && ownNet && far(net, ownNet) ? [{ id: 'PACK-NET', severity: 'warning' as const, field: `${outer.level}.netWeight`, data: { ...data, said: text(ownNet), computed: text(net) } }] : []),
    ...(gross && ownGross && ownGross.lt(gross) && far(gross, ownGross) ? [{ id: 'PACK-LIGHT', severity: 'warning' as const, field: `${outer.level}.grossWeight`, data: { ...data, said: text(ownGross), computed: text(gross) } }] : []),
    ...(volume && ownVolume && ownVolume.lt(volume) && far(volume, ownVolume) && inside.level !== 'item' ? [{ id: 'PACK-SIZE', severity: 'warning' as const, field: `${outer.level}.length`, data: { ...data, said: text(ownVolume), computed: text(volume) } }] : []),
  ];
}

/** A carton's count says inner packs; when its weight fits as many items, somebody wrote items. */
function itemsForInners({ item, inner, carton }: Packed): Told[] {
  const [each, whole] = [kilograms(item?.netWeight), kilograms(carton?.netWeight)];
  if (!inner?.count || !carton?.count || !each || !whole || new Decimal(inner.count).lte(1)) return [];
  const count = new Decimal(carton.count);
  const asItems = each.times(count);
  if (far(asItems, whole)) return [];
  const inners = count.div(inner.count);
  return [{ id: 'PACK-COUNT', severity: 'error', field: 'carton.count', data: { count: carton.count, perInner: inner.count, items: text(count.times(inner.count)), net: text(whole), inners: text(inners) }, ...(inners.isInteger() ? { fix: text(inners) } : {}) }];
}

/** Carton 1 of 3, 2 of 3, 3 of 3: none missing, none twice. */
function partsInOrder({ parts }: Packed): Told[] {
  const wrong = parts.find((one, at) => one.part !== at + 1);
  return wrong ? [{ id: 'PACK-PARTS', severity: 'error', field: 'carton.part', data: { parts: parts.map((one) => one.part).join(', '), count: parts.length } }] : [];
}

function ofPallet({ pallet }: Packed): Told[] {
  if (!pallet?.perLayer || !pallet.layers || pallet.count === undefined || new Decimal(pallet.count).eq(pallet.perLayer * pallet.layers)) return [];
  return [{ id: 'PACK-PALLET', severity: 'warning', field: 'pallet.count', data: { count: pallet.count, perLayer: pallet.perLayer, layers: pallet.layers, computed: pallet.perLayer * pallet.layers }, fix: String(pallet.perLayer * pallet.layers) }];
}
