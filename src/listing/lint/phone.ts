import type { Span } from './span.ts';

/** Digits that belong to one number although signs stand between them. Bounded, so that no text can make it slow. */
const RUN = /(?:\+|00)?\d(?:[\s().\-–—_/*|•·,]{0,3}\d){6,14}/gu;
/** Words after which a number is there to be called. */
const CALL = /(?<!\p{L})(?:phone|ph|tel(?:ephone)?|mob(?:ile)?|call|contact (?:us|no|number|on|at)|contact:|whats ?app|helpline|fax|sms|फ़ोन|फोन|मोबाइल|संपर्क|कॉल|व्हाट्सऐप)(?:\s(?:us|me|now|on|at|no|number|id|नंबर|करें|पर)\b)*[\s.:()\-–+]{0,6}$/u;
/** Words after which a number is a code of the goods. */
const CODE = /(?<!\p{L})(?:hs|hsn|itc|itc-hs|gtin|ean|upc|isbn|asin|code|model|part|oe|oem|ref|reference|article|art|item|sku|serial|lot|batch|iso|din|astm|en|jis|fssai|lic|licence|license|cas|patent|reg|registration)(?: ?(?:no|number|code))?[\s.:#()-]{0,4}$/u;
/** How Indian mobile numbers are written in groups. */
const MOBILE_GROUPS = new Set(['10', '5,5', '3,3,4', '4,3,3', '4,6', '3,7', '2,8', '2,4,4', '2,2,2,2,2', '1,1,1,1,1,1,1,1,1,1']);

/** Telephone numbers in a folded text. `codes` are numbers of the goods themselves (HS, GTIN, model), which are none. */
export function findPhones(text: string, codes: readonly string[]): Span[] {
  const found: Span[] = [];
  for (const match of text.matchAll(RUN)) {
    const before = text.slice(Math.max(0, match.index - 40), match.index);
    if (isPhone(match[0], before, codes)) found.push({ start: match.index, end: match.index + match[0].length });
  }
  return [...found, ...spelledNumbers(text), ...disguisedDigits(text)];
}

function isPhone(run: string, before: string, codes: readonly string[]): boolean {
  const digits = run.replace(/\D/gu, '');
  if (CALL.test(before)) return digits.length >= 7;
  // R8851116001 is a model: letters do not run into a telephone number.
  if (/\p{L}$/u.test(before) || CODE.test(before) || codes.some((code) => code !== '' && (code.includes(digits) || digits.startsWith(code)))) return false;
  if (/^\+/u.test(run)) return digits.length >= 8;
  return isIndianMobile(run, digits) || isLandline(run, digits);
}

const groupsOf = (run: string): string[] => run.split(/\D+/u).filter(Boolean);

/** Ten digits from 6 on, with 0 or 91 before them or not, in a usual grouping; a list of rising sizes is none. */
function isIndianMobile(run: string, digits: string): boolean {
  if (!/^(?:0{1,2}91|91|0)?[6-9]\d{9}$/u.test(digits)) return false;
  const groups = groupsOf(run);
  if (groups.length > 1 && (groups[0] === '91' || groups[0] === '0091' || groups[0] === '0')) groups.shift();
  const first = groups.join('').length === 10 ? groups : groupsOf(digits.slice(-10));
  const isRising = first.length > 2 && first.every((one, index) => index === 0 || Number(one) > Number(first[index - 1]));
  return !isRising && MOBILE_GROUPS.has(first.map((one) => one.length).join(','));
}

/** 0, area code, number in two groups: 0124 456 7890, (022) 2345 6789. */
function isLandline(run: string, digits: string): boolean {
  const groups = groupsOf(run).map((one) => one.length);
  return /^0[1-8]\d{9}$/u.test(digits) && groups.length >= 2 && groups.length <= 3 && (groups[0] ?? 0) >= 3 && (groups[0] ?? 0) <= 5;
}

const DIGIT_WORDS: Readonly<Record<string, string>> = {
  zero: '0', one: '1', two: '2', three: '3', four: '4', five: '5', six: '6', seven: '7', eight: '8', nine: '9',
  शून्य: '0', एक: '1', दो: '2', तीन: '3', चार: '4', पाँच: '5', पांच: '5', छह: '6', छः: '6', सात: '7', आठ: '8', नौ: '9',
};
const WORD_RUN = /^(?:zero|one|two|three|four|five|six|seven|eight|nine|double|triple){2,20}$/u;
/** A set of two or a pack of six has fewer. */
const LEAST_SPELLED = 8;

/** Numbers written out: "nine eight two five zero…", mixed with digits or run together. */
function spelledNumbers(text: string): Span[] {
  const found: Span[] = [];
  let run: { start: number; end: number; digits: number; words: number } | undefined;
  const close = (): void => {
    if (run && run.digits >= LEAST_SPELLED && run.words >= 3) found.push({ start: run.start, end: run.end });
    run = undefined;
  };
  for (const match of text.matchAll(/[\p{L}\p{M}]+|\d+/gu)) {
    const worth = worthOf(match[0]);
    if (!worth || (run && match.index - run.end > 3)) close();
    if (!worth) continue;
    run = { start: run?.start ?? match.index, end: match.index + match[0].length, digits: (run?.digits ?? 0) + worth.digits, words: (run?.words ?? 0) + worth.words };
  }
  close();
  return found;
}

/** How many digits a word stands for, and how many number words it is. */
function worthOf(word: string): { digits: number; words: number } | undefined {
  if (/^\d+$/u.test(word)) return { digits: word.length, words: 0 };
  if (word === 'double' || word === 'triple') return { digits: 1, words: 1 };
  if (word in DIGIT_WORDS) return { digits: 1, words: 1 };
  if (!WORD_RUN.test(word)) return undefined;
  const words = word.match(/zero|one|two|three|four|five|six|seven|eight|nine|double|triple/gu)?.length ?? 0;
  return { digits: words, words };
}

/** Letters in the place of digits: 98O5O l2345. Only what is exactly an Indian mobile number then. */
function disguisedDigits(text: string): Span[] {
  const found: Span[] = [];
  for (const match of text.matchAll(/(?<![\p{L}\d])[6-9oil](?:[ .-]?[\doil]){9}(?![\p{L}\d])/gu)) {
    const digits = match[0].replace(/[^\doil]/gu, '').replace(/o/gu, '0').replace(/[il]/gu, '1');
    if (/[oil]/u.test(match[0]) && (match[0].match(/\d/gu)?.length ?? 0) >= 5 && /^[6-9]\d{9}$/u.test(digits)) found.push({ start: match.index, end: match.index + match[0].length });
  }
  return found;
}
