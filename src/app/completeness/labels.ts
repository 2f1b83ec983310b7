import type { Day, Finding } from '#base';
import type { Product } from '#catalogue';
import { appliesToNobody, type CompiledRule, findingsOf, type RuleOutcome, subjectOf, withWaiver } from '#rules';
import { Asker } from '../checks/ask.ts';
import { destinationsFor, factsOf, type Ground } from '../checks/ground.ts';
import { fieldOfFact } from '../facts/fields.ts';

export type LabelOutcome = { rule: string; outcome: RuleOutcome['outcome']; findings: Finding[] };

const RANK = ['fail', 'unknown', 'waived', 'pass', 'not-applicable'] as const;

/** The packs' rules that ask what a label says, for the countries a product goes to. The same engine and the same waivers as every check. */
export class LabelRules {
  private readonly rules: readonly CompiledRule[];
  private readonly ground: Ground;
  private readonly on: Day;
  private readonly asker: Asker;

  constructor(ground: Ground, on: Day) {
    this.ground = ground;
    this.rules = ground.rules.packs.flatMap((one) => one.rules).filter(({ rule, checkInputs }) => rule.subject === 'product' && checkInputs.some((one) => one.path.startsWith('product.label.')));
    this.on = on;
    this.asker = new Asker(on, ground.rules);
  }

  ask(product: Product): LabelOutcome[] {
    const destinations = destinationsFor([], product, this.ground.exporter);
    const facts = factsOf(product, this.ground, this.on);
    return this.rules.map((compiled) => {
      const asked = compiled.readsDestination ? destinations.filter((one) => !appliesToNobody(compiled, this.on, one)) : [undefined];
      const all = asked.map((destination) => this.one(compiled, { ...facts, ...(destination ? { destination } : {}) }, destination, product));
      return { rule: compiled.rule.id, outcome: RANK.find((kind) => all.some((one) => one.outcome === kind)) ?? 'not-applicable', findings: all.flatMap((one) => one.findings) };
    });
  }

  private one(compiled: CompiledRule, facts: ReturnType<typeof factsOf>, destination: string | undefined, product: Product): { outcome: RuleOutcome['outcome']; findings: Finding[] } {
    const said = withWaiver(this.asker.one(compiled, subjectOf(facts, this.on)), facts, this.on, this.ground.waivers.get(product.id) ?? []);
    const about = { where: { kind: 'product' as const, record: product.id, sku: product.sku }, fieldOf: fieldOfFact, ...(destination ? { destination } : {}) };
    return { outcome: said.outcome, findings: said.outcome === 'pass' || said.outcome === 'not-applicable' ? [] : findingsOf(said, about) };
  }
}
