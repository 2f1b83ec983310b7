import type { z } from 'zod';

/** One use case as every shell sees it. `job` ones report progress and can be cancelled; `reads` ones change nothing. */
export type Entry<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> = {
  input: I;
  output: O;
  kind: 'read' | 'write' | 'job';
  /** False for use cases that need no open company. */
  workspace: boolean;
};

type Options = { kind?: Entry['kind']; workspace?: boolean };

/** Declares a use case: shape of what goes in, shape of what comes out. */
export const entry = <I extends z.ZodType, O extends z.ZodType>(input: I, output: O, options: Options = {}): Entry<I, O> => ({
  input, output, kind: options.kind ?? 'read', workspace: options.workspace ?? true,
});
