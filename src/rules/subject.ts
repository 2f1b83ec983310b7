import type { Day } from '#base';
import type { Facts } from './facts.ts';
import { withPairs } from './papers/pairs.ts';
import { type SeenFacts, seenFacts } from './shape.ts';
import { DayValue } from './values.ts';

/** Facts made ready once for all rules of one subject: papers get the pairs they make. `seen`, what the expression language reads, is made when it is first looked at. */
export type SubjectFacts = { readonly given: Facts; readonly seen: SeenFacts; readonly on: Day; readonly day: DayValue };

class Subject implements SubjectFacts {
  readonly given: Facts;
  readonly on: Day;
  readonly day: DayValue;
  private made: SeenFacts | undefined;

  constructor(given: Facts, on: Day) {
    this.given = given;
    this.on = on;
    this.day = new DayValue(on);
  }

  get seen(): SeenFacts {
    this.made ??= { ...seenFacts(this.given), on: this.day };
    return this.made;
  }
}

export const subjectOf = (given: Facts, on: Day): SubjectFacts => new Subject(given.documents && !given.documents.pairs ? { ...given, documents: withPairs(given.documents) } : given, on);
