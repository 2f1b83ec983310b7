import { sameQuantity } from '#base';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainTextOf } from './htmlText.ts';
import { joinList, splitBars, splitLoose } from './list.ts';
import { readDay } from './day.ts';
import { readMeasure, readSize } from './measure.ts';
import { readNumber } from './number.ts';
import { currencyIn, readMoney } from './price.ts';
import { readYesNo } from './yesNo.ts';

describe('numbers', () => {
  test.each([
    ['12.50', '12.50'], ['1,50,000', '150000'], ['12,34,567.89', '1234567.89'], ['1,500,000', '1500000'], ['1 500 000', '1500000'], ['.5', '0.5'], ['5.', '5'], ['+7', '7'], ['−3', '-3'],
    ['१२.५', '12.5'], ['૧,૫૦૦', '1500'], ['௧௨.௫', '12.5'], ['১২', '12'], ['੧੨', '12'], ['୧୨', '12'], ['౧౨', '12'], ['೧೨', '12'], ['൧൨', '12'], ['١٢', '12'], ['۱۲', '12'], ['1.5 lakh', '150000'], ['2 crore', '20000000'], ['1.25 लाख', '125000'], ['1,000/-', '1000'], ['007', '007'],
  ])('%s is %s', (text, value) => expect(readNumber(text)).toEqual({ value }));
  test.each([
    ['12,50', 'decimal-comma', '12.50'], ['1.234,50', 'decimal-comma', '1234.50'], ['1,5', 'decimal-comma', '1.5'],
  ])('%s is never guessed: it may be %s', (text, problem, suggestion) => expect(readNumber(text)).toEqual({ problem, suggestion }));
  test.each(['abc', '1,23,4', '1..2', '', '12-13', '1e', '५x', '1,2,3'])('%j is no number', (text) => expect(readNumber(text)).toEqual({ problem: 'not-a-number' }));
  test('an exponent is named as such', () => expect(readNumber('8.9E+12')).toEqual({ problem: 'exponent' }));
  test.each([['12,50', '12.50'], ['1.234,50', '1234.50'], ['1.234', '1234'], ['7', '7']])('in a column of decimal commas %s is %s', (text, value) => expect(readNumber(text, ',')).toEqual({ value }));
  test('whatever is read back from an Indian or western grouping is the same number', () => {
    fc.assert(fc.property(fc.integer({ min: -1e12, max: 1e12 }), fc.constantFrom('en-IN', 'en-US'), (value, locale) => {
      expect(readNumber(new Intl.NumberFormat(locale).format(value))).toEqual({ value: String(value) });
    }));
  });
});

describe('money', () => {
  test.each([
    ['12.50', 'USD', { amount: 1250, currency: 'USD' }], ['USD 12.50', undefined, { amount: 1250, currency: 'USD' }], ['₹1,50,000/-', undefined, { amount: 15000000, currency: 'INR' }], ['$ 5', 'USD', { amount: 500, currency: 'USD' }],
    ['12.5 €', undefined, { amount: 1250, currency: 'EUR' }], ['₹१,५०,०००', undefined, { amount: 15000000, currency: 'INR' }], ['૧૪.૨૦', 'USD', { amount: 1420, currency: 'USD' }], ['Rs. 99', 'INR', { amount: 9900, currency: 'INR' }], ['14.0000', 'USD', { amount: 1400, currency: 'USD' }], ['1.234', 'KWD', { amount: 1234, currency: 'KWD' }],
  ])('%s in %s', (text, currency, money) => expect(readMoney(text, currency)).toEqual({ money }));
  test.each([
    ['12', undefined, 'no-currency'], ['$5', undefined, 'no-currency'], ['EUR 5', 'USD', 'other-currency'], ['12.505', 'USD', 'too-many-digits'], ['12,50', 'USD', 'decimal-comma'], ['on request', 'USD', 'not-a-number'], ['0.5', 'JPY', 'too-many-digits'],
  ])('%s in %s is refused: %s', (text, currency, problem) => expect(readMoney(text, currency)).toMatchObject({ problem }));
  test('currency names', () => expect(['usd', '₹', 'Rs.', 'kg', 'US$'].map(currencyIn)).toEqual(['USD', 'INR', 'INR', undefined, 'USD']));
});

