import type { Clock } from '#base';
import type { CompiledRule } from './compile.ts';
import { evaluateRule, type SubjectFacts } from './evaluate.ts';
import type { RuleOutcome } from './outcome.ts';

/** Milliseconds one rule may take for one subject. */
export const RULE_BUDGET_MS = 50;

/**
 * Asks rules of packs from outside under a budget: a rule that overruns once is switched off for the rest of the run and named.
 * An expression cannot be stopped in the middle, which is why such packs run in a process that can be killed; the budget finds out whose fault it was.
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
    if (this.overran.has(compiled.rule.id)) return { compiled, outcome: 'unknown', because: { code: 'over-budget' }, points: [{ status: 'unknown', missing: [], absent: [], data: {} }] };
    const started = this.clock.now();
    const outcome = evaluateRule(compiled, subject);
    if (this.clock.now() - started > this.milliseconds) this.overran.add(compiled.rule.id);
    return outcome;
  }
}
