import { awbDigit, imoDigit, iso6346, iso6346Rest } from './checkDigits.ts';
import { countrySaid, noCountry } from './countries.ts';
import { compact, DIGIT_WRONG, digitsOnly, formOnly, head, type IdKind, last, NAMES, part, type Said, type Seen, say, withDigit } from './kind.ts';

const CATEGORIES: Readonly<Record<string, Said>> = { U: say('freight container', 'माल कंटेनर'), J: say('equipment that can be taken off it', 'कंटेनर से हटने वाला सामान'), Z: say('trailer or chassis', 'ट्रेलर या चेसिस') };
const REMAINDER_TEN = say('its remainder is 10, written 0: the standard advises against such serial numbers', 'शेष 10 है, 0 लिखा जाता है: मानक ऐसे क्रमांक से बचने को कहता है');

const container = withDigit(/^[A-Z]{3}[UJZ][0-9]{7}$/, say('a container number is 3 letters, U, J or Z, 6 digits and a check digit', 'कंटेनर नंबर में 3 अक्षर, U, J या Z, 6 अंक और एक जाँच अंक होता है'), (text) => iso6346(head(text)) === last(text), (text) => ({
  notes: iso6346Rest(head(text)) === 10 ? [REMAINDER_TEN] : [],
  parts: [part(text.slice(0, 3), say('owner', 'मालिक')), part(text.charAt(3), say('kind', 'प्रकार'), CATEGORIES[text.charAt(3)]), part(text.slice(4, 10), NAMES.serial), part(last(text), NAMES.checkDigit)],
}));

const imo = withDigit(/^[0-9]{7}$/, say('an IMO number has 7 digits', 'IMO नंबर में 7 अंक होते हैं'), (text) => imoDigit(head(text)) === last(text), (text) => ({ parts: [part(head(text), say('ship', 'जहाज़')), part(last(text), NAMES.checkDigit)] }));

function lookAtAwb(text: string): Seen {
  if (!/^[0-9]{11}$/.test(text)) return { format: false, wrong: say('an air waybill has 11 digits: airline prefix 3, serial 7, check digit', 'एयर वेबिल में 11 अंक होते हैं: एयरलाइन 3, क्रमांक 7, जाँच अंक') };
  const parts = [part(text.slice(0, 3), say('airline', 'एयरलाइन')), part(text.slice(3, 10), NAMES.serial), part(last(text), NAMES.checkDigit)];
  return awbDigit(text.slice(3, 10)) === last(text) ? { format: true, checkDigit: true, normalised: `${text.slice(0, 3)}-${text.slice(3)}`, parts } : { format: true, checkDigit: false, wrong: DIGIT_WRONG, parts };
}

const unlocode = formOnly(/^[A-Z]{2}[A-Z2-9]{3}$/, say('a UN/LOCODE is a country and 3 letters or digits 2 to 9', 'UN/LOCODE में देश और 3 अक्षर या 2 से 9 के अंक होते हैं'), (text) => ({
  ...noCountry(text.slice(0, 2)),
  notes: text.startsWith('IN') ? [say('Indian customs codes add one more character for the kind of port', 'भारत के कस्टम्स कोड में पोर्ट के प्रकार का एक अक्षर और होता है')] : [],
  parts: [part(text.slice(0, 2), NAMES.country, countrySaid(text.slice(0, 2))), part(text.slice(2), NAMES.place)],
}));

/** No check digit and no single form: carriers number as they like, most behind the four letters of their code. EDIFACT leaves room for 35 characters. */
const billOfLading = formOnly(/^(?=.*[0-9])[A-Z0-9][A-Z0-9/-]{2,34}$/, say('a B/L number has 3 to 35 letters and digits', 'B/L नंबर में 3 से 35 अक्षर और अंक होते हैं'), () => ({ notes: [say('every carrier numbers in its own way: it must be the same on all papers, letter by letter', 'हर कैरियर का अपना तरीक़ा है: सब काग़ज़ों पर अक्षर-अक्षर एक हो')] }));

/** What carries goods, and where from and to. */
export const TRANSPORT_KINDS: readonly IdKind[] = [
  { kind: 'iso6346', title: 'Container no.', example: 'CSQU3054383', verifyAt: 'https://www.bic-code.org', clean: (text) => compact(text).replaceAll('-', ''), look: container },
  { kind: 'imo', title: 'IMO ship no.', example: '9074729', verifyAt: 'https://gisis.imo.org', clean: (text) => compact(text).replace(/^IMO/, ''), look: imo },
  { kind: 'awb', title: 'Air waybill no.', example: '098-12345675', verifyAt: null, clean: digitsOnly, look: lookAtAwb },
  { kind: 'bl-no', title: 'Bill of lading no.', example: 'ABCD0000118', verifyAt: null, look: billOfLading },
  { kind: 'unlocode', title: 'UN/LOCODE', example: 'INNSA', verifyAt: 'https://unece.org/trade/cefact/unlocode', look: unlocode },
];
