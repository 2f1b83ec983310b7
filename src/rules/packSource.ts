import { type Document, isAlias, isNode, LineCounter, parseAllDocuments, visit } from 'yaml';
import type { z } from 'zod';
import { compileRule, RuleRefused } from './compile.ts';
import { exampleFaults } from './exampleFaults.ts';
import { type LoadedPack, packOf } from './loader.ts';
import { type Rule, rule, type RulePack, rulePack, type SleepingRule, sleepingRule } from './rule.ts';

/** A problem of a pack or rule file: where it stands and what is wrong. */
export type PackProblem = { file: string; line: number | null; rule: string | null; field: string | null; reason: string };

/** A pack that cannot be used, with every problem found. */
export class PackFault extends Error {
  readonly problems: readonly PackProblem[];
  constructor(problems: readonly PackProblem[]) {
    super(problems.map(problemText).join('\n'));
    this.problems = problems;
  }
}

/** `eu.yaml line 12, rule EUR-001, check: function fetch is not known` */
export const problemText = ({ file, line, rule: id, field, reason }: PackProblem): string =>
  `${[`${file}${line === null ? '' : ` line ${line}`}`, id && `rule ${id}`, field].filter(Boolean).join(', ')}: ${reason}`;

const MOST_PROBLEMS = 20;
/** Levels of brackets and indentation a rule has at most; its examples are the deepest part. */
const DEPTH = 16;
const TOO_DEEP = `nested deeper than ${DEPTH} levels`;

type Placed = { file: string; document: Document.Parsed; lineOf(path: readonly PropertyKey[]): number | null };

/** One source text of a pack: a whole built pack, or one file of its folder. */
export type PackText = { file: string; text: string };

function lineAt(document: Document.Parsed, lines: LineCounter, path: readonly PropertyKey[]): number | null {
  for (let length = path.length; length >= 0; length--) {
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return null;
}

/** Where brackets are first nested deeper than any rule's, before the parser follows them down. Brackets in texts count too: a rule has few. */
function tooDeep(text: string): number | undefined {
  let level = 0;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at];
    if (sign === '[' || sign === '{') level += 1;
    else if (sign === ']' || sign === '}') level -= 1;
    if (level > DEPTH * 2) return at;
  }
  return undefined;
}

/** What YAML itself, aliases and depth have against a text. */
function placed({ file, text }: PackText, problems: PackProblem[]): Placed[] {
  const lines = new LineCounter();
  const say = (offset: number | undefined, reason: string): void => void problems.push({ file, line: offset === undefined ? null : lines.linePos(offset).line, rule: null, field: null, reason });
  const deep = tooDeep(text);
  if (deep !== undefined) {
    problems.push({ file, line: text.slice(0, deep).split('\n').length, rule: null, field: null, reason: TOO_DEEP });
    return [];
  }
  const documents = parseAllDocuments(text, { schema: 'core', lineCounter: lines, prettyErrors: false, stringKeys: true });
  for (const document of documents) {
    // The parser ends by itself where its stack does, and says so in words of the engine it runs in.
    for (const error of document.errors) say(error.pos[0], error.code === 'RESOURCE_EXHAUSTION' ? TOO_DEEP : error.message);
    visit(document, (_key, node, path) => {
      if (isAlias(node)) return void say(node.range?.[0], `aliases (*${node.source}) are not taken: a few lines of them unfold to gigabytes`), visit.BREAK;
      if (path.length > DEPTH * 2) return void say(isNode(node) ? node.range?.[0] : undefined, TOO_DEEP), visit.BREAK;
      return undefined;
    });
  }
  return documents.map((document) => ({ file, document, lineOf: (path) => lineAt(document, lines, path) }));
}

const idOf = (given: unknown): string | null => {
  const id = (given as { id?: unknown } | null)?.id;
  return typeof id === 'string' ? id.slice(0, 40) : null;
};

const valueAt = (given: unknown, path: readonly PropertyKey[]): unknown => path.reduce<unknown>((one, key) => (one as Record<PropertyKey, unknown> | null | undefined)?.[key], given);

/** What is wrong at a place, as whoever writes the rule would say it. */
function reasonOf(issue: z.core.$ZodIssue, given: unknown): string {
  if (valueAt(given, issue.path) === undefined) return 'it is missing';
  if (issue.code === 'invalid_value') return `must be one of ${issue.values.slice(0, 8).map(String).join(', ')}${issue.values.length > 8 ? ' …' : ''}`;
  if (issue.code === 'unrecognized_keys') return `nothing is called ${issue.keys.join(', ')} here`;
  if (issue.code === 'too_small' && issue.origin === 'string') return `shorter than ${issue.minimum} characters`;
  return issue.message;
}

