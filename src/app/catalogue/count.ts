import type { UseCase } from '../port.ts';
import { selectedIds } from '../bulk/selected.ts';

const count: UseCase<'catalogue.count'> = async ({ selection, scope }, context) => {
  const { ids, frame, places } = await selectedIds(await context.workspace(), selection, scope);
  const products = ids.filter((id) => frame.parents[places.get(id) ?? -1] === -1).length;
  return { products, variants: ids.length - products };
};
export default count;
