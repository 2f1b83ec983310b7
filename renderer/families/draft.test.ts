import { describe, expect, test } from 'vitest';
import type { FamilyAttribute } from '#catalogue/nouns';
import { choicesFrom, choicesText, columnsFrom, columnsText, emptyFamily, keyFrom, moved, movedAttribute, withAttribute } from './draft.ts';

const attribute = (key: string, group = 'specification'): FamilyAttribute => ({ key, label: { en: { text: key } }, type: 'text', class: 'public', group, requiredFor: [] });

describe('a family in the making', () => {
  test.each([['Wick Length', 'wick_length'], ['Café № 5', 'cafe_no_5'], ['बत्ती', 'attribute_1'], ['size', 'size_2']])('the name %s becomes the key %s', (name, key) => expect(keyFrom(name, new Set(['size']), 'attribute_1')).toBe(key));
  test('things move by a place and no further than the end', () => expect([moved(['a', 'b', 'c'], 0, 1), moved(['a', 'b'], 0, -1), moved(['a', 'b'], 1, 1)]).toEqual([['b', 'a', 'c'], ['a', 'b'], ['a', 'b']]));
  test('an attribute moves within its group', () => {
    const family = { ...emptyFamily('x', 'X', ''), attributes: [attribute('a'), attribute('s', 'size'), attribute('b')] };
    expect(movedAttribute(family, 'b', -1).attributes.map((one) => one.key)).toEqual(['b', 'a', 's']);
    expect(movedAttribute(family, 's', 1)).toBe(family);
  });
  test('an attribute takes the place of the one it was made from', () => expect(withAttribute({ ...emptyFamily('x', 'X', ''), attributes: [attribute('a'), attribute('b')] }, attribute('a', 'size'), 'a').attributes.map((one) => `${one.key} ${one.group}`)).toEqual(['a size', 'b specification']));
});

describe('answers and columns as lines', () => {
  const choices: NonNullable<FamilyAttribute['choices']> = [{ value: 'plain', label: { en: { text: 'Plain' }, hi: { text: 'सादा' } }, synonyms: ['simple'] }, { value: 'Twill', label: { en: { text: 'Twill' } } }];
  test('come back as they were', () => expect(choicesFrom(choicesText(choices), choices)).toEqual(choices));
  test('a new answer is stored by its English', () => expect(choicesFrom('Plain | सादा\nSatin | साटन', choices).map((one) => one.value)).toEqual(['plain', 'Satin']));
  const columns: NonNullable<FamilyAttribute['columns']> = [{ key: 'size', label: { en: { text: 'Size' }, hi: { text: 'साइज़' } } }, { key: 'chest', label: { en: { text: 'Chest' } } }];
  test('columns keep their keys when renamed or moved', () => {
    expect(columnsFrom(columnsText(columns), columns)).toEqual(columns);
    expect(columnsFrom('Size | साइज़\nBust', columns).map((one) => one.key)).toEqual(['size', 'chest']);
    expect(columnsFrom('Chest\nSize', columns).map((one) => one.key)).toEqual(['chest', 'size']);
    expect(columnsFrom('Chest\nSize\nWaist', columns).map((one) => one.key)).toEqual(['chest', 'size', 'waist']);
  });
});
