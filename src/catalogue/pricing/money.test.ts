import { type Money, moneyFromText, moneyText } from '#base';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { filledProduct } from '../canonical.ts';
import type { PriceLadder, Product } from '../product.ts';
import { costOf } from './costOf.ts';
import { marginOf } from './margin.ts';
import type { CostLine, PricingSettings, Rate } from './nouns.ts';
import { inRupees, RateBook } from './rates.ts';

const ID = '01M80FBFVK0VQER77H2MAYYM1K';
const rate = (kind: Rate['kind'], name: string, value: string, from = '2026-01-01', unit?: string): Rate => ({ id: ID, key: `${kind}.${name}.${from}`, kind, name, value, from, ...(unit ? { unit } : {}) });
const inr = (text: string): Money => moneyFromText(text, 'INR') ?? { amount: 0, currency: 'INR' };
const item = (more: Partial<Product>): Product => filledProduct({ id: ID, sku: 'KB-1', ...more });
const ladder: PriceLadder & { id: string } = { id: 'A', position: 0, currency: 'USD', incoterm: 'FOB', steps: {} };
const step = (amount: number, minQuantity = '100', currency = 'USD') => ({ id: 'S', position: 0, minQuantity, price: { amount, currency } });
const ground = (settings: Partial<PricingSettings> = {}, rates: Rate[] = [rate('currency', 'USD', '84')]) => ({ settings: { lines: {}, ...settings }, book: new RateBook(rates), on: '2026-11-26' });

describe('rates', () => {
  const book = new RateBook([rate('currency', 'USD', '83.1', '2026-01-01'), rate('currency', 'USD', '84.25', '2026-11-01'), rate('currency', 'USD', '99', '2027-01-01')]);
  test.each([['2025-12-31', undefined], ['2026-01-01', '83.1'], ['2026-10-31', '83.1'], ['2026-11-01', '84.25'], ['2026-12-31', '84.25'], ['2027-01-01', '99']])('on %s the newest that has begun counts', (on, value) => expect(book.on('currency', 'USD', on)?.value).toBe(value));
  test('without a rate nothing is 1:1', () => expect(inRupees({ amount: 100, currency: 'EUR' }, book, '2026-11-26')).toEqual({ ok: false, missing: 'currency.EUR' }));
});

describe('what is left of a price', () => {
  test('every line with its sign, base and rate, and the sum', () => {
    const product = item({ cost: inr('600.00'), itc: { drawbackRate: '2', rodtepRate: '1', rodtepCap: inr('5.00') }, ladderCosts: { A: { freight: { perUnit: { amount: 50, currency: 'USD' } } } } });
    const found = marginOf(product, { ...ladder, incoterm: 'CIF' }, step(1000), ground({ lines: { commission: { percent: '5' }, inland: { perUnit: inr('4') }, cha: { perShipment: inr('2500') } } }));
    expect(found.lines.map(({ key, amount }) => [key, amount])).toEqual([['price', '840'], ['payment', '-25.2'], ['commission', '-42'], ['freight', '-42'], ['inland', '-4'], ['cha', '-25'], ['drawback', '15.96'], ['rodtep', '5'], ['cost', '-600']]);
    expect([found.margin && moneyText(found.margin), found.percent]).toEqual(['122.76', '14.6']);
    expect(found.lines[0]?.rate).toMatchObject({ name: 'USD', value: '84', from: '2026-01-01' });
  });
  test('payment friction is 3 % until the firm says otherwise, and a list of rates may have its own', () => {
    const product = item({ cost: inr('0'), ladderCosts: { B: { payment: { percent: '1.25' } }, C: { payment: { off: true } } } });
    const of = (id: string, settings = {}) => marginOf(product, { ...ladder, id }, step(1000), ground(settings)).percent;
    expect([of('A'), of('A', { lines: { payment: { percent: '2' } } }), of('B'), of('C')]).toEqual(['97.0', '98.0', '98.8', '100.0']);
  });
  test('what is not known is said, and there is no margin', () => {
    const found = marginOf(item({}), { ...ladder, currency: 'EUR' }, step(1000, '100', 'EUR'), ground());
    expect([found.margin, found.percent, found.missing.sort()]).toEqual([null, null, ['cost', 'currency.EUR']]);
  });
  test('a cap per kilogram counts by the item\'s net weight', () => {
    const itc = { drawbackRate: '50', drawbackCap: inr('20'), sqcUnit: 'KGS' };
    const weighed = item({ cost: inr('1'), itc, packing: { P: { position: 0, level: 'item', netWeight: { value: '500', unit: 'GMS' } } } });
    expect(marginOf(weighed, { ...ladder, unit: 'PCS' }, step(1000), ground()).lines.find((one) => one.key === 'drawback')?.amount).toBe('10');
    expect(marginOf(item({ cost: inr('1'), itc }), { ...ladder, unit: 'PCS' }, step(1000), ground()).missing).toEqual(['netWeight']);
  });
  test('half a paisa is rounded away from zero, once, at the end', () => {
    const exact = (cost: string): string => moneyText(marginOf(item({ cost: inr(cost), ladderCosts: { A: { payment: { percent: '0.5' } } } }), { ...ladder, currency: 'INR' }, step(100, '1', 'INR'), ground()).margin ?? inr('0'));
    expect([exact('0.50'), exact('1.99')]).toEqual(['0.50', '-1.00']);
  });

  /** Rationals of integers: no decimal library, no float. */
  type Ratio = [bigint, bigint];
  const plus = ([a, b]: Ratio, [c, d]: Ratio): Ratio => [a * d + c * b, b * d];
  const times = ([a, b]: Ratio, [c, d]: Ratio): Ratio => [a * c, b * d];
  const roundedPaise = ([a, b]: Ratio): bigint => {
    const [sign, size] = a < 0n ? [-1n, -a] : [1n, a];
    return sign * ((size * 2n + b) / (2n * b));
  };
  test('margin is the exact sum of its lines, rounded once: the same by fractions of whole numbers', () => {
    const cents = fc.integer({ min: 1, max: 500_000 });
    const hundredths = fc.integer({ min: 0, max: 3_000 });
    fc.assert(fc.property(cents, cents, hundredths, hundredths, cents, fc.integer({ min: 1, max: 9_999 }), fc.integer({ min: 5_000, max: 12_000 }), (price, cost, payment, commission, cha, quantity, fx) => {
      const percent = (one: number): string => (one / 100).toFixed(2);
      const product = item({ cost: { amount: cost, currency: 'INR' }, ladderCosts: { A: { payment: { percent: percent(payment) }, commission: { percent: percent(commission) }, cha: { perShipment: { amount: cha, currency: 'INR' } } } } });
      const found = marginOf(product, ladder, step(price, String(quantity)), ground({}, [rate('currency', 'USD', (fx / 100).toFixed(2))]));
      const paise: Ratio = times([BigInt(price), 1n], [BigInt(fx), 100n]);
      const kept = times(paise, [10_000n - BigInt(payment) - BigInt(commission), 10_000n]);
      const exact = plus(plus(kept, [-BigInt(cha), BigInt(quantity)]), [-BigInt(cost), 1n]);
      expect(BigInt(found.margin?.amount ?? 0)).toBe(roundedPaise(exact));
    }));
  });
});

