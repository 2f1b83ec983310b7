import { textIn } from '#base';
import { allBuyers, layersByNumber } from '#buyers';
import { productsByIds } from '#catalogue';
import type { UseCase } from '../port.ts';

/** Our items by what a buyer calls them. */
const find: UseCase<'buyers.find'> = async ({ text, buyer }, context) => {
  const { read } = await context.workspace();
  const layers = await layersByNumber(read, text.trim(), buyer);
  const [products, buyers] = await Promise.all([productsByIds(read, layers.map((one) => one.product)), allBuyers(read)]);
  const byId = new Map(products.map((one) => [one.id, one]));
  return {
    items: layers.flatMap((one) => {
      const product = byId.get(one.product);
      return product ? [{ buyer: one.buyer, buyerName: buyers.find((other) => other.id === one.buyer)?.name ?? '', product: product.id, sku: product.sku, name: textIn(product.name), itemNo: one.itemNo ?? '', barcode: one.barcode ?? '' }] : [];
    }),
  };
};
export default find;
