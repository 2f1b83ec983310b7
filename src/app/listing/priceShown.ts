import { moneyText } from '#base';
import type { ContentPrice } from '#listing';
import { unitName } from '#tradeids';
import type { Output } from '../contract.ts';

/** Quantity rates as a buyer reads them: terms above, a rate from each quantity on. */
export const priceShown = ({ currency, incoterm, place, unit, steps }: ContentPrice, language: string): Output<'listing.page'>['prices'][number] => ({
  heading: [[incoterm, place].filter(Boolean).join(' '), currency].filter((one) => one !== '').join(' · '),
  steps: steps.map((step) => ({ from: [step.minQuantity, unit && unitName(unit, language)].filter(Boolean).join(' '), price: `${currency} ${moneyText(step.price)}` })),
});
