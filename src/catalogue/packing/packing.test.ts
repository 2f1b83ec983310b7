import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Decimal, decimalText } from '#base';
import type { PackingLevel } from '../product.ts';
import { type CartonPlan, CONTAINERS, fillOf, packedOf, packingFindings, planCartons, planPallets, setCycle, sidesOf } from './index.ts';
import { stacked } from './fill.ts';

const id = (at: number): string => String(at).padStart(26, '0');
const levels = (...all: Omit<PackingLevel, 'position'>[]): Record<string, PackingLevel> => Object.fromEntries(all.map((one, position) => [id(position), { ...one, position }]));
const kg = (value: string) => ({ value, unit: 'KGS' });
const cm = (value: string) => ({ value, unit: 'CMS' });
const box = (length: string, width: string, height: string) => ({ length: cm(length), width: cm(width), height: cm(height) });
const order = (quantity: string, more: object = {}) => ({ sku: 'A', quantity: new Decimal(quantity), ...more });
const carton = { level: 'carton' as const, count: '50', netWeight: kg('11.5'), grossWeight: kg('12.6'), ...box('60', '40', '35') };
const ranges = (plan: CartonPlan | undefined) => plan?.ranges.map((one) => [one.from, one.to, decimalText(one.units), one.net && decimalText(one.net), one.gross && decimalText(one.gross)]);
const text = (one: Decimal | undefined) => one && decimalText(one);

describe('cartons for an ordered quantity', () => {
  test('613 pieces at 50: twelve full cartons and one of 13, whose own weight stays', () => {
    const plan = planCartons(packedOf(levels({ level: 'item', netWeight: kg('0.23') }, carton)), order('613'));
    expect(ranges(plan)).toEqual([[1, 12, '50', '11.5', '12.6'], [13, 13, '13', '2.99', '4.09']]);
    expect([plan?.cartons, text(plan?.gross), text(plan?.net), text(plan?.volume)]).toEqual([13, '155.29', '140.99', '1.092']);
  });
  test('a quantity that fills its cartons has no rest', () => {
    expect(ranges(planCartons(packedOf(levels(carton)), order('600')))).toEqual([[1, 12, '50', '11.5', '12.6']]);
  });
  test('inner packs count: 8 inners of 6 are 48', () => {
    expect(ranges(planCartons(packedOf(levels({ level: 'inner', count: '6' }, { ...carton, count: '8' })), order('50')))).toEqual([[1, 1, '48', '11.5', '12.6'], [2, 2, '2', '0.479', '1.579']]);
  });
  test('a table in three cartons: ten tables are thirty cartons, counted part by part', () => {
    const parts = ['Top', 'Legs', 'Fittings'].map((name, at) => ({ level: 'carton' as const, part: at + 1, name, grossWeight: kg(String(10 - at)), netWeight: kg('1'), ...box('100', '50', '10') }));
    const plan = planCartons(packedOf(levels(...parts)), order('10'));
    expect(plan?.ranges.map((one) => [one.from, one.to, one.part])).toEqual([[1, 10, { number: 1, of: 3, name: 'Top' }], [11, 20, { number: 2, of: 3, name: 'Legs' }], [21, 30, { number: 3, of: 3, name: 'Fittings' }]]);
    expect([text(plan?.gross), text(plan?.volume)]).toEqual(['270', '1.5']);
  });
  test('a mixed carton holds this item and others, told by number', () => {
    const plan = planCartons(packedOf(levels({ ...carton, contents: [{ sku: 'A', count: '10' }, { sku: 'B', count: '6' }] })), order('25'));
    expect(plan?.ranges.map((one) => [one.from, one.to, decimalText(one.units), one.contents])).toEqual([[1, 2, '10', [{ sku: 'B', count: '6' }]], [3, 3, '5', []]]);
  });
  test('a count agreed with one buyer: weights of another carton are not made up', () => {
    const plan = planCartons(packedOf(levels({ level: 'item', netWeight: kg('0.23') }, carton)), order('100', { perCarton: '24' }));
    expect(ranges(plan)).toEqual([[1, 4, '24', '5.52', undefined], [5, 5, '4', '0.92', undefined]]);
    expect(plan?.missing).toEqual(['grossWeight', 'size']);
  });
  test('nothing said, nothing told', () => {
    expect(planCartons(packedOf(levels({ level: 'carton' })), order('10'))).toBeUndefined();
    expect(planCartons(packedOf(levels(carton)), order('0'))).toBeUndefined();
  });

  const decimal = fc.tuple(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 1, max: 999 })).map(([whole, part]) => `${whole}.${String(part).padStart(3, '0')}`);
  test('for any carton and quantity: units add up exactly, numbers have no gap, totals are the sum of the ranges', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 1, max: 100_000 }), decimal, decimal, fc.constantFrom('KGS', 'LBS', 'GMS'), fc.constantFrom('CMS', 'INC', 'MMS'), (count, quantity, net, tare, weight, length) => {
      const gross = decimalText(new Decimal(net).plus(tare));
      const side = (value: string) => ({ value, unit: length });
      const plan = planCartons(packedOf(levels({ level: 'carton', count: String(count), netWeight: { value: net, unit: weight }, grossWeight: { value: gross, unit: weight }, length: side('33.7'), width: side('21'), height: side('12.25') })), order(String(quantity)));
      let next = 1;
      const sum = { units: new Decimal(0), net: new Decimal(0), gross: new Decimal(0), volume: new Decimal(0) };
      for (const one of plan?.ranges ?? []) {
        expect(one.from).toBe(next);
        next = one.to + 1;
        const cartons = one.to - one.from + 1;
        sum.units = sum.units.plus(one.units.times(cartons));
        for (const key of ['net', 'gross', 'volume'] as const) sum[key] = sum[key].plus(one[key]?.times(cartons) ?? Number.NaN);
        expect(one.gross?.gte(one.net ?? 0)).toBe(true);
      }
      expect([plan?.cartons, decimalText(sum.units)]).toEqual([Math.ceil(quantity / count), String(quantity)]);
      for (const key of ['net', 'gross', 'volume'] as const) expect(text(plan?.[key])).toBe(decimalText(sum[key]));
    }), { numRuns: 300 });
  });
});

