import { z } from 'zod';
import { dayFact, text, yesno } from '#base';

/**
 * Evidence with a validity, as far as it touches the subject: the vault's certificates that cover the firm, the HS code or the product.
 * `kind` is a key of CERTIFICATE_KINDS, or the words the user typed when they match none.
 */
export const certificateFact = z.strictObject({
  kind: text.optional(),
  number: text.optional(),
  title: text.optional(),
  issuer: text.optional(),
  issuedOn: dayFact.optional(),
  validFrom: dayFact.optional(),
  validTo: dayFact.optional(),
  fileAttached: yesno.optional(),
  coversFirm: yesno.optional(),
  hsPrefixes: z.array(text).optional(),
  skus: z.array(text).optional(),
});
export type CertificateFact = z.infer<typeof certificateFact>;
