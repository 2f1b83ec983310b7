import { EvaluationError } from '@marcbachmann/cel-js';
import { type Input, MACROS, type Node, readInputs } from './guard.ts';
import { runtime } from './language.ts';
import { type SeenFacts, valuesAt } from './shape.ts';

/** What a part of an expression came to: true, false, or undecided because these places are empty. */
export type Verdict = { value: boolean | undefined; missing: readonly string[] };

/** One step of a trace: a part without and/or/not, its verdict, and whether the outcome hung on it. */
export type Step = { expression: string; verdict: Verdict; inputs: readonly Input[]; decided: boolean };

/** A rule expression as a tree of and, or, not, if-else over parts that the expression language decides. */
export type Part =
  | { kind: 'and' | 'or'; left: Part; right: Part }
  | { kind: 'not'; of: Part }
  | { kind: 'if'; condition: Part; chosen: Part; otherwise: Part }
  | { kind: 'atom'; expression: string; node: Node; inputs: readonly Input[]; plain: readonly (readonly string[])[]; evaluate: (facts: SeenFacts) => unknown };

/** A rule that cannot be evaluated although everything it reads is there: the rule, or what it compares, is wrong. */
export class RuleFault extends Error {}

const TRUE: Verdict = { value: true, missing: [] };
const FALSE: Verdict = { value: false, missing: [] };
const verdict = (value: boolean): Verdict => (value ? TRUE : FALSE);

/** Splits an expression at its logical operators. What lies between is compiled once by the expression language. */
export function partOf(node: Node, each: string | undefined): Part {
  if (node.op === '&&' || node.op === '||') return { kind: node.op === '&&' ? 'and' : 'or', left: partOf(node.args[0], each), right: partOf(node.args[1], each) };
  if (node.op === '!_') return { kind: 'not', of: partOf(node.args, each) };
  if (node.op === '?:') return { kind: 'if', condition: partOf(node.args[0], each), chosen: partOf(node.args[1], each), otherwise: partOf(node.args[2], each) };
  const expression = textOf(node);
  const { inputs } = readInputs(node, each);
  // Closures answer nearly every part: the expression language reads it when it is first asked.
  let program: ReturnType<typeof runtime.parse> | undefined;
  return { kind: 'atom', expression, node, inputs, plain: neededPaths(node, inputs), evaluate: (facts) => (program ??= runtime.parse(expression))(facts) };
}

/** The text a part was parsed from. Its range leaves out parentheses around its first and its last operand: they are taken in again. */
function textOf({ input, range: { start, end } }: Node): string {
  let open = 0;
  let [from, to] = [start, end];
  for (const sign of input.slice(start, end).replace(/"(\\.|[^"\\])*"|'(\\.|[^'\\])*'/g, '')) {
    if (sign === '(') open++;
    if (sign !== ')') continue;
    if (open > 0) open--;
    else from = input.lastIndexOf('(', from - 1);
  }
  for (; open > 0; open--) to = input.indexOf(')', to) + 1;
  return input.slice(from, to);
}

/** Leaves without which the expression cannot be evaluated; none when it might do without. */
export const neededPaths = (node: Node, inputs: readonly Input[]): string[][] =>
  isStrict(node) ? inputs.filter((one) => !one.presence && !one.path.includes('[]')).map((one) => one.path.split('.')) : [];

/** True when every part is always evaluated, so that one absent input alone leaves it undecided: nothing chooses, no macro skips. */
function isStrict(node: Node): boolean {
  switch (node.op) {
    case 'value': case 'id': return true;
    case '.': return isStrict(node.args[0]);
    case 'call': return node.args[1].every(isStrict);
    case 'rcall': return !MACROS.has(node.args[0]) && isStrict(node.args[1]) && node.args[2].every(isStrict);
    case 'list': case '==': case '!=': case '<': case '<=': case '>': case '>=': case '+': case '-': case '*': case '/': case '%': case 'in': return node.args.every(isStrict);
    default: return false;
  }
}

/** True when a leaf stands at the path; quicker than letting the expression language throw. */
export function isThere(facts: SeenFacts, path: readonly string[]): boolean {
  let at: unknown = facts;
  for (const step of path) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, step)) return false;
    at = (at as Record<string, unknown>)[step];
  }
  return true;
}

/** The element a line rule is asked of: its list, and its own place. */
export type Element = { list: string; place: string };

