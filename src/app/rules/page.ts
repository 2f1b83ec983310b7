import { stringify } from 'yaml';
import { type Outcome, Refusal } from '#base';
import { bundledPacks, type CompiledRule, evaluateRule, type Example, type LoadedPack, retiredRules, type SleepingRule, subjectOf } from '#rules';
import { becauseText } from '../checks/because.ts';
import type { RulePage } from '../contract.ts';
import type { UseCase } from '../port.ts';
import { factName } from '../report/factNames.ts';
import { ruleShown } from './shown.ts';

const CASES: readonly (readonly ['pass' | 'fail' | 'unknown' | 'notApplicable', Outcome])[] = [['fail', 'fail'], ['pass', 'pass'], ['unknown', 'unknown'], ['notApplicable', 'not-applicable']];

function exampleOf(compiled: CompiledRule, one: Example, wanted: Outcome, language: string): RulePage['examples'][number] {
  const on = one.on ?? compiled.rule.checkedOn;
  const subject = subjectOf({ ...one.facts, ...(one.destination ? { destination: one.destination } : {}) }, on);
  const said = evaluateRule(compiled, subject);
  return { wanted, name: one.name ?? null, on, destination: one.destination ?? null, facts: stringify(one.facts, { lineWidth: 100, aliasDuplicateObjects: false }).trim(), said: said.outcome, because: becauseText(said, on, language) };
}

const packOf = ({ rulePack }: LoadedPack, hindi: boolean): RulePage['pack'] => ({ id: rulePack.id, version: rulePack.version, title: (hindi && rulePack.titleHi) || rulePack.title, published: rulePack.published, changelog: rulePack.changelog });

function asked(compiled: CompiledRule, pack: LoadedPack, language: string): RulePage {
  const { rule } = compiled;
  const hindi = language === 'hi';
  const { unknown } = rule.examples;
  return {
    state: rule.off ? 'off' : 'on', id: rule.id, title: (hindi && rule.titleHi) || rule.title, why: (hindi && rule.whyHi) || rule.why, offReason: rule.off ? ((hindi && rule.off.reasonHi) || rule.off.reason) : null, successor: null,
    rule: ruleShown(compiled, language), each: rule.each ?? null, supersedes: rule.supersedes ?? [], reviewed: rule.reviewed ?? null, inputs: compiled.inputs.map(({ path }) => ({ path, name: factName(path, language) })), pack: packOf(pack, hindi),
    examples: CASES.flatMap(([key, wanted]) => { const all = rule.examples[key]; return Array.isArray(all) ? all.map((one) => exampleOf(compiled, one, wanted, language)) : []; }), neverUnknown: Array.isArray(unknown) ? null : unknown.never,
  };
}

const nothingAsked = { rule: null, each: null, supersedes: [], reviewed: null, inputs: [], examples: [], neverUnknown: null } as const;

function sleeping(rule: SleepingRule, pack: LoadedPack, hindi: boolean): RulePage {
  return { ...nothingAsked, supersedes: [], inputs: [], examples: [], state: 'sleeping', id: rule.id, title: (hindi && rule.titleHi) || rule.title, why: (hindi && rule.whyHi) || rule.why, offReason: (hindi && rule.off.reasonHi) || rule.off.reason, successor: null, pack: packOf(pack, hindi) };
}

/** Everything about one rule; its examples are asked as the page is opened. Throws Refusal no-such-rule. */
const page: UseCase<'rules.page'> = async ({ rule: id }, { language }) => {
  for (const pack of bundledPacks()) {
    const compiled = [...pack.rules, ...pack.off].find((one) => one.rule.id === id);
    if (compiled) return asked(compiled, pack, language);
    const asleep = pack.sleeping.find((one) => one.id === id);
    if (asleep) return sleeping(asleep, pack, language === 'hi');
  }
  const retired = retiredRules().find((one) => one.id === id);
  if (!retired) throw new Refusal('no-such-rule', `There is no rule ${id.slice(0, 40)}.`);
  return { ...nothingAsked, supersedes: [], inputs: [], examples: [], state: 'retired', id, title: retired.reason, why: '', offReason: retired.reason, successor: retired.successor ?? null, pack: null };
};
export default page;
