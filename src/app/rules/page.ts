import { stringify } from 'yaml';
import { type Outcome, Refusal } from '#base';
import { type CompiledRule, evaluateRule, type Example, subjectOf } from '#rules';
import { becauseText } from '../checks/because.ts';
import type { Output } from '../contract.ts';
import type { UseCase } from '../port.ts';
import { factName } from '../report/factNames.ts';
import { activeRules } from './active.ts';
import { packsShown } from './packs.ts';
import { packRules } from './shown.ts';

type Page = Output<'rules.page'>;
const CASES: readonly (readonly ['pass' | 'fail' | 'unknown' | 'notApplicable', Outcome])[] = [['fail', 'fail'], ['pass', 'pass'], ['unknown', 'unknown'], ['notApplicable', 'not-applicable']];

function exampleOf(compiled: CompiledRule, one: Example, wanted: Outcome, language: string): Page['examples'][number] {
  const on = one.on ?? compiled.rule.checkedOn;
  const said = evaluateRule(compiled, subjectOf({ ...one.facts, ...(one.destination ? { destination: one.destination } : {}) }, on));
  return { wanted, name: one.name ?? null, on, destination: one.destination ?? null, facts: stringify(one.facts, { lineWidth: 100, aliasDuplicateObjects: false }).trim(), said: said.outcome, because: becauseText(said, on, language) };
}

const NOTHING: Pick<Page, 'each' | 'supersedes' | 'reviewed' | 'inputs' | 'examples' | 'neverUnknown'> = { each: null, supersedes: [], reviewed: null, inputs: [], examples: [], neverUnknown: null };

function detail(compiled: CompiledRule, language: string): typeof NOTHING {
  const { rule, inputs } = compiled;
  const { unknown } = rule.examples;
  return {
    each: rule.each ?? null, supersedes: rule.supersedes ?? [], reviewed: rule.reviewed ?? null, inputs: inputs.map(({ path }) => ({ path, name: factName(path, language) })),
    examples: CASES.flatMap(([key, wanted]) => { const all = rule.examples[key]; return Array.isArray(all) ? all.map((one) => exampleOf(compiled, one, wanted, language)) : []; }), neverUnknown: Array.isArray(unknown) ? null : unknown.never,
  };
}

/** A text of a rule whose places say what will stand there: "HS ‹HS code›". What is worked out of nothing that has a name stays open. */
function saysOf(text: string, { places }: Pick<CompiledRule, 'places'>, language: string): string {
  return text.replace(/\{([\w.-]+)\}/gu, (_all, name: string) => {
    if (name === 'absent') return language === 'hi' ? '‹जो नहीं है›' : '‹what is missing›';
    const reads = places.find((one) => one.name === name)?.reads ?? [];
    return `‹${[...new Set(reads.map((path) => factName(path, language)))].slice(0, 2).join(', ') || '…'}›`;
  });
}

/** Everything about one rule of this company; its examples are asked as the page is opened. Throws Refusal no-such-rule. */
const page: UseCase<'rules.page'> = async ({ rule: id }, context) => {
  const active = await activeRules((await context.workspace()).read);
  const { language } = context;
  for (const one of active.packs) {
    const rule = packRules(one, active, language).find((each) => each.id === id);
    const pack = packsShown(active, language).find((each) => each.id === one.rulePack.id);
    const compiled = active.byId.get(id);
    if (rule && pack) return compiled ? { rule: { ...rule, message: saysOf(rule.message, compiled, language), fix: saysOf(rule.fix, compiled, language) }, pack, ...detail(compiled, language) } : { rule, pack, ...NOTHING };
  }
  throw new Refusal('no-such-rule', `There is no rule ${id.slice(0, 40)}.`, { hi: `${id.slice(0, 40)} नंबर का कोई नियम नहीं है।` });
};
export default page;
