import type { Clock } from '#base';
import type { CompiledRule } from './compile.ts';
import { evaluateRule } from './evaluate.ts';
import type { RuleOutcome } from './outcome.ts';
import { OverBudget } from './quick/frame.ts';
import type { SubjectFacts } from './subject.ts';

/** Milliseconds one rule may take for one subject. */
export const RULE_BUDGET_MS = 50;

/**
 * Asks rules of packs from outside under a budget: a rule that overruns once is switched off for the rest of the run and named.
 * Loops are stopped in the middle; what cannot be (a reason worked out by the expression language) ends with the process such packs run in.
 */
export class BudgetedRules {
  /** Ids of rules that were switched off. */
  readonly overran = new Set<string>();
  private readonly clock: Clock;
  private readonly milliseconds: number;

  constructor(clock: Clock, milliseconds = RULE_BUDGET_MS) {
    this.clock = clock;
    this.milliseconds = milliseconds;
  }

  ask(compiled: CompiledRule, subject: SubjectFacts): RuleOutcome {
    if (this.overran.has(compiled.rule.id)) return { compiled, outcome: 'unknown', because: { code: 'over-budget' }, points: [] };
    const started = this.clock.now();
    const late = (): boolean => this.clock.now() - started > this.milliseconds;
    try {
      const outcome = evaluateRule(compiled, subject, () => {
        if (late()) throw new OverBudget();
      });
      if (late()) this.overran.add(compiled.rule.id);
      return outcome;
    } catch (error) {
      if (!(error instanceof OverBudget)) throw error;
      this.overran.add(compiled.rule.id);
      // The first subject is told which rule it was; the others are only not decided by it.
      return { ...this.ask(compiled, subject), points: [{ status: 'unknown', missing: [], absent: [], data: {} }] };
    }
  }
}
