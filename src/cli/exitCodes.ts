import { type Finding, isBlocking } from '#base';

/** What a shell script learns from a run. */
export const EXIT = { done: 0, blocked: 1, usage: 2, input: 3, fault: 4 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** Refusals that are not about the input: wrong usage, a closed gate, our own fault. Every other code is 3: it cannot be read, is unsafe, or cannot be written. */
const BY_CODE: Readonly<Record<string, ExitCode>> = {
  'wrong-usage': EXIT.usage,
  'no-such-sku': EXIT.usage,
  'no-such-product': EXIT.usage,
  'no-such-rule': EXIT.usage,
  'no-such-storefront': EXIT.usage,
  'no-such-template': EXIT.usage,
  'unknown-language': EXIT.usage,
  'gate-refused': EXIT.blocked,
  'not-releasable': EXIT.blocked,
  'internal': EXIT.fault,
  'not-built': EXIT.fault,
};

export const exitCodeOf = (code: string): ExitCode => (Object.hasOwn(BY_CODE, code) ? BY_CODE[code]! : EXIT.input);

export const exitCodeOfFindings = (findings: readonly Finding[]): ExitCode => (findings.some(isBlocking) ? EXIT.blocked : EXIT.done);
