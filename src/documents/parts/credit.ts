import { z } from 'zod';
import { dayFact, decimalFact, moneyFact, text, yesno } from '#base';

/** Terms of a letter of credit as issued and amended. Percentages as plain numbers: 5 is five percent. */
export const creditTerms = z.strictObject({
  issuedOn: dayFact.optional(), expiresOn: dayFact.optional(), expiryPlace: text.optional(), latestShipmentOn: dayFact.optional(),
  /** Days after shipment within which papers must be presented; 21 when the credit is silent (UCP 600 article 14c). */
  presentationDays: decimalFact.optional(),
  amount: moneyFact.optional(), tolerancePlus: decimalFact.optional(), toleranceMinus: decimalFact.optional(),
  /** "about" or "approximately" stands before the amount or the quantity. */
  about: yesno.optional(),
  partialShipments: yesno.optional(), transhipment: yesno.optional(),
  /** The quantity is stated in packing units or single items, so that five percent do not apply (UCP 600 article 30b). */
  countedInPieces: yesno.optional(),
  goods: text.optional(),
  /** Set by the credit: sum insured in percent of the invoice, insurance asked of the seller, forwarder's papers refused. */
  insuredPercent: decimalFact.optional(), insuranceBySeller: yesno.optional(), forwarderPapersRefused: yesno.optional(),
  instalments: z.array(z.strictObject({ from: dayFact.optional(), to: dayFact.optional(), amount: moneyFact.optional(), shippedOn: dayFact.optional() })).optional(),
  papers: z.array(z.strictObject({ kind: text.optional(), originals: decimalFact.optional(), copies: decimalFact.optional(), presentedOriginals: decimalFact.optional(), presentedCopies: decimalFact.optional(), /** Who must issue or countersign it, in the credit's words. */ issuedBy: text.optional() })).optional(),
  /** A bank's holiday on the day of expiry. */
  expiresOnHoliday: yesno.optional(),
  /** The day the bank took up or refused the papers. */
  answeredOn: dayFact.optional(),
});

/** Insurance certificate or policy. */
export const insuranceCover = z.strictObject({ insured: moneyFact.optional(), clauses: text.optional(), effectiveFrom: dayFact.optional(), claimsPlace: text.optional() });
