import { Decimal, moneyValue, type Money } from '#base';
import type { PriceLadder } from '#catalogue/nouns';

export type Step = { id: string; minQuantity: string; price: Money };

/** Steps in their order of quantity. */
export const stepsOf = (ladder: PriceLadder): Step[] =>
  Object.entries(ladder.steps).map(([id, one]) => ({ id, minQuantity: one.minQuantity, price: one.price })).sort((a, b) => new Decimal(a.minQuantity).cmp(b.minQuantity));

/** The list with these steps, numbered in order of quantity. */
export function withSteps(ladder: PriceLadder, steps: readonly Step[]): PriceLadder {
  const sorted = [...steps].sort((a, b) => new Decimal(a.minQuantity).cmp(b.minQuantity));
  return { ...ladder, steps: Object.fromEntries(sorted.map(({ id, minQuantity, price }, position) => [id, { position, minQuantity, price }])) };
}

/** True for a step that costs more than the one before it: more for a larger quantity is mostly a slip. */
export const risesAt = (steps: readonly Step[], index: number): boolean => {
  const [before, here] = [steps[index - 1], steps[index]];
  return before !== undefined && here !== undefined && moneyValue(here.price).gt(moneyValue(before.price));
};
