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
  /** The same rule with another severity aimed at. */
  aimedAt: (severity: Severity) => CompiledRule;
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

function programOf(field: string, expression: string, rule: Rule): ReturnType<typeof runtime.parse> {
  try {
    return runtime.parse(expression);
  } catch (error) {
    throw new RuleRefused(rule.id, field, firstLine(error));
  }
}

function parsed(field: string, expression: string, rule: Rule, isQuestion = false): { node: Node; evaluate: (facts: SeenFacts) => unknown; inputs: Input[]; loops: number } {
  const evaluate = programOf(field, expression, rule);
  const node = evaluate.ast;
  const { inputs, loops, faults } = readInputs(node, rule.each);
  if (faults.length > 0) throw new RuleRefused(rule.id, field, faults.join('; '));
  const checked = checkingFor(rule.each).check(expression);
  if (!checked.valid) throw new RuleRefused(rule.id, field, firstLine(checked.error));
  if (isQuestion && checked.type !== 'bool') throw new RuleRefused(rule.id, field, `gives ${checked.type}, not yes or no`);
  return { node, evaluate, inputs, loops };
}

/** Place in a text that the engine itself fills: what has() asks for and is not there. */
const ABSENT = 'absent';

function place(name: string, rule: Rule): CompiledRule['places'][number] {
  const expression = rule.data?.[name] ?? name;
  const { node, evaluate, inputs } = parsed(rule.data?.[name] === undefined ? `message {${name}}` : `data.${name}`, expression, rule);
  return { name, evaluate, needs: neededPaths(node, inputs), reads: inputs.map((one) => one.path) };
}

type Questions = Pick<CompiledRule, 'appliesWhen' | 'check' | 'inputs' | 'checkInputs' | 'readsDestination' | 'loops' | 'quick'>;

function questionsOf(rule: Rule): Questions {
  if (rule.each && shapeAt(rule.each)?.kind !== 'list') throw new RuleRefused(rule.id, 'each', `${rule.each} is no list of the facts`);
  const applies = parsed('appliesWhen', rule.appliesWhen, rule, true);
  const check = parsed('check', rule.check, rule, true);
  const inputs = new Map<string, Input>();
  for (const one of [...applies.inputs, ...check.inputs]) inputs.set(one.path, { path: one.path, presence: one.presence && (inputs.get(one.path)?.presence ?? true) });
  const [appliesPart, checkPart] = [partOf(applies.node, rule.each), partOf(check.node, rule.each)];
  let quick: QuickRule | undefined;
  return {
    appliesWhen: appliesPart, check: checkPart, quick: () => (quick ??= quickRule(appliesPart, checkPart, rule.each)),
    inputs: [...inputs.values()], checkInputs: check.inputs, readsDestination: inputs.has('destination'), loops: Math.max(applies.loops, check.loops) + (rule.each ? 1 : 0),
  };
}

type Texts = Pick<CompiledRule, 'places' | 'textInputs'>;

function textsOf(rule: Rule, { inputs }: Questions): Texts {
  const places = placesOf(rule.message, rule.messageHi, rule.fix, rule.fixHi).filter((name) => name !== ABSENT).map((name) => place(name, rule));
  const asked = new Set(inputs.map((one) => one.path));
  return { places, textInputs: [...new Set([...places.flatMap((one) => one.reads), ...(rule.each ? [rule.each] : [])])].filter((path) => !asked.has(path)) };
}

/**
 * A rule that is compiled when it is first asked, and its texts when they are first filled: of the rules of all packs a command asks few, and
 * most never fail. What is wrong with it throws RuleRefused then; whoever reads rules from outside takes `compileRule`.
 */
export function ruleOnDemand(rule: Rule, rulePack: CompiledRule['rulePack']): CompiledRule {
  let known: Questions | undefined;
  let texts: Texts | undefined;
  const questions = (): Questions => (known ??= questionsOf(rule));
  const said = (): Texts => (texts ??= textsOf(rule, questions()));
  const aimedAt = (aimed: Severity): CompiledRule => ({
    rule, rulePack, aimed, aimedAt, ofPaper: isDocumentKind(rule.subject),
    effectiveSeverity: effectiveSeverity({ confidence: rule.confidence, reviewed: rule.reviewed, severity: aimed }),
    get appliesWhen() { return questions().appliesWhen; },
    get check() { return questions().check; },
    get inputs() { return questions().inputs; },
    get checkInputs() { return questions().checkInputs; },
    get readsDestination() { return questions().readsDestination; },
    get loops() { return questions().loops; },
    get places() { return said().places; },
    get textInputs() { return said().textInputs; },
    quick: () => questions().quick(),
  });
  return aimedAt(rule.severity);
}

/** Compiles a rule now. Throws RuleRefused, which names the rule, the field and what is wrong with its expression. */
export function compileRule(rule: Rule, rulePack: CompiledRule['rulePack']): CompiledRule {
  const made = ruleOnDemand(rule, rulePack);
  // The questions and the texts are each made whole by the first look at one of them.
  void [made.check, made.places];
  return made;
}
