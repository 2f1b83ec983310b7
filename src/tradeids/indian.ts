import { financialYear, isRealDay } from '#base';
import { GST_STATES, lookAtGstin } from './gstin.ts';
import { digitsOnly, formOnly, type IdKind, type Seen } from './kind.ts';
import { PORT_SUFFIX } from './ports.ts';

/** Fourth letter of a PAN and whom it stands for. */
export const PAN_HOLDERS: Readonly<Record<string, string>> = { P: 'person', C: 'company', H: 'Hindu undivided family', F: 'firm or LLP', A: 'association of persons', T: 'trust', B: 'body of individuals', L: 'local authority', J: 'artificial juridical person', G: 'government' };

const PAN = /^[A-Z]{5}[0-9]{4}[A-Z]$/;

/** The last letter is a check letter whose algorithm is not published, so nobody can check it. */
function lookAtPan(pan: string): Seen {
  if (!PAN.test(pan)) return { format: false, wrong: 'a PAN is 5 letters, 4 digits and a letter' };
  if (pan.slice(5, 9) === '0000') return { format: false, wrong: 'the four digits of a PAN are never 0000' };
  const holder = PAN_HOLDERS[pan.charAt(3)];
  if (!holder && pan.charAt(3) !== 'K') return { format: false, wrong: `the 4th letter ${pan.charAt(3)} stands for no kind of holder` };
  return { format: true, note: `holder: ${holder ?? 'legacy series'}` };
}

function lookAtIec(iec: string): Seen {
  if (/^[0-9]{10}$/.test(iec)) return { format: true, note: 'an IEC of the older form, ten digits' };
  if (PAN.test(iec)) return lookAtPan(iec);
  return { format: false, wrong: 'an IEC has 10 characters: the PAN, or ten digits' };
}

const UDYAM_STATES = new Set('AN AP AR AS BR CG CH CT DD DL DN GA GJ HP HR JH JK KA KL KR LA LD LH MH ML MN MP MZ NL OD OR PB PY RJ SK TN TR TS TG UK UP UT WB'.split(' '));

const udyam = formOnly(/^UDYAM-[A-Z]{2}-[0-9]{2}-[0-9]{7}$/, 'a Udyam number reads UDYAM-XX-00-0000000', (text) => (UDYAM_STATES.has(text.slice(6, 8)) ? {} : { note: `${text.slice(6, 8)} is no state code we know` }));

function lookAtLut(arn: string): Seen {
  if (!/^[A-Z]{2}[0-9]{2}(0[1-9]|1[0-2])[0-9]{2}[0-9]{6}[0-9A-Z]$/.test(arn)) return { format: false, wrong: 'an LUT reference is 15 characters: 2 letters, state, month and year, 6 digits, check character' };
  if (!GST_STATES[arn.slice(2, 4)]) return { format: false, wrong: `there is no state code ${arn.slice(2, 4)}` };
  const filed = `20${arn.slice(6, 8)}-${arn.slice(4, 6)}-01`;
  return { format: true, note: isRealDay(filed) ? `filed in ${filed.slice(0, 7)}, financial year ${financialYear(filed)}` : 'the month it was filed is not clear' };
}

const CIN_STATES = new Set('AN AP AR AS BR CH CT DD DL DN GA GJ HP HR JH JK KA KL LA LD LH MH ML MN MP MZ NL OD OR PB PY RJ SK TN TR TS TG UP UR UT WB'.split(' '));
const cin = formOnly(/^[LU][0-9]{5}[A-Z]{2}[0-9]{4}[A-Z]{3}[0-9]{6}$/, 'a CIN is 21 characters: L or U, industry code, state, year, class, number', (text) => (CIN_STATES.has(text.slice(6, 8)) ? {} : { note: `${text.slice(6, 8)} is no state code we know` }));

const aeo = formOnly(/^IN[A-Z]{5}[0-9]{4}[A-Z](0[A-Z0-9]{1,2}|[FT0-9][A-Z0-9]{2,4})$/, 'an AEO number begins with IN and the PAN, then tier and serial', (text) => ({ note: `PAN part ${text.slice(2, 12)}` }));

const portCode = formOnly(/^IN[A-Z0-9]{3}[1-6B]$/, 'an Indian customs code is IN, three characters and 1 to 6 or B', (text) => ({ note: PORT_SUFFIX[text.charAt(5)] ?? '' }));

