import { addDays, type Day } from '#base';
import type { Certificate } from '#exporter';
import { certificateKind, CERTIFICATE_KINDS, type CompiledRule, type Facts, isCertificateKind } from '#rules';
import { covers } from '../facts/certificates.ts';
import type { AdvisorChange } from '../contract.ts';
import type { Goods } from './goods.ts';
import { askedOn } from './requirement.ts';

/** How far one looks ahead: a year and a half, as buyers plan seasons. */
export const HORIZON_DAYS = 548;
const DAY = 86_400_000;

const inDays = (from: Day, to: Day): number => Math.round((Date.parse(to) - Date.parse(from)) / DAY);
const ahead = (day: Day | undefined, on: Day, until: Day): day is Day => day !== undefined && day > on && day <= until;

/** Rules that begin or end within the horizon and speak of these goods then. */
function ofRules(rules: readonly CompiledRule[], facts: Facts, on: Day, language: string): AdvisorChange[] {
  const until = addDays(on, HORIZON_DAYS);
  return rules.flatMap((compiled): AdvisorChange[] => {
    const { rule } = compiled;
    const common = { id: rule.id, title: (language === 'hi' && rule.titleHi) || rule.title, confidence: rule.confidence };
    const said = (day: Day): AdvisorChange['outcome'] => askedOn(compiled, facts, day, []).outcome.outcome;
    const changes: AdvisorChange[] = [];
    if (ahead(rule.validFrom, on, until) && said(rule.validFrom) !== 'not-applicable') changes.push({ ...common, day: rule.validFrom, inDays: inDays(on, rule.validFrom), kind: 'begins', outcome: said(rule.validFrom) });
    if (ahead(rule.validTo, on, until) && said(on) !== 'not-applicable') changes.push({ ...common, day: rule.validTo, inDays: inDays(on, rule.validTo), kind: 'ends', outcome: null });
    return changes;
  });
}

/** Evidence about these goods that runs out within the horizon. */
function ofCertificates(certificates: readonly Certificate[], { product }: Goods, on: Day, language: string): AdvisorChange[] {
  const until = addDays(on, HORIZON_DAYS);
  return certificates.filter((one) => covers(one, product)).flatMap(({ kind, number, title, validTo }): AdvisorChange[] => {
    const key = certificateKind(kind);
    const name = title || (isCertificateKind(key) ? CERTIFICATE_KINDS[key][language === 'hi' ? 'hi' : 'en'] : kind);
    return ahead(validTo, on, until) ? [{ day: validTo, inDays: inDays(on, validTo), kind: 'certificate', id: number, title: [name, number].filter(Boolean).join(' '), outcome: null, confidence: null }] : [];
  });
}

/** Days ahead on which the answer changes, soonest first. */
export const changesAhead = (rules: readonly CompiledRule[], certificates: readonly Certificate[], goods: Goods, on: Day, language: string): AdvisorChange[] =>
  [...ofRules(rules, goods.facts, on, language), ...ofCertificates(certificates, goods, on, language)].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.id < b.id ? -1 : 1));
