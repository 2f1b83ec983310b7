import { canonicalProduct, filledProduct } from '#catalogue';
import { ownTable, ownTableSteps } from '#importing';
import { expect, test } from 'vitest';
import { gently } from './gently.ts';

const goods = Array.from({ length: 6_000 }, (_none, at) => canonicalProduct(filledProduct({ id: String(at).padStart(26, '0'), sku: `KB-${at}`, name: { en: { text: `Bowl ${at}` } }, attributes: { colour: { kind: 'text', text: 'Red' } } })));

/** How often anything else had its turn while some work was done: what a slow machine cannot change. */
async function turnsBeside(work: () => Promise<unknown>): Promise<number> {
  let turns = 0;
  let next = setImmediate(function turn() {
    turns += 1;
    next = setImmediate(turn);
  });
  await work();
  clearImmediate(next);
  return turns;
}

test('while a large table is made others have their turn, and it is the same table', async () => {
  expect(await turnsBeside(async () => expect(await gently(ownTableSteps(goods, [], 'self'), new AbortController().signal)).toMatchObject({ products: 6_000 }))).toBeGreaterThan(2);
  expect(await turnsBeside(async () => ownTable(goods, [], 'self')), 'control: at once').toBe(0);
  expect((await gently(ownTableSteps(goods.slice(0, 50), [], 'self'), new AbortController().signal)).rows).toEqual(ownTable(goods.slice(0, 50), [], 'self').rows);
});

test('a stop is heard between two stretches', async () => {
  const stop = new AbortController();
  stop.abort(new Error('stopped'));
  await expect(gently(ownTableSteps(goods, [], 'self'), stop.signal)).rejects.toThrow('stopped');
});
