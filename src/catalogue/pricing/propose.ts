import { Decimal, minorDigits, type Money } from '#base';
import type { PriceLadder, Product } from '../product.ts';
import { type MarginGround, marginPercents } from './margin.ts';
import type { StepWithId } from './priceFor.ts';
import { inRupees } from './rates.ts';

/** Wanted margin in percent, and the amount every proposed price is a whole multiple of, in the ladder's currency: 0.05. */
export type Target = { percent: string; roundTo: string };
type Priced = Pick<Product, 'cost' | 'itc' | 'packing' | 'ladderCosts'>;

/** Beyond a thousand times the cost no margin is reached any more: percentages eat it. */
const HOPELESS = 1_000;

/**
 * The lowest price, rounded up to the wanted multiple, whose margin reaches the target. A margin grows with the price, so the place is found
 * by halving over whole multiples: drawback caps and freight need no formula of their own. Undefined when something is missing, when the
 * multiple is finer than the currency, or when charges in percent leave no room for the target.
 */
export function proposedPrice(product: Priced, ladder: PriceLadder & { id: string }, step: StepWithId, ground: MarginGround, { percent, roundTo }: Target): Money | undefined {
  const minor = new Decimal(roundTo).times(new Decimal(10).pow(minorDigits(ladder.currency)));
  const unit = inRupees({ amount: 10 ** minorDigits(ladder.currency), currency: ladder.currency }, ground.book, ground.on);
  const cost = product.cost && inRupees(product.cost, ground.book, ground.on);
  if (!minor.isInteger() || !minor.gt(0) || !unit.ok || !cost?.ok) return undefined;
  const priceOf = (times: number): Money => ({ amount: minor.times(times).toNumber(), currency: ladder.currency });
  const reaches = (times: number): boolean => {
    const [margin] = marginPercents(product, ladder, { ...step, price: priceOf(times) }, ground, [product.cost], 6);
    return margin !== null && margin !== undefined && new Decimal(margin).gte(percent);
  };
  let high = cost.value.div(unit.value).times(HOPELESS).div(roundTo).ceil().plus(HOPELESS).toNumber();
  if (!Number.isSafeInteger(high) || !reaches(high)) return undefined;
  let low = 0;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (reaches(middle)) high = middle;
    else low = middle;
  }
  return priceOf(high);
}
