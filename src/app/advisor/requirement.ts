import type { Day } from '#base';
import { CERTIFICATE_KINDS, type CompiledRule, evaluateRule, type Facts, findingsOf, type RuleOutcome, type SubjectFacts, subjectOf, valuesAt, type Waiver, withWaiver } from '#rules';
import { becauseText } from '../checks/because.ts';
import type { AdvisorNeed, AdvisorRequirement } from '../contract.ts';
import { fieldOfFact } from '../facts/fields.ts';
import { factName } from '../report/factNames.ts';
import { factValue } from '../report/factValue.ts';
import { dayText, wordsOf } from '../report/fill.ts';
import { shownFinding } from '../report/render.ts';

type CertificateKind = keyof typeof CERTIFICATE_KINDS;
const isKind = (key: string): key is CertificateKind => Object.hasOwn(CERTIFICATE_KINDS, key);
/** Lists of kinds as rules write them: certified(product.certificates, ["eto-test"], on). */
const KINDS = /(?:certified|isKind)\([^[\]()]*\[([^\]]*)\]/g;
const kindsIn = (expression: string): string[] => [...expression.matchAll(KINDS)].flatMap(([, list = '']) => [...list.matchAll(/"([^"]+)"/g)].map(([, key = '']) => key));

type CertificateFact = NonNullable<NonNullable<Facts['product']>['certificates']>[number];
const ofKind = (all: readonly CertificateFact[] | undefined, kind: string, on: Day): CertificateFact | undefined => all?.find((one) => one.kind === kind && !(one.validFrom && one.validFrom > on) && !(one.validTo && one.validTo < on));

/** A list is told by what is asked of its records; while it is empty, by its own name alone. */
function saidElsewhere(path: string, value: string | null, inputs: CompiledRule['checkInputs'], seen: SubjectFacts['seen']): boolean {
  const list = inputs.find((one) => path.startsWith(`${one.path}[]`));
  if (list) return valuesAt(seen, list.path).values.length === 0;
  return value !== null && inputs.some((one) => one.path.startsWith(`${path}[]`));
}

/** What a rule asks for by name, with what is there. */
export function needsOf({ rule, checkInputs }: CompiledRule, { seen, given, on }: SubjectFacts, language: string): AdvisorNeed[] {
  const needs: AdvisorNeed[] = kindsIn(rule.check).filter(isKind).map((key) => {
    const held = ofKind([...(given.product?.certificates ?? []), ...(given.exporter?.certificates ?? [])], key, on);
    return { kind: 'certificate', key, name: CERTIFICATE_KINDS[key][language === 'hi' ? 'hi' : 'en'], value: held ? [held.number, held.validTo && dayText(held.validTo, wordsOf(language).locale)].filter(Boolean).join(', ') || '✓' : null };
  });
  for (const { path } of checkInputs) {
    const [root, group, key = ''] = path.split('.');
    if (path === 'on' || path === 'destination' || path.endsWith('.certificates') || path.includes('.certificates[]')) continue;
    const value = factValue(path, valuesAt(seen, path).values, language) || null;
    if (saidElsewhere(path, value, checkInputs, seen)) continue;
    if (root === 'product' && group === 'label') needs.push({ kind: 'label', key, name: factName(path, language), value });
    else needs.push({ kind: root === 'product' && group === 'tests' ? 'test' : 'field', key: path, name: factName(path, language), value });
  }
  return [...new Map(needs.map((one) => [`${one.kind} ${one.key}`, one])).values()];
}

/** Where a rule belongs on the list, by what it reads. */
function partOf({ rule, checkInputs }: CompiledRule, needs: readonly AdvisorNeed[]): AdvisorRequirement['part'] {
  if (rule.subject === 'exporter' || checkInputs.some((one) => one.path.startsWith('exporter.') && !one.path.startsWith('exporter.certificates'))) return 'registration';
  if (needs.some((one) => one.kind === 'certificate' || one.kind === 'test')) return 'certificate';
  if (rule.subject === 'listing') return 'listing';
  return needs.some((one) => one.kind === 'label') ? 'label' : 'item';
}

type About = { compiled: CompiledRule; outcome: RuleOutcome; subject: SubjectFacts; language: string };

export function requirementOf({ compiled, outcome, subject, language }: About): AdvisorRequirement {
  const { rule, rulePack, effectiveSeverity } = compiled;
  const hindi = language === 'hi';
  const record = rule.subject === 'exporter' ? 'exporter' : 'product';
  const [finding] = findingsOf(outcome, { where: { kind: record, sku: subject.given.product?.sku }, fieldOf: fieldOfFact, destination: subject.given.destination });
  const text = finding && shownFinding(finding, language).text;
  const needs = needsOf(compiled, subject, language);
  return {
    rule: rule.id, pack: rulePack.id, title: (hindi && rule.titleHi) || rule.title, why: (hindi && rule.whyHi) || rule.why, part: partOf(compiled, needs), outcome: outcome.outcome, because: becauseText(outcome, subject.on, language),
    severity: effectiveSeverity, aimed: finding?.cappedFrom ?? rule.severity, confidence: rule.confidence, source: rule.source, checkedOn: rule.checkedOn, validFrom: rule.validFrom ?? null, validTo: rule.validTo ?? null,
    message: text && outcome.outcome !== 'unknown' ? [text.title, text.detail].filter(Boolean).join(hindi ? '। ' : '. ') : null, fix: text?.fix ?? null, needs, general: !compiled.readsDestination, field: finding?.where.field ?? null, record,
  };
}

/** One rule asked of these goods on this day, with what a person goes ahead with. */
export function askedOn(compiled: CompiledRule, facts: Facts, on: Day, waivers: readonly Waiver[]): { outcome: RuleOutcome; subject: SubjectFacts } {
  const subject = subjectOf(facts, on);
  return { subject, outcome: withWaiver(evaluateRule(compiled, subject), facts, on, waivers) };
}
