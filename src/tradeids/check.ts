import { INDIAN_KINDS } from './indian.ts';
import { INTERNATIONAL_KINDS } from './international.ts';
import { compact, type IdCheck, type IdKind, type IdOptions } from './kind.ts';

/** The order in which kinds are listed: registrations, bank, papers, goods, codes. */
const ORDER = 'pan gstin iec udyam lut-arn ad-code ifsc bic fssai cin llpin aeo shipping-bill port-code irn gst-invoice-no e-way-bill hs itc-hs uqc gtin iso6346 imo awb unlocode eori lei cas un-number iban iso4217 iso3166 incoterm'.split(' ');
const BY_KIND = new Map<string, IdKind>([...INDIAN_KINDS, ...INTERNATIONAL_KINDS].map((one) => [one.kind, one]));

/** Every kind of identifier and code list that can be checked, with an example that belongs to nobody. */
export const idKinds: readonly Readonly<{ kind: string; title: string; example: string }>[] = ORDER.flatMap((kind) => {
  const one = BY_KIND.get(kind);
  return one ? [{ kind, title: one.title, example: one.example }] : [];
});

export const isIdKind = (kind: string): boolean => BY_KIND.has(kind);

/**
 * Looks at the form of one identifier and at its check digit when it has a published one.
 * `ok` means format valid, never that the number exists or is active. Throws RangeError for a kind that is not in `idKinds`.
 */
export function checkId(kind: string, value: string, options: IdOptions = {}): IdCheck {
  const known = BY_KIND.get(kind);
  if (!known) throw new RangeError(`there is no kind of identifier called ${kind}`);
  const cleaned = (known.clean ?? compact)(value);
  const seen = cleaned === '' ? { format: false, wrong: 'there is nothing to check' } : known.look(cleaned, options);
  const checkDigit = seen.checkDigit ?? null;
  const ok = seen.format && checkDigit !== false && seen.wrong === undefined;
  return { kind, input: value, normalised: seen.format ? (seen.normalised ?? cleaned) : value, format: seen.format, checkDigit, ok, reason: seen.wrong ?? seen.note ?? null, verifyAt: known.verifyAt };
}