function parsed<T>(schema: z.ZodType<T>, one: Placed, given: unknown, problems: PackProblem[], rule = idOf(given)): T | undefined {
  const read = schema.safeParse(given);
  if (read.success) return read.data;
  for (const issue of read.error.issues) problems.push({ file: one.file, line: one.lineOf(issue.path), rule, field: issue.path.join('.') || null, reason: reasonOf(issue, given) });
  return undefined;
}

const sleeps = (given: unknown): boolean => typeof given === 'object' && given !== null && 'off' in given && !('check' in given);

/** The rule of a document, compiled once to see whether its expressions are taken, and each of its examples asked. */
function ruleOf(one: Placed, problems: PackProblem[], schema: z.ZodType<Rule> = rule): Rule | SleepingRule | undefined {
  const given: unknown = one.document.toJS();
  const read = parsed<Rule | SleepingRule>(sleeps(given) ? sleepingRule : schema, one, given, problems);
  if (!read || !('check' in read)) return read;
  try {
    for (const { field, reason } of exampleFaults(compileRule(read, { id: 'pack', version: '0.0.0' }))) problems.push({ file: one.file, line: one.lineOf(field.split('.')), rule: read.id, field, reason });
  } catch (error) {
    if (!(error instanceof RuleRefused)) throw error;
    problems.push({ file: one.file, line: one.lineOf(error.field.split('.')), rule: read.id, field: error.field, reason: error.reason });
  }
  return read;
}

function failOn(problems: readonly PackProblem[]): void {
  if (problems.length > 0) throw new PackFault(problems.slice(0, MOST_PROBLEMS));
}

/** Ids that two rules of a pack have. */
function twice(found: readonly { one: Placed; rule: Rule | SleepingRule }[], problems: PackProblem[]): void {
  const seen = new Map<string, Placed>();
  for (const { one, rule: { id } } of found) {
    const first = seen.get(id);
    if (first) problems.push({ file: one.file, line: one.lineOf(['id']), rule: id, field: 'id', reason: `there is a rule ${id} already (${first.file} line ${first.lineOf(['id'])})` });
    else seen.set(id, one);
  }
}

/**
 * Reads a pack from its texts: the first document is pack.yaml, every other one a rule. Throws PackFault with the place of everything that
 * is wrong: YAML, shape, expressions, double ids, examples that come out otherwise than written.
 */
export function readPackTexts(texts: readonly PackText[]): { rulePack: RulePack; rules: (Rule | SleepingRule)[] } {
  const problems: PackProblem[] = [];
  const [head, ...rest] = texts.flatMap((one) => placed(one, problems));
  failOn(problems);
  if (!head) throw new PackFault([{ file: texts[0]?.file ?? 'pack.yaml', line: null, rule: null, field: null, reason: 'it is empty' }]);
  const one = parsed(rulePack, head, head.document.toJS(), problems, null);
  const found = rest.flatMap((each) => {
    const read = ruleOf(each, problems);
    return read ? [{ one: each, rule: read }] : [];
  });
  twice(found, problems);
  if (found.length === 0 && problems.length === 0) problems.push({ file: head.file, line: null, rule: null, field: null, reason: 'it holds no rule' });
  failOn(problems);
  if (!one) throw new PackFault(problems);
  return { rulePack: one, rules: found.map((each) => each.rule) };
}

/** The same, compiled. */
export function packFromTexts(texts: readonly PackText[]): LoadedPack {
  const { rulePack: one, rules } = readPackTexts(texts);
  return packOf(one, rules);
}

/** The one text of a built pack: its files one after another as YAML documents, pack.yaml first. */
export const builtText = (texts: readonly PackText[]): string => texts.map(({ file, text }) => `# ${file}\n${text.replace(/\r\n?/g, '\n').trim()}\n`).join('---\n');

/** Reads one rule a company wrote itself; examples may be left out. Throws PackFault. */
export function readOwnRule(text: string): Rule {
  const problems: PackProblem[] = [];
  const [one, ...more] = placed({ file: 'rule', text }, problems);
  failOn(problems);
  if (!one || more.length > 0) throw new PackFault([{ file: 'rule', line: null, rule: null, field: null, reason: 'one rule is wanted' }]);
  const read = ruleOf(one, problems, ownRule);
  if (read && !read.id.startsWith('FIRM-')) problems.push({ file: 'rule', line: one.lineOf(['id']), rule: read.id, field: 'id', reason: 'the id of a rule of your own begins with FIRM-, such as FIRM-001' });
  failOn(problems);
  if (!read || !('check' in read)) throw new PackFault([{ file: 'rule', line: null, rule: null, field: 'check', reason: 'a rule needs a check' }]);
  return read;
}

const NO_EXAMPLES: Rule['examples'] = { pass: [], fail: [], unknown: [], notApplicable: [] };
/** A company's own rule: the shape of every rule, but worked examples are its own affair. */
const ownRule = rule.extend({ examples: rule.shape.examples.default(NO_EXAMPLES) });
