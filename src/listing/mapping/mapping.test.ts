import { describe, expect, test } from 'vitest';
import { contentOf, lamp } from '../lamp.fixture.ts';
import { attributeRule, type AttributeRule } from './mappingNouns.ts';
import { categoriesOfRows, categoryPath, findCategories, nearestCategory, parentsOf } from './categories.ts';
import { mappedContent, mappingOf, type MappedPoint, rulesFor } from './mapped.ts';

const paths = (rows: readonly (readonly string[])[]): string[] => categoriesOfRows(rows).map((one) => one.path);
const LIST = ['Home & Garden > Home Decor', 'Home & Garden > Home Decor > Oil Lamps', 'Home & Garden > Home Decor > Bells', 'Lights & Lighting > Lamps', 'Toys > Lamps'].map((path) => ({ path }));

describe('categories of a file', () => {
  test.each([
    ['whole paths, joined in any way', [['Category'], ['Home > Lamps'], ['Home » Bells'], ['Home|Bowls'], ['Home / Urns'], ['Home > Lamps']], ['Home > Lamps', 'Home > Bells', 'Home > Bowls', 'Home > Urns']],
    ['a column for each level, empty cells as above', [['Level 1', 'Level 2', 'Level 3'], ['Home', 'Decor', 'Lamps'], ['', '', 'Bells'], ['', 'Garden', '']], ['Home > Decor > Lamps', 'Home > Decor > Bells', 'Home > Garden']],
    ['without a heading', [['Home > Lamps'], ['Home > Bells']], ['Home > Lamps', 'Home > Bells']],
    ['a slash inside a name joins nothing', [['Category path'], ['Home > Salt/Pepper Sets']], ['Home > Salt/Pepper Sets']],
    ['empty rows are none', [['Category'], [''], ['Home']], ['Home']],
  ])('%s', (_name, rows, wanted) => expect(paths(rows)).toEqual(wanted));

  test('codes stand beside their paths, found by heading or by their digits', () => {
    expect(categoriesOfRows([['Category ID', 'Category'], ['C-12', 'Home > Lamps']])).toEqual([{ path: 'Home > Lamps', code: 'C-12' }]);
    expect(categoriesOfRows([['1001234', 'Home > Lamps'], ['1001235', 'Home > Bells']]).map((one) => one.code)).toEqual(['1001234', '1001235']);
    expect(categoryPath('  Home>>Lamps ')).toBe('Home > Lamps');
  });

  test('typing finds by every word, the last level first; with nothing typed those taken last stand first', () => {
    expect(findCategories(LIST, 'lamps home', [], 5).map((one) => one.path)).toEqual(['Home & Garden > Home Decor > Oil Lamps']);
    expect(findCategories(LIST, 'lamp', ['Toys > Lamps'], 5)[0]?.path).toBe('Toys > Lamps');
    expect(findCategories(LIST, '', ['Toys > Lamps', 'Home & Garden > Home Decor > Bells'], 3).map((one) => one.path)).toEqual(['Toys > Lamps', 'Home & Garden > Home Decor > Bells', 'Home & Garden > Home Decor']);
    expect(findCategories(LIST, 'kayak', [], 5)).toEqual([]);
  });

  test('the nearest is one of the last level, and none where two are equally near', () => {
    expect(nearestCategory(LIST, 'Decor > Oil lamp')).toBe('Home & Garden > Home Decor > Oil Lamps');
    expect(nearestCategory(LIST, 'Lamps')).toBeUndefined();
    expect(nearestCategory(LIST, 'Kayaks')).toBeUndefined();
    expect([...parentsOf(LIST)].sort()).toEqual(['Home & Garden', 'Home & Garden > Home Decor', 'Lights & Lighting', 'Toys']);
  });
});

const rule = (more: Partial<AttributeRule>): AttributeRule => attributeRule.parse({ name: 'Material', from: 'materials', ...more });
const kinds = (points: readonly MappedPoint[]): string[] => points.map((one) => one.kind);

