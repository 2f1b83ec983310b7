import { addDays, financialYear } from '#base';
import { lookAtIrn } from './irn.ts';
import { compact, digitsOnly, formOnly, type IdKind, NAMES, part, type Seen, say } from './kind.ts';
import { PORT_SUFFIX, suffixSaid } from './ports.ts';
import { noState, stateSaid } from './states.ts';

const ARN = /^[A-Z]{2}[0-9]{2}(0[1-9]|1[0-2])[0-9]{2}[0-9]{6}[0-9A-Z]$/;
/** Days that a year's LUT may be filed before it, counted from the first of a month: February and March. */
const EARLY = 62;
/** First day of the month an LUT reference was filed in; its day is not told. */
const filedIn = (arn: string): string => `20${arn.slice(6, 8)}-${arn.slice(4, 6)}-01`;

/**
 * Whether an LUT reference can be that of a financial year (2026-27): filed in it, or in the two months before. Undefined when the reference is no ARN.
 * Nothing official says how early a year's LUT may be filed; the portal opens it shortly before April.
 */
export function lutFits(arn: string, year: string): boolean | undefined {
  const text = compact(arn);
  if (!ARN.test(text)) return undefined;
  const filed = filedIn(text);
  return financialYear(filed) === year || financialYear(addDays(filed, EARLY)) === year;
}

function lookAtLut(arn: string): Seen {
  if (!ARN.test(arn)) return { format: false, wrong: say('an LUT reference is 15 characters: 2 letters, state, month and year, 6 digits, check character', 'LUT का ARN 15 अक्षर का होता है: 2 अक्षर, राज्य, महीना और साल, 6 अंक, जाँच अक्षर') };
  const state = stateSaid(arn.slice(2, 4));
  if (!state) return { format: false, wrong: noState(arn.slice(2, 4)) };
  const filed = filedIn(arn);
  const month = filed.slice(0, 7);
  const [year, next] = [financialYear(filed), financialYear(addDays(filed, EARLY))];
  const early = year === next ? ['', ''] : [`, or ${next} if filed ahead of it`, `, या पहले से भरा हो तो ${next}`];
  return {
    format: true,
    notes: [say(`filed in ${month}, financial year ${year}${early[0]}`, `${month} में भरा, वित्तीय वर्ष ${year}${early[1]}`)],
    parts: [part(arn.slice(0, 2), say('series', 'शृंखला')), part(arn.slice(2, 4), NAMES.state, state), part(arn.slice(4, 8), say('filed', 'भरा गया'), say(month, month)), part(arn.slice(8, 14), NAMES.serial), part(arn.slice(14), say('check character, its rule is not published', 'जाँच अक्षर, इसका नियम प्रकाशित नहीं'))],
  };
}

const shippingBill = formOnly(/^[A-Z0-9]{1,20}$/, say('a shipping bill number has 1 to 20 characters, in practice 7 digits', 'शिपिंग बिल नंबर में 1 से 20 अक्षर, आम तौर पर 7 अंक होते हैं'), (text) => ({
  notes: [/^[0-9]{7}$/.test(text) ? say('only unique together with port code and date', 'सिर्फ़ पोर्ट कोड और तारीख़ के साथ अकेला') : say('unusual: shipping bill numbers have 7 digits in practice', 'आम तौर से अलग: शिपिंग बिल नंबर में 7 अंक होते हैं')],
}));

const portCode = formOnly(/^IN[A-Z0-9]{3}[1-6B]$/, say('an Indian customs code is IN, three characters and 1 to 6 or B', 'भारत का कस्टम्स कोड IN, तीन अक्षर और 1 से 6 या B होता है'), (text) => {
  const kind = suffixSaid(text.charAt(5));
  return { notes: [say(PORT_SUFFIX[text.charAt(5)] ?? '', kind?.hi ?? '')], parts: [part('IN', NAMES.country, say('India', 'भारत')), part(text.slice(2, 5), NAMES.place), part(text.charAt(5), say('kind of port', 'पोर्ट का प्रकार'), kind)] };
});

const ICEGATE = 'https://www.icegate.gov.in';

/** Numbers that stand on papers of an Indian export. */
export const PAPER_KINDS: readonly IdKind[] = [
  { kind: 'lut-arn', title: 'LUT reference (RFD-11)', example: 'AD290326000123X', verifyAt: 'https://www.gst.gov.in (View submitted LUTs)', look: lookAtLut },
  { kind: 'shipping-bill', title: 'Shipping bill no.', example: '1234567', verifyAt: `${ICEGATE} (shipping bill status)`, look: shippingBill },
  { kind: 'port-code', title: 'Indian customs code of a port', example: 'INNSA1', verifyAt: ICEGATE, look: portCode },
  { kind: 'irn', title: 'Invoice reference no. (IRN)', example: 'ce53808b35791e1f4fb0623746b31d2f3259da7fc5aa9ace489f96d14cf766f4', verifyAt: 'https://einvoice.gst.gov.in', clean: (text) => compact(text).toLowerCase(), look: lookAtIrn },
  { kind: 'gst-invoice-no', title: 'GST invoice no.', example: 'KB/26-27/0118', verifyAt: null, clean: (text) => text.trim(), look: formOnly(/^[A-Za-z1-9][A-Za-z0-9/-]{0,15}$/, say('an invoice number has at most 16 letters, digits, / or -, and does not begin with 0, / or -', 'इनवॉइस नंबर में ज़्यादा से ज़्यादा 16 अक्षर, अंक, / या - होते हैं, और 0, / या - से शुरू नहीं होता'), () => ({ notes: [say('must be unique in its financial year', 'अपने वित्तीय वर्ष में एक ही बार आना चाहिए')] })) },
  { kind: 'e-way-bill', title: 'E-way bill no.', example: '123456789012', verifyAt: 'https://ewaybillgst.gov.in', clean: digitsOnly, look: formOnly(/^[0-9]{12}$/, say('an e-way bill number has 12 digits', 'ई-वे बिल नंबर में 12 अंक होते हैं')) },
];
