import { productById } from '#catalogue';
import { storefrontById } from '#listing';
import type { UseCase } from '../port.ts';
import { keeperOf } from './keeper.ts';
import { countMissing, nextMissing } from './storage.ts';

/** The next product with something missing, by item number; behind the last one it begins again at the first. */
const next: UseCase<'completeness.next'> = async ({ storefront, after }, context) => {
  storefrontById(storefront);
  const workspace = await context.workspace();
  const ask = await keeperOf(workspace).look(storefront);
  const from = after ? ((await productById(workspace.read, after))?.sku ?? '') : '';
  const found = (await nextMissing(workspace.read, ask, from)) ?? (from === '' ? undefined : await nextMissing(workspace.read, ask, ''));
  return { id: found?.id ?? null, sku: found?.sku ?? null, left: await countMissing(workspace.read, ask) };
};
export default next;
