import { convert, Decimal, type Day, dimensionOf, type Money, moneyValue } from '#base';
import { itemPacking } from '../cells.ts';
import type { PriceLadder, Product } from '../product.ts';
import { MARGIN_LINES, type MarginDefault, type MarginLineKey, type PricingSettings, USUAL_PAYMENT_PERCENT } from './nouns.ts';
import type { StepWithId } from './priceFor.ts';
import { exactText, inRupees, type RateBook, rounded, type RateUsed } from './rates.ts';

/** How one line of a margin came about. */
export type MarginBasis =
  | { of: 'price'; amount: string; currency: string }
  | { of: 'cost'; amount: string; currency: string }
  | { of: 'percent'; percent: string; base: 'price' | 'fob'; amount: string; capped?: string }
  | { of: 'unit'; amount: string; currency: string }
  | { of: 'shipment'; amount: string; currency: string; quantity: string };

export type MarginStep = { key: 'price' | MarginLineKey | 'cost'; /** Exact rupees per unit, signed. */ amount: string; basis: MarginBasis; rate?: RateUsed };

/** The margin of one step: the lines, and their exact sum rounded once. Null while something is missing, with what it is. */
export type Margin = { lines: MarginStep[]; margin: Money | null; percent: string | null; missing: string[] };

export type MarginGround = { settings: PricingSettings; book: RateBook; on: Day };
type Priced = Pick<Product, 'cost' | 'itc' | 'packing' | 'ladderCosts'>;

/** Under C and D terms the seller pays the main carriage, so the FOB value is the price less freight; under the others it is the price. */
const carries = (incoterm: string | undefined): boolean => /^[CD]/.test(incoterm ?? '');

const defaultOf = (key: MarginLineKey, settings: PricingSettings): MarginDefault =>
  settings.lines[key] ?? (key === 'payment' ? { percent: USUAL_PAYMENT_PERCENT } : {});

/** The line for this ladder: its own figures instead of the firm's, all of them or none. */
export function marginLine(key: MarginLineKey, product: Priced, ladderId: string, settings: PricingSettings): MarginDefault {
  return product.ladderCosts[ladderId]?.[key] ?? defaultOf(key, settings);
}

/** A line as it is reckoned; its words are made only when somebody looks at them. */
type Line = { key: MarginStep['key']; amount: Decimal; basis: () => MarginBasis; rate?: RateUsed };

class Sum {
  readonly lines: Line[] = [];
  readonly missing = new Set<string>();
  total = new Decimal(0);
  private readonly ground: MarginGround;

  constructor(ground: MarginGround) {
    this.ground = ground;
  }

  add(key: MarginStep['key'], amount: Decimal, basis: () => MarginBasis, rate?: RateUsed): void {
    this.total = this.total.plus(amount);
    this.lines.push({ key, amount, basis, ...(rate ? { rate } : {}) });
  }

  /** Rupees of an amount in any currency; undefined, and noted, when there is no rate. */
  rupees(amount: Money): { value: Decimal; rate?: RateUsed } | undefined {
    const found = inRupees(amount, this.ground.book, this.ground.on);
    if (found.ok) return found;
    this.missing.add(found.missing);
    return undefined;
  }
}

const plain = (amount: Money): { amount: string; currency: string } => ({ amount: exactText(moneyValue(amount)), currency: amount.currency });

/** A cost of the firm's: per unit, or per shipment over the quantity of the step, which is the smallest order at this price. */
function spent(sum: Sum, key: MarginLineKey, { perUnit, perShipment }: MarginDefault, step: StepWithId): Decimal {
  let all = new Decimal(0);
  const unit = perUnit && sum.rupees(perUnit);
  if (perUnit && unit) {
    sum.add(key, unit.value.neg(), () => ({ of: 'unit', ...plain(perUnit) }), unit.rate);
    all = all.plus(unit.value);
  }
  const shipment = perShipment && sum.rupees(perShipment);
  if (perShipment && shipment && new Decimal(step.minQuantity).gt(0)) sum.add(key, shipment.value.div(step.minQuantity).neg(), () => ({ of: 'shipment', ...plain(perShipment), quantity: step.minQuantity }), shipment.rate);
  return all;
}

/** The cap of a scheme for one unit of the ladder: caps per kilogram count by the item's net weight. Undefined: none; null: cannot be told. */
function capPerUnit(cap: Money | undefined, product: Priced, unit: string | undefined): Decimal | undefined | null {
  if (!cap) return undefined;
  const per = product.itc.sqcUnit;
  if (!per || !unit || per === unit || dimensionOf(per) !== 'mass') return moneyValue(cap);
  const weight = itemPacking(product as Product)?.netWeight;
  const inUnit = weight && convert(weight, per);
  return inUnit ? moneyValue(cap).times(inUnit.value) : null;
}

