import { isDeepStrictEqual } from 'node:util';
import type { Finding } from '#base';
import { judgePrices, type Product } from '#catalogue';
import { type CompiledRule, type Facts, readsAny, touchedInputs } from '#rules';
import type { Asker } from './ask.ts';
import { type Basis, basisOf, checklistOf, type Open } from './basis.ts';
import { askProduct, factsFor } from './checking.ts';
import { destinationsFor, type Ground } from './ground.ts';
import type { StoredCheck } from './storage.ts';

/** A product's result after a change, and how many (rule, product) pairs were asked for it. */
export type Rechecked = { findings: Finding[]; basis: Basis; asked: number };

const isOfRule = (one: Finding): boolean => one.data.rulePack !== undefined;

/** Rules of goods that stand open for each market, counted from what was found. */
function openOf(findings: readonly Finding[], destinations: readonly string[]): Open {
  const open = (market: string): number => new Set(findings.filter((one) => one.where.kind === 'product' && isOfRule(one) && one.status !== 'waived' && one.data.destination === market).map((one) => one.rule)).size;
  return new Map(destinations.map((market) => [market, open(market)]));
}

/** Whether an earlier result can be carried on: same day, same rules, same destinations, nothing else gone ahead with. */
function carriesOn({ on, basis }: StoredCheck, asker: Asker, now: Basis): boolean {
  return basis !== undefined && on === asker.on && basis.stamp === now.stamp && basis.waivers === now.waivers && isDeepStrictEqual(basis.destinations, now.destinations);
}

function everything(asker: Asker, product: Product, ground: Ground, facts: Facts): Rechecked {
  const answers = askProduct(asker, product, ground, { on: asker.on }, facts);
  const { pass, fail, unknown, waived } = answers.reduce((sum, { counts }) => ({ pass: sum.pass + counts.pass, fail: sum.fail + counts.fail, unknown: sum.unknown + counts.unknown, waived: sum.waived + counts.waived }), { pass: 0, fail: 0, unknown: 0, waived: 0 });
  return { findings: [...judgePrices(product), ...answers.flatMap((one) => one.findings)], basis: basisOf(product, facts, ground, answers[0]?.open ?? new Map()), asked: pass + fail + unknown + waived };
}

/**
 * What the rules say of a product after a change: only rules that read what the change touched are asked again, by the inputs read off
 * their expressions; the rest of the earlier result stands. Without one to carry on, or when rules, day or destinations changed, everything is asked.
 */
export function recheck(asker: Asker, product: Product, ground: Ground, before: StoredCheck | undefined): Rechecked {
  const facts = factsFor(product, ground, asker.on, { on: asker.on });
  if (!before?.basis || !carriesOn(before, asker, basisOf(product, facts, ground, new Map()))) return everything(asker, product, ground, facts);
  const destinations = destinationsFor([], product, ground.exporter);
  const waivers = ground.waivers.get(product.id) ?? [];
  const where = { record: product.id, sku: product.sku };
  let asked = 0;
  const again = (kind: 'product' | 'listing', given: Facts, touched: ReadonlySet<string>): Finding[] => {
    const wanted = new Map<string, boolean>();
    const only = (one: CompiledRule): boolean => {
      const reads = wanted.get(one.rule.id) ?? readsAny(one, touched);
      wanted.set(one.rule.id, reads);
      if (reads) asked += 1;
      return reads;
    };
    const { findings } = asker.ask({ subject: kind, facts: given, destinations, where: { kind, ...where }, waivers, only });
    return [...before.findings.filter((one) => isOfRule(one) && one.where.kind === kind && wanted.get(one.rule) !== true), ...findings];
  };
  const prints = before.basis.prints;
  const { 'listing.checklist': _open, ...now } = basisOf(product, facts, ground, new Map()).prints;
  const { 'listing.checklist': openBefore = '', ...was } = prints;
  const own = again('product', facts, touchedInputs(was, now));
  const basis = basisOf(product, facts, ground, openOf(own, destinations));
  const listed = facts.listing ? again('listing', { ...facts, listing: { ...facts.listing, checklist: checklistOf(openOf(own, destinations)) } }, touchedInputs({ ...was, 'listing.checklist': openBefore }, basis.prints)) : [];
  return { findings: [...judgePrices(product), ...own, ...listed], basis, asked };
}
