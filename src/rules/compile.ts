import type { Severity } from '#base';
import { isDocumentKind } from '#documents/nouns';
import { neededPaths, type Part, partOf } from './decision.ts';
import { type Input, type Node, readInputs } from './guard.ts';
import { checkingFor, runtime } from './language.ts';
import { type QuickRule, quickRule } from './quick/quickRule.ts';
import type { Rule } from './rule.ts';
import { type SeenFacts, shapeAt } from './shape.ts';
import { placesOf } from './template.ts';

/** A rule ready to run. */
export type CompiledRule = {
  rule: Rule;
  /** Id and version of the pack it came in. */
  rulePack: { id: string; version: string };
  /** Severity aimed at: the rule's own, or what a company chose. */
  aimed: Severity;
  /** What it comes to under the cap of its confidence. */
  effectiveSeverity: Severity;
  appliesWhen: Part;
  check: Part;
  /** Every path it reads, in the order of the expressions. */
  inputs: Input[];
  /** Those of the check alone. */
  checkInputs: Input[];
  readsDestination: boolean;
  /** Loops that stand inside each other, the elements it is asked of among them. */
  loops: number;
  /** Its subject is a kind of paper. */
  ofPaper: boolean;
  /** The rule as closures, made when it is first asked. */
  quick: () => QuickRule;
  /** Texts' places and how to fill them. */
  places: { name: string; evaluate: (facts: SeenFacts) => unknown; needs: string[][]; reads: string[] }[];
  /** Paths that only the texts read. */
  textInputs: string[];
};

/** Confidence caps severity: a rule nobody confirmed at its instrument warns at most. */
export function effectiveSeverity(rule: Pick<Rule, 'severity' | 'confidence' | 'reviewed'>): Severity {
  const free = rule.confidence === 'A' || rule.confidence === 'C' || (rule.confidence === 'C2' && rule.reviewed !== undefined);
  return !free && rule.severity === 'error' ? 'warning' : rule.severity;
}

/** A rule whose expressions are not taken: which field of it, and why. */
export class RuleRefused extends Error {
  readonly field: string;
  readonly reason: string;
  constructor(rule: string, field: string, reason: string) {
    super(`${rule} ${field}: ${reason}`);
    this.field = field;
    this.reason = reason;
  }
}

/** What the parser says, without the drawing of the place that follows it. */
const firstLine = (error: unknown): string => (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';

function nodeOf(field: string, expression: string, rule: Rule): Node {
  try {
    return runtime.parse(expression).ast;
  } catch (error) {
    throw new RuleRefused(rule.id, field, firstLine(error));
  }
}

function parsed(field: string, expression: string, rule: Rule, isQuestion = false): { node: Node; inputs: Input[]; loops: number } {
  const node = nodeOf(field, expression, rule);
  const { inputs, loops, faults } = readInputs(node, rule.each);
  if (faults.length > 0) throw new RuleRefused(rule.id, field, faults.join('; '));
  const checked = checkingFor(rule.each).check(expression);
  if (!checked.valid) throw new RuleRefused(rule.id, field, firstLine(checked.error));
  if (isQuestion && checked.type !== 'bool') throw new RuleRefused(rule.id, field, `gives ${checked.type}, not yes or no`);
  return { node, inputs, loops };
}

/** Place in a text that the engine itself fills: what has() asks for and is not there. */
const ABSENT = 'absent';

function place(name: string, rule: Rule): CompiledRule['places'][number] {
  const expression = rule.data?.[name] ?? name;
  const { node, inputs } = parsed(rule.data?.[name] === undefined ? `message {${name}}` : `data.${name}`, expression, rule);
  return { name, evaluate: runtime.parse(expression), needs: neededPaths(node, inputs), reads: inputs.map((one) => one.path) };
}

/** Compiles a rule. Throws RuleRefused, which names the rule, the field and what is wrong with its expression. */
export function compileRule(rule: Rule, rulePack: CompiledRule['rulePack']): CompiledRule {
  if (rule.each && shapeAt(rule.each)?.kind !== 'list') throw new RuleRefused(rule.id, 'each', `${rule.each} is no list of the facts`);
  const applies = parsed('appliesWhen', rule.appliesWhen, rule, true);
  const check = parsed('check', rule.check, rule, true);
  const places = placesOf(rule.message, rule.messageHi, rule.fix, rule.fixHi).filter((name) => name !== ABSENT).map((name) => place(name, rule));
  const inputs = new Map<string, Input>();
  for (const one of [...applies.inputs, ...check.inputs]) inputs.set(one.path, { path: one.path, presence: one.presence && (inputs.get(one.path)?.presence ?? true) });
  const [appliesPart, checkPart] = [partOf(applies.node, rule.each), partOf(check.node, rule.each)];
  let quick: QuickRule | undefined;
  return {
    rule, rulePack, aimed: rule.severity, effectiveSeverity: effectiveSeverity(rule),
    appliesWhen: appliesPart, check: checkPart, quick: () => (quick ??= quickRule(appliesPart, checkPart, rule.each)),
    inputs: [...inputs.values()], checkInputs: check.inputs, readsDestination: inputs.has('destination'), loops: Math.max(applies.loops, check.loops) + (rule.each ? 1 : 0), ofPaper: isDocumentKind(rule.subject), places,
    textInputs: [...new Set([...places.flatMap((one) => one.reads), ...(rule.each ? [rule.each] : [])])].filter((path) => !inputs.has(path)),
  };
}
