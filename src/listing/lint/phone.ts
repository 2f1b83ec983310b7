import { worthOf } from './numberWords.ts';
import type { Span } from './span.ts';

/** Digits that belong to one number whatever signs stand between them. Bounded, so that no text can make it slow. */
const RUN = /(?:\+|00)?\d(?:[^\p{L}\p{M}\p{N}]{0,6}\d){6,14}/gu;
/** Words after which a number is there to be called. */
const CALL = /(?<!\p{L})(?:phone|ph|tel(?:ephone)?|mob(?:ile)?|call|contact (?:us|no|number|on|at)|contact:|whats ?app|we ?chat|weixin|helpline|toll[ -]?free|fax|sms|ring|reverse|backwards?|ulta|उल्टा|mo(?=[. ]?(?:no\b|:))|m(?=:)|मो(?=[.:])|फ़ोन|फोन|मोबाइल|संपर्क|कॉल|व्हाट्सऐप|व्हाट्सएप|ફોન|મોબાઇલ|સંપર્ક)(?:[\s.]{1,2}(?:us|me|now|on|at|no|number|id|नंबर|नं|करें|पर)(?![\p{L}\p{M}]))*[\s.:()\-–+[\]{}]{0,6}$/u;
/** "Call Rina at", and the signs of a telephone. */
const CALL_SOMEBODY = /(?<!\p{L})(?:call|ring|phone|contact|reach|ask for|speak to) (?:mr |ms |mrs |miss )?\p{L}{2,20} (?:at|on) $|[☎☏✆✉\u{1f4de}\u{1f4df}\u{1f4f1}\u{1f4f2}]\ufe0f?[\s:.+()-]{0,4}$/u;
/** Words behind a number that is there to be called. */
const CALL_AFTER = /^[\s)\]}.,-]{0,4}(?:(?:par|pe|pr|on|for|to) )?(?:call|ring|phone|whats ?app|sms|any ?time|ask for)(?!\p{L})/u;
/** Words after which a number is a code of the goods or of a paper. */
const CODE = /(?<!\p{L})(?:cat|catalog|catalogue|drawing|drg|dwg|style|design|bar ?code|mpn|p\/n|pn|iec|gst|gstin|cin|udyam|nsn|ndc|hs|hsn|itc|itc-hs|gtin|ean|upc|isbn|asin|code|model|part|oe|oem|ref|reference|article|art|item|sku|serial|sn|s\/n|lot|batch|iso|din|astm|en|jis|fssai|lic|licence|license|cas|patent|reg|registration|po|(?:invoice|order) ?(?=no|nr|number|#)|मॉडल|कोड)(?:[ .-]{0,2}(?:no|nr|number|code|नं|नंबर))?[\s.:#()-]{0,4}$/u;
/** A code of the goods goes on over a dash: KB-9825012345-L. */
const PART_BEFORE = /(?:^|[^\p{L}])\p{L}{1,3}[-/_]$/u;
const PART_AFTER = /^[-/_]\p{L}/u;
/** How Indian mobile numbers are written in groups. */
const MOBILE_GROUPS = new Set(['10', '5,5', '3,3,4', '4,3,3', '4,6', '3,7', '2,8', '2,4,4', '2,3,5', '2,2,2,2,2', '1,1,1,1,1,1,1,1,1,1', '2,3,3,2', '3,3,2,2', '5,3,2', '5,2,3', '1,3,3,3']);
/** How toll-free numbers are written: 1800 102 3456, 1860-500-1234. */
const FREE_GROUPS = new Set(['4,3,4', '4,2,4', '4,3,3', '4,6', '4,7']);
/** Country codes that are dialled behind 00 by buyers and sellers of Indian goods (ITU-T E.164). */
const ABROAD = /^00(?:1|7|2[07]|3[0-9]|4[0-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]|2[1-6]\d|35\d|97[0-9]|88[06]|85[2356]|99\d)\d{6,12}$/u;

/** Telephone numbers in a folded text. `codes` are numbers of the goods themselves (HS, GTIN, model), which are none. */
export function findPhones(text: string, codes: readonly string[] = []): Span[] {
  const found: Span[] = [];
  for (const match of text.matchAll(RUN)) {
    for (const span of [{ start: match.index, end: match.index + match[0].length }, ...piecesOf(match[0], match.index)]) {
      if (found.some((one) => span.start < one.end && one.start < span.end)) continue;
      if (isPhone(text, span, codes)) found.push(span);
    }
  }
  for (const match of text.matchAll(VANITY)) found.push({ start: match.index, end: match.index + match[0].length });
  return [...found, ...spelledNumbers(text), ...disguisedDigits(text), ...halves(text)];
}

/** A measure or a count follows: 1800 240 3600 mm, 9825012345 cycles. */
const MEASURE = /^\s?(?:mm|cms?|mtrs?|kgs?|gms?|gsm|pcs|pieces?|nos|sets?|units?|cycles?|rpm|hrs?|hours|hz|volts?|watts?|inch(?:es)?|sizes?|beads|litres?|ml)(?!\p{L})/u;

/** Letters of the keypad behind a toll-free prefix. */
const VANITY = /(?<![\p{L}\d])1[\s-]?(?:800|860)[\s-](?=[a-z0-9-]*[a-z])[a-z0-9-]{6,14}(?![\p{L}\d])/gu;

/** Digits that only count up or down: a number chart, no number to call. */
const isCounting = (digits: string): boolean => digits.length >= 8 && [1, 9].some((step) => [...digits].every((digit, at) => at === 0 || Number(digit) === (Number(digits[at - 1]) + step) % 10));

/** A mobile number in two halves with a word between, or in pieces with a letter between each: 98250 then 12345, 98a25b01c23d45. */
const HALVES = /(?<![\p{L}\d])[6-9]\d{4}[\s,;]{0,2}(?:and|then|plus|followed by|dash|hyphen|space|dot|minus|last|ends? with|ending with|next|phir|fir|aur|और|फिर)\s\d{5}(?![\p{L}\d])|(?<![\p{L}\d])[6-9]\d{0,4}(?:[a-wyz]\d{1,5}){2,9}(?![\p{L}\d])/gu;

const halves = (text: string): Span[] => [...text.matchAll(HALVES)]
  .filter((match) => match[0].replace(/\D/gu, '').length === 10 && !CODE.test(text.slice(Math.max(0, match.index - 40), match.index)))
  .map((match) => ({ start: match.index, end: match.index + match[0].length }));

/** Two numbers beside each other (98250 12345 / 98250 12346) are looked at one by one too. */
function piecesOf(run: string, start: number): Span[] {
  const pieces: Span[] = [];
  for (const match of run.matchAll(/[^/,;|]*\d[^/,;|]*/gu)) {
    const lead = /^\s*/u.exec(match[0])?.[0].length ?? 0;
    if (match[0].length < run.length) pieces.push({ start: start + match.index + lead, end: start + match.index + match[0].trimEnd().length });
  }
  return pieces;
}

function isPhone(text: string, { start, end }: Span, codes: readonly string[]): boolean {
  const run = text.slice(start, end);
  const before = text.slice(Math.max(0, start - 40), start);
  const after = text.slice(end, end + 30);
  const digits = run.replace(/\D/gu, '');
  if (CALL.test(before) || CALL_SOMEBODY.test(before)) return digits.length >= 7;
  if (isCounting(digits)) return false;
  // R8851116001 is a model: letters do not run into a telephone number.
  if (/\p{L}$/u.test(before) || CODE.test(before) || PART_BEFORE.test(before) || PART_AFTER.test(after) || codes.some((code) => code !== '' && (code.includes(digits) || digits.startsWith(code)))) return false;
  // Limits of a scale (+20 / -40 / +60) are none, nor is a round quantity.
  if (/^\+/u.test(run)) return digits.length >= 8 && !/[+°±%]/u.test(run.slice(1));
  if (/0{5}$/u.test(digits) || MEASURE.test(after)) return false;
  if (CALL_AFTER.test(after) && digits.length >= 10) return true;
  return isIndianMobile(run, digits) || isLandline(run, digits) || isTollFree(run, digits) || isAbroad(run, digits) || isOfThere(run, digits);
}

const groupsOf = (run: string): string[] => run.split(/\D+/u).filter(Boolean);
const isAbroad = (run: string, digits: string): boolean => ABROAD.test(digits) && groupsOf(run).length >= 2 && groupsOf(run).length <= 5;
/** Mobiles as they are written in China, the Emirates and Britain, and numbers of North America with their bracket or their 1 (national numbering plans). */
const THERE: readonly [RegExp, readonly string[]][] = [[/^(?:86)?1[3-9]\d{9}$/u, ['3,4,4', '3,8', '2,3,4,4']], [/^05[024568]\d{7}$/u, ['3,3,4', '3,7']], [/^07\d{9}$/u, ['5,6', '5,3,3']], [/^1[2-9]\d{9}$/u, ['1,3,3,4']]];
const isOfThere = (run: string, digits: string): boolean => THERE.some(([form, groups]) => form.test(digits) && groups.includes(groupsOf(run).map((one) => one.length).join(','))) || /^\(?[2-9]\d{2}\) ?\d{3}[-. ]\d{4}$/u.test(run);
const isTollFree = (run: string, digits: string): boolean => /^1(?:800|860)\d{6,7}$/u.test(digits) && FREE_GROUPS.has(groupsOf(run).map((one) => one.length).join(','));

/** Ten digits from 6 on, with 0 or 91 before them or not, in a usual grouping; a list of rising or falling sizes is none. */
function isIndianMobile(run: string, digits: string): boolean {
  if (!/^(?:0{1,2}91|91|0)?[6-9]\d{9}$/u.test(digits)) return false;
  const groups = groupsOf(run);
  if (groups.length > 1 && (groups[0] === '91' || groups[0] === '0091' || groups[0] === '0')) groups.shift();
  const first = groups.join('').length === 10 ? groups : groupsOf(digits.slice(-10));
  // Signs set twice are no list: 98..250..12345.
  const isDisguised = /([^\p{L}\p{N}\s])\1/u.test(run);
  const goes = (way: 1 | -1): boolean => first.every((one, index) => index === 0 || (Number(one) - Number(first[index - 1])) * way > 0);
  const isList = !isDisguised && first.length > 2 && (goes(1) || goes(-1));
  return !isList && MOBILE_GROUPS.has(first.map((one) => one.length).join(','));
}

/** 0, area code, number in two groups: 0124 456 7890, (022) 2345 6789. */
function isLandline(run: string, digits: string): boolean {
  const groups = groupsOf(run).map((one) => one.length);
  return /^0[1-8]\d{9}$/u.test(digits) && groups.length >= 2 && groups.length <= 3 && (groups[0] ?? 0) >= 3 && (groups[0] ?? 0) <= 5;
}

/** A set of two or a pack of six has fewer. */
const LEAST_SPELLED = 8;

/** Numbers written out: "nine eight two five zero…", mixed with digits or run together. */
function spelledNumbers(text: string): Span[] {
  const found: Span[] = [];
  let run: { start: number; end: number; digits: number; words: number; said: string } | undefined;
  const close = (): void => {
    if (run && run.digits >= LEAST_SPELLED && run.words >= 3 && !isCounting(run.said)) found.push({ start: run.start, end: run.end });
    run = undefined;
  };
  for (const match of text.matchAll(/[\p{L}\p{M}]+|\d+/gu)) {
    const worth = worthOf(match[0]);
    if (!worth || (run && match.index - run.end > 3)) close();
    if (!worth) continue;
    run = { start: run?.start ?? match.index, end: match.index + match[0].length, digits: (run?.digits ?? 0) + worth.digits, words: (run?.words ?? 0) + worth.words, said: `${run?.said ?? ''}${worth.said}` };
  }
  close();
  return found;
}

/** Letters that are taken for digits. */
const LOOKS_LIKE: Readonly<Record<string, string>> = { o: '0', i: '1', l: '1', z: '2', s: '5', b: '8' };

/** Letters in the place of digits: 98O5O l2345. Only what is exactly an Indian mobile number then. */
function disguisedDigits(text: string): Span[] {
  const found: Span[] = [];
  for (const match of text.matchAll(/(?<![\p{L}\d])[6-9oil](?:[ .-]?[\doilzsb]){9}(?![\p{L}\d])/gu)) {
    const digits = match[0].replace(/[^\doilzsb]/gu, '').replace(/[oilzsb]/gu, (one) => LOOKS_LIKE[one] ?? one);
    if (/[oilzsb]/u.test(match[0]) && (match[0].match(/\d/gu)?.length ?? 0) >= 6 && /^[6-9]\d{9}$/u.test(digits) && !CODE.test(text.slice(Math.max(0, match.index - 40), match.index))) found.push({ start: match.index, end: match.index + match[0].length });
  }
  return found;
}
