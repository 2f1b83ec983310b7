import { attributesOf, cellsOf, familiesOf, productsByIds, variantCounts } from '#catalogue';
import type { UseCase } from '../port.ts';
import { checkedRows } from '../checks/stored.ts';
import { gridRow } from './gridRows.ts';
import { orderOf } from './orders.ts';

const page: UseCase<'catalogue.page'> = async ({ from, count, columns, ...view }, context) => {
  const workspace = await context.workspace();
  const { order, sequence } = await orderOf(workspace, view);
  const ids = order.ids.slice(from, from + count);
  const products = await productsByIds(workspace.read, ids);
  const [attributes, families, parents, variants, checked] = await Promise.all([
    attributesOf(workspace.read),
    familiesOf(workspace.read),
    productsByIds(workspace.read, [...new Set(products.flatMap((one) => one.parent ?? []))]),
    variantCounts(workspace.read, ids),
    checkedRows(workspace, ids),
  ]);
  const wanted = new Set(columns);
  const cells = cellsOf(attributes, families, context.language).filter((one) => wanted.size === 0 || wanted.has(one.key));
  const around = { parents: new Map(parents.map((one) => [one.id, one])), variants, checked };
  return { total: order.ids.length, products: order.products, rows: products.map((one) => gridRow(one, cells, around)), sequence };
};
export default page;
