import type { Day, Outcome } from '#base';
import type { CompiledRule } from './compile.ts';
import { absentOf, decide, explain, isThere, RuleFault, settledBy, type Verdict } from './decision.ts';
import type { Because, OutcomePoint, RuleOutcome, Trace } from './outcome.ts';
import type { Budget } from './quick/frame.ts';
import { quickOutcome } from './quick/quickRule.ts';
import { type SeenFacts, valuesAt } from './shape.ts';
import type { SubjectFacts } from './subject.ts';
import type { Facts } from './facts.ts';
import { DayValue, shownValue } from './values.ts';

export { subjectOf, type SubjectFacts } from './subject.ts';

type Element = { list: string; place: string };
type Single = { outcome: 'pass' | 'fail' | 'unknown' | 'not-applicable'; because: Because; point?: OutcomePoint };

function textsData(compiled: CompiledRule, facts: SeenFacts): Record<string, string> {
  const data: Record<string, string> = {};
  for (const { name, evaluate, needs } of compiled.places) {
    // A text may name a value that is not there; it then stands empty and the message still reads.
    data[name] = '';
    if (!needs.every((path) => isThere(facts, path))) continue;
    try {
      data[name] = shownValue(evaluate(facts));
    } catch (error) {
      if (!(error instanceof Error)) throw error;
    }
  }
  return data;
}

function point(compiled: CompiledRule, facts: SeenFacts, status: OutcomePoint['status'], missing: readonly string[], element?: Element): OutcomePoint {
  return { status, missing, absent: status === 'fail' ? absentOf(compiled.checkInputs, facts, element) : [], data: textsData(compiled, facts), ...(element ? { place: element.place } : {}) };
}

function single(compiled: CompiledRule, facts: SeenFacts, element?: Element): Single {
  const asked = (verdict: Verdict): Single => ({ outcome: 'unknown', because: { code: 'missing', paths: verdict.missing }, point: point(compiled, facts, 'unknown', verdict.missing, element) });
  try {
    const applies = decide(compiled.appliesWhen, facts, element);
    if (applies.value === false) return { outcome: 'not-applicable', because: { code: 'condition-false' } };
    if (applies.value === undefined) return asked(applies);
    const check = decide(compiled.check, facts, element);
    if (check.value === undefined) return asked(check);
    return check.value ? { outcome: 'pass', because: { code: 'holds' } } : { outcome: 'fail', because: { code: 'fails' }, point: point(compiled, facts, 'fail', [], element) };
  } catch (error) {
    if (!(error instanceof RuleFault)) throw error;
    return { outcome: 'unknown', because: { code: 'fault', text: error.message }, point: point(compiled, facts, 'unknown', [], element) };
  }
}

const WORST = ['fail', 'unknown', 'pass', 'not-applicable'] as const;

function perElement(compiled: CompiledRule, subject: SubjectFacts, list: string): Omit<RuleOutcome, 'compiled'> {
  const { values, places } = valuesAt(subject.seen, `${list}[]`);
  if (values.length === 0) return { outcome: 'not-applicable', because: { code: 'nothing-in-list' }, points: [] };
  const all = values.map((each, index) => single(compiled, { ...subject.seen, each }, { list, place: places[index] ?? '' }));
  const outcome = WORST.find((one) => all.some((element) => element.outcome === one)) ?? 'not-applicable';
  const because = all.find((element) => element.outcome === outcome)?.because ?? { code: 'condition-false' };
  return { outcome, because, points: all.flatMap((element) => (element.point ? [element.point] : [])) };
}

/** A rule about a kind of paper speaks of the one under judgement; a rule about a shipment also of papers nobody filed under one. */
function isSubjectThere({ rule: { subject }, ofPaper }: CompiledRule, given: Facts): boolean {
  if (ofPaper) return given.document?.kind === subject;
  return given[subject as keyof Facts] !== undefined || (subject === 'shipment' && given.documents !== undefined);
}

/** Reasons that need no expression: not in force that day, nothing to speak about, no destination chosen. */
function beforehand(compiled: CompiledRule, { given, on }: SubjectFacts): Because | undefined {
  const { rule, readsDestination } = compiled;
  if (rule.validFrom && on < rule.validFrom) return { code: 'not-yet' };
  if (rule.validTo && on > rule.validTo) return { code: 'no-longer' };
  if (!isSubjectThere(compiled, given)) return { code: 'no-subject' };
  return readsDestination && !given.destination ? { code: 'no-destination' } : undefined;
}

