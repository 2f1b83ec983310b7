import { z } from 'zod';
import { text, yesno } from '#base';

/** Somebody a paper names. `id` is the registration the paper shows (GSTIN, IEC, VAT number), `eori` the EU one. */
export const documentParty = z.strictObject({
  name: text.optional(), address: text.optional(), country: text.optional(), id: text.optional(), gstin: text.optional(), iec: text.optional(), eori: text.optional(), lei: text.optional(),
  /** The paper says "to order" instead of a name, or beside it. */
  toOrder: yesno.optional(),
});

/** Parties by the part they play; a paper names only some of them. */
export const documentParties = z.strictObject({
  exporter: documentParty.optional(), consignee: documentParty.optional(), buyer: documentParty.optional(), notify: documentParty.optional(), producer: documentParty.optional(),
  /** Who invoices when it is neither exporter nor buyer's country: third-country invoicing. */
  thirdParty: documentParty.optional(),
  /** Letter of credit and drafts. */
  applicant: documentParty.optional(), beneficiary: documentParty.optional(), issuingBank: documentParty.optional(), drawee: documentParty.optional(),
  /** Who paid, as the bank names it. */
  payer: documentParty.optional(),
});