const GST_PORTAL = 'https://services.gst.gov.in/services/searchtp';
const ICEGATE = 'https://www.icegate.gov.in';

/** Identifiers of Indian registers. Check characters that are not published (PAN, LUT reference) are not made up. */
export const INDIAN_KINDS: readonly IdKind[] = [
  { kind: 'pan', title: 'PAN', example: 'ABCCX1234K', verifyAt: 'https://www.incometax.gov.in (Verify your PAN)', look: lookAtPan },
  { kind: 'gstin', title: 'GSTIN', example: '29ABCCX1234K1Z4', verifyAt: GST_PORTAL, look: lookAtGstin },
  { kind: 'iec', title: 'IEC', example: 'ABCCX1234K', verifyAt: 'https://www.dgft.gov.in (View any IEC)', look: lookAtIec },
  { kind: 'udyam', title: 'Udyam registration', example: 'UDYAM-KR-03-0012345', verifyAt: 'https://udyamregistration.gov.in', look: udyam },
  { kind: 'lut-arn', title: 'LUT reference (RFD-11)', example: 'AD290326000123X', verifyAt: 'https://www.gst.gov.in (View submitted LUTs)', look: lookAtLut },
  { kind: 'ad-code', title: 'AD code', example: '0510123', verifyAt: `${ICEGATE} (bank account management)`, clean: digitsOnly, look: formOnly(/^([0-9]{7}|[0-9]{14})$/, 'an AD code has 7 digits; some banks write 14') },
  { kind: 'ifsc', title: 'IFSC', example: 'ABCD0123456', verifyAt: 'https://www.rbi.org.in (IFSC search)', look: formOnly(/^[A-Z]{4}0[A-Z0-9]{6}$/, 'an IFSC is 4 letters, a zero and 6 letters or digits') },
  { kind: 'fssai', title: 'FSSAI licence', example: '10012345000123', verifyAt: 'https://foscos.fssai.gov.in', clean: digitsOnly, look: formOnly(/^[0-9]{14}$/, 'an FSSAI number has 14 digits') },
  { kind: 'cin', title: 'CIN', example: 'U17110KA2015PTC012345', verifyAt: 'https://www.mca.gov.in (View company master data)', look: cin },
  { kind: 'llpin', title: 'LLPIN', example: 'AAB-1234', verifyAt: 'https://www.mca.gov.in (View LLP master data)', look: formOnly(/^[A-Z]{3}-[0-9]{4}$/, 'an LLPIN is 3 letters, a hyphen and 4 digits') },
  { kind: 'aeo', title: 'AEO certificate', example: 'INABCCX1234K1F251', verifyAt: 'https://www.aeoindia.gov.in', look: aeo },
  { kind: 'shipping-bill', title: 'Shipping bill no.', example: '1234567', verifyAt: `${ICEGATE} (shipping bill status)`, look: formOnly(/^[A-Z0-9]{1,20}$/, 'a shipping bill number has 1 to 20 characters, in practice 7 digits', (text) => (/^[0-9]{7}$/.test(text) ? { note: 'only unique together with port code and date' } : { note: 'unusual: shipping bill numbers have 7 digits in practice' })) },
  { kind: 'port-code', title: 'Indian customs code of a port', example: 'INNSA1', verifyAt: ICEGATE, look: portCode },
  { kind: 'irn', title: 'Invoice reference no. (IRN)', example: 'ce53808b35791e1f4fb0623746b31d2f3259da7fc5aa9ace489f96d14cf766f4', verifyAt: 'https://einvoice.gst.gov.in', clean: (text) => text.trim().toLowerCase(), look: formOnly(/^[0-9a-f]{64}$/, 'an IRN is 64 digits and letters a to f') },
  { kind: 'gst-invoice-no', title: 'GST invoice no.', example: 'KB/26-27/0118', verifyAt: null, clean: (text) => text.trim(), look: formOnly(/^[A-Za-z1-9][A-Za-z0-9/-]{0,15}$/, 'an invoice number has at most 16 letters, digits, / or -, and does not begin with 0, / or -') },
  { kind: 'e-way-bill', title: 'E-way bill no.', example: '123456789012', verifyAt: 'https://ewaybillgst.gov.in', clean: digitsOnly, look: formOnly(/^[0-9]{12}$/, 'an e-way bill number has 12 digits') },
];

