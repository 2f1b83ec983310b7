/** What a check of one identifier tells. Never says valid: status (active or cancelled) is known only at `verifyAt`. */
export type IdCheck = {
  kind: string;
  input: string;
  /** The identifier without spaces and in its usual capitals; the input when its form is wrong. */
  normalised: string;
  /** The form is right. */
  format: boolean;
  /** The check digit is right or wrong; null when the kind has none, or none that is published. */
  checkDigit: boolean | null;
  /** Form right and check digit, where there is one, right. */
  ok: boolean;
  /** What is wrong, or what to know although it is ok. */
  reason: string | null;
  /** Where its status can be looked up. */
  verifyAt: string | null;
};

/** Result of looking at one normalised text. Only `wrong` makes it not ok; `note` is worth knowing. */
export type Seen = { format: boolean; checkDigit?: boolean | null; normalised?: string; wrong?: string; note?: string };

export type IdKind = {
  kind: string;
  title: string;
  /** Synthetic: made for examples, belongs to nobody. */
  example: string;
  verifyAt: string | null;
  /** Text before it is looked at; spaces and capitals by default. */
  clean?: (text: string) => string;
  look: (text: string, options: IdOptions) => Seen;
};

/** The day matters for currencies that retire. */
export type IdOptions = { on?: string };

/** Without white space, in capitals. */
export const compact = (text: string): string => text.normalize('NFKC').replace(/[\s\u200b-\u200d\ufeff]+/gu, '').toUpperCase();
export const digitsOnly = (text: string): string => text.normalize('NFKC').replace(/[\s-]+/gu, '');

/** A kind that is known by its form alone. */
export const formOnly = (pattern: RegExp, expected: string, more?: (text: string) => Omit<Seen, 'format'>) => (text: string): Seen => {
  if (!pattern.test(text)) return { format: false, wrong: expected };
  return { format: true, ...more?.(text) };
};