describe('a cost sheet', () => {
  const lines: Record<string, CostLine> = {
    [ID]: { kind: 'measure', position: 0, label: 'Brass', input: 'netWeight', rate: 'brass', scrap: '5', yield: '96' },
    [ID.replace('1K', '2K')]: { kind: 'fixed', position: 1, label: 'Casting', amount: '40' },
    [ID.replace('1K', '3K')]: { kind: 'measure', position: 2, label: 'Lacquer', input: 'lacquer_area', rate: 'lacquer' },
    [ID.replace('1K', '4K')]: { kind: 'percent', position: 3, label: 'Overheads', percent: '10' },
  };
  const book = new RateBook([rate('material', 'brass', '612.50', '2026-11-01', 'KGS'), rate('material', 'lacquer', '200', '2026-01-01', 'SQM')]);
  const bowl = item({ packing: { P: { position: 0, level: 'item', netWeight: { value: '1280', unit: 'GMS' } } }, costing: { lacquer_area: { value: '25', unit: 'CMS' } } });
  const good = { ...bowl, costing: { lacquer_area: { value: '0.25' } } };
  test('is reckoned line by line and rounded once', () => {
    const found = costOf(good, { lines }, book, '2026-11-26');
    // 1.28 kg × 612.50 × 1.05 ÷ 0.96 = 857.5; + 40 + 50 = 947.5; + 10 % = 1042.25
    expect(found.lines.map((one) => one.amount)).toEqual(['857.5', '40', '50', '94.75']);
    expect(found.cost).toEqual(inr('1042.25'));
    expect(found.lines[0]?.rate).toMatchObject({ name: 'brass', value: '612.50', from: '2026-11-01', unit: 'KGS' });
  });
  test.each<[string, Product, string, string[]]>([
    ['a figure', item({}), '2026-11-26', ['input.netWeight', 'input.lacquer_area']],
    ['a rate that had begun', good, '2026-10-31', ['material.brass']],
    ['a figure in the right unit', bowl, '2026-11-26', ['unit.lacquer_area']],
  ])('that lacks %s has no cost, and says so', (_name, product, on, missing) => {
    const found = costOf(product, { lines }, book, on);
    expect([found.cost, found.missing]).toEqual([null, missing]);
  });
  test('without lines has no cost', () => expect(costOf(good, { lines: {} }, book, '2026-11-26').cost).toBeNull());
  test('a product\'s own figure stands instead of the fixed amount', () => {
    const fixed: Record<string, CostLine> = { [ID]: { kind: 'fixed', position: 0, label: 'Polish', amount: '40', input: 'polish' } };
    expect(costOf(item({ costing: { polish: { value: '55.5' } } }), { lines: fixed }, book, '2026-11-26').cost).toEqual(inr('55.50'));
  });
});
