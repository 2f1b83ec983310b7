import { inOrder, type Product } from '#catalogue/nouns';
import type { Finding } from '#base';
import { moneyText } from '#base';
import type { Draft } from '../draft.ts';
import type { Detector } from './detector.ts';

/** A slipped decimal point multiplies or divides by exactly this. */
const SLIPS = [100, 1000];

/** Prices that are exactly a hundred or thousand times what they were, or a hundredth: a lost or moved decimal point. */
function jumpsOf(before: Product, draft: Draft): Finding['data'][] {
  const found: Finding['data'][] = [];
  for (const [number, ladder] of draft.ladders) {
    const old = inOrder(before.priceLadders)[number - 1];
    for (const [step, { price }] of ladder.steps) {
      const was = inOrder(old?.steps)[step - 1]?.price;
      if (!price || !was || was.currency !== price.currency || was.amount === 0 || price.amount === 0) continue;
      const times = SLIPS.find((one) => price.amount === was.amount * one || was.amount === price.amount * one);
      if (times) found.push({ value: moneyText(price), before: moneyText(was), times, direction: price.amount > was.amount ? 'up' : 'down' });
    }
  }
  return found;
}

/** Rows whose prices jumped that way are held until somebody says that they are right. */
export const priceJumps = (): Detector => ({
  read: ({ existing, draft }) => (existing && draft.ladders.size > 0 ? jumpsOf(existing, draft).map((data) => ({ rule: 'IMP-PRICE-JUMP', severity: 'error', holds: true, data })) : []),
});
