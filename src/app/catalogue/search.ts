import { searchProducts } from '#catalogue';
import type { UseCase } from '../port.ts';

const search: UseCase<'catalogue.search'> = async ({ query, limit }, context) => {
  const workspace = await context.workspace();
  const { total, items } = await searchProducts(workspace.read, query, limit);
  return { total, items: items.map(({ id, sku, name, parent, parentSku }) => ({ id, sku, name: name ?? '', kind: parent ? 'variant' : 'product', parent: parentSku })) };
};
export default search;
