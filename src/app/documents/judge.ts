import type { Day, Finding, Where } from '#base';
import { DOCUMENT_KINDS, type DocumentKind, isDocumentKind } from '#documents';
import { bundledPacks, type CompiledRule, countOutcome, evaluateRule, type Facts, findingsOf, noOutcomes, type OutcomeCounts, type SubjectFacts, subjectOf } from '#rules';
import type { FiledDocument } from './readFiles.ts';

export type Judged = { on: Day; packs: { id: string; version: string }[]; counts: OutcomeCounts; findings: Finding[] };

/** Rules by the subject they speak of. */
function rulesBySubject(): Map<string, CompiledRule[]> {
  const found = new Map<string, CompiledRule[]>();
  for (const one of bundledPacks().flatMap((pack) => pack.rules)) found.set(one.rule.subject, [...(found.get(one.rule.subject) ?? []), one]);
  return found;
}

const byKind = (papers: readonly FiledDocument[]): Map<DocumentKind, FiledDocument[]> =>
  new Map(DOCUMENT_KINDS.map((kind) => [kind, papers.filter((one) => one.document.kind === kind)] as const).filter(([, all]) => all.length > 0));

const placeOf = ({ document, file }: FiledDocument, field?: string): Where => ({ kind: 'document', file, ...(document.number ? { part: document.number } : {}), ...(field ? { field } : {}) });

/** The two papers a finding of a pair speaks of: the first is its place, the second stands beside it. */
function placesOfPair(finding: Finding, place: string | undefined, subject: SubjectFacts, papers: readonly FiledDocument[]): Pick<Finding, 'where' | 'others'> | undefined {
  const [, list = '', at = ''] = /^documents\.(pairs|linePairs)\[(\d+)\]/.exec(place ?? '') ?? [];
  if (list === '') return undefined;
  const pair = subject.given.documents?.[list as 'pairs']?.[Number(at)] as { a?: { kind?: string; number?: string }; b?: { kind?: string; number?: string }; aKind?: string; aNumber?: string; bKind?: string; bNumber?: string } | undefined;
  const sides = [[pair?.aKind ?? pair?.a?.kind, pair?.aNumber ?? pair?.a?.number], [pair?.bKind ?? pair?.b?.kind, pair?.bNumber ?? pair?.b?.number]] as const;
  const [where, other] = sides.map(([kind, number]) => papers.find((one) => one.document.kind === kind && (one.document.number === number || number === undefined)) ?? papers.find((one) => one.document.kind === kind));
  return where && { where: placeOf(where, finding.where.field), ...(other ? { others: [placeOf(other)] } : {}) };
}

/** Asks every rule about firm, shipment and papers, each paper by itself and every two side by side. Pure but for the bundled packs. */
export function judgePapers(papers: readonly FiledDocument[], given: Pick<Facts, 'exporter' | 'shipment'>, on: Day): Judged {
  const rules = rulesBySubject();
  const judged: Judged = { on, packs: bundledPacks().map(({ rulePack }) => ({ id: rulePack.id, version: rulePack.version })), counts: noOutcomes(), findings: [] };
  const kinds = byKind(papers);
  const destination = given.shipment?.destination;
  const shared: Facts = { ...given, ...(destination ? { destination } : {}), documents: Object.fromEntries([...kinds].map(([kind, all]) => [kind, all.map((one) => one.document)])) };
  const whole = subjectOf(shared, on);
  const ask = (subject: SubjectFacts, of: string, where: Where): void => {
    for (const compiled of rules.get(of) ?? []) {
      const outcome = evaluateRule(compiled, subject);
      countOutcome(judged.counts, outcome.outcome);
      if (outcome.outcome !== 'fail' && outcome.outcome !== 'unknown') continue;
      const points = outcome.points.filter((one) => one.status === outcome.outcome);
      judged.findings.push(...findingsOf(outcome, { where, fieldOf: (path) => path }).map((finding, at) => ({ ...finding, ...placesOfPair(finding, points[at]?.place, subject, papers) })));
    }
  };
  if (given.exporter) ask(whole, 'exporter', { kind: 'exporter' });
  if (given.shipment || papers.length > 0) ask(whole, 'shipment', { kind: 'shipment' });
  for (const [kind, all] of kinds) for (const one of all) if (isDocumentKind(kind)) ask(subjectOf({ ...whole.given, document: { ...one.document, kind } }, on), kind, placeOf(one));
  return judged;
}
