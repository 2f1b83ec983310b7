import { Decimal, decimalText } from '#base';
import { describe, expect, test } from 'vitest';
import { wordsAmount, wordsFitCurrency } from './amountWords.ts';
import { PAPER_FUNCTIONS } from './paperFunctions.ts';
import { portCountry, portServes, portSuffix, samePort } from './placeWords.ts';
import { DayValue, MoneyValue, QuantityValue } from './values.ts';

const call = (name: string, ...args: unknown[]): unknown => {
  const found = PAPER_FUNCTIONS.find((one) => one.signature.startsWith(`${name}(`) && one.signature.split('):')[0]?.split(', ').length === args.length);
  return (found?.does as ((...given: unknown[]) => unknown) | undefined)?.(...args);
};
const kg = (value: string) => new QuantityValue({ value, unit: 'KGS' });
const usd = (amount: number, currency = 'USD') => new MoneyValue({ amount, currency });

describe('amounts in words', () => {
  test.each([
    ['US Dollars Twelve Thousand Three Hundred Forty Five Only', 'USD', '12345'],
    ['USD Twelve thousand three hundred and forty-five and cents fifty only', 'USD', '12345.5'],
    ['U.S. Dollars twelve and fifty cents only', 'USD', '12.5'],
    ['Say US Dollars One Hundred Twenty-Five and 05/100 only', 'USD', '125.05'],
    ['Rupees One Lakh Twenty Three Thousand Four Hundred Fifty Six and Seventy Eight Paise Only', 'INR', '123456.78'],
    ['INR Two Crore Five Lakh Only', 'INR', '20500000'],
    ['Rupees One Lakh Crore only', 'INR', '1000000000000'],
    ['Twelve Hundred Euros', 'EUR', '1200'],
    ['Euro One Million Two Hundred Thousand Point Five Zero', 'EUR', '1200000.5'],
    ['Pounds Sterling Nine and Pence Five Only', 'GBP', '9.05'],
    ['Kuwaiti Dinars Ten and Fils Two Hundred Fifty', 'KWD', '10.25'],
    ['UAE Dirhams One Hundred and Fils Twenty Five', 'AED', '100.25'],
    ['Japanese Yen Nine Hundred Ninety Nine Thousand Nine Hundred Ninety Nine', 'JPY', '999999'],
    ['Fifty paise only', 'INR', '0.5'],
    ['US DOLLARS FIFTEEN THOUSAND ONLY (USD 15,000.00)', 'USD', '15000'],
    ['Rupees One Lakh Twenty Thousand only /-', 'INR', '120000'],
    ['Rupees One Hundred and Twenty Three and Forty Five Paise', 'INR', '123.45'],
    ['Dollars Fourty and No/100', 'USD', '40'],
    ['Rs. Five Lacs and Paise 05 only', 'INR', '500000.05'],
  ])('%s', (text, currency, wanted) => expect(decimalText(wordsAmount(text, currency))).toBe(wanted));

  test.each([['Rupees zwölf', 'INR'], ['only', 'INR'], ['Rupees Fifty Sixty', 'INR'], ['Rupees Five Twenty', 'INR'], ['Rupees Ten Dollars Twenty', 'USD'], ['One Thousand Two Thousand', 'USD'], ['रुपये पाँच सौ', 'INR']])('%s is not guessed', (text, currency) => expect(() => wordsAmount(text, currency)).toThrow(/cannot be read|no number/));

  test('every whole number up to ninety-nine crore comes back from its words, in both scales', () => {
    const small = ['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen'];
    const tens = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
    const below100 = (n: number): string => (n < 20 ? (small[n] ?? '') : `${tens[Math.floor(n / 10)]} ${small[n % 10]}`);
    const below1000 = (n: number): string => `${n >= 100 ? `${small[Math.floor(n / 100)]} hundred ` : ''}${below100(n % 100)}`;
    const indian = (n: number): string => `${n >= 1e7 ? `${below100(Math.floor(n / 1e7))} crore ` : ''}${n % 1e7 >= 1e5 ? `${below100(Math.floor((n % 1e7) / 1e5))} lakh ` : ''}${n % 1e5 >= 1e3 ? `${below100(Math.floor((n % 1e5) / 1e3))} thousand ` : ''}${below1000(n % 1e3)}`;
    const western = (n: number): string => `${n >= 1e6 ? `${below1000(Math.floor(n / 1e6))} million ` : ''}${n % 1e6 >= 1e3 ? `${below1000(Math.floor((n % 1e6) / 1e3))} thousand ` : ''}${below1000(n % 1e3)}`;
    for (let n = 1; n < 990_000_000; n = n * 3 + 7) for (const words of [indian(n), western(n)]) expect([words, wordsAmount(words, 'INR').toNumber()]).toEqual([words, n]);
  });

  test.each([['US Dollars Twelve', 'USD', true], ['Dollars Twelve', 'CAD', true], ['US Dollars Twelve', 'CAD', false], ['Euro Twelve', 'USD', false], ['Twelve only', 'USD', true], ['Rupees Twelve', 'USD', false], ['Omani Rials Two', 'OMR', true], ['GBP Two', 'EUR', false], ['United Arab Emirates Dirhams Two', 'AED', true], ['Saudi Riyals Two', 'OMR', false]])('%s fits %s: %s', (text, currency, fits) => expect(wordsFitCurrency(text, currency)).toBe(fits));
});

