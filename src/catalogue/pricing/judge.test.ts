import { Decimal } from '#base';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { filledProduct } from '../canonical.ts';
import type { PriceLadder, Product } from '../product.ts';
import { judgeLadders } from './judge.ts';
import { judgeLeadTimes } from './judgeLeadTimes.ts';
import { newlyWrong } from './judgeProduct.ts';
import { pricingMessages } from './messages.ts';

type Typed = [quantity: string, cents: number][];
const ladder = (steps: Typed, more: Partial<PriceLadder> = {}): PriceLadder => ({ position: 0, currency: 'USD', steps: Object.fromEntries(steps.map(([minQuantity, amount], position) => [`S${position}`, { position, minQuantity, price: { amount, currency: more.currency ?? 'USD' } }])), ...more });
const item = (priceLadders: Product['priceLadders'], more: Partial<Product> = {}): Product => filledProduct({ id: '01M80FBFVK0VQER77H2MAYYM1K', sku: 'KB-1', priceLadders, ...more });
const rules = (product: Product): string[] => judgeLadders(product).filter((one) => one.status === 'fail').map((one) => one.rule);
const repaired = (product: Product): Product => {
  const fix = judgeLadders(product).find((one) => one.fix)?.fix;
  return { ...product, priceLadders: (fix?.value ?? product.priceLadders) as Product['priceLadders'] };
};

describe('a list of rates that cannot be', () => {
  const good: Typed = [['60', 420], ['240', 395], ['1000', 370]];
  test.each<[string, Product, string[]]>([
    ['is none when quantities rise and prices fall', item({ A: ladder(good) }), []],
    ['says one quantity twice, however it is written', item({ A: ladder([['60', 420], ['60.0', 395]]) }), ['LADDER-STEP-TWICE']],
    ['has its quantities out of order', item({ A: ladder([['240', 395], ['60', 420]]) }), ['LADDER-ORDER']],
    ['asks more for more', item({ A: ladder([['60', 420], ['240', 430]]) }), ['LADDER-RISES']],
    ['asks nothing', item({ A: ladder([['60', 0]]) }), ['LADDER-PRICE']],
    ['asks less than nothing', item({ A: ladder([['60', -5]]) }), ['LADDER-PRICE']],
    ['begins at nothing', item({ A: ladder([['0', 420]]) }), ['LADDER-QUANTITY']],
    ['ends before it begins', item({ A: ladder(good, { validFrom: '2026-12-01', validTo: '2026-11-30' }) }), ['LADDER-DAYS']],
    ['ends on the day it begins: that can be', item({ A: ladder(good, { validFrom: '2026-12-01', validTo: '2026-12-01' }) }), []],
    ['begins below the MOQ', item({ A: ladder(good, { unit: 'PCS' }) }, { moq: { value: '10', unit: 'DOZ' } }), ['LADDER-MOQ']],
    ['is one price from 1 on, whatever the MOQ', item({ A: ladder([['1', 420]]) }, { moq: { value: '60', unit: 'PCS' } }), []],
    ['is of another unit than the MOQ: cannot be compared', item({ A: ladder(good, { unit: 'SET' }) }, { moq: { value: '100', unit: 'KGS' } }), []],
    ['stands there twice', item({ A: ladder(good, { place: 'Mundra' }), B: ladder(good, { place: 'MUNDRA ', position: 1 }) }), ['LADDER-SAME-KEY']],
    ['is for another buyer: that can be', item({ A: ladder(good), B: ladder(good, { buyer: 'Lindqvist AB', position: 1 }) }), []],
    ['mixes currencies', item({ A: { ...ladder(good), currency: 'EUR' } }), ['LADDER-CURRENCY', 'LADDER-CURRENCY', 'LADDER-CURRENCY']],
    ['is in no currency there is', item({ A: ladder([['60', 420]], { currency: 'USX' }) }), ['LADDER-CURRENCY-CODE']],
  ])('%s', (_name, product, said) => expect(rules(product)).toEqual(said));

  test.each<[string, Product]>([
    ['twice', item({ A: ladder([['60', 420], ['60', 395]]) })], ['order', item({ A: ladder([['240', 395], ['60', 420]]) })], ['rises', item({ A: ladder([['60', 420], ['240', 430]]) })],
    ['days', item({ A: ladder(good, { validFrom: '2026-12-01', validTo: '2026-11-30' }) })], ['MOQ', item({ A: ladder(good) }, { moq: { value: '300', unit: 'PCS' } })], ['copy', item({ A: ladder(good), B: ladder(good, { position: 1 }) })],
  ])('an offered repair leaves nothing to say: %s', (_name, product) => expect(rules(repaired(product))).toEqual([]));

  test('a point that was kept is waived until its figures change', () => {
    const rising = ladder([['60', 420], ['240', 430]]);
    const [point] = judgeLadders(item({ A: rising }));
    const kept = { ...rising, kept: [String(point?.data.mark)] };
    expect(rules(item({ A: kept }))).toEqual([]);
    expect(judgeLadders(item({ A: kept })).map((one) => one.status)).toEqual(['waived']);
    expect(rules(item({ A: { ...kept, steps: { ...kept.steps, S1: { position: 1, minQuantity: '240', price: { amount: 999, currency: 'USD' } } } } }))).toEqual(['LADDER-RISES']);
  });

  test('only what is new is told of a change', () => {
    const before = item({ A: ladder([['60', 420], ['240', 430]]) });
    const after = item({ A: ladder([['60', 420], ['240', 430], ['240', 400]]) });
    expect(newlyWrong(before, before)).toEqual([]);
    expect(newlyWrong(before, after).map((one) => one.rule)).toEqual(['LADDER-STEP-TWICE']);
  });

  /** What a person with a pencil does: every pair of steps, one by one. */
  const pencil = (steps: Typed): Set<string> => {
    const said = new Set<string>();
    const sorted = steps.map(([q, p], at) => ({ q: Number(q), p, at })).sort((a, b) => a.q - b.q || a.at - b.at);
    for (let i = 0; i < steps.length; i++) for (let j = i + 1; j < steps.length; j++) {
      if (Number(steps[i]?.[0]) === Number(steps[j]?.[0])) said.add('LADDER-STEP-TWICE');
      if (Number(steps[i]?.[0]) > Number(steps[j]?.[0])) said.add('LADDER-ORDER');
    }
    for (let i = 1; i < sorted.length; i++) if ((sorted[i]?.q ?? 0) > (sorted[i - 1]?.q ?? 0) && (sorted[i]?.p ?? 0) > (sorted[i - 1]?.p ?? 0)) said.add('LADDER-RISES');
    if (steps.some(([, p]) => p <= 0)) said.add('LADDER-PRICE');
    return said;
  };
  test('the judge and a person with a pencil say the same of any steps', () => {
    fc.assert(fc.property(fc.array(fc.tuple(fc.integer({ min: 1, max: 12 }).map(String), fc.integer({ min: -1, max: 8 })), { maxLength: 6 }), (steps) => {
      expect(new Set(rules(item({ A: ladder(steps) })))).toEqual(pencil(steps));
    }), { numRuns: 2_000 });
  });
  test('repairing what can be repaired comes to an end', () => {
    fc.assert(fc.property(fc.array(fc.tuple(fc.integer({ min: 1, max: 9 }).map(String), fc.integer({ min: 1, max: 8 })), { maxLength: 6 }), fc.option(fc.integer({ min: 1, max: 12 })), (steps, moq) => {
      let product = item({ A: ladder(steps) }, moq === null ? {} : { moq: { value: String(moq), unit: 'PCS' } });
      for (let tries = 0; tries < 40 && rules(product).length > 0; tries++) product = repaired(product);
      expect(rules(product)).toEqual([]);
    }));
  });
  test('every point has its words in both languages', () => {
    const said = ['LADDER-STEP-TWICE', 'LADDER-ORDER', 'LADDER-RISES', 'LADDER-PRICE', 'LADDER-CURRENCY', 'LADDER-CURRENCY-CODE', 'LADDER-QUANTITY', 'LADDER-DAYS', 'LADDER-MOQ', 'LADDER-SAME-KEY', 'LEAD-TWICE', 'LEAD-OPEN-TWICE', 'LEAD-FALLS', 'LEAD-FALLS-OPEN'];
    expect(Object.keys(pricingMessages).sort()).toEqual([...said].sort());
  });
});

