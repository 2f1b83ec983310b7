import { z } from 'zod';
import { dayFact, decimalFact, text, yesno } from '#base';

/** Certificate of origin. */
export const originProof = z.strictObject({
  /** Key of the agreement under which lower duty is claimed; absent on a non-preferential certificate. */
  agreement: text.optional(), form: text.optional(), criterion: text.optional(),
  /** electronic or manual; electronic ones carry a QR code. */
  issuedAs: text.optional(), qrCode: yesno.optional(),
  /** agency or self: who declares. */
  route: text.optional(), issuerAuthorised: yesno.optional(),
  retrospective: yesno.optional(), imports: decimalFact.optional(), thirdCountryInvoice: yesno.optional(),
  /** Days after shipment up to which the certificate is still issued as an ordinary one. */
  ordinaryDays: decimalFact.optional(),
 
  /** Regional value content of the firm's own cost sheet and the least the rule asks, in percent. */
  valueContent: decimalFact.optional(), valueContentNeeded: decimalFact.optional(), lineExcluded: yesno.optional(), claimedOn: dayFact.optional(), presentedOn: dayFact.optional(), recordsKeptUntil: dayFact.optional(),
});

/** Inspection, treatment, health and test papers, and dangerous goods. */
export const proofParts = z.strictObject({
  result: text.optional(), treatment: text.optional(), treatedOn: dayFact.optional(), issuedAfterShipmentAllowed: yesno.optional(), laboratory: text.optional(), sampledOn: dayFact.optional(), models: z.array(text).optional(),
  unNumber: text.optional(), hazardClass: text.optional(), packingGroup: text.optional(), emergencyContact: text.optional(), packagingCertificate: text.optional(), packagingCertificateValidTo: dayFact.optional(),
  /** State of charge of lithium batteries in percent, as declared. */
  stateOfCharge: decimalFact.optional(),
  ispm15Mark: text.optional(),
  /** Product certificate of the US: the seven particulars beside issuer and models. */
  rulesCited: z.array(text).optional(), recordKeeper: text.optional(), madeOn: text.optional(), madeAt: text.optional(), testedOn: dayFact.optional(), testedAt: text.optional(),
});
