import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { matchBySlips, matchPhotos, productsByKey } from './index.ts';
import { compileRule, DEFAULT_RULE, readingsOf, skuKey } from './photoNames.ts';

const match = (sku: string[], path: string, rule = {}) => {
  const whole = { ...DEFAULT_RULE, ...rule };
  return matchPhotos([{ id: 'p', path }], productsByKey(sku.map((one) => ({ id: one, sku: one })), whole), 'either', whole)[0];
};

describe('the item number in a name', () => {
  test.each([
    ['KB-1.jpg', 'KB-1', 0], ['kb-1_2.JPG', 'KB-1', 2], ['KB-1-2.jpg', 'KB-1', 2], ['KB-1 (2).jpg', 'KB-1', 2], ['KB-1 2.png', 'KB-1', 2], ['KB-1(12).webp', 'KB-1', 12], ['shoot/KB-1/7.jpg', 'KB-1', 7],
  ])('%s is of %s', (path, sku, number) => expect(match([sku], path)).toEqual({ id: 'p', state: 'matched', product: sku, number }));

  test('the longest number wins, a stranger matches nothing, letters behind it are no number', () => {
    expect(match(['KB-1', 'KB-1-2'], 'KB-1-2.jpg')).toMatchObject({ product: 'KB-1-2', number: 0 });
    expect(match(['KB-1', 'KB-1-2'], 'KB-1-2_3.jpg')).toMatchObject({ product: 'KB-1-2', number: 3 });
    for (const path of ['KB-10.jpg', 'XKB-1.jpg', 'KB-1front.jpg', 'KB-1_front.jpg']) expect(match(['KB-1'], path)).toEqual({ id: 'p', state: 'unmatched' });
  });

  test('separators may count alike when a person says so', () => {
    expect(match(['KB-LMP-101'], 'kb_lmp 101_2.jpg')).toMatchObject({ state: 'unmatched' });
    expect(match(['KB-LMP-101'], 'kb_lmp 101_2.jpg', { loose: true })).toMatchObject({ product: 'KB-LMP-101', number: 2 });
    expect(match(['KB-1', 'KB_1'], 'KB 1.jpg', { loose: true })).toMatchObject({ state: 'ambiguous', products: ['KB-1', 'KB_1'] });
  });

  test.each(['{sku}{sku}', '{n}', '{sku}_{m}', `{sku}${'_'.repeat(90)}`, '{sku}_{n}_{n}'])('the pattern %s is refused', (pattern) => expect(() => compileRule({ ...DEFAULT_RULE, pattern })).toThrow(expect.objectContaining({ code: 'photo-pattern' })));

  test('any number that a name can hold is found again, with any running number, by every usual form', () => {
    const sku = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9 /._-]{0,20}[A-Za-z0-9]$/);
    fc.assert(fc.property(sku, fc.integer({ min: 1, max: 999 }), fc.constantFrom('_%', '-%', ' %', ' (%)', '(%)'), (one, number, form) => {
      const name = `${skuKey(one)}${form.replace('%', String(number))}.jpg`;
      expect(readingsOf(name)).toContainEqual({ key: skuKey(one), number });
    }));
  });

  test('no name takes long, whatever is in it', () => {
    const from = performance.now();
    for (const name of ['-'.repeat(10_000), '1'.repeat(10_000), '(((('.repeat(2_000), '_1'.repeat(5_000)]) for (const pattern of ['', '{sku}_{any}', '{any}_{sku}_{n}']) readingsOf(`${name}.jpg`, { ...DEFAULT_RULE, pattern });
    expect(performance.now() - from).toBeLessThan(3_000);
  });
});

test('slips give what follows to their item; two in a row, and a slip at the end, give nothing', () => {
  const productOf = (sku: string) => (sku === '?' ? undefined : sku.toLowerCase());
  const told = matchBySlips(['', 'A', 'B', '', '', '?', '', 'A', '', 'B'].map((slip, at) => ({ id: String(at), ...(slip ? { slip } : {}) })), productOf);
  expect(told.map((one) => ('product' in one ? `${one.state} ${one.product}` : one.state))).toEqual(['unmatched', 'slip a', 'slip b', 'matched b', 'matched b', 'unknown-slip', 'unmatched', 'slip a', 'matched a', 'slip b']);
});
