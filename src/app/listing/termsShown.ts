import { type Money, moneyText, type Quantity } from '#base';
import type { ListingContent } from '#listing';
import { unitName } from '#tradeids';
import type { Output } from '../contract.ts';

type Terms = Pick<Output<'listing.page'>, 'sample' | 'custom' | 'cargo'>;

/** Terms of samples, of work to the buyer's wish and of shipping as a buyer reads them. */
export function termsShown({ sample, custom, logistics }: ListingContent, language: string): Terms {
  const amount = (one: Quantity | undefined): string | null => (one ? `${one.value} ${unitName(one.unit, language)}` : null);
  const money = (one: Money | undefined): string | null => (one ? `${one.currency} ${moneyText(one)}` : null);
  return {
    sample: sample ? { price: money(sample.price), free: sample.price?.amount === 0, most: amount(sample.most), days: sample.days ?? null } : null,
    custom: custom.map((one) => ({ kind: one.kind, from: amount(one.moq), price: money(one.price) })),
    cargo: logistics?.property ?? null,
  };
}
