import { compareQuantities, Decimal, minorDigits, type Money, moneyValue, sameQuantity } from '#base';
import { currencyInUse } from '#tradeids';
import { wordsAmount, wordsFitCurrency } from './amountWords.ts';
import type { RuleFunction } from './functions.ts';
import { paperName } from '#documents/nouns';
import { samePackageKind } from './matching/terms.ts';
import { portCountry, portServes, portSuffix, readPortCountry, samePort } from './placeWords.ts';
import { type DayValue, MoneyValue, QuantityValue, shownValue } from './values.ts';

const money = (amount: Decimal, currency: string): MoneyValue => {
  const minor = amount.times(new Decimal(10).pow(minorDigits(currency))).toDecimalPlaces(0, Decimal.ROUND_HALF_UP);
  if (minor.abs().gt(Number.MAX_SAFE_INTEGER)) throw new Error('the amount is too large');
  return new MoneyValue({ amount: minor.toNumber() || 0, currency } satisfies Money);
};

/** Quantity times price, rounded once at the end, half up, to the minor unit of the price's currency. */
const lineValue = (quantity: QuantityValue, price: MoneyValue, per: QuantityValue): MoneyValue => money(quantity.in(per.quantity.unit).times(price.value).div(per.value), price.money.currency);

/** The same with a price of any number of digits, in minor units of a currency, not rounded. */
const exactLine = (quantity: QuantityValue, price: Decimal, per: QuantityValue, currency: string): Decimal => quantity.in(per.quantity.unit).times(price).div(per.value).times(new Decimal(10).pow(minorDigits(currency)));

function inRupees(one: MoneyValue, currency: string, rate: Decimal): Decimal {
  if (one.money.currency === 'INR') return one.value;
  if (one.money.currency !== currency) throw new Error(`the rate is for ${currency}, the amount is in ${one.money.currency}`);
  return moneyValue(one.money).times(rate);
}

function ratio(a: MoneyValue, b: MoneyValue): Decimal {
  if (a.money.currency !== b.money.currency) throw new Error(`${a.money.currency} and ${b.money.currency} cannot be compared`);
  if (b.value.isZero()) throw new Error('the second amount is zero');
  return a.value.div(b.value);
}

/** Normal tolerance of weights: 1 kg or half a percent of the larger, whichever is more. */
function sameWeight(a: QuantityValue, b: QuantityValue): boolean {
  const [one, other] = [a.in('KGS'), b.in('KGS')];
  return one.minus(other).abs().lte(Decimal.max(1, Decimal.max(one, other).times('0.005')));
}

const isPairs = (one: QuantityValue): boolean => one.quantity.unit === 'PRS';
const comparable = (a: QuantityValue, b: QuantityValue): boolean => compareQuantities(a.quantity, b.quantity) !== undefined && isPairs(a) === isPairs(b);

const numbersIn = (text: string): string[] => text.split(/[,;&|\n]|\band\b/).map((one) => one.trim()).filter(Boolean);
const within = (kind: string): string => paperName(kind, 'en').replace(/^[A-Z](?=[a-z-])/, (first) => first.toLowerCase());