describe('ports', () => {
  test.each([['INNSA1', 'JNPT', true], ['INNSA1', 'Nhava Sheva, India', true], ['INNSA1', 'Port of Nhava Sheva', true], ['INNSA1', 'Nhava Sheva (INNSA)', true], ['INNSA1', 'INMUN1', false], ['INMUN1', 'Nhava Sheva', false], ['INMAA1', 'INMAA4', false], ['INMAA4', 'INMAA', true], ['Chennai', 'INMAA1', true], ['Kattupalli', 'kattupalli', true]])('%s and %s are one port: %s', (a, b, same) => expect(samePort(a, b)).toBe(same));
  test('a port no code is known for is undecided, not another', () => expect(() => samePort('INKAT1', 'Kattupalli')).toThrow('no customs code is known for Kattupalli'));
  test.each([['INNSA1', 'sea', true], ['INNSA1', 'air', false], ['INMAA4', 'air', true], ['INMAA4', 'sea', false], ['INTKD6', 'sea', true], ['INTKD6', 'air', true], ['INTKD6', 'post', false], ['INPTPB', 'road', true], ['INPTPB', 'sea', false], ['INBOM5', 'post', true], ['INXYZ2', 'rail', true], ['INXYZ2', 'sea', false]])('%s serves %s: %s', (code, mode, serves) => expect(portServes(code, mode)).toBe(serves));
  test('a mode nobody knows is undecided', () => expect(() => portServes('INNSA1', 'rocket')).toThrow('rocket'));
  test.each([['INTKD6', '6'], ['Nhava Sheva', '1'], ['Hamburg', ''], ['INNSA', '1']])('last character of the code of %s is "%s"', (port, suffix) => expect(portSuffix(port)).toBe(suffix));
  test.each([['DEHAM', 'DE'], ['DE HAM', 'DE'], ['Hamburg (DEHAM)', 'DE'], ['Hamburg, Germany', 'DE'], ['New York, NY, USA', 'US'], ['INNSA1', 'IN'], ['GENOA, ITALY', 'IT'], ['Jebel Ali, UAE', 'AE'], ['Port of Rotterdam', 'NL'], ['GENOA', 'IT'], ['HAMBURG', 'DE'], ['TOKYO', 'JP'], ['Port Klang', 'MY'], ['Cartagena, Spain', 'ES'], ['Duisburg, Germany', 'DE'], ['Hamburg, NY, USA', 'US']])('%s lies in %s', (port, country) => expect(portCountry(port)).toBe(country));
  test.each(['Duisburg', 'DELHI', 'Cartagena', 'BREST', 'Valencia'])('the country of %s is not guessed', (port) => expect(() => portCountry(port)).toThrow('no country'));
});

