import { NAMES, part, type IdPart, type Said, type Seen, say } from './kind.ts';

/** Fourth letter of a PAN and whom it stands for. */
export const PAN_HOLDERS: Readonly<Record<string, string>> = { P: 'person', C: 'company', H: 'Hindu undivided family', F: 'firm or LLP', A: 'association of persons', T: 'trust', B: 'body of individuals', L: 'local authority', J: 'artificial juridical person', G: 'government' };
const HOLDERS_HI: Readonly<Record<string, string>> = { P: 'व्यक्ति', C: 'कंपनी', H: 'हिंदू अविभाजित परिवार', F: 'फ़र्म या LLP', A: 'व्यक्तियों का संघ', T: 'ट्रस्ट', B: 'व्यक्तियों का निकाय', L: 'स्थानीय प्राधिकरण', J: 'कृत्रिम विधिक व्यक्ति', G: 'सरकार' };

export const PAN_FORM = /^[A-Z]{5}[0-9]{4}[A-Z]$/;
const LEGACY = say('legacy series', 'पुरानी शृंखला');

/** Whom a PAN stands for by its fourth letter; undefined when the letter stands for nobody. */
export function panHolder(pan: string): Said | undefined {
  const letter = pan.charAt(3);
  const [en, hi] = [PAN_HOLDERS[letter], HOLDERS_HI[letter]];
  return en && hi ? say(en, hi) : letter === 'K' ? LEGACY : undefined;
}

const partsOf = (pan: string, holder: Said): IdPart[] => [
  part(pan.slice(0, 3), say('series', 'शृंखला')), part(pan.charAt(3), say('holder', 'धारक'), holder), part(pan.charAt(4), say('first letter of the surname or name, as a rule', 'आम तौर पर उपनाम या नाम का पहला अक्षर')), part(pan.slice(5, 9), NAMES.serial), part(pan.charAt(9), say('check letter, its rule is not published', 'जाँच अक्षर, इसका नियम प्रकाशित नहीं')),
];

/** The last letter is a check letter whose algorithm is not published, so nobody can check it. */
export function lookAtPan(pan: string): Seen {
  if (!PAN_FORM.test(pan)) return { format: false, wrong: say('a PAN is 5 letters, 4 digits and a letter', 'PAN में 5 अक्षर, 4 अंक और 1 अक्षर होते हैं') };
  if (pan.slice(5, 9) === '0000') return { format: false, wrong: say('the four digits of a PAN are never 0000', 'PAN के चार अंक कभी 0000 नहीं होते') };
  const holder = panHolder(pan);
  if (!holder) return { format: false, wrong: say(`the 4th letter ${pan.charAt(3)} stands for no kind of holder`, `चौथा अक्षर ${pan.charAt(3)} किसी तरह के धारक का नहीं है`) };
  return { format: true, notes: [say(`holder: ${holder.en}`, `धारक: ${holder.hi}`)], parts: partsOf(pan, holder) };
}