/** The same by the expression language part by part: what the quick way must come to, and where the reasons come from. */
export function evaluateSlowly(compiled: CompiledRule, subject: SubjectFacts): RuleOutcome {
  const reason = beforehand(compiled, subject);
  if (reason) return { compiled, outcome: 'not-applicable', because: reason, points: [] };
  if (compiled.rule.each) return { compiled, ...perElement(compiled, subject, compiled.rule.each) };
  const { outcome, because, point: found } = single(compiled, subject.seen);
  return { compiled, outcome, because, points: found ? [found] : [] };
}

/**
 * What one rule says of one subject on its day. Most rules hold or do not apply, which closures find out without a reason to write down;
 * only what fails or cannot be decided is asked again for the places and values its finding names. Pure; throws only on a bug, and
 * OverBudget when a budget is given and used up.
 */
export function evaluateRule(compiled: CompiledRule, subject: SubjectFacts, budget?: Budget): RuleOutcome {
  const outcome = outcomeOf(compiled, subject, budget);
  if (outcome === 'pass') return { compiled, outcome, because: { code: 'holds' }, points: [] };
  if (outcome === 'not-applicable') return { compiled, outcome, because: beforehand(compiled, subject) ?? { code: isEmptyList(compiled, subject) ? 'nothing-in-list' : 'condition-false' }, points: [] };
  return evaluateSlowly(compiled, subject);
}

/** The outcome alone, by closures where they can tell. */
export function outcomeOf(compiled: CompiledRule, subject: SubjectFacts, budget?: Budget): Outcome {
  if (beforehand(compiled, subject)) return 'not-applicable';
  return quickOutcome(compiled.quick(), subject, budget) ?? evaluateSlowly(compiled, subject).outcome;
}

const isEmptyList = ({ rule }: CompiledRule, subject: SubjectFacts): boolean => rule.each !== undefined && valuesAt(subject.seen, `${rule.each}[]`).values.length === 0;

/** Every part of the rule with its verdict on this subject. For a line rule: of the first element that decided the outcome. */
export function traceRule(compiled: CompiledRule, subject: SubjectFacts): Trace {
  const outcome = evaluateRule(compiled, subject);
  const { each } = compiled.rule;
  if (!each) return { appliesWhen: safe(() => explain(compiled.appliesWhen, subject.seen)), check: safe(() => explain(compiled.check, subject.seen)) };
  const { values, places } = valuesAt(subject.seen, `${each}[]`);
  const index = Math.max(0, places.indexOf(outcome.points.find((one) => one.status === outcome.outcome)?.place ?? ''));
  if (values.length === 0) return { appliesWhen: [], check: [] };
  const facts = { ...subject.seen, each: values[index] };
  const element = { list: each, place: places[index] ?? '' };
  return { appliesWhen: safe(() => explain(compiled.appliesWhen, facts, element)), check: safe(() => explain(compiled.check, facts, element)) };
}

function safe(steps: () => Trace['check']): Trace['check'] {
  try {
    return steps();
  } catch (error) {
    if (error instanceof RuleFault) return [];
    throw error;
  }
}

const KNOWN_TO_ALL: ReadonlySet<string> = new Set(['on', 'destination']);

/** Why a rule applies to nobody on this day and for this destination, found once and not for each subject; undefined when subjects must be asked. */
export function appliesToNobody(compiled: CompiledRule, on: Day, destination: string | undefined): Because | undefined {
  const { rule } = compiled;
  if (rule.validFrom && on < rule.validFrom) return { code: 'not-yet' };
  if (rule.validTo && on > rule.validTo) return { code: 'no-longer' };
  if (compiled.readsDestination && !destination) return { code: 'no-destination' };
  const facts: SeenFacts = { on: new DayValue(on), ...(destination ? { destination } : {}) };
  return settledBy(compiled.appliesWhen, KNOWN_TO_ALL, facts) === false ? { code: 'condition-false' } : undefined;
}

/** Whether a rule's condition is met by what is known now; undefined while it hangs on facts that are not there yet (a paper, a line of it). */
export function conditionOn(compiled: CompiledRule, { seen }: SubjectFacts): boolean | undefined {
  try {
    return decide(compiled.appliesWhen, seen).value;
  } catch (error) {
    if (error instanceof RuleFault) return undefined;
    throw error;
  }
}
