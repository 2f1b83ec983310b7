import type { Finding, Where } from '#base';
import { CROSS_FACTS, factOfField, matrixOf, type CrossCell, type CrossRow, type DocumentKind } from '#documents';
import { comparers } from './comparers.ts';
import type { AskedPaper } from './units.ts';

/** One thing to settle, and every finding that says it: the first speaks for all. */
export type Point = { finding: Finding; says: readonly Finding[] };

/** From so many filled columns on one that stands apart is known; of two papers either may be wrong. */
const ENOUGH = 3;
const RANK = { error: 0, warning: 1, info: 2 } as const;
const placesOf = ({ where, others = [] }: Finding): Where[] => [where, ...others];
const recordsOf = (finding: Finding): string[] => placesOf(finding).flatMap((one) => one.record ?? []);
const alsoOf = ({ data }: Finding): readonly string[] => (Array.isArray(data.also) ? data.also : []);

/** What of a fact a field is: a consignee's country is another thing than its name, the third line another than the first. */
function leafOf(fact: CrossRow['fact'], kind: DocumentKind, field: string | undefined): string {
  const path = CROSS_FACTS.find((one) => one.key === fact)?.on[kind]?.path ?? '';
  const plain = (field ?? '').replace(/\.\d+(?=\.|$)/g, '[]');
  const [line = ''] = /(?<=^lines\.)\d+/.exec(field ?? '') ?? [];
  const leaf = plain.startsWith(`${path}.`) ? plain.slice(path.length + 1) : '';
  return `${leaf === 'name' ? '' : leaf} ${line}`;
}

const apart = (cells: readonly CrossCell[]): CrossCell[] => (cells.filter((one) => one.text !== '').length >= ENOUGH ? cells.filter((one) => one.state === 'differs') : []);

/** The fact, and the one paper apart, that a failure of several papers is about; undefined when it stands for itself. */
function oddOf(finding: Finding, rows: readonly CrossRow[], kinds: ReadonlyMap<string, DocumentKind>): { key: string; odd: string } | undefined {
  const places = placesOf(finding).filter((one) => kinds.has(one.record ?? ''));
  if (finding.status === 'unknown' || new Set(places.map((one) => one.record)).size < 2) return undefined;
  const fact = places.map((one) => factOfField(kinds.get(one.record ?? '') as DocumentKind, one.field ?? '')).find((one) => one !== undefined);
  const row = rows.find((one) => one.fact === fact?.key);
  // Days follow each other: each pair has an order of its own.
  if (!row || fact?.comparing === 'order') return undefined;
  const odd = apart(row.cells).find((cell) => places.some((one) => one.record === cell.paper));
  const place = places.find((one) => one.record === odd?.paper);
  return odd && place && { key: `${finding.status} ${row.fact} ${odd.paper} ${leafOf(row.fact, kinds.get(odd.paper) as DocumentKind, place.field)}`, odd: odd.paper };
}

/** Details that are missing in one place, whichever papers and rules ask for them. */
function missingKey({ where, data }: Finding): string {
  const paths = (Array.isArray(data.missing) ? data.missing : []).map((path) => path.replace(/\[\d*\]/g, '').replace(/^documents\.(pairs|linePairs)\.[ab]\./, '').replace(/^(document|shipment)\./, '').replace(/^documents\.\w+\./, ''));
  return `unknown ${where.record ?? ''} ${[...new Set(paths)].sort().join(' ')}`;
}

/** The strongest of several findings speaks; its place is the paper apart, beside it stand all papers it disagrees with. */
function together(says: readonly Finding[], odd: string | undefined): Point {
  const [first, ...rest] = [...says].sort((a, b) => RANK[a.severity] - RANK[b.severity]);
  if (!first || rest.length === 0) return { finding: says[0] as Finding, says };
  const also = [...new Set(says.flatMap((one) => [one.rule, ...alsoOf(one)]))].filter((rule) => rule !== first.rule);
  const places = says.flatMap(placesOf).filter((one, at, all) => all.findIndex((each) => each.record === one.record) === at);
  const where = placesOf(first).find((one) => odd !== undefined && one.record === odd) ?? first.where;
  const others = odd === undefined ? [] : places.filter((one) => one.record !== odd);
  return { finding: { ...first, where, ...(others.length > 0 ? { others } : {}), data: { ...first.data, ...(also.length > 0 ? { also } : {}) } }, says };
}

/**
 * The points of a shipment as a reader counts them. A wrong weight on one of several papers gives a finding for each other paper that has it;
 * it is one thing to correct. So is a detail that several rules wait for. Order is that of the first finding of each; no finding is lost.
 */
export function pointsOf(findings: readonly Finding[], papers: readonly AskedPaper[], route: string | undefined): Point[] {
  const { rows } = matrixOf(papers, route, findings, comparers);
  const kinds = new Map(papers.map((one) => [one.id, one.kind]));
  const groups = new Map<string, { odd: string | undefined; says: Finding[] }>();
  for (const [at, one] of findings.entries()) {
    const odd = oddOf(one, rows, kinds);
    const key = odd?.key ?? (one.status === 'unknown' ? missingKey(one) : `${at}`);
    const group = groups.get(key) ?? { odd: odd?.odd, says: [] };
    group.says.push(one);
    groups.set(key, group);
  }
  return [...groups.values()].map(({ odd, says }) => together(says, odd));
}

/** What is gone ahead with when a person goes ahead with the point: each rule at the papers it is about. */
export const saidBy = ({ says }: Point): { rule: string; papers: string[] }[] => says.flatMap((one) => [one.rule, ...alsoOf(one)].map((rule) => ({ rule, papers: recordsOf(one).slice(0, 2) })));
