import { storefrontById } from '#listing';
import type { UseCase } from '../port.ts';
import { keeperOf } from './keeper.ts';
import { rowsOf, sumsOf } from './storage.ts';

/** Products by how far they are for a storefront. Looking begins the judging of what was not judged yet. */
const list: UseCase<'completeness.list'> = async ({ storefront, show, from, count }, context) => {
  const { title } = storefrontById(storefront);
  const workspace = await context.workspace();
  const ask = await keeperOf(workspace).look(storefront);
  const [sums, rows] = await Promise.all([sumsOf(workspace.read, ask), rowsOf(workspace.read, ask, show === 'open', from, count)]);
  return { storefront, title, ...sums, rows: rows.map(({ id, sku, name, asked, met, missing, unknown, notApplicable }) => ({ id, sku, name, asked, met, missing, unknown, notApplicable })) };
};
export default list;
