import { setImmediate as breath } from 'node:timers/promises';
import { Decimal, type Day, type Money, textIn } from '#base';
import { allProducts, costOf, type CostSheet, inOrder, type LadderWithId, marginPercents, type Product, productsByIds, type RateUsed, stepsByQuantity } from '#catalogue';
import type { ReadDb } from '#store';
import type { RecostRow } from '../contract.ts';
import { type PricingGround, pricingGround, sheetOf, withParents } from './ground.ts';

export type Recosting = { ids?: readonly string[] | undefined; family?: string | undefined; on: Day; floor?: string | undefined };
export type Hooks = { signal?: AbortSignal; progress?: (done: number) => void };
/** One item of the new costing. `result` missing: some figure or rate is not known, so its cost stays as it is. `follows`: a variant without a cost of its own, which will have its parent's. */
export type Recosted = RecostRow & { result: 'changed' | 'same' | 'missing'; follows: string | undefined };
/** What a preview of new costs shows of its items, for `seenAs`. */
export const costsSeen = (rows: readonly Recosted[]): Iterable<unknown> => rows.filter((one) => one.result === 'changed').map(({ id, before, after }) => [id, before?.amount ?? null, after?.amount ?? null]);
export type RecostResult = { rows: Recosted[]; withoutSheet: number; ratesUsed: RateUsed[]; floor: string | null };

const BATCH = 500;
/** Items between two breaths, in which a cancel or another window's question is heard. */
const BREATH = 100;

async function* batches(read: ReadDb, ids: readonly string[] | undefined): AsyncGenerator<Product[]> {
  if (!ids) return yield* allProducts(read);
  for (let at = 0; at < ids.length; at += BATCH) yield await productsByIds(read, ids.slice(at, at + BATCH));
}

const same = (a: Money | null | undefined, b: Money | null | undefined): boolean => a?.amount === b?.amount && a?.currency === b?.currency;
const nameOf = (ladder: LadderWithId): string => [ladder.currency, ladder.incoterm, ladder.place, ladder.buyer].filter(Boolean).join(' · ');

/** The lowest margin of a ladder's steps for each of some costs, in percent; null while one is not known. */
function lowest(product: Product, ladder: LadderWithId, ground: PricingGround, costs: readonly (Money | undefined)[]): (string | null)[] {
  const bySteps = stepsByQuantity(ladder).map((step) => marginPercents(product, ladder, step, ground, costs));
  return costs.map((_cost, at) => {
    const all = bySteps.map((one) => one[at] ?? null);
    if (all.length === 0 || all.includes(null)) return null;
    return all.reduce((least, one) => (new Decimal(one ?? 0).lt(least ?? 0) ? one : least));
  });
}

class Recoster {
  readonly rows: Recosted[] = [];
  readonly used = new Map<string, RateUsed>();
  withoutSheet = 0;
  private readonly ground: PricingGround;
  private readonly wanted: Recosting;
  readonly floor: string | null;
  private readonly after = new Map<string, Money | null>();

  constructor(ground: PricingGround, wanted: Recosting) {
    this.ground = ground;
    this.wanted = wanted;
    this.floor = wanted.floor ?? ground.settings.floor ?? null;
  }

  take(own: Product, whole: Product, parent: Product | undefined): void {
    const sheet = sheetOf(whole, this.ground);
    if (this.wanted.family !== undefined && sheet?.family !== this.wanted.family) return;
    if (!sheet) this.withoutSheet += 1;
    else this.cost(own, whole, parent, sheet);
  }

  private cost(own: Product, whole: Product, parent: Product | undefined, sheet: CostSheet): void {
    const { cost, missing, lines } = costOf(whole, sheet, this.ground.book, this.ground.on);
    for (const { rate } of lines) if (rate) this.used.set(`${rate.name} ${rate.from}`, rate);
    this.after.set(own.id, cost);
    const follows = own.cost === undefined && parent !== undefined && cost !== null && same(cost, this.parentCost(parent)) ? parent.id : undefined;
    // Without a cost of its own a variant will have its parent's new one: only a cost that is written keeps what it has.
    const drifts = own.cost === undefined && parent !== undefined && follows === undefined;
    const result = cost === null ? 'missing' : same(cost, whole.cost) && !drifts ? 'same' : 'changed';
    const before = whole.cost ?? null;
    const ladders = inOrder(whole.priceLadders).map((ladder) => {
      const [was = null, will = null] = lowest(whole, ladder, this.ground, [whole.cost, cost ?? whole.cost]);
      return { id: ladder.id, name: nameOf(ladder), before: was, after: will };
    });
    const below = this.floor !== null && ladders.some(({ after }) => after !== null && new Decimal(after).lt(this.floor ?? 0));
    this.rows.push({ id: own.id, sku: own.sku, name: textIn(whole.name), before, after: cost, missing, ladders, below, result, follows });
  }

  /** What the parent will cost: by the sheet when it is costed too, else as it stands. */
  private parentCost(parent: Product): Money | null {
    const known = this.after.get(parent.id);
    if (known !== undefined) return known;
    const sheet = sheetOf(parent, this.ground);
    const costed = sheet && (!this.wanted.ids || this.wanted.ids.includes(parent.id)) ? costOf(parent, sheet, this.ground.book, this.ground.on).cost : null;
    const cost = costed ?? parent.cost ?? null;
    this.after.set(parent.id, cost);
    return cost;
  }
}

/** Costs items anew with the rates of a day. Reads only. Throws the signal's reason when it is cancelled. */
export async function recost(read: ReadDb, wanted: Recosting, { signal, progress }: Hooks = {}): Promise<RecostResult> {
  const coster = new Recoster(await pricingGround(read, wanted.on), wanted);
  let done = 0;
  for await (const batch of batches(read, wanted.ids)) {
    for (const { own, whole, parent } of await withParents(read, batch)) {
      coster.take(own, whole, parent);
      done += 1;
      if (done % BREATH > 0) continue;
      signal?.throwIfAborted();
      progress?.(done);
      await breath();
    }
  }
  progress?.(done);
  return { rows: coster.rows, withoutSheet: coster.withoutSheet, ratesUsed: [...coster.used.values()], floor: coster.floor };
}
