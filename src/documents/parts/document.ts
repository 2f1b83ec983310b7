import { z } from 'zod';
import { dayFact, decimalFact, text, yesno } from '#base';
import { documentCarriage, documentPorts } from './carriage.ts';
import { insuranceCover, creditTerms } from './credit.ts';
import { customsParts } from './customs.ts';
import { documentLine } from './line.ts';
import { documentParties } from './party.ts';
import { originProof, proofParts } from './proof.ts';
import { documentAllowance, documentTax } from './taxes.ts';
import { documentRefs, documentTotals } from './totals.ts';

/**
 * An export document of any kind. One shape for all, so that a rule can set two kinds side by side; which parts a kind fills, its form says.
 * Everything stands as the paper has it: a total is the printed one, a port is the printed name or code.
 */
export const exportDocument = z.strictObject({
  /** A name of DOCUMENT_KINDS. */
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
  /** Goods described for the whole paper, above or beside its lines. */
  goods: text.optional(),
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
  parties: documentParties.optional(),
  lines: z.array(documentLine).optional(),
  totals: documentTotals.optional(),
  /** Discounts and charges on the whole, and the breakdown of the tax. */
  allowances: z.array(documentAllowance).optional(),
  taxes: z.array(documentTax).optional(),
  refs: documentRefs.optional(),
  ports: documentPorts.optional(),
  carriage: documentCarriage.optional(),
  customs: customsParts.optional(),
  credit: creditTerms.optional(),
  cover: insuranceCover.optional(),
  origin: originProof.optional(),
  proof: proofParts.optional(),
});
export type ExportDocument = z.infer<typeof exportDocument>;
