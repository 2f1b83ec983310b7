import { Decimal } from '#base';
import type { PackingLevel } from '../product.ts';
import { cubicMetres, itemNet, kilograms, type Packed, perCarton } from './levels.ts';

/** Cartons numbered from–to that are packed alike. Weights in kilograms and volumes in cubic metres, each for one carton. */
export type CartonRange = {
  from: number;
  to: number;
  /** Whole items in each; for a carton that holds a part of an item, one. */
  units: Decimal;
  part?: { number: number; of: number; name?: string };
  /** Other item numbers in the same carton, with their count. */
  contents: readonly { sku: string; count: string }[];
  /** A carton that is not full. */
  rest: boolean;
  net?: Decimal;
  gross?: Decimal;
  volume?: Decimal;
  /** Weights worked out, not said: a rest carton's, or a net weight from items. */
  workedOut: boolean;
};

export type CartonPlan = { quantity: Decimal; cartons: number; ranges: CartonRange[]; net?: Decimal; gross?: Decimal; volume?: Decimal; missing: ('count' | 'netWeight' | 'grossWeight' | 'size')[] };

export type Ordered = { sku: string; quantity: Decimal; /** Agreed with one buyer, in place of the product's own. */ perInner?: string; perCarton?: string };

/** Weights on packing lists have grams: three digits of a kilogram. Shares that do not end are rounded there, once, for one carton. */
const grams = (one: Decimal): Decimal => one.toDecimalPlaces(3, Decimal.ROUND_HALF_UP);
/** More cartons than this are a slip of the pen. */
export const MOST_CARTONS = 1_000_000;

/**
 * The cartons that an ordered quantity fills: full ones, then the rest. Totals are the sums of what the ranges say, so that a packing list
 * adds up. Undefined when nothing says how many items a carton holds, or when there would be more than MOST_CARTONS.
 */
export function planCartons(packed: Packed, ordered: Ordered): CartonPlan | undefined {
  const ranges = packed.parts.length > 0 ? partRanges(packed, ordered) : cartonRanges(packed, ordered);
  if (!ranges) return undefined;
  const total = (pick: 'net' | 'gross' | 'volume'): Decimal | undefined => {
    const each = ranges.map((one) => one[pick]?.times(one.to - one.from + 1));
    return each.every((one) => one !== undefined) ? each.reduce<Decimal>((sum, one) => sum.plus(one ?? 0), new Decimal(0)) : undefined;
  };
  const [net, gross, volume] = [total('net'), total('gross'), total('volume')];
  return {
    quantity: ordered.quantity, cartons: ranges.at(-1)?.to ?? 0, ranges, ...(net ? { net } : {}), ...(gross ? { gross } : {}), ...(volume ? { volume } : {}),
    missing: [...(net ? [] : ['netWeight' as const]), ...(gross ? [] : ['grossWeight' as const]), ...(volume ? [] : ['size' as const])],
  };
}

/** One carton as it stands in the form. */
const said = (level: PackingLevel, others: readonly { sku: string; count: string }[] = []) => {
  const [net, gross, volume] = [kilograms(level.netWeight), kilograms(level.grossWeight), cubicMetres(level)];
  return { ...(net ? { net } : {}), ...(gross ? { gross } : {}), ...(volume ? { volume } : {}), contents: others, workedOut: false };
};

/** Carton 1 of 3, 2 of 3, 3 of 3: first all of the first, then all of the second… as packing lists count them. */
function partRanges({ parts }: Packed, { quantity }: Ordered): CartonRange[] | undefined {
  const sets = quantity.ceil();
  if (sets.lt(1) || sets.times(parts.length).gt(MOST_CARTONS)) return undefined;
  return parts.map((level, at) => ({
    from: at * sets.toNumber() + 1, to: (at + 1) * sets.toNumber(), units: new Decimal(1), rest: false, ...said(level),
    part: { number: level.part ?? at + 1, of: parts.length, ...(level.name ? { name: level.name } : {}) },
  }));
}

/** The kind of carton that an order is packed in: the agreed count, the plain carton, else a mixed one that holds this item. */
function cartonFor(packed: Packed, { sku, perInner: innerAgreed, perCarton: agreed }: Ordered): { level?: PackingLevel; units: Decimal; asSaid: boolean; others: { sku: string; count: string }[] } | undefined {
  const own = perCarton(innerAgreed && packed.inner ? { ...packed, inner: { ...packed.inner, count: innerAgreed } } : packed);
  const units = agreed === undefined ? own : new Decimal(agreed);
  if (units?.gt(0)) return { ...(packed.carton ? { level: packed.carton } : {}), units, asSaid: perCarton(packed)?.eq(units) ?? false, others: [] };
  const [mixed] = packed.mixed;
  if (!mixed) return undefined;
  const mine = mixed.contents?.find((one) => one.sku === sku);
  const held = new Decimal(mine?.count ?? mixed.count ?? 1);
  return held.gt(0) ? { level: mixed, units: held, asSaid: true, others: (mixed.contents ?? []).filter((one) => one !== mine) } : undefined;
}

function cartonRanges(packed: Packed, ordered: Ordered): CartonRange[] | undefined {
  const carton = cartonFor(packed, ordered);
  if (!carton || ordered.quantity.lte(0)) return undefined;
  const { level, units, asSaid, others } = carton;
  const full = ordered.quantity.div(units).floor();
  const rest = ordered.quantity.minus(full.times(units));
  if (full.gt(MOST_CARTONS)) return undefined;
  const whole = level && asSaid ? said(level, others) : { contents: others, workedOut: true };
  const net = whole.net ? {} : netOf(packed, units);
  const fullOnes: CartonRange[] = full.gt(0) ? [{ from: 1, to: full.toNumber(), units, rest: false, ...whole, ...net, workedOut: whole.workedOut || net.net !== undefined }] : [];
  return rest.gt(0) ? [...fullOnes, { from: full.toNumber() + 1, to: full.toNumber() + 1, units: rest, rest: true, contents: [], workedOut: true, ...restOf(packed, carton, rest) }] : fullOnes;
}

const netOf = (packed: Packed, units: Decimal): { net?: Decimal } => {
  const item = itemNet(packed);
  return item ? { net: grams(item.net.times(units)) } : {};
};

/** A carton that is not full: the same carton, so its own weight and its size stay; only the goods in it are fewer. */
function restOf(packed: Packed, { level, units, asSaid, others }: NonNullable<ReturnType<typeof cartonFor>>, rest: Decimal): Pick<CartonRange, 'net' | 'gross' | 'volume'> {
  if (!level || !asSaid || others.length > 0) return netOf(packed, rest);
  const [whole, gross, volume] = [kilograms(level.netWeight), kilograms(level.grossWeight), cubicMetres(level)];
  const fromCarton = whole && grams(whole.times(rest).div(units));
  const net = packed.item?.netWeight ? netOf(packed, rest).net : fromCarton;
  const inCarton = whole ?? netOf(packed, units).net;
  const heavier = gross && inCarton && net ? grams(gross.minus(inCarton).plus(net)) : undefined;
  return { ...(net ? { net } : {}), ...(heavier ? { gross: heavier } : {}), ...(volume ? { volume } : {}) };
}
