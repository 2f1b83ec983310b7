import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { type CompiledRule, compileRule } from './compile.ts';
import { type Rule, rule, type RulePack, rulePack } from './rule.ts';

/** A rule pack ready to run. */
export type LoadedPack = { rulePack: RulePack; rules: CompiledRule[] };

const BUNDLED = join(import.meta.dirname, 'packs');

function read<T>(file: string, parser: { parse: (value: unknown) => T }): T {
  try {
    return parser.parse(parse(readFileSync(file, 'utf8'), { schema: 'core', maxAliasCount: 0 }));
  } catch (error) {
    throw new Error(`${file}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** Reads one rule file. Throws an Error that names the file and what is wrong. */
export function readRule(file: string): Rule {
  const one = read(file, rule);
  if (!file.endsWith(`${one.id}.yaml`)) throw new Error(`${file}: the rule in it is called ${one.id}`);
  return one;
}

/** Loads one rule pack from its folder: pack.yaml and one file per rule, in order of their ids. */
export function loadPack(folder: string): LoadedPack {
  const one = read(join(folder, 'pack.yaml'), rulePack);
  const files = readdirSync(folder).filter((name) => name.endsWith('.yaml') && name !== 'pack.yaml').sort();
  return { rulePack: one, rules: files.map((name) => compileRule(readRule(join(folder, name)), { id: one.id, version: one.version })) };
}

let bundled: LoadedPack[] | undefined;

/** The rule packs that came with this Niryat, read and compiled once. */
export function bundledPacks(): LoadedPack[] {
  bundled ??= readdirSync(BUNDLED, { withFileTypes: true }).filter((one) => one.isDirectory()).map((one) => one.name).sort().map((name) => loadPack(join(BUNDLED, name)));
  return bundled;
}
