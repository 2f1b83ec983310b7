import { luhn36 } from './checkDigits.ts';
import { NAMES, part, type IdPart, type Said, type Seen, say } from './kind.ts';
import { panHolder } from './pan.ts';
import { GST_STATES, noState, RETIRED_STATES, stateSaid } from './states.ts';

/** Whose GSTIN it is. Only a regular one issues export invoices as a rule. */
export type GstinForm = 'regular' | 'non-resident' | 'oidar' | 'un-body' | 'tds' | 'tcs';

/** Patterns of the GST developer portal. D and C in position 14 are deductors and collectors; plain taxpayers have Z. */
const FORMS: readonly { form: GstinForm; pattern: RegExp; note?: Said }[] = [
  { form: 'non-resident', pattern: /^[0-9]{4}[A-Z]{3}[0-9]{5}NR[0-9A-Z]$/, note: say('a non-resident taxable person: not an exporter as a rule', 'अनिवासी करदाता: आम तौर पर निर्यातक नहीं') },
  { form: 'oidar', pattern: /^99[0-9]{2}[A-Z]{3}[0-9]{5}OS[0-9A-Z]$/, note: say('an online service supplier from abroad: not an exporter of goods', 'विदेश का ऑनलाइन सेवा देने वाला: माल का निर्यातक नहीं') },
  { form: 'un-body', pattern: /^[0-9]{4}[A-Z]{3}[0-9]{5}[UO]N[A-Z0-9]$/, note: say('a United Nations body or embassy: not an exporter', 'संयुक्त राष्ट्र संस्था या दूतावास: निर्यातक नहीं') },
  { form: 'tds', pattern: /^[0-9]{2}[A-Z]{4}[A-Z0-9][0-9]{4}[A-Z][1-9A-Z]D[0-9A-Z]$/, note: say('a deductor of tax at source: not for export invoices', 'TDS काटने वाले का नंबर: निर्यात इनवॉइस के लिए नहीं') },
  { form: 'tcs', pattern: /^[0-9]{2}[A-Z]{5}[0-9]{4}[A-Z][1-9A-Z]C[0-9A-Z]$/, note: say('a collector of tax at source: not for export invoices', 'TCS लेने वाले का नंबर: निर्यात इनवॉइस के लिए नहीं') },
  { form: 'regular', pattern: /^[0-9]{2}[A-Z]{5}[0-9]{4}[A-Z][1-9A-Z][Z1-9ABE-J][0-9A-Z]$/ },
];

/** Form of a GSTIN by its pattern, undefined when it has none of them. */
export const gstinForm = (gstin: string): GstinForm | undefined => FORMS.find((one) => one.pattern.test(gstin))?.form;

/** The PAN inside a GSTIN; undefined for the forms that hold none (non-resident, online services, United Nations, deductors by TAN). */
export function panOfGstin(gstin: string): string | undefined {
  const form = gstinForm(gstin);
  const pan = gstin.slice(2, 12);
  return (form === 'regular' || form === 'tcs' || form === 'tds') && /^[A-Z]{5}[0-9]{4}[A-Z]$/.test(pan) ? pan : undefined;
}

function partsOf(gstin: string, form: GstinForm): IdPart[] {
  const state = part(gstin.slice(0, 2), NAMES.state, stateSaid(gstin.slice(0, 2)));
  const check = part(gstin.slice(14), NAMES.checkCharacter);
  if (form === 'regular' || form === 'tcs' || form === 'tds') {
    const pan = gstin.slice(2, 12);
    const holder = panHolder(pan);
    const nth = gstin.slice(12, 13);
    return [state, panOfGstin(gstin) ? part(pan, NAMES.pan, holder) : part(pan, say('TAN or PAN', 'TAN या PAN')), part(nth, say('registration of this PAN in the state', 'इस PAN का राज्य में पंजीकरण'), say(`no. ${parseInt(nth, 36)}`, `नं. ${parseInt(nth, 36)}`)), part(gstin.slice(13, 14), say('kind of registration', 'पंजीकरण का प्रकार')), check];
  }
  return [state, part(gstin.slice(2, 4), NAMES.year), part(gstin.slice(4, 7), say('country or body', 'देश या संस्था')), part(gstin.slice(7, 12), NAMES.serial), part(gstin.slice(12, 14), say('kind of registration', 'पंजीकरण का प्रकार')), check];
}

const NOT_FORM = say('not in the form of a GSTIN: 2 digits, PAN, registration number, Z, check character', 'GSTIN का फ़ॉर्मैट नहीं: 2 अंक, PAN, पंजीकरण नंबर, Z, जाँच अक्षर');
const MISTYPED = say('the check character at the end does not fit: one of the characters is mistyped', 'आख़िरी जाँच अक्षर मेल नहीं खाता: कोई अक्षर ग़लत लिखा है');
const PLACE_ONLY = say('96 stands for another country as place of supply; a registration in India begins with its state', '96 सप्लाई की जगह के लिए दूसरा देश है; भारत का पंजीकरण अपने राज्य के कोड से शुरू होता है');

export function lookAtGstin(gstin: string): Seen {
  const found = FORMS.find((one) => one.pattern.test(gstin));
  if (!found) return { format: false, wrong: gstin.length === 15 ? NOT_FORM : say(`a GSTIN has 15 characters, this has ${gstin.length}`, `GSTIN में 15 अक्षर होते हैं, इसमें ${gstin.length} हैं`) };
  const state = gstin.slice(0, 2);
  const retired = RETIRED_STATES[state];
  if (retired || !GST_STATES[state]) return { format: false, wrong: retired ?? noState(state) };
  const parts = partsOf(gstin, found.form);
  if (luhn36(gstin.slice(0, 14)) !== gstin.charAt(14)) return { format: true, checkDigit: false, wrong: MISTYPED, parts };
  const notes = [...(found.note ? [found.note] : []), ...(state === '96' ? [PLACE_ONLY] : [])];
  return { format: true, checkDigit: true, parts, notes };
}
