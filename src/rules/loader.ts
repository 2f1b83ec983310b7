import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { type CompiledRule, compileRule } from './compile.ts';
import { examples, type RetiredRule, retiredRule, type Rule, rule, type RulePack, rulePack, type SleepingRule, sleepingRule } from './rule.ts';

/** A rule pack ready to run: rules that are asked, rules that ship switched off, rules that cannot be asked yet. */
export type LoadedPack = { rulePack: RulePack; rules: CompiledRule[]; off: CompiledRule[]; sleeping: SleepingRule[] };

const BUNDLED = join(import.meta.dirname, 'packs');

const yaml = (text: string): unknown => parse(text, { schema: 'core', maxAliasCount: 0 });

/** Runs `work`; what goes wrong names the file. */
function named<T>(file: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw new Error(`${file}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

const withoutExamples = rule.omit({ examples: true });
/** The section of worked examples: from its key at the line's beginning to the next such key. */
const EXAMPLES = /^examples:.*\n(?:(?:[ \t#].*)?\n)*/m;

const sleeps = (given: unknown): boolean => typeof given === 'object' && given !== null && 'off' in given && !('check' in given);

/** Reads one rule file. Throws an Error that names the file and what is wrong. */
export function readRule(file: string): Rule | SleepingRule {
  const text = `${readFileSync(file, 'utf8')}\n`;
  const [section = ''] = EXAMPLES.exec(text) ?? [];
  const given = named(file, () => yaml(text.replace(section, '')));
  const one = named(file, () => (sleeps(given) ? sleepingRule.parse(given) : withoutExamples.parse(given)));
  if (!file.endsWith(`${one.id}.yaml`)) throw new Error(`${file}: the rule in it is called ${one.id}`);
  if (!('check' in one)) return one;
  let read: Rule['examples'] | undefined;
  // Examples are two thirds of a file and only tests and rule pages look at them: they are read when asked for.
  return { ...one, get examples() {
    return (read ??= named(file, () => examples.parse((yaml(section) as { examples?: unknown } | null)?.examples)));
  } };
}

/** A pack of these rules, compiled. Throws an Error that names the rule. */
export function packOf(one: RulePack, rules: readonly (Rule | SleepingRule)[]): LoadedPack {
  const compiled = rules.flatMap((each) => ('check' in each ? [compileRule(each, { id: one.id, version: one.version })] : []));
  return { rulePack: one, rules: compiled.filter((each) => !each.rule.off), off: compiled.filter((each) => each.rule.off), sleeping: rules.flatMap((each) => ('check' in each ? [] : [each])) };
}

/** Loads one rule pack from its folder: pack.yaml and one file per rule, in order of their ids. */
export function loadPack(folder: string): LoadedPack {
  const file = join(folder, 'pack.yaml');
  const one = named(file, () => rulePack.parse(yaml(readFileSync(file, 'utf8'))));
  const files = readdirSync(folder).filter((name) => name.endsWith('.yaml') && name !== 'pack.yaml').sort();
  return packOf(one, files.map((name) => readRule(join(folder, name))));
}

let bundled: LoadedPack[] | undefined;

/** The rule packs that came with this Niryat, read and compiled once. */
export function bundledPacks(): LoadedPack[] {
  bundled ??= readdirSync(BUNDLED, { withFileTypes: true }).filter((one) => one.isDirectory()).map((one) => one.name).sort().map((name) => loadPack(join(BUNDLED, name)));
  return bundled;
}

/** Rules that are no more, with what took their place. */
export const retiredRules = (): RetiredRule[] => named('packs/retired.yaml', () => z.array(retiredRule).parse(yaml(readFileSync(join(BUNDLED, 'retired.yaml'), 'utf8')) ?? []));

/** True once the bundled packs were asked for in this process: reading them takes a moment that not every command should pay. */
export const packsAreLoaded = (): boolean => bundled !== undefined;
