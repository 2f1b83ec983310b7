import { Decimal, minorDigits } from '#base';
import { currencyName, NAMED_CURRENCIES } from '#documents/nouns';
import { CURRENCIES } from '#tradeids';

/**
 * Amounts written in words, as invoices and drafts carry them: "Rupees One Lakh Twenty Thousand and Paise Fifty Only",
 * "US Dollars Twelve Thousand Three Hundred and 50/100", "Kuwaiti Dinars Ten and Fils Two Hundred Fifty". Indian and international scales.
 */
const SMALL = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen'];
const TENS = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const NUMBERS = new Map<string, number>([...SMALL.map((word, value) => [word, value] as const), ...TENS.map((word, index) => [word, 20 + index * 10] as const), ['nil', 0], ['fourty', 40], ['ninty', 90]]);
const SCALES = new Map<string, number>(Object.entries({ hundred: 1e2, thousand: 1e3, lakh: 1e5, lac: 1e5, million: 1e6, crore: 1e7, billion: 1e9, trillion: 1e12 }).flatMap(([word, size]) => [[word, size], [`${word}s`, size]]));

/** Nouns of currencies with the codes they may stand for; adjectives narrow them down. */
const NOUNS: Readonly<Record<string, string>> = {
  dollar: 'USD AUD CAD SGD HKD NZD TWD BBD BSD BZD FJD GYD JMD NAD TTD XCD BND', euro: 'EUR', pound: 'GBP EGP', sterling: 'GBP', rupee: 'INR LKR NPR PKR MUR SCR', dirham: 'AED MAD', dinar: 'KWD BHD JOD IQD TND LYD DZD RSD', riyal: 'SAR QAR YER OMR', rial: 'OMR QAR SAR YER IRR', yen: 'JPY', yuan: 'CNY', renminbi: 'CNY',
  franc: 'CHF XOF XAF RWF CDF', krona: 'SEK ISK', kronor: 'SEK', krone: 'DKK NOK', kroner: 'DKK NOK', rand: 'ZAR', ringgit: 'MYR', baht: 'THB', shilling: 'KES TZS UGX SOS', naira: 'NGN', cedi: 'GHS', won: 'KRW', taka: 'BDT', ruble: 'RUB', rouble: 'RUB', peso: 'MXN PHP CLP COP ARS', real: 'BRL', zloty: 'PLN', lira: 'TRY', dong: 'VND', rupiah: 'IDR',
};
const ADJECTIVES: Readonly<Record<string, string>> = {
  us: 'USD', usd: 'USD', american: 'USD', united: 'USD AED GBP', states: 'USD', australian: 'AUD', canadian: 'CAD', singapore: 'SGD', hong: 'HKD', kong: 'HKD', zealand: 'NZD', new: 'NZD TWD', indian: 'INR', lankan: 'LKR', pakistani: 'PKR', british: 'GBP', great: 'GBP', uae: 'AED', emirati: 'AED', emirates: 'AED', arab: 'AED', kuwaiti: 'KWD', kuwait: 'KWD', bahraini: 'BHD', bahrain: 'BHD',
  jordanian: 'JOD', omani: 'OMR', oman: 'OMR', saudi: 'SAR', qatari: 'QAR', qatar: 'QAR', japanese: 'JPY', chinese: 'CNY', swiss: 'CHF', swedish: 'SEK', danish: 'DKK', norwegian: 'NOK', south: 'ZAR KRW', african: 'ZAR', kenyan: 'KES', malaysian: 'MYR', thai: 'THB', moroccan: 'MAD', nigerian: 'NGN', rs: 'INR LKR NPR PKR MUR', re: 'INR LKR NPR PKR MUR',
};
const MINORS = new Set('cent cents paise paisa pence penny pennies fils baisa baiza halala halalas sen satang centime centimes centavo centavos ore öre oere kopek kopeks'.split(' '));
const FILLER = new Set(['only', 'say', 'total', 'amount', 'in', 'words', 'the', 'sum', 'of', 'a', 'an', 'being', 'fob', 'cif', 'cfr', 'no']);
const CODES = new Set(CURRENCIES);

