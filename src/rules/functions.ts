import { addDays, addMonths, Decimal, financialYear, foldText, isRealDay, moneyFromText, PLAIN_DECIMAL } from '#base';
import { checkId, COUNTRY_GROUPS, HS_2022, hsDigits, hsExists as subheadingExists, movedSince2017, gstinForm, portCodeOf, UQC_OF_TRADE } from '#tradeids';
import type { Environment } from '@marcbachmann/cel-js';
import { RE2JS } from 're2js';
import { agreementCalled, agreementsInForce, isInForce, isPartner } from './agreements.ts';
import { MATCHING_FUNCTIONS } from './matching/functions.ts';
import { PAPER_FUNCTIONS } from './paperFunctions.ts';
import { DayValue, MoneyValue, QuantityValue, shownValue } from './values.ts';
import { foldFirm, hsStarts, mentionsAny } from './words.ts';

/** One registered function: how it is written in an expression, what it tells, what it does. */
export type RuleFunction = { signature: string; tells: string; does: (...args: never[]) => unknown };

type Certificate = { kind?: string; validFrom?: DayValue; validTo?: DayValue };
const validOn = (one: Certificate, on: DayValue): boolean => (!one.validFrom || one.validFrom.text <= on.text) && (!one.validTo || on.text <= one.validTo.text);
/** Kinds of certificates in kebab case, as rules name them. */
export const certificateKey = (kind: string): string => foldText(kind).replace(/[^a-z0-9]+/g, '-');
const ofKind = (one: Certificate, kinds: readonly string[]): boolean => one.kind !== undefined && kinds.includes(certificateKey(one.kind));

const dayOf = (text: string): DayValue => {
  if (!isRealDay(text)) throw new Error(`${text} is no day`);
  return new DayValue(text);
};
const decimalOf = (text: string): Decimal => {
  if (!PLAIN_DECIMAL.test(text)) throw new Error(`${text} is no decimal`);
  return new Decimal(text);
};
const group = (name: string): ReadonlySet<string> => {
  const found = COUNTRY_GROUPS[name];
  if (!found) throw new Error(`there is no country group ${name}`);
  return found;
};
const near = (a: Decimal, b: Decimal, abs: Decimal, rel: Decimal): boolean => a.minus(b).abs().lte(Decimal.max(abs, Decimal.max(a.abs(), b.abs()).times(rel)));

/** The agreement a paper names is applied with this country on this day. */
const preferenceInForce = (words: string, country: string, on: DayValue): boolean => {
  const named = agreementCalled(words, country);
  return named !== undefined && isPartner(named, country) && isInForce(named, on.text);
};

/** The six digits stand in the edition of the day. Throws outside the edition we hold, so that a rule says unknown and not wrong. */
function hsExists(code: string, on: DayValue): boolean {
  if (on.text < HS_2022.from || on.text > HS_2022.to) throw new Error(`no HS edition of ${on.text} is at hand`);
  return subheadingExists(hsDigits(code).slice(0, 6));
}

/** Where a code of HS 2017 went; after six of them the HS search shows the rest. */
function hsMovedTo(code: string): string {
  const all = movedSince2017(hsDigits(code).slice(0, 6)) ?? [];
  return [...all.slice(0, 6), ...(all.length > 6 ? ['…'] : [])].join(', ');
}

const patterns = new Map<string, RE2JS>();
const like = (text: string, pattern: string): boolean => {
  const compiled = patterns.get(pattern) ?? RE2JS.compile(pattern);
  patterns.set(pattern, compiled);
  return compiled.matches(text);
};

