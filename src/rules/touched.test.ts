import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileRule } from './compile.ts';
import type { Facts } from './facts.ts';
import { rule, type Rule } from './rule.ts';
import { factPrints, readsAny, touchedInputs } from './touched.ts';

const compiled = (more: Partial<Rule>) => compileRule(rule.parse({
  id: 'TST-001', title: 'A rule of the tests', why: 'Because a test asks for it.', subject: 'product', check: 'true', severity: 'error', confidence: 'A', source: { key: 'practice', title: 'Tests' },
  checkedOn: '2026-11-21', message: 'It is not so.', fix: 'Make it so.', examples: { pass: [{}], fail: [{}], unknown: [{}], notApplicable: [{}] }, ...more,
}), { id: 'test', version: '1.0.0' });
const touched = (before: Facts, after: Facts): string[] => [...touchedInputs(factPrints(before), factPrints(after))].sort();

describe('what a change touched', () => {
  const before: Facts = { on: '2026-11-21', destination: 'DE', exporter: { iec: 'ABCCX1234K' }, product: { sku: 'A', origin: 'IN', materials: [{ name: 'cotton', percent: '100' }] } };
  const cases: readonly (readonly [what: string, after: Facts, names: string[]])[] = [
    ['nothing', structuredClone(before), []],
    ['nothing, although keys stand in another order', { ...before, product: { materials: [{ percent: '100', name: 'cotton' }], origin: 'IN', sku: 'A' } }, []],
    ['a value', { ...before, product: { ...before.product, origin: 'CN' } }, ['product.origin']],
    ['a value within a list', { ...before, product: { ...before.product, materials: [{ name: 'cotton', percent: '99' }] } }, ['product.materials']],
    ['a value that came', { ...before, product: { ...before.product, hsCode: '610910' } }, ['product.hsCode']],
    ['a value that went', { ...before, product: { sku: 'A', materials: before.product?.materials } }, ['product.origin']],
    ['a whole part that went', { on: before.on, destination: 'DE', product: before.product }, ['exporter.iec']],
    ['what stands by itself', { ...before, on: '2026-11-22', destination: 'FR' }, ['destination', 'on']],
    ['what is named and empty, which is as good as not there', { ...before, product: { ...before.product, hsCode: undefined }, listing: undefined }, []],
  ];
  test.each(cases)('%s', (_what, after, names) => expect(touched(before, after)).toEqual(names));

  test('is told from texts that differ in one letter anywhere', () => {
    fc.assert(fc.property(fc.string({ minLength: 1, maxLength: 40 }), fc.nat(), fc.string({ minLength: 1, maxLength: 1 }), (name, at, letter) => {
      const place = at % name.length;
      const other = name.slice(0, place) + letter + name.slice(place + 1);
      expect(touched({ product: { name } }, { product: { name: other } })).toEqual(name === other ? [] : ['product.name']);
    }));
  });

  test('is written in few letters, and the same in every process', () => expect(factPrints({ destination: 'DE', product: { sku: 'KB-1', name: 'Brass lamp' } })).toEqual({ destination: 'd17m1g7gl1', 'product.sku': '1chzrkqc0s6', 'product.name': '14bhoz4kxyg' }));
});

describe('a rule is asked again when', () => {
  const reads = compiled({ check: 'product.origin == "IN" && product.materials.all(m, m.percent > 0)', appliesWhen: 'destination == "DE"', message: 'It is not so. Found {product.sku}.' });
  const cases: readonly (readonly [names: string[], asked: boolean])[] = [
    [['product.origin'], true], [['product.materials'], true], [['destination'], true], [['product.sku'], true],
    [['product.traits'], false], [['product.name'], false], [['exporter.iec'], false], [['on'], false], [[], false], [['product.originality'], false], [['product.name', 'product.origin'], true],
  ];
  test.each(cases)('%j was touched: %s', (names, asked) => expect(readsAny(reads, new Set(names))).toBe(asked));
  test.each([['product.traits.food', 'product.traits'], ['size(product.materials.filter(m, m.percent > 0)) > 0', 'product.materials'], ['hasPaper(documents, "packingList")', 'documents.packingList']])('%s reads what is printed as %s', (check, name) => expect([readsAny(compiled({ check }), new Set([name])), readsAny(compiled({ check }), new Set([`${name}s`])), readsAny(compiled({ check }), new Set(['exporter.iec', name]))]).toEqual([true, name.startsWith('documents'), true]));
  test('a list it is asked of each of was touched, although no expression reads into it', () => expect(readsAny(compiled({ each: 'product.claims', check: 'on > day("2020-01-01")' }), new Set(['product.claims']))).toBe(true));
  test('a whole paper it reads into was touched', () => {
    const paper = compiled({ subject: 'shipment', check: 'documents.commercialInvoice.all(i, i.number != "")' });
    expect([readsAny(paper, new Set(['documents.commercialInvoice'])), readsAny(paper, new Set(['documents.packingList']))]).toEqual([true, false]);
  });
});