/** What rules about export papers call beside the general functions. */
export const PAPER_FUNCTIONS: readonly RuleFunction[] = [
  { signature: 'minorUnits(Money): Decimal', tells: 'Amount in minor units: 1250 for 12.50 dollars, 12 for 12 yen.', does: (one: MoneyValue) => new Decimal(one.money.amount) },
  { signature: 'lineValue(Quantity, Money): Money', tells: 'Quantity times the price of one of its unit, rounded half up to the minor unit.', does: (quantity: QuantityValue, price: MoneyValue) => lineValue(quantity, price, new QuantityValue({ value: '1', unit: quantity.quantity.unit })) },
  { signature: 'lineValue(Quantity, Money, Quantity): Money', tells: 'Quantity times a price that is for so much: 250 PCS at 12.34 for 100 PCS.', does: lineValue },
  { signature: 'exactLine(Quantity, Decimal, string): Decimal', tells: 'Quantity times a price of any number of digits, in minor units of the currency, not rounded.', does: (quantity: QuantityValue, price: Decimal, currency: string) => exactLine(quantity, price, new QuantityValue({ value: '1', unit: quantity.quantity.unit }), currency) },
  { signature: 'exactLine(Quantity, Decimal, Quantity, string): Decimal', tells: 'The same for a price that is for so much.', does: exactLine },
  { signature: 'inRupees(Money, string, Decimal): Decimal', tells: 'Amount in rupees at so many rupees for one unit of the currency; rupees stay as they are, a third currency is undecided.', does: inRupees },
  { signature: 'ratio(Money, Money): Decimal', tells: 'First amount divided by the second, in one currency.', does: ratio },
  { signature: 'wordsAmount(string, string): Decimal', tells: 'Amount in major units of the currency that English words tell, with Indian or international scales; undecided when a word cannot be read.', does: wordsAmount },
  { signature: 'wordsFitCurrency(string, string): bool', tells: 'The words name no other currency than this.', does: wordsFitCurrency },
  { signature: 'currencyInUse(string, Day): bool', tells: 'The code was a currency of ISO 4217 on that day.', does: (code: string, on: DayValue) => currencyInUse(code, on.text) },
  { signature: 'unitOf(Quantity): string', tells: 'Unit code.', does: (one: QuantityValue) => one.quantity.unit },
  { signature: 'sameWeight(Quantity, Quantity): bool', tells: 'Weights within 1 kg or half a percent of the larger, whichever is more.', does: sameWeight },
  { signature: 'numbersIn(string): list<string>', tells: 'The numbers a text names one after another, parted by comma, semicolon, & or "and".', does: numbersIn },
  { signature: 'notIn(list<string>, list<string>): list<string>', tells: 'Texts of the first list that the second does not have.', does: (all: string[], others: string[]) => { const known = new Set(others); return all.filter((one) => !known.has(one)); } },
  { signature: 'comparable(Quantity, Quantity): bool', tells: 'Both measure the same thing; pairs and single pieces do not, what a pair is must be declared.', does: comparable },
  { signature: 'sameCount(Quantity, Quantity): bool', tells: 'Exactly the same amount after conversion; undecided when they do not measure the same thing, and for pairs against pieces.', does: (a: QuantityValue, b: QuantityValue) => {
    if (!comparable(a, b)) throw new Error(`${a.quantity.unit} and ${b.quantity.unit} cannot be compared`);
    return sameQuantity(a.quantity, b.quantity);
  } },
  { signature: 'samePackageKind(string, string): bool', tells: 'CTN, Ctns. and cartons are one kind of package; "packages" may be any.', does: samePackageKind },
  { signature: 'portServes(string, string): bool', tells: 'The last character of the Indian customs code serves that mode of transport; a depot (6) serves any but post.', does: portServes },
  { signature: 'portSuffix(string): string', tells: 'Last character of the Indian customs code of a port (1 sea, 4 air, 6 depot), empty when none is known.', does: portSuffix },
  { signature: 'samePort(string, string): bool', tells: 'Two names or codes of the same Indian port; undecided when no code is known for one of them.', does: samePort },
  { signature: 'portCountry(string): string', tells: 'ISO country of a port, from its UN/LOCODE or the country written after its name; undecided when none can be read.', does: portCountry },
  { signature: 'readPortCountry(string): string', tells: 'The same, empty when none can be read.', does: readPortCountry },
  { signature: 'shown(dyn): string', tells: 'A value as a finding shows it.', does: shownValue },
  { signature: 'paperName(string): string', tells: 'Name of a kind of paper within a sentence.', does: within },
  { signature: 'paperNameHi(string): string', tells: 'Name of a kind of paper in Hindi.', does: (kind: string) => paperName(kind, 'hi') },
];
