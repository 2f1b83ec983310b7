import { z } from 'zod';
import { dayFact, decimalFact, text, yesno } from '#base';
import { certificateFact } from './certificate.ts';

/** Who exports. Identifiers stand as typed, without spaces. */
export const exporterFacts = z.strictObject({
  legalName: text.optional(),
  tradeName: text.optional(),
  /** proprietor, partnership, llp, company, huf, trust, society, government, other. */
  constitution: text.optional(),
  country: text.optional(),
  state: text.optional(),
  pan: text.optional(),
  iec: text.optional(),
  /** Last day the IEC was confirmed with DGFT. */
  iecUpdatedOn: dayFact.optional(),
  gstins: z.array(text).optional(),
  udyam: z.strictObject({ number: text.optional(), class: text.optional() }).optional(),
  luts: z.array(z.strictObject({ arn: text.optional(), financialYear: text.optional() })).optional(),
  /** lut or igst: the route goods leave by. */
  taxRoute: text.optional(),
  bankName: text.optional(),
  adCodes: z.array(text).optional(),
  adCodeRegistered: yesno.optional(),
  ifsc: text.optional(),
  bic: text.optional(),
  cin: text.optional(),
  aeo: z.strictObject({ tier: text.optional(), number: text.optional(), validTo: dayFact.optional() }).optional(),
  /** Aggregate annual turnover in rupees. */
  aato: decimalFact.optional(),
  claimsMsme: yesno.optional(),
  claimsRodtep: yesno.optional(),
  /** RoDTEP claims of this financial year in rupees. */
  rodtepClaims: decimalFact.optional(),
  rodtepReturnFiled: yesno.optional(),
  /** A benefit of the Foreign Trade Policy, or goods of a commodity board, is claimed. */
  claimsFtpBenefit: yesno.optional(),
  takesExportCredit: yesno.optional(),
  interestSupportChecked: yesno.optional(),
  /** textiles, handicrafts, electronics, pharma, auto, food, leather, cosmetics, toys, jewellery, chemicals. */
  sectors: z.array(text).optional(),
  markets: z.array(text).optional(),
  rcmcs: z.array(z.strictObject({ issuer: text.optional(), number: text.optional(), validFrom: dayFact.optional(), validTo: dayFact.optional() })).optional(),
  licences: z.array(z.strictObject({ kind: text.optional(), number: text.optional(), issuer: text.optional(), validFrom: dayFact.optional(), validTo: dayFact.optional() })).optional(),
  certificates: z.array(certificateFact).optional(),
});