/** All functions an expression may call besides CEL's own has, size, all, exists, exists_one, filter, map, startsWith, endsWith, contains, substring, in. */
export const FUNCTIONS: readonly RuleFunction[] = [
  { signature: 'day(string): Day', tells: 'A calendar day from YYYY-MM-DD.', does: dayOf },
  { signature: 'decimal(string): Decimal', tells: 'An exact number from plain text; expressions hold no floating-point literals.', does: decimalOf },
  { signature: 'money(string, string): Money', tells: 'Money from a plain amount in major units and a currency: money("12.50", "USD").', does: (amount: string, currency: string) => {
    const money = moneyFromText(amount, currency);
    if (!money) throw new Error(`${amount} ${currency} is no money`);
    return new MoneyValue(money);
  } },
  { signature: 'quantity(string, string): Quantity', tells: 'A quantity from plain text and a unit code: quantity("1.5", "KGS").', does: (value: string, unit: string) => new QuantityValue({ value: decimalOf(value).toFixed(), unit }) },
  { signature: 'hsPrefix(string, list<string>): bool', tells: 'The HS code lies under one of the prefixes; ranges are allowed: hsPrefix(product.hsCode, ["50-63", "3307.41"]).', does: hsStarts },
  { signature: 'hsExists(string, Day): bool', tells: 'The first six digits are a subheading of the HS edition in force on that day; undecided outside 2022 to 2027, the edition we know.', does: hsExists },
  { signature: 'hsMovedTo(string): string', tells: 'Codes of HS 2022 that took the place of a code of HS 2017, or empty.', does: hsMovedTo },
  { signature: 'inGroup(string, string): bool', tells: 'The country belongs to the group (EU27, EFTA, GCC, ASEAN, SAARC…).', does: (country: string, name: string) => group(name).has(country) },
  { signature: 'daysBetween(Day, Day): int', tells: 'Whole days from the first to the second day; negative when the second is earlier.', does: (from: DayValue, to: DayValue) => BigInt(Math.round((Date.parse(to.text) - Date.parse(from.text)) / 86_400_000)) },
  { signature: 'addDays(Day, int): Day', tells: 'The day so many days later.', does: (from: DayValue, days: bigint) => new DayValue(addDays(from.text, Number(days))) },
  { signature: 'financialYear(Day): string', tells: 'Indian financial year of the day, 1 April to 31 March, written 2026-27.', does: (on: DayValue) => financialYear(on.text) },
  { signature: 'financialYearStart(Day): Day', tells: '1 April of the financial year of the day.', does: (on: DayValue) => new DayValue(`${financialYear(on.text).slice(0, 4)}-04-01`) },
  { signature: 'financialYearEnd(Day): Day', tells: '31 March of the financial year of the day.', does: (on: DayValue) => new DayValue(`${Number(financialYear(on.text).slice(0, 4)) + 1}-03-31`) },
  { signature: 'addMonths(Day, int): Day', tells: 'The same day so many months later, or the last day of a shorter month.', does: (from: DayValue, months: bigint) => new DayValue(addMonths(from.text, Number(months))) },
  { signature: 'year(Day): int', tells: 'Calendar year.', does: (on: DayValue) => BigInt(on.text.slice(0, 4)) },
  { signature: 'month(Day): int', tells: 'Month of the year, 1 to 12.', does: (on: DayValue) => BigInt(on.text.slice(5, 7)) },
  { signature: 'sameText(string, string): bool', tells: 'Same words: case, accents, punctuation and Ltd/Limited, Pvt/Private do not count.', does: (a: string, b: string) => foldFirm(a) === foldFirm(b) },
  { signature: 'sameQuantity(Quantity, Quantity): bool', tells: 'Same amount after conversion; different dimensions are not the same.', does: (a: QuantityValue, b: QuantityValue) => { try { return a.value.eq(b.in(a.quantity.unit)); } catch { return false; } } },
  { signature: 'near(Decimal, Decimal, Decimal, Decimal): bool', tells: 'The difference is at most the absolute or the relative tolerance (0.005 is half a percent), whichever is larger.', does: near },
  { signature: 'checkDigit(string, string): bool', tells: 'The check digit of an identifier of that kind is right; false when its form is wrong.', does: (kind: string, value: string) => checkId(kind, value).checkDigit === true },
  { signature: 'idForm(string, string): bool', tells: 'The text has the form of an identifier of that kind and its check digit, if it has one, is right.', does: (kind: string, value: string) => checkId(kind, value).ok },
  { signature: 'gstinForm(string): string', tells: 'regular, non-resident, oidar, un-body, tds, tcs, or empty when it is none.', does: (gstin: string) => gstinForm(gstin) ?? '' },
  { signature: 'portMatches(string, string): bool', tells: 'Two names or codes of the same port.', does: (a: string, b: string) => foldFirm(a) === foldFirm(b) || (portCodeOf(a) !== undefined && portCodeOf(a) === portCodeOf(b)) },
  { signature: 'like(string, string): bool', tells: 'The whole text matches a regular expression (RE2: linear time).', does: like },
  { signature: 'mentions(string, list<string>): bool', tells: 'The text contains one of the words or phrases as whole words, folded.', does: mentionsAny },
  { signature: 'validOn(dyn, Day): bool', tells: 'The certificate, licence or RCMC is not before its first and not after its last day; one without dates counts as valid.', does: validOn },
  { signature: 'certified(dyn, list<string>, Day): bool', tells: 'Among the certificates is one of these kinds (keys in kebab case) that is valid on the day: certified(product.certificates, ["cpc"], on).', does: (all: Certificate[], kinds: string[], on: DayValue) => all.some((one) => ofKind(one, kinds) && validOn(one, on)) },
  { signature: 'isKind(dyn, list<string>): bool', tells: 'The certificate is of one of these kinds.', does: ofKind },
  { signature: 'total(list): Decimal', tells: 'Sum of a list of decimals.', does: (all: Decimal[]) => all.reduce((sum, one) => sum.plus(one), new Decimal(0)) },
  { signature: 'descending(list): bool', tells: 'No number of the list is larger than the one before it.', does: (all: Decimal[]) => all.every((one, at) => at === 0 || one.lte(all[at - 1] ?? one)) },
  { signature: 'amountOf(Money): Decimal', tells: 'Amount in major units.', does: (one: MoneyValue) => one.value },
  { signature: 'currencyOf(Money): string', tells: 'ISO 4217 code.', does: (one: MoneyValue) => one.money.currency },
  { signature: 'valueIn(Quantity, string): Decimal', tells: 'Amount in that unit.', does: (one: QuantityValue, unit: string) => one.in(unit) },
  { signature: 'join(list): string', tells: 'The texts of a list with commas, for messages.', does: (all: unknown[]) => all.map(shownValue).join(', ') },
  { signature: 'agreementInForce(string, Day): bool', tells: 'Some trade agreement of India (no GSP) is in force with this country on this day; see world/agreements.yaml.', does: (country: string, on: DayValue) => agreementsInForce(country, on.text).length > 0 },
  { signature: 'agreementNames(string, Day): string', tells: 'Names of the agreements in force with this country on this day, for messages.', does: (country: string, on: DayValue) => agreementsInForce(country, on.text).map((one) => one.title).join(', ') },
  { signature: 'preferenceKnown(string, string): bool', tells: 'The words name an agreement of world/agreements.yaml; short words such as CEPA are read together with the country.', does: (words: string, country: string) => agreementCalled(words, country) !== undefined },
  { signature: 'preferenceInForce(string, string, Day): bool', tells: 'The words name an agreement that is in force with this country on this day; false also for unknown words, so ask preferenceKnown first.', does: preferenceInForce },
  { signature: 'preferenceKey(string, string): string', tells: 'Key of the agreement the words name (efta-tepa), or empty.', does: (words: string, country: string) => agreementCalled(words, country)?.key ?? '' },
  { signature: 'preferenceProofMonths(string, string): int', tells: 'Months a proof of origin of the named agreement is valid; 0 when not known.', does: (words: string, country: string) => BigInt(agreementCalled(words, country)?.validMonths ?? 0) },
  { signature: 'isUqc(string): bool', tells: 'A unit quantity code of the GST list.', does: (code: string) => UQC_OF_TRADE.has(code) },
  ...MATCHING_FUNCTIONS,
  ...PAPER_FUNCTIONS,
];

/** Functions that make a value of plain text. What they cannot make of a text that stands in the rule, they can make for nobody. */
const MAKERS: ReadonlySet<string> = new Set(['day', 'decimal', 'money', 'quantity']);

/** Why a call can never be answered, by those of its arguments that are plain text; undefined when nothing speaks against it. */
export function madeOf(name: string, texts: readonly (string | undefined)[]): string | undefined {
  try {
    if (MAKERS.has(name) && texts.every((one) => one !== undefined)) FUNCTIONS.find((one) => one.signature.startsWith(`${name}(`))?.does(...(texts as never[]));
    if (name === 'like' && texts[1] !== undefined) like('', texts[1]);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

const SIGNATURE = /^([A-Za-z]+)\(/;
/** Names of the functions above. */
export const FUNCTION_NAMES: ReadonlySet<string> = new Set(FUNCTIONS.map((one) => SIGNATURE.exec(one.signature)?.[1] ?? ''));

export function registerFunctions(env: Environment): void {
  for (const one of FUNCTIONS) env.registerFunction(one.signature, one.does, { description: one.tells });
}