describe('delivery times that cannot be', () => {
  const times = (...steps: [string | undefined, number][]): Product => item({}, { leadTimes: Object.fromEntries(steps.map(([maxQuantity, days], position) => [`L${position}`, { position, days, ...(maxQuantity ? { maxQuantity } : {}) }])) });
  test.each<[string, Product, string[]]>([
    ['rise with the quantity: fine', times(['100', 20], ['500', 30], [undefined, 45]), []],
    ['fall', times(['100', 30], ['500', 20]), ['LEAD-FALLS']],
    ['fall above the last limit', times(['100', 30], [undefined, 20]), ['LEAD-FALLS-OPEN']],
    ['say one quantity twice', times(['100', 30], ['100.0', 40]), ['LEAD-TWICE']],
    ['say any quantity twice', times([undefined, 30], [undefined, 40]), ['LEAD-OPEN-TWICE']],
  ])('%s', (_name, product, said) => {
    const found = judgeLeadTimes(product);
    expect(found.map((one) => one.rule)).toEqual(said);
    for (const { fix } of found) expect(judgeLeadTimes({ ...product, leadTimes: fix?.value as Product['leadTimes'] })).toEqual([]);
  });
  test('days never fall in what a repair leaves', () => {
    fc.assert(fc.property(fc.array(fc.tuple(fc.integer({ min: 1, max: 9 }).map(String), fc.integer({ min: 1, max: 90 })), { maxLength: 6 }), (steps) => {
      let product = times(...steps);
      for (let tries = 0; tries < 40; tries++) {
        const fix = judgeLeadTimes(product)[0]?.fix;
        if (!fix) break;
        product = { ...product, leadTimes: fix.value as Product['leadTimes'] };
      }
      const sorted = Object.values(product.leadTimes).sort((a, b) => new Decimal(a.maxQuantity ?? '1e9').cmp(b.maxQuantity ?? '1e9')).map((one) => one.days);
      expect(sorted).toEqual([...sorted].sort((a, b) => a - b));
    }));
  });
});
