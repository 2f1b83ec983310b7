import { z } from 'zod';
import { finding, type Finding, where, type Where } from './finding.ts';

/** An expected failure, named by a code: what happened, where, what to do. */
export const problem = z.object({
  code: z.string(),
  message: z.string(),
  where: where.optional(),
  findings: z.array(finding).optional(),
});
export type Problem = z.infer<typeof problem>;

export type Result<T> = { ok: true; value: T } | { ok: false; problem: Problem };

/**
 * Thrown for an expected failure; every shell turns it into the `{ ok: false, problem }` envelope.
 * Anything else that is thrown is a bug and is shown as `internal`. Recognise a refusal by its code, never by its text.
 */
export class Refusal extends Error {
  readonly code: string;
  readonly where: Where | undefined;
  readonly findings: Finding[] | undefined;

  constructor(code: string, message: string, more: { where?: Where; findings?: Finding[] } = {}) {
    super(message);
    this.name = 'Refusal';
    this.code = code;
    this.where = more.where;
    this.findings = more.findings;
  }

  toProblem(): Problem {
    return { code: this.code, message: this.message, where: this.where, findings: this.findings };
  }
}
