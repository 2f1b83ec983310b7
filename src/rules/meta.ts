import { type Day, dayOfInstant } from '#base';
import { isDocumentKind } from '#documents/nouns';
import { decodeTime } from 'ulid';
import type { CompiledRule } from './compile.ts';
import { evaluateRule, subjectOf } from './evaluate.ts';
import type { Facts } from './facts.ts';
import type { LoadedPack } from './loader.ts';
import type { RuleOutcome } from './outcome.ts';
import type { Rule } from './rule.ts';
import type { Waiver } from './waiverShape.ts';

type PackFacts = NonNullable<Facts['pack']>;
type RuleFacts = NonNullable<Facts['rule']>;

/** Keys of sources that name a convention and no law. */
const NO_LAW: ReadonlySet<string> = new Set(['practice', 'arithmetic', 'engine', 'heuristic', 'logic', 'product rule', 'product-rule']);

/** One country of each pack's kind: a rule that speaks of a destination is asked for every one of them. */
const ASKED_FOR = ['AE', 'AU', 'BR', 'CH', 'CN', 'DE', 'EG', 'GB', 'JP', 'KE', 'KP', 'NG', 'OM', 'SA', 'SG', 'TZ', 'US', 'ZA'] as const;
const BEST = ['pass', 'unknown', 'fail', 'not-applicable'] as const;

const nothingBut = (subject: Rule['subject'], destination: string): Facts => ({ ...(isDocumentKind(subject) ? { document: { kind: subject } } : { [subject]: {} }), destination });

/** What the rule says where every input is missing. `pass` means that it takes silence for an answer. */
function outcomeOnNothing(compiled: CompiledRule): RuleOutcome['outcome'] {
  const { rule } = compiled;
  const on = rule.validFrom && rule.validFrom > rule.checkedOn ? rule.validFrom : rule.validTo && rule.validTo < rule.checkedOn ? rule.validTo : rule.checkedOn;
  const said = new Set((compiled.readsDestination ? ASKED_FOR : ['DE']).map((destination) => evaluateRule(compiled, subjectOf(nothingBut(rule.subject, destination), on)).outcome));
  return BEST.find((one) => said.has(one)) ?? 'not-applicable';
}

/** A rule as facts of the rules about rules. Reading its examples and asking it of nothing takes a moment; without `thorough` both stay open. */
export function ruleFacts(compiled: CompiledRule, { thorough }: { thorough: boolean }): RuleFacts {
  const { rule, effectiveSeverity } = compiled;
  const { source } = rule;
  return {
    id: rule.id, title: rule.title, sourceKey: source.key, sourceTitle: source.title, sourceUrl: source.url, legal: !NO_LAW.has(source.key), effectiveFrom: rule.validFrom ?? rule.checkedOn, checkedOn: rule.checkedOn,
    volatile: rule.volatile ?? false, confidence: rule.confidence, reviewed: rule.reviewed !== undefined, severity: rule.severity, effectiveSeverity,
    ...(thorough ? { passExamples: rule.examples.pass.length, failExamples: rule.examples.fail.length, outcomeOnNothing: outcomeOnNothing(compiled) } : {}),
  };
}

/** A pack with the rules that are asked, as facts. */
export const packFacts = ({ rulePack, rules }: LoadedPack, options: { thorough: boolean }): PackFacts =>
  ({ id: rulePack.id, version: rulePack.version, published: rulePack.published, rules: rules.map((one) => ruleFacts(one, options)) });

/** A waiver as facts; the day it was given stands in its id. */
export const waiverFacts = ({ id, rule, reason, by, until }: Waiver): NonNullable<Facts['waiver']> => ({ rule, reason, by, until, givenOn: dayOfInstant(decodeTime(id)) });

/** What the rules about `subject` say of these facts on this day. */
export const askAbout = (packs: readonly LoadedPack[], subject: 'pack' | 'rule' | 'waiver' | 'result', facts: Facts, on: Day): RuleOutcome[] => {
  const asked = subjectOf(facts, on);
  return packs.flatMap((one) => one.rules).filter((one) => one.rule.subject === subject).map((one) => evaluateRule(one, asked));
};
