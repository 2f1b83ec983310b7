import { canonicalJson } from '#base';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { differences, segments, setField } from './fields.ts';

const MAPS = ['name', 'name.*', 'classes', 'priceLadders', 'priceLadders.*', 'priceLadders.*.steps', 'priceLadders.*.steps.*', 'traits'];

test.each([
  ['a field', { a: 1 }, { a: 2 }, [['a', 1, 2]]],
  ['a step of one ladder', { priceLadders: { L: { steps: { S: { price: 1, min: 5 } } } } }, { priceLadders: { L: { steps: { S: { price: 2, min: 5 } } } } }, [['priceLadders.L.steps.S.price', 1, 2]]],
  ['a whole step that comes', { priceLadders: { L: { steps: {} } } }, { priceLadders: { L: { steps: { S: { price: 2 } } } } }, [['priceLadders.L.steps.S', undefined, { price: 2 }]]],
  ['an object that is no map is one leaf', { moq: { value: '1', unit: 'PCS' } }, { moq: { value: '2', unit: 'PCS' } }, [['moq', { value: '1', unit: 'PCS' }, { value: '2', unit: 'PCS' }]]],
  ['null is not absent', { a: null }, {}, [['a', null, undefined]]],
  ['a key with dots is whole', { classes: { 'packing.carton.netWeight': 'internal' } }, { classes: { 'packing.carton.netWeight': 'secret' } }, [['classes.packing.carton.netWeight', 'internal', 'secret']]],
  ['a key with dots where maps go deeper makes its map one leaf', { name: { 'e.n': { text: 'a' } } }, { name: { 'e.n': { text: 'b' } } }, [['name', { 'e.n': { text: 'a' } }, { 'e.n': { text: 'b' } }]]],
  ['a list is one leaf', { keywords: ['a'] }, { keywords: ['a', 'b'] }, [['keywords', ['a'], ['a', 'b']]]],
  ['nothing', { a: { b: 1, c: 2 } }, { a: { c: 2, b: 1 } }, []],
])('the journal names %s', (_, before, after, expected) => {
  expect(differences(before, after, MAPS).map(({ field, before: was, after: is }) => [field, was, is])).toEqual(expected);
});

test('a dotted field is told again as its keys', () => {
  expect(segments('priceLadders.L.steps.S.price', MAPS)).toEqual(['priceLadders', 'L', 'steps', 'S', 'price']);
  expect(segments('classes.packing.carton.netWeight', MAPS)).toEqual(['classes', 'packing.carton.netWeight']);
  expect(segments('moq', MAPS)).toEqual(['moq']);
});

const key = fc.constantFrom('name', 'classes', 'priceLadders', 'steps', 'traits', 'L', 'x.y', 'classes.a', '__proto__', 'constructor', '');
const { document } = fc.letrec((tie) => ({
  value: fc.oneof({ depthSize: 'small' }, fc.constantFrom(null, 0, 1, 'a', true), fc.array(fc.constantFrom(1, 2), { maxLength: 2 }), tie('document')),
  document: fc.dictionary(key, tie('value'), { maxKeys: 4 }),
}));

test('the leaves that differ turn one document into the other and back, for any two documents', () => {
  fc.assert(fc.property(document, document, (one, other) => {
    const [before, after] = [canonicalJson(one), canonicalJson(other)];
    const changes = differences(JSON.parse(before) as object, JSON.parse(after) as object, MAPS);
    const forward = JSON.parse(before) as object;
    for (const { field, after: value } of changes) setField(forward, field, value, MAPS);
    expect(canonicalJson(forward)).toBe(after);
    for (const { field, before: value } of changes.reverse()) setField(forward, field, value, MAPS);
    expect(canonicalJson(forward)).toBe(before);
  }), { numRuns: 3_000 });
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
});
