import type { Day, Finding } from '#base';
import type { Product } from '#catalogue';
import { groupOf, type ListingGroup, type RuleOutcome } from '#listing';
import { type CompiledRule, type Facts, findingsOf, subjectOf, type RuleSet, type RuleOutcome as EngineOutcome, withWaiver } from '#rules';
import { Asker } from '../checks/ask.ts';
import { askProduct } from '../checks/checking.ts';
import { destinationsFor, factsOf, type Ground } from '../checks/ground.ts';
import { fieldOfFact } from '../facts/fields.ts';

/** Claims that rule LST-003 judges; the text check leaves them to it. */
export const JUDGED_CLAIMS: ReadonlySet<string> = new Set(['GOTS', 'OEKO-TEX', 'organic', 'CE marking', 'FDA approved', 'halal']);

const speaksOfListings = ({ rule }: CompiledRule): boolean => rule.subject === 'listing';

/** Rule packs whose listing rules are asked, for the manifest. */
export const listingRulePacks = ({ packs }: Pick<RuleSet, 'packs'>): { id: string; version: string }[] =>
  packs.filter((one) => one.rules.some(speaksOfListings)).map(({ rulePack }) => ({ id: rulePack.id, version: rulePack.version }));

/** The packs' rules about listings, asked of one product after another. Rules of goods and of the firm are the checks' business. */
export class ListingRules {
  private readonly rules: readonly CompiledRule[];
  private readonly asker: Asker;
  private readonly ground: Ground;
  private readonly on: Day;

  constructor(ground: Ground, on: Day) {
    this.asker = new Asker(on, ground.rules);
    this.rules = ground.rules.packs.flatMap((one) => one.rules).filter(speaksOfListings);
    this.ground = ground;
    this.on = on;
  }

  /** One outcome for each rule; the facts are those the checks use, so that a waiver given there counts here. */
  ask(product: Product, sku: string, storefront: string, destination: string | undefined): RuleOutcome[] {
    const destinations = destinationsFor(destination ? [destination] : [], product, this.ground.exporter);
    const facts = factsOf(product, this.ground, this.on);
    // Only the open points of markets are wanted of the goods' own rules; without a market there are none.
    const own = destinations.length > 0 ? askProduct(this.asker, product, this.ground, { on: this.on, destinations })[0] : undefined;
    const listing = { ...facts.listing, storefront, checklist: [...(own?.open ?? [])].map(([market, open]) => ({ market, open })) };
    return this.rules.map((compiled) => this.outcome(compiled, { ...facts, listing }, compiled.readsDestination && destinations.length > 0 ? destinations : [undefined], product, sku));
  }

  private outcome(compiled: CompiledRule, facts: Facts, destinations: readonly (string | undefined)[], product: Product, sku: string): RuleOutcome {
    const waivers = this.ground.waivers.get(product.id) ?? [];
    const all = destinations.map((destination) => {
      const given = destination ? { ...facts, destination } : facts;
      const said = withWaiver(this.asker.one(compiled, subjectOf(given, this.on)), given, this.on, waivers);
      return { said, findings: findingsOf(said, { where: { kind: 'product', record: product.id, sku }, fieldOf: fieldOfFact, destination }) };
    });
    const findings: Finding[] = all.flatMap((one) => one.findings);
    return { rule: compiled.rule.id, group: groupOfRule(compiled), outcome: worst(all.map((one) => one.said)), findings };
  }
}

const RANK = ['fail', 'unknown', 'waived', 'pass', 'not-applicable'] as const;
const worst = (all: readonly EngineOutcome[]): RuleOutcome['outcome'] => RANK.find((kind) => all.some((one) => one.outcome === kind)) ?? 'not-applicable';

/** One group for a rule, whatever it says of this product. */
const groupOfRule = (compiled: CompiledRule): ListingGroup => groupOf(compiled.rule.field ?? compiled.checkInputs.map((one) => fieldOfFact(one.path)).find((field) => field !== undefined));
