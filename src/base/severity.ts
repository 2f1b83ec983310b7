import { z } from 'zod';

/** How bad a failed rule is: an error blocks, a warning may go after being read, info is good to know. */
export const severity = z.enum(['error', 'warning', 'info']);
export type Severity = z.infer<typeof severity>;

/** What a rule said of one subject. `unknown` is never a pass: an input it reads is absent. */
export const outcome = z.enum(['pass', 'fail', 'unknown', 'not-applicable', 'waived']);
export type Outcome = z.infer<typeof outcome>;

/** Confidence of a rule's content: A arithmetic, C certain, C2 read second-hand, K well established, N unclear. */
export const confidence = z.enum(['A', 'C', 'C2', 'K', 'N']);
export type Confidence = z.infer<typeof confidence>;
