import { Decimal, decimalText, textIn } from '#base';
import { linesOf, visitorName, visitsOf } from '#buyers';
import { coverOf, wholeProducts } from '../buyers/items.ts';
import type { UseCase } from '../port.ts';

/** By item, the most asked for first: who wanted it and how much. For following up after the fair. */
const wanted: UseCase<'fair.wanted'> = async ({ fair }, context) => {
  const { read } = await context.workspace();
  const asked = (await visitsOf(read, fair)).flatMap((visit) => linesOf(visit).map((line) => ({ line, visit })));
  const products = await wholeProducts(read, asked.map((one) => one.line.product));
  const byProduct = Map.groupBy(asked, (one) => one.line.product);
  const items = [...byProduct].map(([id, all]) => {
    const product = products.get(id);
    const quantity = all.reduce((sum, one) => sum.plus(one.line.quantity ?? 0), new Decimal(0));
    return {
      product: id, sku: product?.sku ?? all[0]?.line.sku ?? '', name: product ? textIn(product.name) : '', thumbnail: coverOf(product), quantity: quantity.isZero() ? '' : decimalText(quantity), unit: product?.moq?.unit ?? 'PCS',
      by: all.map(({ line, visit }) => ({ visit: visit.id, title: visitorName(visit), quantity: line.quantity ?? '', note: line.note ?? '' })),
    };
  });
  return { items: items.sort((a, b) => b.by.length - a.by.length || (a.sku < b.sku ? -1 : 1)) };
};
export default wanted;
