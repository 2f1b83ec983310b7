import type { Facts } from '../facts.ts';
import type { DayValue } from '../values.ts';

/** What a quick expression reads from while it runs: facts as given, the day, the element of a line rule, variables of loops. */
export type Frame = {
  given: Facts;
  on: DayValue;
  each: unknown;
  /** Elements that loops stand at, outermost first. */
  slots: unknown[];
  /** Elements looked at; a loop-heavy rule is found out by it. */
  steps: number;
  /** At so many steps the budget is asked; Infinity when there is none. */
  until: number;
  budget: Budget | undefined;
  /** What parts that several rules share came to for this subject, by their number; 0 is not asked yet. */
  known: Int8Array;
};

/** Says whether a rule has used up its time; throws OverBudget then. */
export type Budget = () => void;
export class OverBudget extends Error {}

/** Steps between two looks at the clock. */
export const STEPS = 2_000;

/** An input that is not there. Not undefined, so that nothing takes it for a value. */
export const ABSENT: unique symbol = Symbol('absent');

/** Counts the elements of a loop that begins. */
export function step(frame: Frame, elements: number): void {
  frame.steps += elements + 1;
  if (frame.steps < frame.until) return;
  frame.until = frame.steps + STEPS;
  frame.budget?.();
}
