import type { Outcome } from '#base';
import type { CompiledRule } from './compile.ts';
import type { Step } from './decision.ts';
import type { Waiver } from './waiverShape.ts';

/** Why a rule does not apply, or could not be decided, as a code; rendered at the edge. */
export type Because =
  | { code: 'holds' | 'fails' | 'no-subject' | 'no-destination' | 'not-yet' | 'no-longer' | 'nothing-in-list' | 'condition-false' | 'waived' | 'over-budget' }
  | { code: 'pack-over-budget'; slowest: string }
  | { code: 'missing'; paths: readonly string[] }
  | { code: 'fault'; text: string };

/** What one rule says of one subject; a line rule says it of each element and the worst counts. */
export type RuleOutcome = {
  compiled: CompiledRule;
  outcome: Outcome;
  because: Because;
  /** Elements of a line rule that failed or could not be decided; one entry without place for other rules. */
  points: OutcomePoint[];
  waiver?: Waiver;
};

export type OutcomePoint = {
  status: 'fail' | 'unknown';
  /** Concrete place of the element, such as exporter.gstins[1]. */
  place?: string;
  missing: readonly string[];
  /** Facts the check asks for by has() that are not there. */
  absent: readonly string[];
  /** Values for the texts, by place name. */
  data: Record<string, string>;
};

export type Trace = { appliesWhen: Step[]; check: Step[] };
export type OutcomeCounts = { pass: number; fail: number; unknown: number; notApplicable: number; waived: number };

export const noOutcomes = (): OutcomeCounts => ({ pass: 0, fail: 0, unknown: 0, notApplicable: 0, waived: 0 });
export const countOutcome = (counts: OutcomeCounts, one: Outcome): void => void counts[one === 'not-applicable' ? 'notApplicable' : one]++;
