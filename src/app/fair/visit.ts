import { type Money, moneyText, textIn, today } from '#base';
import { amountOf, packingOf } from '#specsheet';
import { coverOf } from '../buyers/items.ts';
import type { LineShown } from '../contract.ts';
import type { UseCase } from '../port.ts';
import { knownVisit } from './known.ts';
import { type OfferedLine, offerOf } from './offer.ts';

const amount = ({ line, price }: OfferedLine): Money | undefined => (price && line.quantity ? amountOf(price.money, line.quantity) : undefined);

function lineShown(one: OfferedLine): LineShown {
  const { line, product, layer, unit, price, unpriced, firstQuantity, packing } = one;
  const sum = amount(one);
  return {
    id: line.id, product: line.product, sku: product?.sku ?? line.sku, name: product ? textIn(product.name) : '', thumbnail: coverOf(product), gone: !product, quantity: line.quantity ?? '', unit, note: line.note ?? '', theirNo: layer?.itemNo ?? '',
    price: price ? moneyText(price.money) : null, currency: price?.money.currency ?? null, from: price?.from ?? null, unpriced: unpriced ?? null, firstQuantity: firstQuantity ?? null, amount: sum ? moneyText(sum) : null, cartons: packing?.cartons ?? null,
  };
}

/** A visitor with what they asked for, as the stand shows it: prices that buyers may see, and nothing behind them. */
const visit: UseCase<'fair.visit'> = async ({ id }, context) => {
  const { read } = await context.workspace();
  const offer = await offerOf(read, await knownVisit(read, id), today(context.clock));
  const amounts = offer.lines.map(amount);
  const known = amounts.filter((one): one is Money => one !== undefined);
  const { lines: _lines, card, ...rest } = offer.visit;
  return {
    visit: { ...rest, card: card?.blob ?? null, buyerName: offer.buyer?.name ?? null }, lines: offer.lines.map(lineShown), currency: offer.currency,
    total: known.length > 0 ? moneyText({ amount: known.reduce((sum, one) => sum + one.amount, 0), currency: offer.currency }) : null, complete: amounts.length > 0 && known.length === amounts.length,
    packing: packingOf(offer.lines.map((one) => one.packing)) ?? null,
  };
};
export default visit;
