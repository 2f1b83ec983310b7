import { setImmediate as breath } from 'node:timers/promises';
import { type Day, type Money, textIn } from '#base';
import { allProducts, inOrder, ladderKey, type LadderWithId, marginPercents, type Product, productsByIds, proposedPrice, stepsByQuantity, type Target } from '#catalogue';
import type { ReadDb } from '#store';
import type { ProposalRow } from '../contract.ts';
import { type PricingGround, pricingGround, sheetOf, withParents } from './ground.ts';
import type { Hooks } from './recosting.ts';

export type Proposing = { ids?: readonly string[] | undefined; family?: string | undefined; on: Day; currency?: string | undefined; target: Target };
const BATCH = 500;
const BREATH = 50;

/** What a preview of new prices shows of its items, for `seenAs`. */
export const pricesSeen = (rows: readonly ProposalRow[]): Iterable<unknown> => rows.map(({ id, ladders }) => [id, ladders.map((one) => [one.id, one.steps.map(({ id: step, before, after }) => [step, before.amount, after.amount])])]);

type Ladder = ProposalRow['ladders'][number];

/** The steps of one list with their proposed prices; undefined where a step cannot reach the target or nothing changes. */
function proposed(product: Product, ladder: LadderWithId, ground: PricingGround, target: Target): { ladder: Ladder; changed: boolean } | undefined {
  const steps: Ladder['steps'] = [];
  for (const step of stepsByQuantity(ladder)) {
    const after = proposedPrice(product, ladder, step, ground, target);
    if (!after) return undefined;
    const [was = null] = marginPercents(product, ladder, step, ground, [product.cost]);
    const [will = null] = marginPercents(product, ladder, { ...step, price: after }, ground, [product.cost]);
    steps.push({ id: step.id, quantity: step.minQuantity, before: step.price, after, marginBefore: was, marginAfter: will });
  }
  const changed = steps.some((one) => one.before.amount !== one.after.amount);
  return { ladder: { id: ladder.id, name: ladderKey(ladder).split('|').filter(Boolean).join(' · '), steps }, changed };
}

async function* batches(read: ReadDb, ids: readonly string[] | undefined): AsyncGenerator<Product[]> {
  if (!ids) return yield* allProducts(read);
  for (let at = 0; at < ids.length; at += BATCH) yield await productsByIds(read, ids.slice(at, at + BATCH));
}

/** New prices for a wanted margin. Only a product's own lists, in the currency asked for, and none that was made for one buyer. */
export async function proposals(read: ReadDb, { ids, family, on, currency, target }: Proposing, { signal, progress }: Hooks = {}): Promise<{ rows: ProposalRow[]; unreachable: number }> {
  const ground = await pricingGround(read, on);
  const rows: ProposalRow[] = [];
  let [unreachable, done] = [0, 0];
  for await (const batch of batches(read, ids)) {
    for (const { own, whole } of await withParents(read, batch)) {
      if (++done % BREATH === 0) {
        signal?.throwIfAborted();
        progress?.(done);
        await breath();
      }
      if (family !== undefined && (whole.family ?? sheetOf(whole, ground)?.family) !== family) continue;
      const asked = inOrder(own.priceLadders).filter((one) => !one.buyer && Object.keys(one.steps).length > 0 && (!currency || one.currency === currency));
      const found = asked.map((ladder) => proposed(whole, ladder, ground, target));
      if (found.includes(undefined)) unreachable += 1;
      const ladders = found.flatMap((one) => (one?.changed ? [one.ladder] : []));
      if (ladders.length > 0) rows.push({ id: own.id, sku: own.sku, name: textIn(whole.name), ladders });
    }
  }
  return { rows, unreachable };
}

/** The products with their proposed prices in place, a batch at a time. */
export async function* withPrices(read: ReadDb, rows: readonly ProposalRow[]): AsyncGenerator<Product[]> {
  const byId = new Map(rows.map((one) => [one.id, one]));
  const ids = [...byId.keys()];
  for (let at = 0; at < ids.length; at += BATCH) {
    const products = await productsByIds(read, ids.slice(at, at + BATCH));
    yield products.map((product) => ({ ...product, priceLadders: repriced(product, byId.get(product.id)?.ladders ?? []) }));
  }
}

function repriced(product: Product, ladders: readonly Ladder[]): Product['priceLadders'] {
  const all = { ...product.priceLadders };
  for (const { id, steps } of ladders) {
    const ladder = all[id];
    if (!ladder) continue;
    const prices = new Map<string, Money>(steps.map((step) => [step.id, step.after]));
    all[id] = { ...ladder, steps: Object.fromEntries(Object.entries(ladder.steps).map(([key, step]) => [key, { ...step, price: prices.get(key) ?? step.price }])) };
  }
  return all;
}