describe('pallets', () => {
  test('5 layers of 8: 100 cartons are two full pallets and one of 20', () => {
    const plan = planPallets(packedOf(levels(carton, { level: 'pallet', perLayer: 8, layers: 5 })), { cartons: 100 });
    expect([plan?.perPallet, plan?.full, plan?.rest, plan?.pallets, text(plan?.stackHeight)]).toEqual([40, 2, 20, 3, '1.75']);
  });
});

describe('containers', () => {
  const [twenty, , high] = CONTAINERS as [typeof CONTAINERS[0], typeof CONTAINERS[0], typeof CONTAINERS[0]];
  const full = (more: object) => levels({ ...carton, ...more });
  const filled = (packing: Record<string, PackingLevel>, container = twenty) => fillOf(container, planCartons(packedOf(packing), order('600')), packedOf(packing).carton);

  test('light cartons bind by stacking, heavy ones by weight', () => {
    expect(filled(full({}))).toMatchObject({ byVolume: 382, byWeight: 2244, binds: 'stacking' });
    expect(filled(full({ grossWeight: kg('200') }))).toMatchObject({ byWeight: 141, most: 141, binds: 'weight' });
  });
  test('shares of room and payload, to two digits', () => {
    const { volumePercent, weightPercent } = filled(full({}));
    expect([text(volumePercent), text(weightPercent)]).toEqual(['3.14', '0.53']);
  });
  test('this side up and a limit of the stack allow fewer, never more', () => {
    const sides = sidesOf(packedOf(full({})).carton) as [Decimal, Decimal, Decimal];
    // Upright 60×40×35 cm in 586.7×233×235: 9 × 5 × 6, or 14 × 3 × 6.
    expect([stacked(twenty, sides, { upright: true }), stacked(twenty, sides, { upright: true, stack: 4 })]).toEqual([270, 180]);
    expect(stacked(twenty, sides, {})).toBeGreaterThanOrEqual(270);
  });
  test('a carton without a weight has no answer: nobody knows whether it may go', () => {
    expect(filled(full({ grossWeight: undefined })).most).toBeUndefined();
  });
  test('for any carton: by stacking never above by volume, and a high cube takes at least what a 20 takes', () => {
    const side = fc.integer({ min: 5, max: 240 }).map(String);
    fc.assert(fc.property(side, side, side, fc.boolean(), (length, width, height, upright) => {
      const packing = full({ ...box(length, width, height), upright });
      const [small, large] = [filled(packing), filled(packing, high)];
      expect(small.byStacking ?? 0).toBeLessThanOrEqual(small.byVolume ?? 0);
      expect(large.byStacking ?? 0).toBeGreaterThanOrEqual(small.byStacking ?? 0);
    }), { numRuns: 200 });
  });
});