/** Inputs with nothing there. Inside a list the element's own place is named: product.materials[1].percent. */
function emptyPlaces(inputs: readonly Input[], presence: boolean, facts: SeenFacts, each?: Element): string[] {
  return inputs.filter((one) => one.presence === presence).flatMap((one) => {
    if (!each || !one.path.startsWith(`${each.list}[]`)) return valuesAt(facts, one.path).missing;
    const rest = one.path.slice(each.list.length + 3);
    return rest ? valuesAt(facts.each as SeenFacts, rest).missing.map((place) => `${each.place}.${place}`) : [];
  });
}

const missingOf = (inputs: readonly Input[], facts: SeenFacts, each?: Element): string[] => [...new Set(emptyPlaces(inputs, false, facts, each))];
/** What has() asks for and is not there. */
export const absentOf = (inputs: readonly Input[], facts: SeenFacts, each?: Element): string[] => [...new Set(emptyPlaces(inputs, true, facts, each))];

export function decideAtom(atom: Extract<Part, { kind: 'atom' }>, facts: SeenFacts, each?: Element): Verdict {
  if (atom.plain.some((path) => !isThere(facts, path))) return { value: undefined, missing: missingOf(atom.inputs, facts, each) };
  try {
    const value = atom.evaluate(facts);
    if (typeof value !== 'boolean') throw new RuleFault(`${atom.expression} is no yes-or-no question`);
    return verdict(value);
  } catch (error) {
    if (error instanceof RuleFault) throw error;
    const missing = missingOf(atom.inputs, facts, each);
    // The third of two: what stands there is missing, although nothing that is there is incomplete.
    if (missing.length === 0 && error instanceof EvaluationError && error.code === 'index_out_of_bounds') return { value: undefined, missing: atom.inputs.flatMap(({ path }) => (path.includes('[]') ? [path] : [])) };
    if (missing.length === 0) throw new RuleFault(error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error));
    return { value: undefined, missing };
  }
}

const both = (a: Verdict, b: Verdict): Verdict => ({ value: undefined, missing: [...new Set([...a.missing, ...b.missing])] });

/** Three-valued evaluation: false and unknown is false, true or unknown is true, all else with an unknown is unknown. */
export function decide(part: Part, facts: SeenFacts, each?: Element): Verdict {
  switch (part.kind) {
    case 'atom': return decideAtom(part, facts, each);
    case 'not': {
      const of = decide(part.of, facts, each);
      return of.value === undefined ? of : verdict(!of.value);
    }
    case 'if': {
      const condition = decide(part.condition, facts, each);
      return condition.value === undefined ? condition : decide(condition.value ? part.chosen : part.otherwise, facts, each);
    }
    default: {
      const settles = part.kind === 'or';
      const left = decide(part.left, facts, each);
      if (left.value === settles) return left;
      const right = decide(part.right, facts, each);
      if (right.value === settles || left.value !== undefined) return right;
      return both(left, right);
    }
  }
}

/** Steps of the same evaluation, every part listed, those marked on which the outcome hung. */
export function explain(part: Part, facts: SeenFacts, each?: Element, decided = true): Step[] {
  if (part.kind === 'atom') return [{ expression: part.expression, verdict: decideAtom(part, facts, each), inputs: part.inputs, decided }];
  if (part.kind === 'not') return explain(part.of, facts, each, decided);
  if (part.kind === 'if') {
    const { value } = decide(part.condition, facts, each);
    return [...explain(part.condition, facts, each, decided), ...explain(part.chosen, facts, each, decided && value === true), ...explain(part.otherwise, facts, each, decided && value === false)];
  }
  const whole = decide(part, facts, each).value;
  const left = decide(part.left, facts, each).value;
  const right = decide(part.right, facts, each).value;
  const settles = part.kind === 'or';
  const rightDecides = whole === settles ? left !== settles : right === whole;
  return [...explain(part.left, facts, each, decided && left === whole), ...explain(part.right, facts, each, decided && rightDecides)];
}

/** What an expression comes to when only these inputs are known: false settles it for every subject at once; undefined means ask each. */
export function settledBy(part: Part, known: ReadonlySet<string>, facts: SeenFacts): boolean | undefined {
  switch (part.kind) {
    case 'atom': return part.inputs.every((one) => known.has(one.path)) ? decideAtom(part, facts).value : undefined;
    case 'not': {
      const of = settledBy(part.of, known, facts);
      return of === undefined ? undefined : !of;
    }
    case 'if': {
      const condition = settledBy(part.condition, known, facts);
      return condition === undefined ? undefined : settledBy(condition ? part.chosen : part.otherwise, known, facts);
    }
    default: {
      const settles = part.kind === 'or';
      const left = settledBy(part.left, known, facts);
      const right = settledBy(part.right, known, facts);
      if (left === settles || right === settles) return settles;
      return left === undefined || right === undefined ? undefined : !settles;
    }
  }
}
