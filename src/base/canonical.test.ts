import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson } from './index.ts';

/** The definition, written for reading: sort the entries, leave out what is undefined. */
function plainly(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  if (Array.isArray(value)) return `[${value.map(plainly).join(',')}]`;
  const entries = Object.entries(value).filter(([, one]) => one !== undefined).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return `{${entries.map(([key, one]) => `${JSON.stringify(key)}:${plainly(one)}`).join(',')}}`;
}

test('canonical JSON is what its definition says, for any value and any text', () => {
  const anything = fc.anything({ key: fc.string({ unit: 'binary' }), values: [fc.string({ unit: 'binary' }), fc.double(), fc.integer(), fc.boolean(), fc.constant(null), fc.constant(undefined)], withObjectString: true });
  fc.assert(fc.property(anything, (value) => { expect(canonicalJson(value)).toBe(plainly(value)); }), { numRuns: 2_000 });
});

test.each([
  ['lone surrogates are escaped as JSON.stringify does', 'a\ud800b', '"a\\ud800b"'],
  ['keys that look like numbers stand in text order', { 9: 1, 10: 2 }, '{"10":2,"9":1}'],
  ['a key called __proto__ is a key', JSON.parse('{"__proto__":{"b":1},"a":0}'), '{"__proto__":{"b":1},"a":0}'],
])('%s', (_, value, text) => { expect(canonicalJson(value)).toBe(text); });