describe('what contradicts itself', () => {
  const told = (...all: Omit<PackingLevel, 'position'>[]) => packingFindings({ id: id(1), sku: 'A', packing: levels(...all) }).map((one) => [one.rule, one.where.field, one.fix?.value]);
  test.each<[string, Omit<PackingLevel, 'position'>[], unknown[]]>([
    ['packing that agrees', [{ level: 'item', netWeight: kg('0.23') }, carton], []],
    ['gross below net, in different units', [{ ...carton, netWeight: { value: '12700', unit: 'GMS' } }], [['PACK-GROSS', 'packing.carton.grossWeight', undefined]]],
    ['declared volume differs', [{ ...carton, volume: { value: '0.84', unit: 'CBM' } }], [['PACK-VOLUME', 'packing.carton.volume', undefined]]],
    ['items heavier than their carton says', [{ level: 'item', netWeight: kg('0.5') }, carton], [['PACK-NET', 'packing.carton.netWeight', undefined]]],
    ['items counted where inner packs are meant', [{ level: 'item', netWeight: kg('0.23') }, { level: 'inner', count: '10' }, carton], [['PACK-COUNT', 'packing.carton.count', '5']]],
    ['parts 1 and 3 of two', [{ level: 'carton', part: 1 }, { level: 'carton', part: 3 }], [['PACK-PARTS', 'packing.carton.part', undefined]]],
    ['layers that give another count', [carton, { level: 'pallet', count: '30', perLayer: 8, layers: 4 }], [['PACK-PALLET', 'packing.pallet.count', '32']]],
  ])('%s', (_, all, expected) => {
    expect(told(...all)).toEqual(expected);
  });
});

describe('sets in sets', () => {
  const set = (sku: string, ...inside: string[]) => ({ sku, packing: levels({ level: 'item', contents: inside.map((one) => ({ sku: one, count: '1' })) }) });
  const find = (...all: ReturnType<typeof set>[]) => async (skus: string[]) => new Map(all.filter((one) => skus.includes(one.sku)).map((one) => [one.sku, one]));
  test('a circle over two sets is found with its way', async () => {
    expect(await setCycle(set('A', 'B'), find(set('B', 'C'), set('C', 'A')))).toEqual(['A', 'B', 'C', 'A']);
  });
  test('a set with itself in it', async () => expect(await setCycle(set('A', 'A'), find())).toEqual(['A', 'A']));
  test('nested sets without a circle, also when a circle is elsewhere', async () => {
    expect(await setCycle(set('A', 'B', 'C'), find(set('B', 'C'), set('C', 'D'), set('D', 'C')))).toBeUndefined();
  });
});
