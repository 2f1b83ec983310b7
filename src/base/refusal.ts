import { z } from 'zod';
import { finding, type Finding, where, type Where } from './finding.ts';

/** An expected failure, named by a code: what happened, where, what to do. */
export const problem = z.object({
  code: z.string(),
  /** In the reader's language, once it has left the core; in English before that. */
  message: z.string(),
  /** The same in Hindi, on its way to where the reader's language is known. */
  hi: z.string().optional(),
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
  /** The message in Hindi. */
  readonly hi: string | undefined;
  readonly where: Where | undefined;
  readonly findings: Finding[] | undefined;

  constructor(code: string, message: string, more: { hi?: string; where?: Where; findings?: Finding[] } = {}) {
    super(message);
    this.name = 'Refusal';
    this.code = code;
    this.hi = more.hi;
    this.where = more.where;
    this.findings = more.findings;
  }

  toProblem(): Problem {
    return { code: this.code, message: this.message, hi: this.hi, where: this.where, findings: this.findings };
  }

  /** The refusal that a process answered with. */
  static of({ code, message, hi, where, findings }: Problem): Refusal {
    return new Refusal(code, message, { hi, where, findings });
  }
}

/** A problem as this reader is told it. */
export const problemIn = ({ hi, message, ...rest }: Problem, language: string): Problem => ({ ...rest, message: language === 'hi' && hi !== undefined ? hi : message });