/** What our own papers write: each word of a currency's name with the codes it may stand for, and the names of the smaller units. */
const OWN_WORDS = new Map<string, string[]>();
const OWN_MINORS = new Map<string, string[]>();
for (const code of NAMED_CURRENCIES) {
  const name = currencyName(code);
  for (const [into, texts] of [[OWN_WORDS, [name?.one, name?.many]], [OWN_MINORS, [name?.minorOne, name?.minor]]] as const) {
    for (const word of new Set(texts.flatMap((one) => (one ?? '').toLowerCase().split(' ').filter(Boolean)))) into.set(word, [...(into.get(word) ?? []), code]);
  }
}

type Token = { kind: 'number'; word: string } | { kind: 'and' } | { kind: 'point' | 'minor' } | { kind: 'currency'; codes: readonly string[] } | { kind: 'part'; over: Decimal; under: Decimal } | { kind: 'digits'; text: string };

const singular = (word: string): string => word.replace(/s$/, '');
const codesOf = (word: string): readonly string[] | undefined => {
  const found = [ADJECTIVES[word] ?? NOUNS[word] ?? NOUNS[singular(word)] ?? '', ...(OWN_WORDS.get(word) ?? [])].join(' ').trim();
  return found ? found.split(' ') : CODES.has(word.toUpperCase()) ? [word.toUpperCase()] : undefined;
};

/** Dirhams are the money of the Emirates and the small coin of Qatar and Libya: the currency of the paper decides. */
const isMinor = (word: string, currency: string): boolean => (OWN_MINORS.get(word)?.includes(currency) ?? false) || MINORS.has(word) || (OWN_MINORS.has(word) && codesOf(word) === undefined);

function tokenOf(word: string, currency: string): Token | undefined {
  if (FILLER.has(word)) return undefined;
  if (word === 'and' || word === '&') return { kind: 'and' };
  if (word === 'point' || word === 'decimal') return { kind: 'point' };
  if (isMinor(word, currency)) return { kind: 'minor' };
  if (NUMBERS.has(word) || SCALES.has(word)) return { kind: 'number', word };
  const part = /^(\d{1,4}|nil|no|xx)\/(10{1,4})$/.exec(word);
  if (part) return { kind: 'part', over: new Decimal(/^\d/.test(part[1] ?? '') ? (part[1] ?? '0') : 0), under: new Decimal(part[2] ?? 1) };
  if (/^\d{1,3}$/.test(word)) return { kind: 'digits', text: word };
  const codes = codesOf(word);
  if (codes) return { kind: 'currency', codes };
  throw new Error(`the word ${word} cannot be read as part of an amount`);
}

/** A figure in brackets after the words, and the "/-" of rupee amounts, are no words. */
const withoutFigures = (text: string): string => text.replace(/\([^)]*\d[^)]*\)/g, ' ').replace(/\/-/g, ' ');

const tokensOf = (text: string, currency: string): Token[] => withoutFigures(text).normalize('NFKC').toLowerCase().replace(/\bu\.\s?s\.?/g, 'us ').replace(/[^\p{L}\p{M}\d/&]+/gu, ' ').trim().split(' ').filter(Boolean).flatMap((word) => tokenOf(word, currency) ?? []);

/** Value of number words without a fraction: parts fall from large to small, a scale multiplies all smaller ones before it. Throws when they are in no such order. */
function whole(words: readonly string[]): Decimal {
  const parts: Decimal[] = [];
  for (const word of words) {
    const scale = SCALES.get(word);
    const last = parts.at(-1);
    if (scale !== undefined) {
      let sum = new Decimal(0);
      for (let top = parts.at(-1); top?.lt(scale); top = parts.at(-1)) sum = sum.plus(parts.pop() ?? 0);
      parts.push((sum.isZero() ? new Decimal(1) : sum).times(scale));
      continue;
    }
    const value = new Decimal(NUMBERS.get(word) ?? 0);
    const joins = last?.lt(100) && last.gte(20) && last.mod(10).isZero() && value.lt(10) && !value.isZero();
    if (joins) parts.push((parts.pop() ?? new Decimal(0)).plus(value));
    else if (last?.lt(100)) throw new Error(`${words.join(' ')} cannot be read as one number`);
    else parts.push(value);
  }
  if (parts.length === 0 || parts.some((one, index) => index > 0 && one.gte(parts[index - 1] ?? 0))) throw new Error(`${words.join(' ') || 'the amount'} cannot be read as one number`);
  return parts.reduce((sum, one) => sum.plus(one), new Decimal(0));
}

