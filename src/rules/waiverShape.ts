import { day } from '#base';
import { z } from 'zod';

/** A finding that a person goes ahead with: for one rule and one record, until a day, as long as what the rule read stays the same. */
export const waiver = z.object({
  id: z.string(),
  rule: z.string(),
  /** Id of the record the rule spoke about. */
  subject: z.string(),
  destination: z.string().optional(),
  storefront: z.string().optional(),
  reason: z.string().min(3).max(1000),
  by: z.string(),
  /** Last day (IST) on which it counts. */
  until: day,
  /** SHA-256 of the inputs seen when it was given. */
  inputsHash: z.string(),
});
export type Waiver = z.infer<typeof waiver>;
