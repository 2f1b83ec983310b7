import { foldText } from '#base';
import { type Found, searchProducts } from '#catalogue';
import type { UseCase } from '../port.ts';
import { photoItems } from './items.ts';

/** Hits that are ranked: a piece of a number that more items share says too little anyway. */
const RANKED = 300;

/** Lower is better: the number itself, its end (people type the last digits), its beginning, a piece of it, the name. */
function rank({ sku }: Found, query: string): number {
  const number = foldText(sku);
  if (number === query) return 0;
  if (number.endsWith(query) && !/[a-z0-9]/.test(number[number.length - query.length - 1] ?? '-')) return 1;
  if (number.endsWith(query)) return 2;
  if (number.startsWith(query)) return 3;
  return number.includes(query) ? 4 : 5;
}

const findItems: UseCase<'photos.findItems'> = async ({ query, ids, limit }, context) => {
  const { read } = await context.workspace();
  const folded = foldText(query);
  if (folded === '') return { items: await photoItems(read, ids.slice(0, limit)) };
  const { items } = await searchProducts(read, query, RANKED);
  const best = items.map((one) => ({ one, rank: rank(one, folded) })).sort((a, b) => a.rank - b.rank || (a.one.sku < b.one.sku ? -1 : 1)).slice(0, limit);
  return { items: await photoItems(read, best.map(({ one }) => one.id)) };
};
export default findItems;
