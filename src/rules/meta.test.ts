import { describe, expect, test } from 'vitest';
import { type LoadedPack, bundledPacks, packOf } from './loader.ts';
import { askAbout, packFacts, waiverFacts } from './meta.ts';

const META = bundledPacks().filter((one) => one.rulePack.id === 'meta');
const points = (pack: LoadedPack, on: string): string[] => askAbout(META, 'pack', { pack: packFacts(pack, { thorough: true }) }, on).flatMap((one) => one.points.map((point) => `${one.compiled.rule.id} ${one.outcome} ${point.data.id ?? point.data['each.id'] ?? ''} ${point.data.lacking ?? ''}`.trim()));

describe('the rules about rules', () => {
  test('a pack grows stale on day 181, volatile rules on day 31', () => {
    const policy = bundledPacks().find((one) => one.rulePack.id === 'india-policy');
    if (!policy) throw new Error('india-policy is gone');
    expect(points(policy, '2026-12-21')).toEqual([]);
    expect(points(policy, '2026-12-22')).toEqual(['MET-001 fail POL-013', 'MET-001 fail POL-026']);
    expect(points(policy, '2027-05-21').length).toBe(policy.rules.length);
  });

  test('a pack that breaks them is told, rule by rule', () => {
    const [first] = META.flatMap((one) => one.rules);
    if (!first || !META[0]) throw new Error('the pack meta is gone');
    const { examples, ...rest } = first.rule;
    const bad = packOf(META[0].rulePack, [{ ...rest, id: 'BAD-001', confidence: 'A', source: { key: '', title: '' }, examples: { ...examples, fail: [] } }]);
    expect(points(bad, '2026-11-26')).toEqual(['MET-002 fail BAD-001 source, title of the source, failing example']);
  });
});

test('the day a waiver was given is read off its id', () => {
  expect(waiverFacts({ id: '01ARZ3NDEKTSV4RRFFQ69G5FAV', rule: 'EUR-001', subject: 'x', reason: 'Sold to a business only', by: 'Meera', until: '2027-02-28', inputsHash: '' })).toMatchObject({ givenOn: '2016-07-31', by: 'Meera', until: '2027-02-28' });
});
