import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import { keptOrRead } from './packCache.ts';

/** A rule file as it is read, before its shape is looked at; `file` is `eu/EUR-001.yaml`. Examples are read when they are asked for. */
export type GivenRule = { file: string; rule: unknown; examples: () => unknown };
export type GivenPack = { file: string; head: unknown; rules: GivenRule[] };
/** All files of the packs that came with this Niryat. */
export type GivenPacks = { packs: GivenPack[]; retired: unknown };

const FOLDER = join(import.meta.dirname, 'packs');
const HEAD = 'pack.yaml';
const RETIRED = 'retired.yaml';
/** What the bundle holds in place of the YAML: rules, and their examples apart, which are two thirds of them and which only a rule's page shows. */
const BUILT = { rules: 'rules.json', examples: 'examples.json' } as const;

/** Runs `work`; what goes wrong names the file. */
export function named<T>(file: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw new Error(`${file}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

const yaml = (text: string): unknown => parse(text, { schema: 'core', maxAliasCount: 0 });

/** The section of worked examples: from its key at the line's beginning to the next such key. */
const EXAMPLES = /^examples:.*\n(?:(?:[ \t#].*)?\n)*/m;

function examplesIn(file: string, text: string): unknown {
  const [section = ''] = EXAMPLES.exec(`${text}\n`) ?? [];
  return named(file, () => (yaml(section) as { examples?: unknown } | null)?.examples);
}

/** What stands in the files of a folder that holds packs, and nothing of their examples. Throws an Error that names the file. */
type Read = { packs: { file: string; head: unknown; rules: { file: string; rule: unknown }[] }[]; retired: unknown };

function read(texts: ReadonlyMap<string, string>): Read {
  const given = (file: string): unknown => named(file, () => yaml(`${texts.get(file) ?? ''}\n`.replace(EXAMPLES, '')));
  const heads = [...texts.keys()].filter((file) => basename(file) === HEAD);
  return {
    packs: heads.map((file) => {
      const folder = file.slice(0, -HEAD.length);
      return { file, head: given(file), rules: [...texts.keys()].filter((one) => one.startsWith(folder) && one !== file).map((one) => ({ file: one, rule: given(one) })) };
    }),
    retired: given(RETIRED),
  };
}

/** The YAML files of the packs in order of their names, pack by pack. */
function bytesBelow(folder: string): Map<string, Buffer> {
  const names = (at: string): string[] => readdirSync(at).filter((name) => name.endsWith('.yaml')).sort();
  const packs = readdirSync(folder, { withFileTypes: true }).filter((one) => one.isDirectory()).map((one) => one.name).sort();
  const files = [...packs.flatMap((pack) => names(join(folder, pack)).map((name) => `${pack}/${name}`)), ...names(folder)];
  return new Map(files.map((file) => [file, readFileSync(join(folder, file))]));
}

const textsOf = (files: ReadonlyMap<string, Buffer>): Map<string, string> => new Map([...files].map(([file, bytes]) => [file, bytes.toString('utf8')]));

const withExamples = ({ packs, retired }: Read, examples: (file: string) => unknown): GivenPacks =>
  ({ packs: packs.map((pack) => ({ ...pack, rules: pack.rules.map((one) => ({ ...one, examples: () => examples(one.file) })) })), retired });

function built(folder: string): GivenPacks | undefined {
  let rules: string;
  try {
    rules = readFileSync(join(folder, BUILT.rules), 'utf8');
  } catch {
    return undefined;
  }
  let examples: Record<string, unknown> | undefined;
  return withExamples(named(BUILT.rules, () => JSON.parse(rules) as Read), (file) => (examples ??= JSON.parse(readFileSync(join(folder, BUILT.examples), 'utf8')) as Record<string, unknown>)[file]);
}

/**
 * The files of the bundled packs: of a bundle from the JSON it holds in their place, of the source from the YAML, or from what was kept of
 * reading the very same bytes before (in the folder `cache`). Throws an Error that names the file.
 */
export function givenPacks(folder: string = FOLDER, cache?: string): GivenPacks {
  const shipped = built(folder);
  if (shipped) return shipped;
  const files = bytesBelow(folder);
  return withExamples(keptOrRead(files, () => read(textsOf(files)), cache), (file) => examplesIn(file, readFileSync(join(folder, file), 'utf8')));
}

/** What a bundle holds in place of the YAML files of this folder, by file name. */
export function builtPacks(folder: string = FOLDER): Record<string, string> {
  const texts = textsOf(bytesBelow(folder));
  const rules = read(texts);
  const examples = Object.fromEntries(rules.packs.flatMap((pack) => pack.rules.map((one) => [one.file, examplesIn(one.file, texts.get(one.file) ?? '')])));
  return { [BUILT.rules]: JSON.stringify(rules), [BUILT.examples]: JSON.stringify(examples) };
}
