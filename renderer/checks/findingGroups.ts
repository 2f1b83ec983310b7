import type { ShownFinding } from '#app/contract';
import { byWeight, outcomeOf, type ShownOutcome } from '../ui/outcome.ts';

export const SUBJECTS = ['exporter', 'product', 'listing', 'certificate', 'other'] as const;
export type Subject = (typeof SUBJECTS)[number];
/** Findings of one rule with one outcome, as one line. */
export type Line = { key: string; sample: ShownFinding; findings: ShownFinding[] };
export type Group = { subject: Subject; lines: Line[]; count: number };

export const subjectOf = (finding: ShownFinding): Subject => SUBJECTS.find((one) => one === finding.where.kind) ?? 'other';

/** Findings as lines, gathered by what they are about: worst line first, each line one rule. */
export function groupsOf(findings: readonly ShownFinding[], only: ShownOutcome | null): Group[] {
  const groups = new Map<Subject, Map<string, Line>>();
  for (const finding of [...findings].sort(byWeight)) {
    if (only !== null && outcomeOf(finding) !== only) continue;
    const lines = groups.get(subjectOf(finding)) ?? new Map<string, Line>();
    const key = `${finding.rule} ${outcomeOf(finding)} ${finding.text.title}`;
    const line = lines.get(key) ?? { key: `${subjectOf(finding)} ${key}`, sample: finding, findings: [] };
    line.findings.push(finding);
    lines.set(key, line);
    groups.set(subjectOf(finding), lines);
  }
  return SUBJECTS.flatMap((subject) => {
    const lines = [...(groups.get(subject)?.values() ?? [])];
    return lines.length === 0 ? [] : [{ subject, lines, count: lines.reduce((sum, one) => sum + one.findings.length, 0) }];
  });
}

/** The items a line is about, as people write them: the first three, then how many more. */
export function itemsOf({ findings }: Line): { named: string[]; more: number } {
  const skus = [...new Set(findings.flatMap((one) => one.where.sku ?? []))];
  return { named: skus.slice(0, 3), more: Math.max(0, skus.length - 3) };
}