describe('measures', () => {
  test.each([
    ['25Kg', undefined, { value: '25', unit: 'KGS' }], ['25 kgs', undefined, { value: '25', unit: 'KGS' }], ['0.025 MT', undefined, { value: '0.025', unit: 'MTS' }], ['25', 'KGS', { value: '25', unit: 'KGS' }],
    ['250 g', 'KGS', { value: '250', unit: 'GMS' }], ['1,200 mm', undefined, { value: '1200', unit: 'MMS' }], ['100 pcs', undefined, { value: '100', unit: 'PCS' }], ['२५ किलो', undefined, { value: '25', unit: 'KGS' }],
  ])('%s in %s', (text, unit, quantity) => expect(readMeasure(text, unit)).toMatchObject({ quantity }));
  test.each(['25Kg', '25 kgs', '25 KGS.', '25 K.G.', '0.025 MT', '0.025 m.t.', '25,000 g', '25,000.00 gms', '0.25 quintal', '0.25 क्विंटल', '२५ किलो', '25 किलोग्राम', '25 कि.ग्रा.', '૨૫ કિલો', '25-kg', '25\u00a0kg', '25 ㎏', '०.०२५ टन', '25.000 Kg.'])('%s is twenty-five kilograms', (text) => {
    const read = readMeasure(text, undefined);
    expect('quantity' in read && sameQuantity(read.quantity, { value: '25', unit: 'KGS' })).toBe(true);
  });
  test.each(['55.116 lb', '25 mg', '25 M', '-25 kg', '25 bags', '25 ton'])('a control: %s is something else', (text) => {
    const read = readMeasure(text, undefined);
    expect('quantity' in read && !sameQuantity(read.quantity, { value: '25', unit: 'KGS' })).toBe(true);
  });
  test.each(['1/2 kg', '½ kg', 'kg 25', '25/kg', '25 kg/pc', '25 kg approx', '~25 kg', '25-30 kg', '25 kg 500 g', '25,0 kg', '2.5E1 kg', '25 kg net', '0x19 kg', '25 Q', '1.5 lakh kg'])('%s is refused, not guessed', (text) => expect(readMeasure(text, 'KGS')).toHaveProperty('problem'));
  test.each([['25', undefined, 'no-unit'], ['25 foos', undefined, 'unknown-unit'], ['heavy', 'KGS', 'not-a-number']])('%s in %s: %s', (text, unit, problem) => expect(readMeasure(text, unit)).toMatchObject({ problem }));
  test('sizes', () => {
    expect(readSize('30 x 20 x 10 cm', undefined)).toEqual([{ value: '30', unit: 'CMS' }, { value: '20', unit: 'CMS' }, { value: '10', unit: 'CMS' }]);
    expect(readSize('30×20', 'MMS')).toEqual([{ value: '30', unit: 'MMS' }, { value: '20', unit: 'MMS' }]);
    expect(readSize('30x20', undefined)).toBeUndefined();
  });
});

describe('days', () => {
  test.each([['2026-03-31', '2026-03-31'], ['31/03/2026', '2026-03-31'], ['31.3.26', '2026-03-31'], ['31 Mar 2026', '2026-03-31'], ['1-April-2026', '2026-04-01'], ['2026-03-31 00:00:00', '2026-03-31']])('%s is %s', (text, day) => expect(readDay(text)).toEqual({ day }));
  test('the American order is offered, not taken', () => expect(readDay('03/31/2026')).toEqual({ problem: 'day-or-month', suggestion: '2026-03-31' }));
  test.each(['46112', '31/02/2026', 'soon'])('%s is no day', (text) => expect(readDay(text)).toEqual({ problem: 'not-a-day' }));
});

test.each([['yes', true], ['हाँ', true], ['TRUE', true], ['0', false], ['नहीं', false], ['maybe', undefined]])('%s is %s', (text, yes) => expect(readYesNo(text)).toBe(yes));

test('lists come back exactly', () => {
  const value = fc.string({ minLength: 1 }).filter((text) => text.trim() === text);
  fc.assert(fc.property(fc.array(value, { minLength: 1 }), (values) => { expect(splitBars(joinList(values))).toEqual(values); }));
  expect(splitLoose('a.jpg, b.jpg')).toEqual(['a.jpg', 'b.jpg']);
  expect(splitLoose('a|b,c')).toEqual(['a', 'b,c']);
});

describe('HTML bodies', () => {
  test.each([
    ['<p>One</p><p>Two &amp; three</p>', 'One\n\nTwo & three'], ['<ul><li>a</li><li>b</li></ul>', '• a\n• b'], ['line<br/>break', 'line\nbreak'], ['plain < 5 mm & more', 'plain < 5 mm & more'], ['<script>alert(1)</script><b>x</b>', 'x'],
    ['<img src=x onerror=alert(1)>ok', 'ok'], ['<p>a<script>never ends', 'a'], ['&#60;b&#62;', '<b>'],
  ])('%s', (html, text) => expect(plainTextOf(html)).toBe(text));
  test('never hang', () => {
    const started = performance.now();
    for (const evil of ['<'.repeat(50_000), '<p '.repeat(30_000), '<!--'.repeat(30_000), '<script '.repeat(20_000), `<p>${'\n '.repeat(50_000)}`]) plainTextOf(evil);
    expect(performance.now() - started).toBeLessThan(2000);
  });
});
