import { mod97 } from './checkDigits.ts';
import { countrySaid, noCountry } from './countries.ts';
import { lookAtIban } from './iban.ts';
import { digitsOnly, formOnly, type IdKind, NAMES, part, type Seen, say, withDigit } from './kind.ts';

function lookAtEori(text: string): Seen {
  const country = text.slice(0, 2);
  const parts = [part(country, NAMES.country, countrySaid(country)), part(text.slice(2), say('number of the firm', 'फ़र्म का नंबर'))];
  if (country === 'GB' || country === 'XI') return /^(GB|XI)([0-9]{12}|[0-9]{15})$/.test(text) ? { format: true, parts, notes: country === 'XI' ? [say('XI is Northern Ireland towards the customs of the EU', 'XI EU कस्टम्स के लिए उत्तरी आयरलैंड है')] : [] } : { format: false, wrong: say(`an EORI of ${country} has 12 or 15 digits`, `${country} के EORI में 12 या 15 अंक होते हैं`) };
  if (!/^[A-Z]{2}[A-Z0-9]{1,15}$/.test(text)) return { format: false, wrong: say('an EORI is a country and up to 15 letters or digits', 'EORI में देश और 15 तक अक्षर या अंक होते हैं') };
  return { format: true, parts, ...noCountry(country) };
}

const bic = formOnly(/^[A-Z]{4}[A-Z]{2}[A-Z0-9]{2}([A-Z0-9]{3})?$/, say('a BIC has 8 or 11 characters: bank, country, place, branch', 'BIC में 8 या 11 अक्षर होते हैं: बैंक, देश, जगह, शाखा'), (text) => ({
  ...noCountry(text.slice(4, 6)),
  parts: [part(text.slice(0, 4), NAMES.bank), part(text.slice(4, 6), NAMES.country, countrySaid(text.slice(4, 6))), part(text.slice(6, 8), NAMES.place), ...(text.length > 8 ? [part(text.slice(8), NAMES.branch, /X{3}$/.test(text) ? say('head office', 'मुख्य कार्यालय') : undefined)] : [])],
}));

const lei = withDigit(/^[A-Z0-9]{18}[0-9]{2}$/, say('an LEI has 20 characters, the last two are digits', 'LEI में 20 अक्षर होते हैं, आख़िरी दो अंक'), (text) => mod97(text) === 1, (text) => ({
  notes: [say('banks ask for it from 50 crore rupees on (as we know it, not read again)', 'बैंक 50 करोड़ रुपये से इसे माँगते हैं (हमारी जानकारी, दोबारा नहीं पढ़ा)')],
  parts: [part(text.slice(0, 4), say('office that gave it', 'जारी करने वाला कार्यालय')), part(text.slice(4, 18), say('number of the firm', 'फ़र्म का नंबर')), part(text.slice(18), say('check digits', 'जाँच अंक'))],
}));

/** Sources disagree: seven digits (the branch code of the reserve bank's list, which shipping bills show) or fourteen (many guides). */
const adCode = formOnly(/^([0-9]{7}|[0-9]{14})$/, say('an AD code has 7 digits; some banks write 14', 'AD कोड में 7 अंक होते हैं; कुछ बैंक 14 लिखते हैं'), (text) => ({
  notes: [text.length === 7 ? say('seven digits, as shipping bills show it; guides disagree', 'सात अंक, जैसे शिपिंग बिल में आता है; जानकारियाँ अलग-अलग हैं') : say('fourteen digits as many guides have it; shipping bills show seven', 'चौदह अंक, जैसे कई जगह लिखा है; शिपिंग बिल में सात आते हैं'), say('must be registered on ICEGATE; one port serves all', 'ICEGATE पर दर्ज होना चाहिए; एक पोर्ट का पंजीकरण सब के लिए है')],
}));

const ifsc = (text: string): Seen => {
  if (/^[A-Z]{4}0[A-Z0-9]{6}$/.test(text)) return { format: true, parts: [part(text.slice(0, 4), NAMES.bank), part('0', say('kept free', 'ख़ाली रखा गया')), part(text.slice(5), NAMES.branch)] };
  const letter = /^[A-Z]{4}O[A-Z0-9]{6}$/.test(text);
  return { format: false, wrong: letter ? say('the fifth character of an IFSC is a zero, not the letter O', 'IFSC का पाँचवाँ अक्षर शून्य है, अक्षर O नहीं') : say('an IFSC is 4 letters, a zero and 6 letters or digits', 'IFSC में 4 अक्षर, एक शून्य और 6 अक्षर या अंक होते हैं') };
};

/** Firms abroad and the banks of both sides. Countries that ISO 3166 does not have are wrong where one must stand. */
export const PARTY_KINDS: readonly IdKind[] = [
  { kind: 'ad-code', title: 'AD code', example: '0510123', verifyAt: 'https://www.icegate.gov.in (bank account management)', clean: digitsOnly, look: adCode },
  { kind: 'ifsc', title: 'IFSC', example: 'ABCD0123456', verifyAt: 'https://www.rbi.org.in (IFSC search)', look: ifsc },
  { kind: 'bic', title: 'SWIFT / BIC', example: 'ABCDINBB', verifyAt: 'https://www.swift.com (BIC search)', look: bic },
  { kind: 'eori', title: 'EORI', example: 'GB123456789000', verifyAt: 'https://ec.europa.eu/taxation_customs/dds2/eos (EU), https://www.gov.uk/check-eori-number (UK)', look: lookAtEori },
  { kind: 'lei', title: 'LEI', example: '000000NIRYATSAMPLE62', verifyAt: 'https://search.gleif.org', look: lei },
  { kind: 'iban', title: 'IBAN', example: 'DE51000000000000000118', verifyAt: null, look: lookAtIban },
];
