import { COUNTRIES, countrySaid } from './countries.ts';
import { compact, digitsOnly, formOnly, type IdKind, NAMES, part, type Seen, say } from './kind.ts';

/** Forms of VAT numbers behind their two letters, as the tax offices of the EU publish them for VIES; Greece writes EL, Northern Ireland XI. */
const VAT_FORMS: Readonly<Record<string, RegExp>> = {
  AT: /^U\d{8}$/, BE: /^[01]\d{9}$/, BG: /^\d{9,10}$/, CY: /^\d{8}[A-Z]$/, CZ: /^\d{8,10}$/, DE: /^\d{9}$/, DK: /^\d{8}$/, EE: /^\d{9}$/, EL: /^\d{9}$/, ES: /^([A-Z]\d{7}[A-Z0-9]|\d{8}[A-Z])$/, FI: /^\d{8}$/, FR: /^[A-Z0-9]{2}\d{9}$/, HR: /^\d{11}$/, HU: /^\d{8}$/, IE: /^(\d{7}[A-Z]{1,2}|\d[A-Z]\d{5}[A-Z])$/,
  IT: /^\d{11}$/, LT: /^(\d{9}|\d{12})$/, LU: /^\d{8}$/, LV: /^\d{11}$/, MT: /^\d{8}$/, NL: /^[A-Z0-9]{9}B[A-Z0-9]{2}$/, PL: /^\d{10}$/, PT: /^\d{9}$/, RO: /^\d{2,10}$/, SE: /^\d{12}$/, SI: /^\d{8}$/, SK: /^\d{10}$/, GB: /^(\d{9}|\d{12}|(GD|HA)\d{3})$/, XI: /^(\d{9}|\d{12}|(GD|HA)\d{3})$/,
};
const NOT_ISO: Readonly<Record<string, string>> = { EL: 'GR', XI: 'GB' };

function lookAtVat(text: string): Seen {
  const country = text.slice(0, 2);
  const form = Object.hasOwn(VAT_FORMS, country) ? VAT_FORMS[country] : undefined;
  if (country === 'GR') return { format: false, wrong: say('the VAT numbers of Greece begin with EL', 'ग्रीस का VAT नंबर EL से शुरू होता है') };
  if (!form) return { format: false, wrong: Object.hasOwn(COUNTRIES, country) ? say(`the form of a VAT number of ${country} is not known here: EU and UK only`, `${country} के VAT नंबर का रूप यहाँ पता नहीं: सिर्फ़ EU और UK`) : say('a VAT number begins with the two letters of an EU country, GB or XI', 'VAT नंबर EU के देश के दो अक्षर, GB या XI से शुरू होता है') };
  if (!form.test(text.slice(2))) return { format: false, wrong: say(`a VAT number of ${country} has another form`, `${country} के VAT नंबर का रूप अलग होता है`) };
  return { format: true, parts: [part(country, NAMES.country, countrySaid(NOT_ISO[country] ?? country)), part(text.slice(2), say('number of the firm', 'फ़र्म का नंबर'))], notes: [say('its own check digits are not calculated here', 'इसके अपने जाँच अंक यहाँ नहीं निकाले जाते')] };
}

const FURLS = 'https://www.access.fda.gov (FURLS)';

const facility = formOnly(/^[0-9]{11}$/, say('an FDA food facility number has 11 digits', 'FDA फ़ूड फ़ैसिलिटी नंबर में 11 अंक होते हैं'), () => ({
  notes: [say('confidential like its PIN: give it to the importer only', 'PIN की तरह गोपनीय: सिर्फ़ इम्पोर्टर को दें'), say('renewed from October to December of even years, or it ends', 'सम साल में अक्टूबर से दिसंबर तक रिन्यू होता है, नहीं तो बंद')],
}));

const duns = formOnly(/^[0-9]{9}$/, say('a D-U-N-S number has 9 digits', 'D-U-N-S नंबर में 9 अंक होते हैं'), () => ({ notes: [say('the FDA takes it as UFI, for FSVP too', 'FDA इसे UFI मानता है, FSVP में भी')] }));

/** Only the labeler code of an NDC has a length that is known here; the hyphens tell its three segments apart. */
const ndc = formOnly(/^[0-9]{4,6}(-[A-Z0-9]{3,4}(-[A-Z0-9]{1,2})?)?$/, say('an NDC is labeler, product and pack with hyphens: the labeler code has 4 or 5 digits', 'NDC में लेबलर, प्रोडक्ट और पैक हाइफ़न से: लेबलर कोड 4 या 5 अंक का'), (text) => {
  const [labeler = '', product, pack] = text.split('-');
  return {
    notes: labeler.length === 6 ? [say('labeler codes of 6 digits are planned: compare with the listing', '6 अंक के लेबलर कोड की योजना है: लिस्टिंग से मिलाएँ')] : [],
    parts: [part(labeler, say('labeler', 'लेबलर')), ...(product ? [part(product, say('product', 'प्रोडक्ट'))] : []), ...(pack ? [part(pack, say('pack', 'पैक'))] : [])],
  };
});

const rn = formOnly(/^RN[0-9]{1,6}$/, say('an RN is RN and 1 to 6 digits', 'RN में RN और 1 से 6 अंक होते हैं'), () => ({ notes: [say('given to firms in the US only: without one the label shows the full name of the business', 'सिर्फ़ अमेरिकी फ़र्मों को मिलता है: न हो तो लेबल पर फ़र्म का पूरा नाम')] }));

/** Numbers of registers of the EU, the UK and the US that papers and labels carry. */
export const ABROAD_KINDS: readonly IdKind[] = [
  { kind: 'vat', title: 'VAT no. (EU, UK)', example: 'DE000000001', verifyAt: 'https://ec.europa.eu/taxation_customs/vies (EU), https://www.gov.uk/check-uk-vat-number (UK)', clean: (text) => compact(text).replace(/[-.]/g, ''), look: lookAtVat },
  { kind: 'duns', title: 'D-U-N-S no. (UFI)', example: '000000118', verifyAt: 'https://www.dnb.com', clean: digitsOnly, look: duns },
  { kind: 'fda-facility', title: 'FDA food facility no.', example: '00000000118', verifyAt: FURLS, clean: digitsOnly, look: facility },
  { kind: 'fei', title: 'FDA establishment no. (FEI)', example: '0000000118', verifyAt: 'https://www.accessdata.fda.gov (FEI search)', clean: digitsOnly, look: formOnly(/^([0-9]{7}|[0-9]{10})$/, say('an FEI has 7 or 10 digits', 'FEI में 7 या 10 अंक होते हैं')) },
  { kind: 'prior-notice', title: 'FDA prior notice no.', example: '000000000118', verifyAt: FURLS, clean: digitsOnly, look: formOnly(/^[0-9]{12}$/, say('the confirmation of a prior notice has 12 digits', 'प्रायर नोटिस की पुष्टि में 12 अंक होते हैं')) },
  { kind: 'ndc', title: 'US National Drug Code', example: '0000-0118-01', verifyAt: 'https://www.accessdata.fda.gov (NDC directory)', look: ndc },
  { kind: 'ftc-rn', title: 'RN of a US textile firm', example: 'RN118', verifyAt: 'https://rn.ftc.gov', clean: (text) => compact(text).replace(/^RN[-#:.]*/, 'RN').replace(/^(?=[0-9]+$)/, 'RN'), look: rn },
];
