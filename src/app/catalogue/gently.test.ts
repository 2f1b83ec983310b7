import { monitorEventLoopDelay } from 'node:perf_hooks';
import { canonicalProduct, filledProduct } from '#catalogue';
import { ownTable, ownTableSteps } from '#importing';
import { expect, test } from 'vitest';
import { gently } from './gently.ts';

const goods = Array.from({ length: 6_000 }, (_none, at) => canonicalProduct(filledProduct({ id: String(at).padStart(26, '0'), sku: `KB-${at}`, name: { en: { text: `Bowl ${at}` } }, attributes: { colour: { kind: 'text', text: 'Red' } } })));

async function worstStall(work: () => Promise<unknown>): Promise<number> {
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  await new Promise((resolve) => setTimeout(resolve, 30));
  await work();
  await new Promise((resolve) => setTimeout(resolve, 30));
  delay.disable();
  return delay.max / 1e6;
}

test('a large table is made in short stretches, and is the same table', async () => {
  const gentle = await worstStall(async () => expect(await gently(ownTableSteps(goods, [], 'self'), new AbortController().signal)).toMatchObject({ products: 6_000 }));
  const rough = await worstStall(async () => ownTable(goods, [], 'self'));
  expect(gentle, `control: at once it stalls for ${rough} ms`).toBeLessThan(rough);
  expect((await gently(ownTableSteps(goods.slice(0, 50), [], 'self'), new AbortController().signal)).rows).toEqual(ownTable(goods.slice(0, 50), [], 'self').rows);
});

test('a stop is heard between two stretches', async () => {
  const stop = new AbortController();
  stop.abort(new Error('stopped'));
  await expect(gently(ownTableSteps(goods, [], 'self'), stop.signal)).rejects.toThrow('stopped');
});
