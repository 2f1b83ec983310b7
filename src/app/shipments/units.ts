import type { Day } from '#base';
import type { DocumentKind, ExportDocument } from '#documents';
import { type CompiledRule, type Facts, type SubjectFacts, subjectOf } from '#rules';

/** A paper under judgement, with the id of its record. */
export type AskedPaper = { id: string; kind: DocumentKind; document: ExportDocument };

/**
 * What rules are asked of by itself: one paper, two papers side by side, the lines of two kinds side by side, or the shipment as a whole.
 * An edit touches the units of its own paper; the results of all others stand.
 */
export type Unit = { key: string; of: 'paper' | 'pair' | 'lines' | 'shipment'; /** Papers on the left and on the right, by record id. */ left: readonly string[]; right: readonly string[]; subject: SubjectFacts };

type Documents = NonNullable<Facts['documents']>;

const byKind = (papers: readonly AskedPaper[]): Map<DocumentKind, AskedPaper[]> => {
  const found = new Map<DocumentKind, AskedPaper[]>();
  for (const one of papers) found.set(one.kind, [...(found.get(one.kind) ?? []), one]);
  return found;
};

/** Every unit of a shipment. Papers are made ready once and shared by all units. */
export function unitsOf(papers: readonly AskedPaper[], shared: Omit<Facts, 'documents'>, on: Day): Unit[] {
  const kinds = byKind(papers);
  const whole = subjectOf({ ...shared, documents: Object.fromEntries([...kinds].map(([kind, all]) => [kind, all.map((one) => one.document)])) }, on);
  const documents: Documents = whole.given.documents ?? {};
  const idOf = new Map<object, string>([...kinds].flatMap(([kind, all]) => all.map((one, at) => [documents[kind]?.[at] ?? one, one.id] as const)));
  const ofKind = (kind: string | undefined): string[] => (kinds.get(kind as DocumentKind) ?? []).map((one) => one.id);
  const with_ = (some: Pick<Documents, 'pairs' | 'linePairs'>): SubjectFacts => subjectOf({ ...whole.given, documents: { ...documents, pairs: [], linePairs: [], ...some } }, on);
  const pairs = (documents.pairs ?? []).map((pair): Unit => {
    const { a, b, single } = pair;
    const [left, right] = single ? [[idOf.get(a ?? {}) ?? ''], [idOf.get(b ?? {}) ?? '']] : [ofKind(a?.kind), ofKind(b?.kind)];
    return { key: single ? `pair ${left[0]} ${right[0]}` : `together ${a?.kind} ${b?.kind}`, of: 'pair', left, right, subject: with_({ pairs: [pair] }) };
  });
  const lines = Map.groupBy(documents.linePairs ?? [], (one) => `lines ${one.aKind} ${one.bKind}`);
  return [
    { key: 'shipment', of: 'shipment', left: [], right: [], subject: whole },
    ...[...kinds].flatMap(([kind, all]) => all.map((one, at): Unit => ({ key: `paper ${one.id}`, of: 'paper', left: [one.id], right: [], subject: subjectOf({ ...whole.given, document: { ...documents[kind]?.[at], kind } }, on) }))),
    ...pairs,
    ...[...lines].map(([key, linePairs]): Unit => ({ key, of: 'lines', left: ofKind(linePairs[0]?.aKind), right: ofKind(linePairs[0]?.bKind), subject: with_({ linePairs }) })),
  ];
}

/** The list of pairs a rule of a shipment goes through, if any. */
const listOf = ({ rule }: CompiledRule): Unit['of'] => (rule.each === 'documents.pairs' ? 'pair' : rule.each === 'documents.linePairs' ? 'lines' : 'shipment');

/** Which rules a unit is asked; sorted out once for all shipments. */
export class RulesOfUnits {
  private readonly sorted = new Map<string, CompiledRule[]>();

  constructor(rules: readonly CompiledRule[]) {
    for (const one of rules) {
      const key = one.ofPaper ? `paper ${one.rule.subject}` : one.rule.subject === 'shipment' ? listOf(one) : '';
      if (key !== '') this.sorted.set(key, [...(this.sorted.get(key) ?? []), one]);
    }
  }

  for({ of, subject }: Unit): readonly CompiledRule[] {
    return this.sorted.get(of === 'paper' ? `paper ${subject.given.document?.kind}` : of) ?? [];
  }
}
