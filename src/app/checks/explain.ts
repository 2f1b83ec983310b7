import { today } from '#base';
import { findingsOf, traceRule, valuesAt } from '#rules';
import type { z } from 'zod';
import type { traceStep } from '../contract.ts';
import { fieldOfFact } from '../facts/fields.ts';
import type { UseCase } from '../port.ts';
import { factName } from '../report/factNames.ts';
import { factValue } from '../report/factValue.ts';
import { wordsOf } from '../report/fill.ts';
import { shownFinding } from '../report/render.ts';
import { ruleShown } from '../rules/shown.ts';
import { becauseText } from './because.ts';
import { checkOne, type OneCheck } from './one.ts';

type TraceStep = z.infer<typeof traceStep>;
type Steps = ReturnType<typeof traceRule>['check'];

/** The record and field a value was read from, as a person finds it. */
function whereText(path: string, { where, name }: OneCheck): string | undefined {
  const field = fieldOfFact(path);
  const firm = path.startsWith('exporter.');
  return field === undefined ? undefined : `${firm && where.kind !== 'exporter' ? '' : name} ${field}`.trim();
}

function inputSteps(steps: Steps, one: OneCheck, language: string): TraceStep[] {
  const words = wordsOf(language);
  return steps.flatMap((step) => step.inputs.map((input) => {
    const { values } = valuesAt(one.subject.seen, input.path);
    return { expression: `${factName(input.path, language)} (${input.path})`, value: factValue(input.path, values, language) || words.empty, role: 'input' as const, decided: step.decided, where: whereText(input.path, one) };
  }));
}

const partSteps = (steps: Steps, role: 'appliesWhen' | 'check', language: string): TraceStep[] => {
  const words = wordsOf(language);
  return steps.map(({ expression, verdict, decided }) => ({ expression, value: verdict.value === undefined ? '?' : verdict.value ? words.yes : words.no, role, decided }));
};

/** Each input once; it decided when one part that hung on it did. */
function once(steps: readonly TraceStep[]): TraceStep[] {
  const found = new Map<string, TraceStep>();
  for (const step of steps) found.set(step.expression, { ...step, decided: step.decided || (found.get(step.expression)?.decided ?? false) });
  return [...found.values()];
}

const explain: UseCase<'checks.explain'> = async ({ rule, record, destination, storefront, papers, on }, context) => {
  const { read } = await context.workspace();
  const day = on ?? today(context.clock);
  const one = await checkOne(read, { rule, record, destination, storefront, papers, on: day });
  const { language } = context;
  const trace = traceRule(one.compiled, one.subject);
  const [finding] = findingsOf(one.outcome, { where: one.where, fieldOf: fieldOfFact, ...(one.facts.destination ? { destination: one.facts.destination } : {}) });
  const { waiver } = one.outcome;
  return {
    rule: ruleShown(one.compiled, language), outcome: one.outcome.outcome, because: becauseText(one.outcome, day, language),
    trace: [...partSteps(trace.appliesWhen, 'appliesWhen', language), ...partSteps(trace.check, 'check', language), ...once(inputSteps([...trace.appliesWhen, ...trace.check], one, language))],
    finding: finding ? shownFinding(finding, language) : null,
    waiver: waiver ? { reason: waiver.reason, by: waiver.by, until: waiver.until } : null,
  };
};
export default explain;
