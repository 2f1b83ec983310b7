import { product, type Product } from '#catalogue';
import { bundledPacks, type FactPrints, ruleSet } from '#rules';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ActiveRules } from '../rules/active.ts';
import { exporterFacts } from '../facts/exporter.ts';
import { exporter } from '#exporter';
import { Asker } from './ask.ts';
import type { Ground } from './ground.ts';
import { recheck } from './recheck.ts';
import type { StoredCheck } from './storage.ts';

const ON = '2026-11-21';
const rules: ActiveRules = { ...ruleSet(bundledPacks().map((one) => ({ ...one, origin: 'bundled' as const })), []), installed: [], keys: [] };
const firm = exporter.parse({ id: 'E'.padStart(26, '0'), legalName: 'Kaveri Exports' });
const ground = { rules, exporter: firm, certificates: [], families: [], waivers: new Map(), exporterFacts: exporterFacts(firm, []) } as unknown as Ground;
const asker = new Asker(ON, rules);
const scarf = (more: Partial<Product> = {}): Product => product.parse({ id: 'P'.padStart(26, '0'), sku: 'KB-1', name: { en: { text: 'Cotton scarf' } }, hsCode: '61171010', origin: 'IN', markets: ['US', 'DE'], ...more });

const stored = ({ findings, basis }: ReturnType<typeof recheck>, on = ON): StoredCheck => ({ worst: 'pass', count: 0, findings, on, packs: [], basis });
const texts = (one: ReturnType<typeof recheck>): string[] => one.findings.map((finding) => JSON.stringify(finding)).sort();
const whole = (one: Product): ReturnType<typeof recheck> => recheck(asker, one, ground, undefined);

const made = (...all: [string, string | undefined][]): Product['materials'] => Object.fromEntries(all.map(([name, percent], position) => [`M${position}`.padStart(26, '0'), { position, name, ...(percent ? { percent } : {}) }]));

describe('after a change', () => {
  const fields = {
    hsCode: fc.constantFrom('61171010', '62141010', '33049910', '85171300', '940310'), origin: fc.constantFrom('IN', 'CN', undefined), claims: fc.constantFrom([], ['GOTS'], ['organic', 'FDA approved']),
    markets: fc.constantFrom(['US', 'DE'], ['GB'], ['SA', 'US']), moq: fc.constantFrom(undefined, { value: '25', unit: 'PCS' }),
    traits: fc.constantFrom({}, { electrical: true }, { battery: 'lithium', batteryWattHours: '120' }, { ageGroup: '0-3', skinContact: true }, { wood: true, food: true }),
    materials: fc.constantFrom({}, made(['Cotton', '100']), made(['Cotton', '60'], ['Spandex', '20']), made(['Leather', undefined])),
  };
  test('only what it touched is asked again, and the result is that of asking everything', () => {
    const changes = fc.record(fields, { requiredKeys: [] });
    fc.assert(fc.property(changes, changes, (first, second) => {
      const before = scarf(first as Partial<Product>);
      const after = scarf({ ...first, ...second } as Partial<Product>);
      const carried = recheck(asker, after, ground, stored(whole(before)));
      const anew = whole(after);
      expect(texts(carried)).toEqual(texts(anew));
      expect(carried.basis).toEqual(anew.basis);
    }), { numRuns: 60 });
  });

  test('of nothing nothing is asked; of one field few rules are', () => {
    const before = whole(scarf());
    expect(recheck(asker, scarf(), ground, stored(before)).asked).toBe(0);
    const renamed = recheck(asker, scarf({ origin: 'CN' }), ground, stored(before));
    expect(renamed.asked).toBeGreaterThan(0);
    expect(renamed.asked).toBeLessThan(before.asked / 2);
  });

  test.each([
    ['another day', { on: '2026-11-20' }], ['other rules', { basis: { ...whole(scarf()).basis, stamp: 'other' } }], ['another waiver', { basis: { ...whole(scarf()).basis, waivers: '[1]' } }], ['another destination', { basis: { ...whole(scarf()).basis, destinations: ['US'] } }],
    ['an older Niryat, which kept no basis', { basis: undefined }],
  ] as [string, Partial<StoredCheck>][])('with a result of %s everything is asked', (_what, more) => {
    const anew = whole(scarf());
    expect(recheck(asker, scarf(), ground, { ...stored(anew), ...more }).asked).toBe(anew.asked);
  });

  test('an input that went counts as touched', () => {
    const { basis, findings } = whole(scarf({ claims: ['GOTS'] }));
    const prints: FactPrints = basis.prints;
    expect(Object.keys(prints)).toContain('product.claims');
    expect(findings.some((one) => one.rule === 'LST-003')).toBe(true);
    expect(recheck(asker, scarf(), ground, stored({ findings, basis, asked: 0 })).findings.some((one) => one.rule === 'LST-003')).toBe(false);
  });
});
