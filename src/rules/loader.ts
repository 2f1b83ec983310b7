import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { type CompiledRule, compileRule } from './compile.ts';
import { examples, type Rule, rule, type RulePack, rulePack } from './rule.ts';

/** A rule pack ready to run. */
export type LoadedPack = { rulePack: RulePack; rules: CompiledRule[] };

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

/** Reads one rule file. Throws an Error that names the file and what is wrong. */
export function readRule(file: string): Rule {
  const text = `${readFileSync(file, 'utf8')}\n`;
  const [section = ''] = EXAMPLES.exec(text) ?? [];
  const one = named(file, () => withoutExamples.parse(yaml(text.replace(section, ''))));
  if (!file.endsWith(`${one.id}.yaml`)) throw new Error(`${file}: the rule in it is called ${one.id}`);
  let read: Rule['examples'] | undefined;
  // Examples are two thirds of a file and only tests and rule pages look at them: they are read when asked for.
  return { ...one, get examples() {
    return (read ??= named(file, () => examples.parse((yaml(section) as { examples?: unknown } | null)?.examples)));
  } };
}

/** Loads one rule pack from its folder: pack.yaml and one file per rule, in order of their ids. */
export function loadPack(folder: string): LoadedPack {
  const file = join(folder, 'pack.yaml');
  const one = named(file, () => rulePack.parse(yaml(readFileSync(file, 'utf8'))));
  const files = readdirSync(folder).filter((name) => name.endsWith('.yaml') && name !== 'pack.yaml').sort();
  return { rulePack: one, rules: files.map((name) => compileRule(readRule(join(folder, name)), { id: one.id, version: one.version })) };
}

let bundled: LoadedPack[] | undefined;

/** The rule packs that came with this Niryat, read and compiled once. */
export function bundledPacks(): LoadedPack[] {
  bundled ??= readdirSync(BUNDLED, { withFileTypes: true }).filter((one) => one.isDirectory()).map((one) => one.name).sort().map((name) => loadPack(join(BUNDLED, name)));
  return bundled;
}

/** True once the bundled packs were asked for in this process: reading them takes a moment that not every command should pay. */
export const packsAreLoaded = (): boolean => bundled !== undefined;
