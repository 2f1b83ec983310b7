import { canonicalJson } from '#base';
import type { Product } from '#catalogue';
import { type FactPrints, factPrints, type Facts } from '#rules';
import { destinationsFor, type Ground } from './ground.ts';

/** What a product's result stands on: the rules in force, where it goes, what was gone ahead with, and a print of every input. */
export type Basis = { stamp: string; destinations: string[]; waivers: string; prints: FactPrints };

/** How many rules stand open for each market, as listing rules see it. */
export type Open = ReadonlyMap<string, number>;
export const checklistOf = (open: Open): { market: string; open: number }[] => [...open].map(([market, many]) => ({ market, open: many }));

export function basisOf(product: Product, facts: Facts, ground: Ground, open: Open): Basis {
  return {
    stamp: ground.rules.stamp, destinations: [...destinationsFor([], product, ground.exporter)], waivers: canonicalJson(ground.waivers.get(product.id) ?? []),
    prints: { ...factPrints(facts), 'listing.checklist': canonicalJson(checklistOf(open)) },
  };
}
