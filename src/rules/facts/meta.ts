import { z } from 'zod';
import { dayFact, decimalFact, text, yesno } from '#base';

/** A rule as the rules about rules see it. */
export const ruleFact = z.strictObject({
  id: text.optional(),
  title: text.optional(),
  sourceKey: text.optional(),
  sourceTitle: text.optional(),
  sourceUrl: text.optional(),
  /** False for arithmetic and conventions, which make no legal claim. */
  legal: yesno.optional(),
  /** First day in force; the day it was checked when the instrument names none. */
  effectiveFrom: dayFact.optional(),
  checkedOn: dayFact.optional(),
  /** Content that changes at short notice and is looked at every month. */
  volatile: yesno.optional(),
  confidence: text.optional(),
  reviewed: yesno.optional(),
  severity: text.optional(),
  effectiveSeverity: text.optional(),
  /** Worked cases that pass and that fail; absent where they were not read. */
  passExamples: decimalFact.optional(),
  failExamples: decimalFact.optional(),
  /** What it says of a subject of which nothing is known, for any destination; the best of these. */
  outcomeOnNothing: text.optional(),
});

/** A rule pack. */
export const packFact = z.strictObject({ id: text.optional(), version: text.optional(), published: dayFact.optional(), rules: z.array(ruleFact).optional() });

/** A finding that a person goes ahead with. */
export const waiverFact = z.strictObject({ rule: text.optional(), reason: text.optional(), by: text.optional(), givenOn: dayFact.optional(), until: dayFact.optional() });

/** What was said of one record and is kept. */
export const resultFact = z.strictObject({ record: text.optional(), on: dayFact.optional(), packs: z.array(z.strictObject({ id: text.optional(), version: text.optional() })).optional() });
