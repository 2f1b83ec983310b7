import type { ShownFinding } from '#app/contract';

/** The seven words for state, and "not checked yet". */
export const OUTCOMES = ['error', 'warning', 'info', 'unknown', 'not-applicable', 'waived', 'pass', 'unchecked'] as const;
export type ShownOutcome = (typeof OUTCOMES)[number];

/** How a finding is shown: an undecided one as missing details, whatever severity its rule aims at. */
export const outcomeOf = (finding: Pick<ShownFinding, 'status' | 'severity'>): ShownOutcome => (finding.status === 'fail' ? finding.severity : finding.status);

/** The first is the worst: what a count in the navigation or a row's mark shows. */
export const worstOf = (findings: readonly Pick<ShownFinding, 'status' | 'severity'>[]): ShownOutcome | null => {
  const present = new Set(findings.map(outcomeOf));
  return OUTCOMES.find((one) => present.has(one)) ?? null;
};

export const countOf = (findings: readonly Pick<ShownFinding, 'status' | 'severity'>[], outcome: ShownOutcome): number => findings.filter((one) => outcomeOf(one) === outcome).length;

/** Worst first, then by item number, so that lists stand still between two runs. */
export const byWeight = (a: ShownFinding, b: ShownFinding): number =>
  OUTCOMES.indexOf(outcomeOf(a)) - OUTCOMES.indexOf(outcomeOf(b)) || a.rule.localeCompare(b.rule) || (a.where.sku ?? '').localeCompare(b.where.sku ?? '');
