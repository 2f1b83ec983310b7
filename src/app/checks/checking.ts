import { setImmediate as breath } from 'node:timers/promises';
import { type Finding, Refusal } from '#base';
import { allProducts, countProducts, judgePrices, type Product, productsByIds, productsBySku } from '#catalogue';
import { type Facts, noOutcomes, type OutcomeCounts } from '#rules';
import type { ReadDb } from '#store';
import type { ListingValues } from '../facts/listing.ts';
import { type Answer, Asker } from './ask.ts';
import type { ActiveRules } from '../rules/active.ts';
import { type Basis, basisOf } from './basis.ts';
import { Breath } from './breath.ts';
import { destinationsFor, factsOf, followsParent, type Ground, groundOf, whole } from './ground.ts';

/** What to check. Without ids or SKUs everything, the firm included. */
export type Wanted = {
  on: string;
  ids?: readonly string[];
  skus?: readonly string[];
  destinations?: readonly string[];
  storefront?: string;
  /** Rules to ask in place of those in force: a pack that is tried. */
  rules?: ActiveRules;
  /** What a storefront would show of a product; without it the product speaks for itself. */
  listingOf?: (product: Product) => ListingValues | undefined;
};

export type Hooks = { signal?: AbortSignal; progress?: (done: number, total: number) => void };
/** Results by record id: the exporter's and each product's. A variant that no rule tells from its parent has the parent's result. */
export type Checked = { on: string; packs: { id: string; version: string }[]; counts: OutcomeCounts; results: Map<string, Finding[]>; /** What each product's result stands on, so that after a change only what the change touched is asked again. */ bases: Map<string, Basis>; ground: Ground };

function add(total: OutcomeCounts, counts: OutcomeCounts): void {
  for (const key of Object.keys(total) as (keyof OutcomeCounts)[]) total[key] += counts[key];
}

async function* productBatches(read: ReadDb, { ids, skus }: Wanted): AsyncGenerator<Product[]> {
  if (!ids && !skus) return yield* allProducts(read);
  const found = skus ? await productsBySku(read, skus) : undefined;
  const unknown = (skus ?? []).filter((sku) => !found?.has(sku));
  if (unknown.length > 0) throw new Refusal('no-such-sku', `No product has the SKU ${unknown.slice(0, 5).join(', ')}. Nothing was checked.`, { hi: `${unknown.slice(0, 5).join(', ')} नंबर का कोई आइटम नहीं है। कुछ नहीं जाँचा गया।` });
  const named = [...(ids ? await productsByIds(read, ids) : []), ...(found?.values() ?? [])];
  if (named.length > 0) yield [...new Map(named.map((one) => [one.id, one])).values()];
}

/** Facts of a product for a question, with the storefront it is asked for. */
export function factsFor(product: Product, ground: Ground, on: string, wanted: Wanted): Facts {
  const plain = factsOf(product, ground, on, wanted.listingOf?.(product));
  return plain.listing && wanted.storefront ? { ...plain, listing: { ...plain.listing, storefront: wanted.storefront } } : plain;
}

/** One product: its own rules first, then its listing's, which count what is open for each market. */
export function askProduct(asker: Asker, product: Product, ground: Ground, wanted: Wanted, facts: Facts = factsFor(product, ground, asker.on, wanted)): Answer[] {
  const destinations = destinationsFor(wanted.destinations ?? [], product, ground.exporter);
  const waivers = ground.waivers.get(product.id) ?? [];
  const where = { record: product.id, sku: product.sku };
  const own = asker.ask({ subject: 'product', facts, destinations, where: { kind: 'product', ...where }, waivers });
  if (!facts.listing) return [own];
  const listing = { ...facts.listing, checklist: [...own.open].map(([market, open]) => ({ market, open })) };
  return [own, asker.ask({ subject: 'listing', facts: { ...facts, listing }, destinations, where: { kind: 'listing', ...where }, waivers })];
}

export function askExporter(asker: Asker, ground: Ground, wanted: Pick<Wanted, 'destinations'>): Answer {
  const destinations = destinationsFor(wanted.destinations ?? [], undefined, ground.exporter);
  return asker.ask({ subject: 'exporter', facts: { exporter: ground.exporterFacts }, destinations, where: { kind: 'exporter', record: ground.exporter.id }, waivers: ground.waivers.get(ground.exporter.id) ?? [] });
}

/** Asks the rules of a company. Reads only; stores nothing. Throws the signal's reason when it is cancelled. */
export async function check(read: ReadDb, wanted: Wanted, { signal, progress }: Hooks = {}): Promise<Checked> {
  const inForce = await groundOf(read);
  const ground = wanted.rules ? { ...inForce, rules: wanted.rules } : inForce;
  const asker = new Asker(wanted.on, ground.rules);
  const checked: Checked = { on: wanted.on, packs: asker.packIds, counts: noOutcomes(), results: new Map(), bases: new Map(), ground };
  const keep = (id: string, answers: readonly Answer[], judged: readonly Finding[] = []): void => {
    for (const one of answers) add(checked.counts, one.counts);
    checked.results.set(id, [...judged, ...answers.flatMap((one) => one.findings)]);
  };
  const everything = !wanted.ids && !wanted.skus;
  if (everything) keep(ground.exporter.id, [askExporter(asker, ground, wanted)]);
  const { products, variants } = everything ? await countProducts(read) : { products: (wanted.ids?.length ?? 0) + (wanted.skus?.length ?? 0), variants: 0 };
  const followers: { id: string; parent: string }[] = [];
  let done = 0;
  const pause = new Breath();
  for await (const batch of productBatches(read, wanted)) {
    const filled = await whole(read, batch);
    for (const [index, product] of filled.entries()) {
      const own = batch[index];
      if (everything && own?.parent && followsParent(own)) followers.push({ id: own.id, parent: own.parent });
      else {
        const facts = factsFor(product, ground, asker.on, wanted);
        const answers = askProduct(asker, product, ground, wanted, facts);
        keep(product.id, answers, judgePrices(product));
        checked.bases.set(product.id, basisOf(product, facts, ground, answers[0]?.open ?? new Map()));
      }
      done += 1;
      if (!pause.isDue(done)) continue;
      signal?.throwIfAborted();
      progress?.(done, products + variants);
      await breath();
    }
  }
  for (const { id, parent } of followers) checked.results.set(id, checked.results.get(parent) ?? []);
  progress?.(done, products + variants);
  return checked;
}

/** Findings of a check, each once: those of a variant that follows its parent stand with the parent. */
export const findingsOfCheck = ({ results }: Checked): Finding[] => [...results].flatMap(([id, findings]) => findings.filter((one) => one.where.record === id));
