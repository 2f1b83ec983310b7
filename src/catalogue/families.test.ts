import { dimensionOf, type Texts } from '#base';
import { describe, expect, test } from 'vitest';
import { familyOf, readFamily, shippedFamilies } from './index.ts';

const inBoth = (texts: Texts | undefined): boolean => Boolean(texts?.en?.text && texts.hi?.text);

describe.each(shippedFamilies().map((one) => [one.code, one] as const))('the shipped family %s', (_code, family) => {
  test('has a real trade’s attributes in named groups, in English and Hindi', () => {
    expect(family.attributes.length).toBeGreaterThanOrEqual(19);
    expect(inBoth(family.name)).toBe(true);
    const groups = new Set(family.groups.map((one) => one.key));
    for (const one of family.attributes) expect([one.key, groups.has(one.group), inBoth(one.label), one.help === undefined || inBoth(one.help)]).toEqual([one.key, true, true, true]);
    expect(family.groups.every((one) => inBoth(one.label))).toBe(true);
  });
  test('measures in units that are known and of one kind each', () => {
    for (const one of family.attributes.filter((each) => each.type === 'quantity')) {
      expect([one.key, one.unit && dimensionOf(one.unit)]).toEqual([one.key, expect.any(String)]);
      // Shelf lives are said in months or in days, and neither is turned into the other.
      for (const unit of (one.units ?? []).filter((each) => each !== 'DAY')) expect([one.key, unit, dimensionOf(unit)]).toEqual([one.key, unit, dimensionOf(one.unit ?? '')]);
      expect(one.units?.includes(one.unit ?? '') ?? true).toBe(true);
    }
  });
  test('names columns of tables and answers of choices', () => {
    for (const one of family.attributes) {
      if (one.type === 'table') expect([one.key, one.columns?.every((each) => inBoth(each.label))]).toEqual([one.key, true]);
      if (one.type === 'choice') expect([one.key, (one.choices ?? []).length > 1]).toEqual([one.key, true]);
    }
  });
  test('asks a storefront for something', () => expect(family.code === 'garment' || family.attributes.some((one) => one.requiredFor.length > 0)).toBe(true));
});

test('a key means one thing in every shipped family: same type, same unit', () => {
  const seen = new Map<string, string>();
  for (const one of shippedFamilies().flatMap((family) => family.attributes)) {
    const face = `${one.type} ${one.unit ?? ''}`;
    expect([one.key, seen.get(one.key) ?? face]).toEqual([one.key, face]);
    seen.set(one.key, face);
  }
});

test('keys that files and rules already use are all still there', () => {
  const first = { auto: ['part_type', 'fitment', 'oe_number', 'material', 'position', 'friction', 'thickness', 'standard', 'warranty', 'surface'], electronics: ['component_type', 'pitch', 'positions', 'rated_current', 'rated_voltage', 'resistance', 'temperature', 'mounting', 'plating', 'rohs', 'flammability'], garment: ['material', 'gender', 'size', 'colour', 'pattern', 'technique', 'sleeve', 'season', 'care'], handicraft: ['material', 'finish', 'technique', 'height', 'length', 'width', 'colour', 'style', 'use', 'care'], leather: ['material', 'leather_type', 'tanning', 'lining', 'size', 'colour', 'closure', 'hardware', 'care'], spice: ['form', 'botanical_name', 'grade', 'purity', 'moisture', 'shelf_life', 'storage', 'pack_size', 'ingredients', 'allergens'], textile: ['material', 'weave', 'thread_count', 'gsm', 'size', 'colour', 'pattern', 'technique', 'care', 'feature'] };
  for (const [code, keys] of Object.entries(first)) expect(shippedFamilies().find((one) => one.code === code)?.attributes.map((one) => one.key)).toEqual(expect.arrayContaining(keys));
});

test.each([['610910', 'garment'], ['630411', 'textile'], ['711719', 'jewellery'], ['300490', 'pharma'], ['294200', 'pharma_api'], ['330499', 'cosmetics'], ['950300', 'toys'], ['320416', 'chemicals'], ['340600', 'handicraft'], ['091030', 'spice'], ['420221', 'leather'], ['870830', 'auto'], ['853669', 'electronics'], ['999999', undefined]])('HS %s falls to %s', (hsCode, code) => expect(familyOf({ hsCode }, shippedFamilies())?.code).toBe(code));

describe('a family file', () => {
  const short = { code: 'lamps', name: 'Lamps', attributes: [{ key: 'fuel', label: { en: 'Fuel', hi: 'ईंधन' }, type: 'choice', choices: { Oil: 'तेल', Wax: '' } }] };
  test('in short form is read as the full one', () => expect(readFamily(short, 'lamps.yaml')).toMatchObject({ code: 'lamps', name: { en: { text: 'Lamps' } }, attributes: [{ key: 'fuel', choices: [{ value: 'Oil', label: { en: { text: 'Oil' }, hi: { text: 'तेल' } } }, { value: 'Wax', label: { en: { text: 'Wax' } } }] }] }));
  test('in full form comes back as it was', () => { for (const one of shippedFamilies()) expect(readFamily(JSON.parse(JSON.stringify(one)), 'x')).toEqual(one); });
  test.each<[string, unknown, RegExp]>([
    ['nothing', null, /holds no family/], ['a list', [], /holds no family/], ['a bad key', { ...short, attributes: [{ key: 'Bad Key', label: 'x' }] }, /attributes\.0\.key/], ['a type nobody knows', { ...short, attributes: [{ key: 'a', label: 'x', type: 'colour' }] }, /attributes\.0\.type/],
    ['one key twice', { ...short, attributes: [{ key: 'a', label: 'x' }, { key: 'a', label: 'y' }] }, /same key/], ['no code', { name: 'x', attributes: [] }, /code/],
  ])('with %s is refused at its place', (_what, given, says) => expect(() => readFamily(given, 'f.json')).toThrow(says));
});
