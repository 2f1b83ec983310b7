import { financialYear } from '#base';
import { type IdOptions, type IrnDocument, type Seen, say } from './kind.ts';
import { sha256 } from './sha256.ts';

/**
 * The IRN of a document: SHA-256 over the supplier's GSTIN, the financial year as 2026-27, the type (INV, CRN, DBN) and the number, with nothing
 * between them. That it is this hash is official; order and writing are not published as a rule, but gave all four numbers of the portal's test system
 * that we had (September 2022). Letters count as typed: the portal may have put them in capitals, so `lookAtIrn` tries both.
 */
export const irnOf = ({ gstin, type, number, day }: IrnDocument): string => sha256(`${gstin}${financialYear(day)}${type}${number}`);

const FITS = say('recomputed from the GSTIN, financial year, type and number: it fits', 'GSTIN, वित्तीय वर्ष, प्रकार और नंबर से दोबारा निकाला: मेल खाता है');
const DIFFERS = say('recomputed from the GSTIN, financial year, type and number it comes out different: compare the signed QR code; the way of computing is known from examples only', 'GSTIN, वित्तीय वर्ष, प्रकार और नंबर से दोबारा निकालने पर अलग आता है: QR कोड से मिलाएँ; निकालने का तरीक़ा सिर्फ़ उदाहरणों से पता है');

export function lookAtIrn(irn: string, { document }: IdOptions): Seen {
  if (!/^[0-9a-f]{64}$/.test(irn)) return { format: false, wrong: say('an IRN is 64 digits and letters a to f', 'IRN में 64 अंक और a से f अक्षर होते हैं') };
  if (!document) return { format: true };
  const found = [document, { ...document, number: document.number.toUpperCase() }].some((one) => irnOf(one) === irn);
  // No check digit fails here: that the hash is computed so is not official, so a difference is a doubt and no proof.
  return { format: true, checkDigit: found ? true : null, notes: [found ? FITS : DIFFERS] };
}