describe('amounts and weights', () => {
  test.each([['250', 'PCS', 399, 'USD', '997.5'], ['0.333', 'KGS', 100, 'USD', '0.33'], ['0.335', 'KGS', 100, 'USD', '0.34'], ['3', 'PCS', 333, 'JPY', '999'], ['1.5', 'KGS', 1001, 'KWD', '1.502'], ['-2', 'PCS', 50, 'USD', '-1']])('%s %s at %i minor %s is %s', (value, unit, price, currency, wanted) =>
    expect(decimalText((call('lineValue', new QuantityValue({ value, unit }), usd(price, currency)) as MoneyValue).value)).toBe(wanted));
  test('a price may be for a dozen or for a hundred', () => {
    expect((call('lineValue', new QuantityValue({ value: '30', unit: 'PCS' }), usd(1000), new QuantityValue({ value: '1', unit: 'DOZ' })) as MoneyValue).money.amount).toBe(2500);
    expect((call('lineValue', new QuantityValue({ value: '250', unit: 'PCS' }), usd(1234), new QuantityValue({ value: '100', unit: 'PCS' })) as MoneyValue).money.amount).toBe(3085);
    expect(() => call('lineValue', kg('2'), usd(100), new QuantityValue({ value: '1', unit: 'PCS' }))).toThrow('do not measure the same thing');
  });
  test.each([['100', '101', true], ['100', '101.001', false], ['1000', '1005', true], ['1000', '1005.1', false], ['0.5', '1.5', true]])('%s kg and %s kg are the same weight: %s', (a, b, same) => expect(call('sameWeight', kg(a), kg(b))).toBe(same));
  test('tonnes and kilograms are compared, litres are not', () => {
    expect(call('sameWeight', new QuantityValue({ value: '1.2', unit: 'MTS' }), kg('1200'))).toBe(true);
    expect(() => call('sameWeight', kg('1'), new QuantityValue({ value: '1', unit: 'LTR' }))).toThrow();
  });
  test('rupees stay, the rate is for its own currency', () => {
    const rate = new Decimal('85.25');
    expect([call('inRupees', usd(10000, 'INR'), 'USD', rate), call('inRupees', usd(10000), 'USD', rate)].map((one) => decimalText(one as Decimal))).toEqual(['100', '8525']);
    expect(() => call('inRupees', usd(1, 'EUR'), 'USD', rate)).toThrow('the rate is for USD, the amount is in EUR');
    expect(() => call('ratio', usd(1), usd(1, 'EUR'))).toThrow();
    expect(() => call('ratio', usd(1), usd(0))).toThrow('zero');
  });
  test.each([['KB/1, KB/2', ['KB/1', 'KB/2']], ['KB/1; KB/2 & KB/3', ['KB/1', 'KB/2', 'KB/3']], [' KB/12 ', ['KB/12']], ['A-1 and A-2', ['A-1', 'A-2']]])('"%s" names %j', (text, numbers) => expect(call('numbersIn', text)).toEqual(numbers));
  test('dozens and numbers are counted alike, sets and pieces are not, pairs and pieces must be declared', () => {
    const of = (value: string, unit: string) => new QuantityValue({ value, unit });
    expect([call('sameCount', of('10', 'DOZ'), of('120', 'NOS')), call('sameCount', of('10', 'DOZ'), of('121', 'PCS')), call('comparable', of('1', 'SET'), of('1', 'PCS')), call('comparable', of('1', 'PRS'), of('2', 'PCS'))]).toEqual([true, false, false, false]);
    expect(() => call('sameCount', of('1', 'PRS'), of('2', 'PCS'))).toThrow('PRS and PCS cannot be compared');
  });
  test.each([['CTN', 'Cartons', true], ['pallets', 'Pallet', true], ['CTN', 'PLT', false]])('packages %s and %s are of one kind: %s', (a, b, same) => expect(call('samePackageKind', a, b)).toBe(same));
  test('a currency is asked on its day', () => expect([call('currencyInUse', 'BGN', new DayValue('2025-12-31')), call('currencyInUse', 'BGN', new DayValue('2026-01-01'))]).toEqual([true, false]));
});
