import type { Finding } from '#base';

/**
 * Rules that speak of one fact on the same two papers: the one about the firm's own papers (confidence A) beside the legal one, whose severity is capped.
 * Said twice it is one point; the first of a row that fires speaks, the others stand with it.
 */
const TWINS: readonly (readonly string[])[] = [
  ['OWN-PKG-001', 'XDC-001'], ['OWN-WT-001', 'XDC-002'], ['PKL-004', 'OWN-QTY-001', 'XDC-004'], ['OWN-LC-001', 'LC-001'], ['OWN-LC-002', 'LC-002'], ['OWN-LC-003', 'LC-003'], ['OWN-LC-005', 'LC-006'], ['OWN-LC-006', 'LC-007'], ['OWN-LC-008', 'LC-014'],
  ['OWN-LC-009', 'LC-016'], ['OWN-LC-010', 'OWN-XDC-010', 'XDC-010'], ['OWN-LC-012', 'XDC-008'],
];
const rowOf = new Map(TWINS.flatMap((row, at) => row.map((id, rank) => [id, { at, rank }] as const)));

/** Papers a point is about, whichever stands first, and its line where it has one. */
function papersOf({ where, others = [] }: Finding): string {
  return [where, ...others].map((one) => one.record ?? '').sort().join(' ');
}

const lineOf = ({ where }: Finding): string => /^lines\.(\d+)\./.exec(where.field ?? '')?.[1] ?? '';
const RANK = { error: 0, warning: 1, info: 2 } as const;

/** Points with twins folded: the strongest keeps its place and names the others in `also`. Order is kept. */
export function folded(findings: readonly Finding[]): Finding[] {
  const groups = new Map<string, Finding[]>();
  for (const one of findings) {
    const row = rowOf.get(one.rule);
    if (!row || one.status === 'unknown') continue;
    const key = `${row.at} ${one.status} ${papersOf(one)}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  const also = new Map<Finding, string[]>();
  const gone = new Set<Finding>();
  for (const all of groups.values()) {
    const byLine = [...new Set(all.map(lineOf))];
    const general = all.filter((one) => lineOf(one) === '');
    for (const line of byLine) {
      const said = all.filter((one) => lineOf(one) === line || (line !== '' && general.includes(one)));
      const [first, ...rest] = said.filter((one) => !gone.has(one)).sort((a, b) => RANK[a.severity] - RANK[b.severity] || (rowOf.get(a.rule)?.rank ?? 0) - (rowOf.get(b.rule)?.rank ?? 0));
      if (!first) continue;
      for (const one of rest) if (one.rule !== first.rule) gone.add(one);
      also.set(first, [...new Set(rest.map((one) => one.rule).filter((id) => id !== first.rule))]);
    }
  }
  return findings.filter((one) => !gone.has(one)).map((one) => {
    const names = also.get(one);
    return names && names.length > 0 ? { ...one, data: { ...one.data, also: names } } : one;
  });
}