/** Drawback or RoDTEP: a percentage of the FOB value that comes back, at most the cap. Only with a rate the firm typed for the item. */
function returned(sum: Sum, key: 'drawback' | 'rodtep', product: Priced, unit: string | undefined, fob: Decimal): void {
  const percent = key === 'drawback' ? product.itc.drawbackRate : product.itc.rodtepRate;
  if (percent === undefined) return;
  const cap = capPerUnit(key === 'drawback' ? product.itc.drawbackCap : product.itc.rodtepCap, product, unit);
  if (cap === null) return void sum.missing.add('netWeight');
  const plainAmount = fob.times(percent).div(100);
  const capped = cap !== undefined && plainAmount.gt(cap);
  sum.add(key, capped ? cap : plainAmount, () => ({ of: 'percent', percent, base: 'fob', amount: exactText(fob), ...(capped ? { capped: exactText(cap) } : {}) }));
}

/**
 * What is left of one unit's price, in rupees, line by line: price; less payment charges (% of the price) and agent's commission (% of the
 * price), freight per unit, inland freight, CHA; plus drawback and RoDTEP (% of the FOB value, capped); less cost. The product is given with
 * what it inherits. Everything is exact; margin and percentage are rounded half-up once, at the paisa and at a tenth of a percent.
 */
export function marginOf(product: Priced, ladder: PriceLadder & { id: string }, step: StepWithId, ground: MarginGround): Margin {
  const { sum, price } = beforeCost(product, ladder, step, ground);
  if (!product.cost) sum.missing.add('cost');
  const { cost: amount } = product;
  const cost = amount && sum.rupees(amount);
  if (amount && cost) sum.add('cost', cost.value.neg(), () => ({ of: 'cost', ...plain(amount) }), cost.rate);
  const whole = sum.missing.size === 0 && price !== undefined;
  const margin = whole ? rounded(sum.total, 'INR') : undefined;
  if (whole && !margin) sum.missing.add('beyond');
  return {
    lines: sum.lines.map(({ key, amount: exact, basis, rate }) => ({ key, amount: exactText(exact), basis: basis(), ...(rate ? { rate } : {}) })),
    missing: [...sum.missing], margin: margin ?? null, percent: margin && price && !price.isZero() ? percentText(sum.total, price) : null,
  };
}

const percentText = (part: Decimal, price: Decimal, digits = 1): string => part.div(price).times(100).toDecimalPlaces(digits, Decimal.ROUND_HALF_UP).toFixed(digits);

/** The margin in percent for several costs of one product at one step, without a word of explanation: for many items at once. Null where something is missing. */
export function marginPercents(product: Priced, ladder: PriceLadder & { id: string }, step: StepWithId, ground: MarginGround, costs: readonly (Money | undefined)[], digits = 1): (string | null)[] {
  const { sum, price } = beforeCost(product, ladder, step, ground);
  if (!price || price.isZero() || sum.missing.size > 0) return costs.map(() => null);
  return costs.map((one) => {
    const cost = one && inRupees(one, ground.book, ground.on);
    return cost?.ok ? percentText(sum.total.minus(cost.value), price, digits) : null;
  });
}

/** Price and everything between it and the cost. */
function beforeCost(product: Priced, ladder: PriceLadder & { id: string }, step: StepWithId, ground: MarginGround): { sum: Sum; price: Decimal | undefined } {
  const sum = new Sum(ground);
  const price = sum.rupees(step.price);
  if (!price) return { sum, price: undefined };
  sum.add('price', price.value, () => ({ of: 'price', ...plain(step.price) }), price.rate);
  takeOff(sum, product, ladder, step, ground, price.value);
  return { sum, price: price.value };
}

const percentOf = (percent: string, price: Decimal) => (): MarginBasis => ({ of: 'percent', percent, base: 'price', amount: exactText(price) });

function takeOff(sum: Sum, product: Priced, ladder: PriceLadder & { id: string }, step: StepWithId, { settings }: MarginGround, price: Decimal): void {
  let fob = price;
  for (const key of MARGIN_LINES) {
    const line = marginLine(key, product, ladder.id, settings);
    if (line.off) continue;
    if (key === 'drawback' || key === 'rodtep') {
      returned(sum, key, product, ladder.unit, fob);
      continue;
    }
    if (line.percent !== undefined && !new Decimal(line.percent).isZero()) sum.add(key, price.times(line.percent).div(100).neg(), percentOf(line.percent, price));
    const perUnit = spent(sum, key, line, step);
    if (key === 'freight' && carries(ladder.incoterm)) fob = fob.minus(perUnit);
  }
}
