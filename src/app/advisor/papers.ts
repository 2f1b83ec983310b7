import type { Day } from '#base';
import { appliesToNobody, type CompiledRule, conditionOn, type Facts, paperName as nameOfPaper, SUBJECTS, subjectOf } from '#rules';
import type { AdvisorPaper } from '../contract.ts';
import { factName } from '../report/factNames.ts';

const RANK = { error: 0, warning: 1, info: 2 } as const;

/** What a kind of paper is called: "Certificate of origin". */
export function paperName(kind: string, language: string): string {
  if (kind === 'shipment') return language === 'hi' ? 'शिपमेंट' : 'Shipment';
  const known = nameOfPaper(kind, language === 'hi' ? 'hi' : 'en');
  const name = known === kind ? factName(`documents.${kind}`, language) : known;
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** A document, or the consignment as a whole; rules about packs or waivers speak of no paper. */
const isPaper = (subject: string): boolean => subject === 'shipment' || nameOfPaper(subject, 'en') !== subject;

/** Papers of the consignment that rules speak about, for these goods and this destination: those whose condition is not ruled out already. */
export function papersFor(rules: readonly CompiledRule[], facts: Facts, on: Day, language: string): AdvisorPaper[] {
  const subject = subjectOf(facts, on);
  const papers = new Map<string, AdvisorPaper>();
  for (const compiled of rules) {
    const { rule } = compiled;
    if (!isPaper(rule.subject) || appliesToNobody(compiled, on, facts.destination)) continue;
    const applies = conditionOn(compiled, subject);
    if (applies === false) continue;
    const paper = papers.get(rule.subject) ?? { kind: rule.subject, name: paperName(rule.subject, language), rules: [] };
    papers.set(rule.subject, paper);
    paper.rules.push({ rule: rule.id, title: (language === 'hi' && rule.titleHi) || rule.title, severity: compiled.effectiveSeverity, confidence: rule.confidence, source: rule.source, applies: applies === true, general: !compiled.readsDestination });
  }
  const order: readonly string[] = SUBJECTS;
  const at = (kind: string): number => (order.includes(kind) ? order.indexOf(kind) : order.length);
  for (const one of papers.values()) one.rules.sort((a, b) => Number(a.general) - Number(b.general) || RANK[a.severity] - RANK[b.severity] || (a.rule < b.rule ? -1 : 1));
  return [...papers.values()].sort((a, b) => at(a.kind) - at(b.kind));
}
