import { casDigit, hasGs1Digit } from './checkDigits.ts';
import { hsDigits, lookAtHs, lookAtItcHs } from './hs.ts';
import { compact, digitsOnly, formOnly, head, type IdKind, type IdPart, last, NAMES, part, type Said, type Seen, say, withDigit } from './kind.ts';
import { uqcSaid } from './unitNames.ts';
import { customsUnit, UQC_OF_TRADE, unitCode } from './units.ts';

const PLAIN_GTIN: Readonly<Record<number, Said>> = { 8: say('GTIN-8, for small packs', 'GTIN-8, छोटे पैक के लिए'), 12: say('GTIN-12 (UPC)', 'GTIN-12 (UPC)'), 13: say('GTIN-13 (EAN)', 'GTIN-13 (EAN)'), 14: say('GTIN-14, for cartons', 'GTIN-14, कार्टन के लिए') };
const INDIA = say('number of GS1 India: says who gave the number, not where goods are made', 'GS1 India का नंबर: यह बताता है किसने नंबर दिया, माल कहाँ बना यह नहीं');
const IN_HOUSE = say('a number for use inside one shop or firm: not for trade', 'एक दुकान या फ़र्म के अंदर का नंबर: व्यापार के लिए नहीं');
const MEASURED = say('indicator 9: goods of varying measure, the quantity stands elsewhere', 'संकेत 9: अलग-अलग माप का माल, मात्रा कहीं और लिखी होती है');

/** A GTIN by its length: 13 digits with leading zeros are the shorter ones. Prefixes 02, 04 and 20 to 29 are never given to a firm for trade. */
function gtinSays(text: string): Omit<Seen, 'format' | 'checkDigit'> {
  const whole = text.padStart(14, '0');
  const inHouse = text.length !== 8 && /^.(02|04|2\d)/.test(whole);
  const parts: IdPart[] = [...(text.length === 14 ? [part(text.charAt(0), say('level of packing', 'पैकिंग का स्तर'))] : []), part(text.length === 14 ? text.slice(1, 13) : head(text), say('firm and item', 'फ़र्म और आइटम'), PLAIN_GTIN[text.length]), part(last(text), NAMES.checkDigit)];
  return { parts, notes: [...(whole.startsWith('0890') || (text.length === 14 && text.slice(1, 4) === '890') ? [INDIA] : []), ...(inHouse ? [IN_HOUSE] : []), ...(text.length === 14 && text.startsWith('9') ? [MEASURED] : [])] };
}

const gtin = (text: string): Seen => {
  if (!/^[0-9]+$/.test(text)) return { format: false, wrong: say('a GTIN has 8, 12, 13 or 14 digits', 'GTIN में 8, 12, 13 या 14 अंक होते हैं') };
  if (![8, 12, 13, 14].includes(text.length)) return { format: false, wrong: say(`a GTIN has 8, 12, 13 or 14 digits, this has ${text.length}`, `GTIN में 8, 12, 13 या 14 अंक होते हैं, इसमें ${text.length} हैं`) };
  if (/^0+$/.test(text)) return { format: false, wrong: say('a GTIN is not all zeros', 'GTIN सिर्फ़ शून्य नहीं होता') };
  return withDigit(/^/, NAMES.checkDigit, hasGs1Digit, gtinSays)(text);
};

/** Whether this is a GTIN as registers write it, with its check digit right: what `checkId` says at length, for whoever asks it of a hundred thousand. */
export const isGtin = (text: string): boolean => GTIN.test(text) && hasGs1Digit(text);
const GTIN = /^(?!0+$)(?:\d{8}|\d{12,14})$/;

function lookAtUqc(text: string): Seen {
  if (UQC_OF_TRADE.has(text)) return { format: true, parts: [part(text, say('unit', 'यूनिट'), uqcSaid(text))], notes: [...UQC_NOTES.filter(([codes]) => codes.includes(text)).map(([, note]) => note)] };
  const meant = unitCode(text);
  if (meant && UQC_OF_TRADE.has(meant)) return { format: false, wrong: say(`${text} is no unit quantity code; ${meant} is`, `${text} UQC नहीं है; ${meant} है`) };
  const customs = customsUnit(text);
  if (customs) return { format: false, wrong: say(`${text} is a unit of customs (${customs.en}), not of the GST list`, `${text} कस्टम्स की यूनिट है (${customs.hi}), GST लिस्ट की नहीं`) };
  return { format: false, wrong: say(`${text} is no unit quantity code of the GST list`, `${text} GST लिस्ट का UQC नहीं है`) };
}
const UQC_NOTES: readonly (readonly [codes: readonly string[], note: Said])[] = [
  [['TGM'], say('TGM is ten gross, not ten grams', 'TGM दस ग्रोस है, दस ग्राम नहीं')], [['GGK'], say('customs lists write GGR for the great gross', 'कस्टम्स लिस्ट में ग्रेट ग्रोस GGR लिखा जाता है')], [['LTR'], say('older lists leave LTR out', 'पुरानी लिस्ट में LTR नहीं है')],
  [['MTS', 'TON'], say('MTS and TON both mean the tonne of 1,000 kg', 'MTS और TON दोनों 1,000 किग्रा का टन हैं')], [['PRS'], say('a pair is two pieces only where the product says so', 'जोड़ी दो पीस तभी है जब आइटम में ऐसा लिखा हो')],
];

const cas = withDigit(/^[0-9]{2,7}-[0-9]{2}-[0-9]$/, say('a CAS number reads 0000000-00-0', 'CAS नंबर 0000000-00-0 जैसा होता है'), (text) => casDigit(head(text).replaceAll('-', '')) === last(text), (text) => ({ parts: [part(head(head(text)), say('substance', 'पदार्थ')), part(last(text), NAMES.checkDigit)] }));
const cleanCas = (text: string): string => compact(text).replace(/^([0-9]{2,7})([0-9]{2})([0-9])$/, '$1-$2-$3');

const unNumber = formOnly(/^UN[0-9]{4}$/, say('a UN number is UN and 4 digits', 'UN नंबर UN और 4 अंक होता है'), () => ({ notes: [say('whether it is in the dangerous goods list is not checked here', 'यह ख़तरनाक माल की लिस्ट में है या नहीं, यहाँ नहीं जाँचा जाता')] }));

/** Goods by number: classification, barcode, substance, unit. */
export const GOODS_KINDS: readonly IdKind[] = [
  { kind: 'hs', title: 'HS code', example: '610910', verifyAt: 'https://www.icegate.gov.in (tariff)', clean: hsDigits, look: lookAtHs },
  { kind: 'itc-hs', title: 'ITC-HS code', example: '61091000', verifyAt: 'https://www.icegate.gov.in (tariff)', clean: hsDigits, look: lookAtItcHs },
  { kind: 'uqc', title: 'Unit quantity code', example: 'KGS', verifyAt: null, look: lookAtUqc },
  { kind: 'gtin', title: 'GTIN (barcode number)', example: '8901234567890', verifyAt: 'https://www.gs1.org (Verified by GS1)', clean: digitsOnly, look: gtin },
  { kind: 'cas', title: 'CAS no.', example: '7732-18-5', verifyAt: 'https://commonchemistry.cas.org', clean: cleanCas, look: cas },
  { kind: 'un-number', title: 'UN no. (dangerous goods)', example: 'UN1266', verifyAt: 'https://unece.org (dangerous goods list)', clean: (text) => compact(text).replace(/^(?=[0-9]{4}$)/, 'UN'), look: unNumber },
];
