import type { Clock } from '#base';
import type { CompiledRule } from './compile.ts';
import { evaluateRule } from './evaluate.ts';
import type { Because, RuleOutcome } from './outcome.ts';
import { OverBudget } from './quick/frame.ts';
import { valuesAt } from './shape.ts';
import type { SubjectFacts } from './subject.ts';

/** Milliseconds one rule may take for one subject. */
export const RULE_BUDGET_MS = 50;
/** Milliseconds all rules of a pack may take in one run: at first, and for every subject more. The bundled packs, four hundred rules, take a tenth of it. */
export const PACK_GRACE_MS = 2_000;
export const PACK_MS_PER_SUBJECT = 5;
/** Elements that loops within loops may come to where only the expression language answers: it cannot be stopped in the middle. */
export const MOST_ELEMENTS = 100_000;

/** What a pack has used up in this run; `off` names the rule that took the most when it was switched off. */
type Spent = { milliseconds: number; subjects: number; last: SubjectFacts | undefined; byRule: Map<string, number>; off?: string };

/**
 * Asks rules of packs from outside under a budget. A rule that overruns once is switched off for the rest of the run and named; a pack whose
 * rules together take too long, each within its time, is switched off whole and named with its slowest rule. Loops are stopped in the middle;
 * where they cannot be, a rule whose loops would come to too many elements is not begun.
 */
export class BudgetedRules {
  /** Ids of rules that were switched off. */
  readonly overran = new Set<string>();
  /** Ids of packs that were switched off, with the rule that took the most. */
  readonly packsOver = new Map<string, string>();
  private readonly clock: Clock;
  private readonly milliseconds: number;
  private readonly spent = new Map<string, Spent>();

  constructor(clock: Clock, milliseconds = RULE_BUDGET_MS) {
    this.clock = clock;
    this.milliseconds = milliseconds;
  }

  ask(compiled: CompiledRule, subject: SubjectFacts): RuleOutcome {
    const spent = this.spentBy(compiled, subject);
    if (spent.off !== undefined) return undecided(compiled, { code: 'pack-over-budget', slowest: spent.off });
    if (this.overran.has(compiled.rule.id)) return undecided(compiled, { code: 'over-budget' });
    const started = this.clock.now();
    const outcome = this.timed(compiled, subject, started);
    return this.counted(compiled, spent, this.clock.now() - started) ?? outcome;
  }

  private spentBy({ rulePack: { id } }: CompiledRule, subject: SubjectFacts): Spent {
    const spent = this.spent.get(id) ?? { milliseconds: 0, subjects: 0, last: undefined, byRule: new Map() };
    this.spent.set(id, spent);
    if (spent.last !== subject) spent.subjects += 1;
    spent.last = subject;
    return spent;
  }

  private timed(compiled: CompiledRule, subject: SubjectFacts, started: number): RuleOutcome {
    const late = (): boolean => this.clock.now() - started > this.milliseconds;
    try {
      if (isEndless(compiled, subject)) throw new OverBudget();
      const outcome = evaluateRule(compiled, subject, () => {
        if (late()) throw new OverBudget();
      });
      if (late()) this.overran.add(compiled.rule.id);
      return outcome;
    } catch (error) {
      if (!(error instanceof OverBudget)) throw error;
      this.overran.add(compiled.rule.id);
      // The first subject is told which rule it was; the others are only not decided by it.
      return undecided(compiled, { code: 'over-budget' }, true);
    }
  }

  /** Adds what a rule took to its pack; the outcome that tells of it when this was too much. */
  private counted(compiled: CompiledRule, spent: Spent, took: number): RuleOutcome | undefined {
    const { rule, rulePack } = compiled;
    spent.milliseconds += took;
    spent.byRule.set(rule.id, (spent.byRule.get(rule.id) ?? 0) + took);
    if (spent.milliseconds <= PACK_GRACE_MS + PACK_MS_PER_SUBJECT * spent.subjects) return undefined;
    const [slowest] = [...spent.byRule].reduce((most, one) => (one[1] > most[1] ? one : most));
    spent.off = slowest;
    this.packsOver.set(rulePack.id, slowest);
    return undecided(compiled, { code: 'pack-over-budget', slowest }, true);
  }
}

const undecided = (compiled: CompiledRule, because: Because, told = false): RuleOutcome => ({ compiled, outcome: 'unknown', because, points: told ? [{ status: 'unknown', missing: [], absent: [], data: {} }] : [] });

/** Whether loops within loops over what this subject has would come to too many elements for the expression language. */
function isEndless({ loops, inputs }: CompiledRule, { seen }: SubjectFacts): boolean {
  if (loops < 2) return false;
  const lists = new Set(inputs.filter((one) => one.path.includes('[]')).map((one) => one.path.slice(0, one.path.lastIndexOf('[]') + 2)));
  const longest = Math.max(0, ...[...lists].map((path) => valuesAt(seen, path).values.length));
  return longest ** loops > MOST_ELEMENTS;
}
