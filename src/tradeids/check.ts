import { ABROAD_KINDS } from './abroadKinds.ts';
import { CODE_KINDS } from './codeKinds.ts';
import { FIRM_KINDS } from './firmKinds.ts';
import { GOODS_KINDS } from './goodsKinds.ts';
import { compact, type IdCheck, type IdKind, type IdOptions, type Said, saidIn, say, type Seen } from './kind.ts';
import { PAPER_KINDS } from './paperKinds.ts';
import { PARTY_KINDS } from './partyKinds.ts';
import { TRANSPORT_KINDS } from './transportKinds.ts';

/** The order in which kinds are listed: registrations, bank, papers, goods, codes. */
const ORDER = 'pan gstin iec udyam lut-arn ad-code ifsc bic fssai cin llpin aeo rcmc rex shipping-bill port-code irn gst-invoice-no e-way-bill hs itc-hs uqc gtin iso6346 imo awb bl-no unlocode eori vat lei duns fda-facility fei prior-notice ndc ftc-rn cas un-number iban iso4217 iso3166 incoterm'.split(' ');
const BY_KIND = new Map<string, IdKind>([...FIRM_KINDS, ...PAPER_KINDS, ...GOODS_KINDS, ...TRANSPORT_KINDS, ...PARTY_KINDS, ...ABROAD_KINDS, ...CODE_KINDS].map((one) => [one.kind, one]));

/** Every kind of identifier and code list that can be checked, with an example that belongs to nobody. */
export const idKinds: readonly Readonly<{ kind: string; title: string; example: string }>[] = ORDER.flatMap((kind) => {
  const one = BY_KIND.get(kind);
  return one ? [{ kind, title: one.title, example: one.example }] : [];
});

export const isIdKind = (kind: string): boolean => BY_KIND.has(kind);

const NOTHING = say('there is nothing to check', 'जाँचने को कुछ नहीं है');
/** What people type to get past a field that must be filled; check digits of zeros come out right. */
const ZEROS = /^(UN)?[0-]+$/;
const PLACEHOLDER = say('only zeros: the real number is still to be filled in', 'सिर्फ़ शून्य: असली नंबर अभी भरना है');

function look(known: IdKind, cleaned: string, options: IdOptions): Seen {
  if (cleaned === '') return { format: false, wrong: NOTHING };
  const seen = known.look(cleaned, options);
  return seen.format && !seen.wrong && ZEROS.test(cleaned) ? { format: false, wrong: PLACEHOLDER } : seen;
}

/**
 * Looks at the form of one identifier and at its check digit when it has a published one.
 * `ok` means format valid, never that the number exists or is active. Throws RangeError for a kind that is not in `idKinds`.
 */
export function checkId(kind: string, value: string, options: IdOptions = {}): IdCheck {
  const known = BY_KIND.get(kind);
  if (!known) throw new RangeError(`there is no kind of identifier called ${kind}`);
  const cleaned = (known.clean ?? compact)(value);
  const seen = look(known, cleaned, options);
  const checkDigit = seen.checkDigit ?? null;
  const ok = seen.format && checkDigit !== false && seen.wrong === undefined;
  const notes = seen.notes ?? [];
  return { kind, input: value, normalised: seen.format ? (seen.normalised ?? cleaned) : value, format: seen.format, checkDigit, ok, reason: (seen.wrong ?? notes[0])?.en ?? null, verifyAt: known.verifyAt, wrong: seen.wrong ?? null, notes, parts: seen.format ? (seen.parts ?? []) : [] };
}

const STATES = { digit: say('format valid, check digit right', 'फ़ॉर्मैट ठीक, जाँच अंक ठीक'), form: say('format valid', 'फ़ॉर्मैट ठीक') };

/** How far the check goes, in words: the form and the check digit, or the form alone. */
export const idState = (check: Pick<IdCheck, 'checkDigit'>): Said => (check.checkDigit ? STATES.digit : STATES.form);

/** The identifier taken apart, in words: "29 state: Karnataka". Parts that stand for nothing else are named only. */
export const partWords = (check: Pick<IdCheck, 'parts'>, language: string): string[] =>
  check.parts.map(({ text, name, means }) => `${text} ${saidIn(name, language)}${means ? `: ${saidIn(means, language)}` : ''}`);
