import { westernDigits } from '#base';

/** One statement in both languages of the window. */
export type Said = Readonly<{ en: string; hi: string }>;
export const say = (en: string, hi: string): Said => ({ en, hi });
export const saidIn = (said: Said, language: string): string => (language === 'hi' ? said.hi : said.en);

/** A piece of an identifier: what it is, and what this value of it stands for where that is published. */
export type IdPart = Readonly<{ text: string; name: Said; means?: Said }>;

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
  /** What is wrong, or what to know although it is ok; English. */
  reason: string | null;
  /** Where its status can be looked up. */
  verifyAt: string | null;
  wrong: Said | null;
  /** Worth knowing although nothing is wrong: doubts, limits, what the form cannot tell. */
  notes: readonly Said[];
  /** The identifier taken apart, in its order; empty when its form is wrong. */
  parts: readonly IdPart[];
};

/** Result of looking at one normalised text. Only `wrong` makes it not ok; notes are worth knowing. */
export type Seen = { format: boolean; checkDigit?: boolean | null; normalised?: string; wrong?: Said; notes?: readonly Said[]; parts?: readonly IdPart[] };

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

/** What an IRN is computed over: the supplier's GSTIN, the document's type (INV, CRN, DBN), number and day. */
export type IrnDocument = Readonly<{ gstin: string; type: string; number: string; day: string }>;

/** The day matters for currencies that began or ended, for years that cannot lie ahead; the document for an IRN. */
export type IdOptions = { on?: string; document?: IrnDocument };

/** Western digits, no white space nor signs nobody sees. Scripts of India have digits of their own; registers have not. */
const plain = (text: string): string => westernDigits(text.normalize('NFKC')).replace(/[\s\u200b-\u200f\u2060\ufeff\u00ad]+/gu, '');

/** Without white space, in capitals, hyphens of print as the one of the keyboard. */
export const compact = (text: string): string => plain(text).replace(/[\u2010-\u2015\u2212]/gu, '-').toUpperCase();
export const digitsOnly = (text: string): string => compact(text).replaceAll('-', '');

export const part = (text: string, name: Said, means?: Said): IdPart => ({ text, name, ...(means ? { means } : {}) });

/** Words for pieces that many identifiers have. */
export const NAMES = {
  checkDigit: say('check digit', 'जाँच अंक'), checkCharacter: say('check character', 'जाँच अक्षर'), country: say('country', 'देश'), state: say('state', 'राज्य'), serial: say('serial no.', 'क्रमांक'), pan: say('PAN', 'PAN'), year: say('year', 'साल'), place: say('place', 'जगह'), bank: say('bank', 'बैंक'), branch: say('branch', 'शाखा'),
} as const;

/** A kind that is known by its form alone. */
export const formOnly = (pattern: RegExp, expected: Said, more?: (text: string, options: IdOptions) => Omit<Seen, 'format'>) => (text: string, options: IdOptions): Seen => {
  if (!pattern.test(text)) return { format: false, wrong: expected };
  return { format: true, ...more?.(text, options) };
};

/** A form whose last character is a check digit over what stands before it. */
export const withDigit = (pattern: RegExp, expected: Said, right: (text: string) => boolean, more?: (text: string) => Omit<Seen, 'format' | 'checkDigit'>) => (text: string): Seen => {
  if (!pattern.test(text)) return { format: false, wrong: expected };
  return right(text) ? { format: true, checkDigit: true, ...more?.(text) } : { format: true, checkDigit: false, wrong: DIGIT_WRONG, ...partsOf(more?.(text)) };
};
const partsOf = (seen: Omit<Seen, 'format' | 'checkDigit'> | undefined): Pick<Seen, 'parts'> => (seen?.parts ? { parts: seen.parts } : {});
export const DIGIT_WRONG = say('the check digit does not fit: one of the digits is mistyped', 'जाँच अंक मेल नहीं खाता: कोई अंक ग़लत लिखा है');

export const last = (text: string): string => text.slice(-1);
export const head = (text: string): string => text.slice(0, -1);
