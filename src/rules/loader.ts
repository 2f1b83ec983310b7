import { z } from 'zod';
import { type CompiledRule, compileRule, ruleOnDemand } from './compile.ts';
import { type GivenPack, type GivenRule, givenPacks, named } from './packFiles.ts';
import { examples, type RetiredRule, retiredRule, type Rule, rule, type RulePack, rulePack, type SleepingRule, sleepingRule } from './rule.ts';

/** A rule pack ready to run: rules that are asked, rules that ship switched off, rules that cannot be asked yet. */
export type LoadedPack = { rulePack: RulePack; rules: CompiledRule[]; off: CompiledRule[]; sleeping: SleepingRule[] };

const withoutExamples = rule.omit({ examples: true });

const sleeps = (given: unknown): boolean => typeof given === 'object' && given !== null && 'off' in given && !('check' in given);

/** The rule of a file. Throws an Error that names the file and what is wrong. */
export function ruleOf({ file, rule: given, examples: examplesGiven }: GivenRule): Rule | SleepingRule {
  const one = named(file, () => (sleeps(given) ? sleepingRule.parse(given) : withoutExamples.parse(given)));
  if (!file.endsWith(`${one.id}.yaml`)) throw new Error(`${file}: the rule in it is called ${one.id}`);
  if (!('check' in one)) return one;
  let read: Rule['examples'] | undefined;
  // Examples are two thirds of a file and only tests and rule pages look at them: they are read when asked for.
  return { ...one, get examples() {
    return (read ??= named(file, () => examples.parse(examplesGiven())));
  } };
}

type Compile = typeof compileRule;

/** A pack of these rules, compiled. Throws an Error that names the rule. */
export function packOf(one: RulePack, rules: readonly (Rule | SleepingRule)[], compile: Compile = compileRule): LoadedPack {
  const compiled = rules.flatMap((each) => ('check' in each ? [compile(each, { id: one.id, version: one.version })] : []));
  return { rulePack: one, rules: compiled.filter((each) => !each.rule.off), off: compiled.filter((each) => each.rule.off), sleeping: rules.flatMap((each) => ('check' in each ? [] : [each])) };
}

/** Shapes are looked at now; expressions of packs that came with Niryat are, when they are asked: tests look at every one of them. */
const loaded = ({ file, head, rules }: GivenPack): LoadedPack => packOf(named(file, () => rulePack.parse(head)), rules.map(ruleOf), ruleOnDemand);

let bundled: { packs: LoadedPack[]; retired: RetiredRule[] } | undefined;

function bundle(): NonNullable<typeof bundled> {
  const { packs, retired } = givenPacks();
  return { packs: packs.map(loaded), retired: named('retired.yaml', () => z.array(retiredRule).parse(retired ?? [])) };
}

/** The rule packs that came with this Niryat, read once; each rule is compiled when it is first asked. */
export const bundledPacks = (): LoadedPack[] => (bundled ??= bundle()).packs;

/** Rules that are no more, with what took their place. */
export const retiredRules = (): RetiredRule[] => (bundled ??= bundle()).retired;

/** True once the bundled packs were asked for in this process: reading them takes a moment that not every command should pay. */
export const packsAreLoaded = (): boolean => bundled !== undefined;
