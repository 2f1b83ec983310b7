import { z } from 'zod';
import { text, yesno } from '../leaf.ts';

/** Somebody a paper names. `id` is the registration the paper shows (GSTIN, IEC, VAT number), `eori` the EU one. */
export const partyFact = z.strictObject({
  name: text.optional(), address: text.optional(), country: text.optional(), id: text.optional(), gstin: text.optional(), iec: text.optional(), eori: text.optional(), lei: text.optional(),
  /** The paper says "to order" instead of a name, or beside it. */
  toOrder: yesno.optional(),
});

/** Parties by the part they play; a paper names only some of them. */
export const partiesFact = z.strictObject({
  exporter: partyFact.optional(), consignee: partyFact.optional(), buyer: partyFact.optional(), notify: partyFact.optional(), producer: partyFact.optional(),
  /** Who invoices when it is neither exporter nor buyer's country: third-country invoicing. */
  thirdParty: partyFact.optional(),
  /** Letter of credit and drafts. */
  applicant: partyFact.optional(), beneficiary: partyFact.optional(), issuingBank: partyFact.optional(), drawee: partyFact.optional(),
});
