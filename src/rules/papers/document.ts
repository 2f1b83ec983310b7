import { z } from 'zod';
import { dayFact, decimalFact, text, yesno } from '../leaf.ts';
import { carriageFact, portsFact } from './carriage.ts';
import { coverFact, creditFact } from './credit.ts';
import { customsFact } from './customs.ts';
import { lineFact } from './line.ts';
import { partiesFact } from './party.ts';
import { originFact, proofFact } from './proof.ts';
import { refsFact, totalsFact } from './totals.ts';

/**
 * An export document of any kind. One shape for all, so that a rule can set two kinds side by side; which parts a kind fills, its form says.
 * Everything stands as the paper has it: a total is the printed one, a port is the printed name or code.
 */
export const documentFact = z.strictObject({
  /** A name of DOCUMENT_FACTS. */
  kind: text.optional(),
  number: text.optional(),
  date: dayFact.optional(),
  /** draft, filed, amended, issued. A draft is free to correct. */
  state: text.optional(),
  issuer: text.optional(),
  validFrom: dayFact.optional(),
  validTo: dayFact.optional(),
  currency: text.optional(),
  incoterm: text.optional(),
  place: text.optional(),
  paymentTerm: text.optional(),
  amountInWords: text.optional(),
  marks: text.optional(),
  /** Originals issued, those at hand, and copies. */
  originals: decimalFact.optional(),
  originalsAtHand: decimalFact.optional(),
  copies: decimalFact.optional(),
  /** Other numbers of the same financial year and exporter that are the same as this one's. */
  sameNumberAs: z.array(text).optional(),
  /** Statements on the paper by key: no-commercial-value, merchant-export, amendment-recorded. */
  statements: z.array(text).optional(),
  commercial: yesno.optional(),
  shipBy: dayFact.optional(),
  /** Months within which the payment of this invoice is to be in, as recorded. */
  realisationMonths: decimalFact.optional(),
  presentedOn: dayFact.optional(),
  parties: partiesFact.optional(),
  lines: z.array(lineFact).optional(),
  totals: totalsFact.optional(),
  refs: refsFact.optional(),
  ports: portsFact.optional(),
  carriage: carriageFact.optional(),
  customs: customsFact.optional(),
  credit: creditFact.optional(),
  cover: coverFact.optional(),
  origin: originFact.optional(),
  proof: proofFact.optional(),
});
export type DocumentFact = z.infer<typeof documentFact>;
