import type { Outcome } from '#base';
import { decideAtom, type Part, RuleFault } from '../decision.ts';
import { shapeAt } from '../shape.ts';
import type { SubjectFacts } from '../subject.ts';
import { question } from './build.ts';
import { type Budget, type Frame, OverBudget, step, STEPS } from './frame.ts';
import type { Scope } from './paths.ts';
import { elementsOf } from './typed.ts';

/** What a part comes to: yes, no, or not decided. */
type Three = 1 | 0 | -1;
type Quick = (frame: Frame, subject: SubjectFacts) => Three;

/** A rule as two closures, and how it finds the elements it is asked of. */
export type QuickRule = { applies: Quick; check: Quick; each: readonly string[] | undefined; /** Parts that only the expression language answers: of how many. */ slow: number; parts: number };
type Build = { scope: Scope; line: boolean; slow: number; parts: number };

/** A line rule that its closures cannot tell of: each element is asked in its place by the expression language. */
const LEFT = new Error('left to the expression language');

/** The part asked of the expression language itself: exact for everything, and the reason when it cannot be decided. */
const slowly = (atom: Extract<Part, { kind: 'atom' }>, line: boolean): Quick => (_frame, subject) => {
  if (line) throw LEFT;
  const { value } = decideAtom(atom, subject.seen);
  return value === undefined ? -1 : value ? 1 : 0;
};

/** Numbers of parts by their text: rules of one market share most of their conditions. */
const numbers = new Map<string, number>();
function numberOf(text: string): number {
  const number = numbers.get(text) ?? numbers.size;
  numbers.set(text, number);
  return number;
}

/** Room for parts of packs that are loaded later. */
const ROOM = 256;

/** Asks a part once for each subject. A part without an element of a line rule means the same in every rule. */
function once(text: string, ask: Quick): Quick {
  const number = numberOf(text);
  return (frame, subject) => {
    if (number >= frame.known.length) frame.known = grown(frame.known);
    const before = frame.known[number] ?? 0;
    if (before !== 0) return (before - 2) as Three;
    const value = ask(frame, subject);
    frame.known[number] = value + 2;
    return value;
  };
}

function grown(known: Int8Array): Int8Array {
  const larger = new Int8Array(numbers.size + ROOM);
  larger.set(known);
  return larger;
}

function atomOf(atom: Extract<Part, { kind: 'atom' }>, made: Build): Quick {
  const asked = askedAtom(atom, made);
  return made.line ? asked : once(atom.expression, asked);
}

function askedAtom(atom: Extract<Part, { kind: 'atom' }>, made: Build): Quick {
  made.parts += 1;
  const read = question(atom.node, made.scope);
  const slow = slowly(atom, made.line);
  if (!read) {
    made.slow += 1;
    return slow;
  }
  return (frame, subject) => {
    try {
      const value = read(frame);
      return value === true ? 1 : value === false ? 0 : -1;
    } catch (error) {
      // Values that cannot be compared: the expression language finds out whether that is a fault or something missing.
      if (error instanceof OverBudget) throw error;
      return slow(frame, subject);
    }
  };
}

function partOf(part: Part, made: Build): Quick {
  switch (part.kind) {
    case 'atom': return atomOf(part, made);
    case 'not': {
      const of = partOf(part.of, made);
      return (frame, subject) => {
        const value = of(frame, subject);
        return value === -1 ? -1 : value === 1 ? 0 : 1;
      };
    }
    case 'if': {
      const [condition, chosen, otherwise] = [partOf(part.condition, made), partOf(part.chosen, made), partOf(part.otherwise, made)];
      return (frame, subject) => {
        const value = condition(frame, subject);
        return value === -1 ? -1 : value === 1 ? chosen(frame, subject) : otherwise(frame, subject);
      };
    }
    default: return joined(part.kind === 'or' ? 1 : 0, partOf(part.left, made), partOf(part.right, made));
  }
}

const joined = (settles: Three, left: Quick, right: Quick): Quick => (frame, subject) => {
  const a = left(frame, subject);
  if (a === settles) return a;
  const b = right(frame, subject);
  return b === settles || a !== -1 ? b : -1;
};

export function quickRule(appliesWhen: Part, check: Part, each: string | undefined): QuickRule {
  const shape = each === undefined ? undefined : shapeAt(`${each}[]`);
  const made: Build = { scope: { variables: new Map(), each: shape }, line: each !== undefined, slow: 0, parts: 0 };
  const [applies, checks] = [partOf(appliesWhen, made), partOf(check, made)];
  return { applies, check: checks, each: each?.replaceAll('[]', '.[]').split('.'), slow: made.slow, parts: made.parts };
}

let last: { subject: SubjectFacts; frame: Frame } | undefined;

/** The frame in which one subject is asked one rule after another. */
function frameOf(subject: SubjectFacts): Frame {
  if (last?.subject === subject) return last.frame;
  const frame: Frame = { given: subject.given, on: subject.day, each: undefined, slots: [], steps: 0, until: Number.POSITIVE_INFINITY, budget: undefined, known: new Int8Array(numbers.size + ROOM) };
  last = { subject, frame };
  return frame;
}

function single({ applies, check }: QuickRule, frame: Frame, subject: SubjectFacts): Outcome {
  try {
    const applied = applies(frame, subject);
    if (applied === 0) return 'not-applicable';
    if (applied === -1) return 'unknown';
    const holds = check(frame, subject);
    return holds === 1 ? 'pass' : holds === 0 ? 'fail' : 'unknown';
  } catch (error) {
    if (error instanceof RuleFault) return 'unknown';
    throw error;
  }
}

/** Elements of the given facts at a path with list steps. */
function elementsAt(from: unknown, path: readonly string[], at = 0): unknown[] {
  const key = path[at];
  if (key === undefined) return [...elementsOf(Array.isArray(from) ? from : [])];
  if (key === '[]') return elementsOf(Array.isArray(from) ? from : []).flatMap((one) => elementsAt(one, path, at + 1));
  return elementsAt((from as Readonly<Record<string, unknown>> | null | undefined)?.[key], path, at + 1);
}

const WORST: readonly Outcome[] = ['fail', 'unknown', 'pass', 'not-applicable'];

/** What a rule says of one subject, without the reasons; undefined when only the expression language can tell. */
export function quickOutcome(rule: QuickRule, subject: SubjectFacts, budget?: Budget): Outcome | undefined {
  const frame = frameOf(subject);
  frame.each = undefined;
  frame.steps = 0;
  frame.budget = budget;
  frame.until = budget ? STEPS : Number.POSITIVE_INFINITY;
  if (!rule.each) return single(rule, frame, subject);
  const elements = elementsAt(frame.given, rule.each);
  step(frame, elements.length);
  return worstOf(rule, elements, frame, subject);
}

function worstOf(rule: QuickRule, elements: readonly unknown[], frame: Frame, subject: SubjectFacts): Outcome | undefined {
  const outcomes = new Set<Outcome>();
  try {
    for (const one of elements) {
      frame.each = one;
      outcomes.add(single(rule, frame, subject));
    }
  } catch (error) {
    if (error !== LEFT) throw error;
    return undefined;
  }
  return WORST.find((one) => outcomes.has(one)) ?? 'not-applicable';
}
