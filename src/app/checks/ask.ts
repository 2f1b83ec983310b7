import { type Day, type Finding, wallClock, type Where } from '#base';
import { appliesToNobody, BudgetedRules, type CompiledRule, countOutcome, evaluateRule, type Facts, findingsOf, noOutcomes, type OutcomeCounts, type RuleOutcome, type RuleSet, type SourcedPack, subjectOf, type SubjectFacts, type Waiver, withWaiver } from '#rules';
import { fieldOfFact } from '../facts/fields.ts';

/** Rules to ask of one kind of subject for one destination; those that apply to nobody there are only counted. */
type Plan = { rules: readonly CompiledRule[]; nobody: number };
export type AskedSubject = 'exporter' | 'product' | 'listing';

/** What the rules said of one subject: how often what, the points to look at, and the open ones by destination. */
export type Answer = { counts: OutcomeCounts; findings: Finding[]; open: Map<string, number> };
export type Question = { subject: AskedSubject; facts: Facts; destinations: readonly string[]; where: Where; waivers: readonly Waiver[]; /** Only these rules; all when not given. */ only?: (compiled: CompiledRule) => boolean };

/** Asks the rules in force for one day. Plans are made once for each kind of subject and destination. */
export class Asker {
  readonly on: Day;
  readonly packs: readonly SourcedPack[];
  /** Packs whose rules have a time for each subject: installed ones and the company's own. */
  private readonly fromOutside: ReadonlySet<string>;
  private readonly budgeted = new BudgetedRules(wallClock);
  private readonly plans = new Map<string, Plan>();

  constructor(on: Day, { packs }: Pick<RuleSet, 'packs'>) {
    this.on = on;
    this.packs = packs;
    this.fromOutside = new Set(packs.filter((one) => one.origin !== 'bundled').map((one) => one.rulePack.id));
  }

  /** Id and version of every pack that was asked. */
  get packIds(): { id: string; version: string }[] {
    return this.packs.map(({ rulePack }) => ({ id: rulePack.id, version: rulePack.version }));
  }

  private plan(subject: AskedSubject, reads: boolean, destination: string | undefined): Plan {
    const key = `${subject} ${reads} ${destination ?? ''}`;
    const known = this.plans.get(key);
    if (known) return known;
    const all = this.packs.flatMap((one) => one.rules).filter((one) => one.rule.subject === subject && one.readsDestination === reads);
    const rules = all.filter((one) => !appliesToNobody(one, this.on, destination));
    const plan = { rules, nobody: all.length - rules.length };
    this.plans.set(key, plan);
    return plan;
  }

  /** Everything that is asked of one subject: general rules once, rules of destinations once for each. */
  ask(question: Question): Answer {
    const { subject, facts, destinations } = question;
    const answer: Answer = { counts: noOutcomes(), findings: [], open: new Map() };
    this.part(this.plan(subject, false, undefined), facts, undefined, question, answer);
    if (destinations.length === 0) this.part(this.plan(subject, true, undefined), facts, undefined, question, answer);
    for (const destination of destinations) {
      const before = answer.counts.fail + answer.counts.unknown;
      this.part(this.plan(subject, true, destination), { ...facts, destination }, destination, question, answer);
      answer.open.set(destination, answer.counts.fail + answer.counts.unknown - before);
    }
    return answer;
  }

  /** One rule of one subject; rules from outside under their budget. */
  one(compiled: CompiledRule, subject: SubjectFacts): RuleOutcome {
    return this.fromOutside.has(compiled.rulePack.id) ? this.budgeted.ask(compiled, subject) : evaluateRule(compiled, subject);
  }

  private part(plan: Plan, given: Facts, destination: string | undefined, { where, waivers, only }: Question, answer: Answer): void {
    answer.counts.notApplicable += plan.nobody;
    if (plan.rules.length === 0) return;
    const subject = subjectOf(given, this.on);
    const about = { where, fieldOf: fieldOfFact, ...(destination ? { destination } : {}) };
    for (const compiled of plan.rules) {
      if (only && !only(compiled)) continue;
      const one = withWaiver(this.one(compiled, subject), given, this.on, waivers);
      countOutcome(answer.counts, one.outcome);
      if (one.outcome !== 'pass' && one.outcome !== 'not-applicable') answer.findings.push(...findingsOf(one, about));
    }
  }
}
