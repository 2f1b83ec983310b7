import type { CompiledRule } from './compile.ts';
import { evaluateRule } from './evaluate.ts';
import { facts } from './facts.ts';
import type { Example, Rule } from './rule.ts';
import { subjectOf } from './subject.ts';

/** What each kind of example must come out as. */
export const EXAMPLE_OUTCOMES = { pass: 'pass', fail: 'fail', unknown: 'unknown', notApplicable: 'not-applicable' } as const;

/** The outcome of one worked example. */
export const outcomeOfExample = (compiled: CompiledRule, { facts: given, destination, on }: Example): ReturnType<typeof evaluateRule> =>
  evaluateRule(compiled, subjectOf(facts.parse({ ...given, destination }), on ?? compiled.rule.checkedOn));

/** Examples that come out otherwise than they are written. */
export function exampleFaults(compiled: CompiledRule): { field: string; reason: string }[] {
  return Object.entries(EXAMPLE_OUTCOMES).flatMap(([kind, wanted]) => {
    const given = compiled.rule.examples[kind as keyof Rule['examples']];
    if (!Array.isArray(given)) return [];
    return given.flatMap((one, at) => {
      const { outcome } = outcomeOfExample(compiled, one);
      return outcome === wanted ? [] : [{ field: `examples.${kind}.${at}`, reason: `this example should be ${wanted} and comes out as ${outcome}` }];
    });
  });
}
