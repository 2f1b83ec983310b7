import { describe, expect, test } from 'vitest';
import type { PriceLadder } from '#catalogue/nouns';
import { languageStates, shownLanguages } from './completeness.ts';
import { journalText, plainText, type Words } from './journalText.ts';
import { risesAt, stepsOf, withSteps } from './ladder.ts';
import { grossBelowNet, volumeOf } from './packed.ts';
import { typedMoneyIn, typedNumber, typedPrice, typedQuantity } from './typed.ts';

describe('amounts as they are typed in the form', () => {
  test.each([['1,200', '1200'], ['1,50,000', '150000'], ['12.5', '12.5'], ['१२.५', '12.5'], ['૧,૨૦૦', '1200'], ['௧௨', '12'], ['১,৫০,০০০', '150000'], ['١٢٫', undefined], ['12,50', undefined], ['1.2.3', undefined], ['', undefined], ['-4', undefined], ['1e3', undefined]])('%s is %s', (typed, read) => expect(typedNumber(typed)).toBe(read));
  test.each([['1.85', { value: '1.85', unit: 'KGS' }], ['450 g', { value: '450', unit: 'GMS' }], ['2 quux', undefined], ['kg', undefined]])('weight %s', (typed, read) => expect(typedQuantity(typed, 'KGS')).toEqual(read));
  test.each([['40', { amount: 4000, currency: 'INR' }], ['₹1,250.50', { amount: 125_050, currency: 'INR' }], ['$1.20', { amount: 120, currency: 'USD' }], ['1.20 usd', { amount: 120, currency: 'USD' }], ['EUR 3', { amount: 300, currency: 'EUR' }], ['forty', undefined], ['', undefined]])('cost %s', (typed, read) => expect(typedMoneyIn(typed, 'INR')).toEqual(read));
  test('a price keeps the digits of its currency, never more', () => {
    expect(typedPrice('14.20', 'USD')).toEqual({ amount: 1420, currency: 'USD' });
    expect(typedPrice('14.205', 'USD')).toBeUndefined();
    expect(typedPrice('1,500', 'JPY')).toEqual({ amount: 1500, currency: 'JPY' });
  });
});

describe('quantity rates', () => {
  const usd = (amount: number) => ({ amount, currency: 'USD' });
  const ladder: PriceLadder = { position: 0, currency: 'USD', steps: { B: { position: 1, minQuantity: '240', price: usd(1340) }, A: { position: 0, minQuantity: '60', price: usd(1420) } } };
  test('stand in order of quantity by number, not by text', () => expect(stepsOf({ ...ladder, steps: { ...ladder.steps, C: { position: 2, minQuantity: '1000', price: usd(1) } } }).map((one) => one.id)).toEqual(['A', 'B', 'C']));
  test('are numbered anew when a step moves', () => expect(withSteps(ladder, [{ id: 'B', minQuantity: '10', price: usd(1) }, { id: 'A', minQuantity: '60', price: usd(2) }]).steps).toEqual({ B: { position: 0, minQuantity: '10', price: usd(1) }, A: { position: 1, minQuantity: '60', price: usd(2) } }));
  test('a step that costs more than the one before is seen', () => expect([risesAt(stepsOf(ladder), 1), risesAt([{ id: 'A', minQuantity: '1', price: usd(5) }, { id: 'B', minQuantity: '2', price: usd(6) }], 1)]).toEqual([false, true]));
});

describe('packing', () => {
  const cm = (value: string) => ({ value, unit: 'CMS' });
  test('the volume comes from the three sizes', () => expect(volumeOf({ length: cm('52'), width: cm('40'), height: cm('37.5') })).toBe('0.078'));
  test('no volume while a size is missing', () => expect(volumeOf({ length: cm('52'), width: cm('40') })).toBeUndefined());
  test('gross below net is seen across units', () => expect([grossBelowNet({ value: '1.9', unit: 'KGS' }, { value: '1850', unit: 'GMS' }), grossBelowNet({ value: '1.8', unit: 'KGS' }, { value: '1850', unit: 'GMS' })]).toEqual([true, false]));
});