describe('a listing in the storefront’s words', () => {
  const content = contentOf(lamp());
  const map = (rules: AttributeRule[], categories = LIST, picks: Record<string, string> = {}) => mappedContent(content, mappingOf(categories, { picks }, rules));

  test('without lists and rules nothing is changed and nothing is said', () => {
    const mapped = map([], []);
    expect([mapped.content, mapped.points, mapped.judged]).toEqual([content, [], { category: false, attributes: false }]);
  });

  test('a category that is picked goes; one that is not in the list is told with the nearest; one with others below it is told', () => {
    expect(map([], LIST, { 'Home Decor > Oil Lamps': 'Lights & Lighting > Lamps' })).toMatchObject({ content: { category: 'Lights & Lighting > Lamps' }, points: [] });
    expect(map([]).points).toEqual([{ kind: 'category-unknown', value: 'Home Decor > Oil Lamps', own: 'Home Decor > Oil Lamps', nearest: 'Home & Garden > Home Decor > Oil Lamps' }]);
    expect(kinds(map([], LIST, { 'Home Decor > Oil Lamps': 'Home & Garden > Home Decor' }).points)).toEqual(['category-parent']);
  });

  test('attributes get the storefront’s names and spellings, in its order; what has no rule keeps its own name and is told', () => {
    const { content: mapped, points } = map([rule({ name: 'Main material', values: ['Brass', 'Copper'], from: 'attribute.material' }), rule({ name: 'Alloy grade', from: 'attribute.alloy' })], []);
    expect(mapped.attributes.map((one) => [one.label, one.value])).toEqual([['Main material', 'Brass'], ['Alloy grade', '62/38'], ['Height', '24 cm']]);
    expect(points).toEqual([{ kind: 'unmapped', key: 'height', label: 'Height' }]);
  });

  test('a value that is not taken stays and is told with the nearest; an answer given once is used; several in one are looked at one by one', () => {
    const brass = rule({ name: 'Material', from: 'attribute.material', values: ['Brass alloy', 'Steel'], required: true });
    expect(map([brass], []).points[0]).toMatchObject({ kind: 'value', value: 'Brass', nearest: 'Brass alloy', field: 'attributes.material' });
    expect(map([brass], []).content.attributes[0]?.value).toBe('Brass');
    expect(map([{ ...brass, answers: [{ from: 'Brass', to: 'Brass alloy' }] }], [])).toMatchObject({ content: { attributes: [{ value: 'Brass alloy' }, {}, {}] } });
    expect(kinds(map([{ ...brass, free: true }], []).points)).toEqual(['unmapped', 'unmapped']);
    const two = mappedContent(contentOf(lamp({ attributes: { material: { kind: 'text', text: 'brass, Kevlar' } } })), mappingOf([], { picks: {} }, [rule({ from: 'attribute.material', values: ['Brass', 'Steel'] })]));
    expect([two.content.attributes[0]?.value, two.points]).toMatchObject(['Brass, Kevlar', [{ kind: 'value', value: 'Kevlar' }]]);
  });

  test('an attribute that must be filled and has nothing is told; one from nowhere too', () => {
    expect(kinds(map([rule({ name: 'Brand', from: 'brand', required: true }), rule({ name: 'Finish', from: null, required: true })], []).points)).toEqual(['required', 'required', 'unmapped', 'unmapped', 'unmapped']);
  });

  test('rules of the category stand before common ones of the same name', () => {
    const common = rule({ name: 'Material', values: ['A'] });
    const own = rule({ name: 'Material', category: 'Home', values: ['B'] });
    expect(rulesFor([common, own, rule({ name: 'Use', category: 'Toys' })], 'Home > Lamps').map((one) => [one.name, one.values])).toEqual([['Material', ['B']]]);
    expect(rulesFor([common, own], 'Toys')).toEqual([common]);
  });
});