/** Runs of number words between currency words, minor units and a point; `and` stays inside a run. */
type Run = { words: string[]; digits: string; kind: 'run' } | Exclude<Token, { kind: 'number' | 'digits' | 'and' }>;

function runsOf(tokens: readonly Token[]): Run[] {
  const runs: Run[] = [];
  for (const one of tokens) {
    const last = runs.at(-1);
    if (one.kind === 'number' || one.kind === 'and') {
      const word = one.kind === 'and' ? 'and' : one.word;
      if (last?.kind === 'run') last.words.push(word);
      else if (word !== 'and') runs.push({ kind: 'run', words: [word], digits: '' });
    } else if (one.kind === 'digits') runs.push({ kind: 'run', words: [], digits: one.text });
    else runs.push(one);
  }
  return runs;
}

const plain = (words: readonly string[]): string[] => words.filter((one) => one !== 'and');
const trimmed = (words: readonly string[]): string[] => (words.at(-1) === 'and' ? words.slice(0, -1) : [...words]);
const valueOf = (run: Extract<Run, { kind: 'run' }>): Decimal => (run.digits ? new Decimal(run.digits) : whole(plain(run.words)));

/** Digits after "point": "five zero" is .50, "fifty" is .50, "zero five" is .05. */
function afterPoint(words: readonly string[]): Decimal {
  const numbers = plain(words);
  const digits = numbers.every((one) => (NUMBERS.get(one) ?? 10) < 10) ? numbers.map((one) => NUMBERS.get(one)).join('') : whole(numbers).toFixed();
  return new Decimal(`0.${digits}`);
}

type Found = { major: Decimal; minor: Decimal };

/** Which run tells the minor units: the one after their word ("cents fifty"), else the one before it, from its last "and" on ("twelve and fifty cents"). */
function withMinor(runs: readonly Run[], at: number, unit: Decimal): Found {
  const numbers = (from: readonly Run[]): Extract<Run, { kind: 'run' }>[] => from.filter((one) => one.kind === 'run');
  const [before, after] = [numbers(runs.slice(0, at)), numbers(runs.slice(at + 1))];
  if (after.length > 1 || before.length > 2) throw new Error('the amount names more than two numbers');
  const only = before[0];
  if (after[0]) return { major: only ? valueOf(only) : new Decimal(0), minor: valueOf(after[0]).times(unit) };
  if (before[1]) return { major: only ? valueOf(only) : new Decimal(0), minor: valueOf(before[1]).times(unit) };
  if (!only) throw new Error('the amount names no number');
  const and = trimmed(only.words).lastIndexOf('and');
  if (only.digits || and < 0) return { major: new Decimal(0), minor: valueOf(only).times(unit) };
  return { major: whole(plain(only.words.slice(0, and))), minor: whole(plain(only.words.slice(and + 1))).times(unit) };
}

/** The amount in major units that the words tell. Throws an Error that names what cannot be read. */
export function wordsAmount(text: string, currency: string): Decimal {
  const runs = runsOf(tokensOf(text, currency));
  const unit = new Decimal(10).pow(-minorDigits(currency));
  const part = runs.find((one) => one.kind === 'part');
  const minorAt = runs.findIndex((one) => one.kind === 'minor');
  const pointAt = runs.findIndex((one) => one.kind === 'point');
  const numbers = runs.filter((one) => one.kind === 'run');
  if (part) return (numbers[0] ? valueOf(numbers[0]) : new Decimal(0)).plus(part.over.div(part.under));
  if (pointAt >= 0) {
    const after = runs.slice(pointAt + 1).find((one) => one.kind === 'run');
    const before = runs.slice(0, pointAt).find((one) => one.kind === 'run');
    return (before ? valueOf(before) : new Decimal(0)).plus(after ? afterPoint(after.words) : 0);
  }
  if (minorAt >= 0) {
    const { major, minor } = withMinor(runs, minorAt, unit);
    return major.plus(minor);
  }
  if (numbers.length !== 1 || !numbers[0]) throw new Error('the amount names no number, or several');
  return valueOf(numbers[0]);
}

/** False when the words name another currency: every noun, adjective and code must leave this one possible. Words without a currency fit any. */
export function wordsFitCurrency(text: string, currency: string): boolean {
  return tokensOf(text, currency).every((one) => one.kind !== 'currency' || one.codes.includes(currency));
}