describe('how far each language is', () => {
  const text = (one: string) => ({ text: one });
  const lamp = { name: { en: text('Lamp'), hi: text('दीपक') }, shortDescription: {}, description: { en: text('Of brass') }, scene: {}, dimensionsText: {}, packagingText: {}, faq: {}, highlights: { A: { position: 0, text: { en: text('Cast'), gu: text('ઢાળેલું') } } }, attributes: { care: { kind: 'texts' as const, texts: { en: text('Wipe') } } }, staleTexts: ['name.hi'] };
  test('is counted by the texts the source has', () => expect(languageStates(lamp, 'en', ['en', 'hi', 'gu'])).toEqual([{ language: 'en', of: 4, filled: 4, stale: 0 }, { language: 'hi', of: 4, filled: 1, stale: 1 }, { language: 'gu', of: 4, filled: 1, stale: 0 }]));
  test('a language the company dropped is still shown where there are texts in it', () => expect(shownLanguages(lamp, ['en'])).toEqual(['en', 'hi', 'gu']));
});

describe('a journal value in words', () => {
  const id = '01M80FBFVK0VQER77H2MAYYM1K';
  const other = '01M80FBFVK0VQER77H2MAYYM1M';
  const words: Words = { named: (key) => key, said: (yes) => (yes ? 'yes' : 'no'), fromQuantity: (quantity, price) => `from ${quantity} ${price}`, upTo: (quantity, days) => `up to ${quantity}: ${days} days`, days: (days) => `${days} days`, unit: (code) => code, number: (text) => Number(text).toLocaleString('en-IN', { minimumFractionDigits: text.split('.')[1]?.length ?? 0 }) };
  const price = { amount: 40000000, currency: 'USD' };
  test.each([
    ['text', 'IN', 'IN'], ['nothing', null, ''], ['an amount', { value: '60', unit: 'PCS' }, '60 PCS'], ['money', { amount: 83700, currency: 'INR' }, '837.00 INR'], ['a text of a language', { text: 'दीपक', sourceRevision: 'a' }, 'दीपक'],
    ['texts', { en: { text: 'lamp' }, hi: { text: 'दीपक' } }, 'lamp (en), दीपक (hi)'], ['a day', '2026-03-31', '31-03-2026'],
    ['rates', { [id]: { position: 0, currency: 'USD', incoterm: 'FOB', steps: { [id]: { position: 1, minQuantity: '1000', price }, [other]: { position: 0, minQuantity: '60', price: { amount: 400, currency: 'USD' } } } } }, 'currency USD, incoterm FOB, from 60 4.00 USD; from 1,000 4,00,000.00 USD'],
    ['delivery', { [id]: { position: 1, days: 40 }, [other]: { position: 0, maxQuantity: '500', days: 25 } }, 'up to 500: 25 days; 40 days'],
    ['packing', { [id]: { position: 0, level: 'carton', count: '24', grossWeight: { value: '12.5', unit: 'KGS' } } }, 'carton, count 24, grossWeight 12.5 KGS'],
    ['a picture', { position: 0, fileName: 'KB-1_2.jpg', blob: 'a'.repeat(64) }, 'KB-1_2.jpg'], ['a set', [{ sku: 'A', count: '2' }, { sku: 'B', count: '1' }], '2 × A, 1 × B'],
    ['materials', { [id]: { position: 0, name: 'Cotton', percent: '60' } }, 'Cotton 60 %'], ['an attribute', { kind: 'quantity', quantity: { value: '30', unit: 'CMS' }, raw: '30cm' }, '30 CMS'], ['yes or no', { kind: 'yesno', yes: false }, 'no'],
    ['choices', { kind: 'choices', choices: ['red', 'blue'] }, 'red, blue'], ['a table', { kind: 'table', rows: [['a', 'b'], ['c']] }, 'a, b; c'], ['facts', { handmade: true, food: false }, 'handmade yes, food no'], ['a list', ['a', 'b'], 'a, b'],
  ])('%s', (_name, value, text) => expect(journalText(value, words)).toBe(text));
  test('lists and records cannot be put back as one text', () => expect([plainText(['a']), plainText({ handmade: true }), plainText('x')]).toEqual([undefined, undefined, 'x']));
});
