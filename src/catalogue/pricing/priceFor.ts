import { Decimal, type Day, foldText, type Money } from '#base';
import type { PriceLadder, PriceStep } from '../product.ts';

export type LadderWithId = PriceLadder & { id: string };
export type StepWithId = PriceStep & { id: string };

/** Steps in their order of quantity, by number and not by text. */
export const stepsByQuantity = (ladder: Pick<PriceLadder, 'steps'>): StepWithId[] =>
  Object.entries(ladder.steps).map(([id, step]) => ({ ...step, id })).sort((a, b) => new Decimal(a.minQuantity).cmp(b.minQuantity) || a.position - b.position || (a.id < b.id ? -1 : 1));

/**
 * The price of one unit when `quantity` (plain decimal, in the ladder's unit) is ordered: that of the highest step it reaches.
 * Undefined below the first step: less than that is not sold at these rates.
 */
export function priceFor(ladder: Pick<PriceLadder, 'steps'>, quantity: string): { price: Money; step: StepWithId } | undefined {
  const reached = stepsByQuantity(ladder).filter((one) => new Decimal(quantity).gte(one.minQuantity)).at(-1);
  return reached && { price: reached.price, step: reached };
}

/** True when the ladder's prices hold on this day; a ladder without days always holds, and both its days are included. */
export const holdsOn = ({ validFrom, validTo }: Pick<PriceLadder, 'validFrom' | 'validTo'>, on: Day): boolean => (!validFrom || validFrom <= on) && (!validTo || on <= validTo);

/** Whom and when rates are asked for. What is left out may be anything. */
export type RatesAsked = { on: Day; currency?: string; incoterm?: string; place?: string; /** Name of the buyer as it stands in the ladder; without one only rates for everybody count. */ buyer?: string };

const same = (a: string | undefined, b: string | undefined): boolean => foldText(a ?? '') === foldText(b ?? '');

/** How near a ladder is to what was asked: rates made for this buyer first, then those that name the place, then the newest, then the first in order. */
function nearer(a: LadderWithId, b: LadderWithId, asked: RatesAsked): number {
  const score = (one: LadderWithId): number => (one.buyer ? 4 : 0) + (asked.place && same(one.place, asked.place) ? 2 : 0) + (asked.incoterm && one.incoterm ? 1 : 0);
  return score(b) - score(a) || (b.validFrom ?? '').localeCompare(a.validFrom ?? '') || a.position - b.position || (a.id < b.id ? -1 : 1);
}

/**
 * The ladder that applies: valid on the day, in the currency and under the Incoterm asked for (a ladder that names none serves any), for
 * this buyer or for everybody. Another buyer's rates never apply. Undefined when none does: prices are not converted here.
 */
export function ladderFor(ladders: Readonly<Record<string, PriceLadder>>, asked: RatesAsked): LadderWithId | undefined {
  return Object.entries(ladders).map(([id, one]) => ({ ...one, id }))
    .filter((one) => holdsOn(one, asked.on) && (!asked.currency || one.currency === asked.currency) && (!asked.incoterm || !one.incoterm || one.incoterm === asked.incoterm))
    .filter((one) => !one.buyer || (asked.buyer !== undefined && same(one.buyer, asked.buyer)))
    .filter((one) => !asked.place || !one.place || same(one.place, asked.place))
    .sort((a, b) => nearer(a, b, asked))[0];
}
