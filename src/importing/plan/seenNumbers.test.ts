import fc from 'fast-check';
import { expect, test } from 'vitest';
import { NearNumbers } from './nearNumbers.ts';
import { type Seen, SeenNumbers } from './seenNumbers.ts';

const ulid = fc.stringMatching(/^[0-9A-HJKMNP-TV-Z]{26}$/);
const id = fc.oneof(fc.constant(null), ulid, fc.string({ maxLength: 30 }));
const key = fc.oneof(fc.stringMatching(/^[aB -]{0,4}$/), fc.string({ unit: 'binary', maxLength: 40 }));

test('numbers seen in a file are remembered as a map would remember them', () => {
  fc.assert(fc.property(fc.array(fc.tuple(key, id, fc.nat(2_000_000)), { maxLength: 60 }), (entries) => {
    const [seen, map] = [new SeenNumbers(), new Map<string, Seen>()];
    for (const [one, of, row] of entries) {
      expect(seen.has(one)).toBe(map.has(one));
      seen.set(one, { id: of, row });
      map.set(one, { id: of, row });
    }
    for (const [one, said] of map) expect(seen.get(one)).toEqual(said);
  }), { numRuns: 200 });
});

test('fifty thousand numbers are all found again, others are not, and a number nearly the same is told with both places', async () => {
  const seen = new SeenNumbers();
  const near = new NearNumbers(seen);
  for (let at = 0; at < 50_000; at += 1) {
    seen.set(`KS-${at}`, { id: `01M8CQDCSK4JKBRSC7KK${String(at).padStart(6, '0')}`, row: at });
    near.note(`KS-${at}`, at);
  }
  expect([0, 777, 49_999].map((at) => seen.get(`KS-${at}`))).toEqual([0, 777, 49_999].map((at) => ({ id: `01M8CQDCSK4JKBRSC7KK${String(at).padStart(6, '0')}`, row: at })));
  expect(['KS-50000', 'ks-7', ''].map((one) => seen.has(one))).toEqual([false, false, false]);
  seen.set('ks 7', { id: null, row: 50_001 });
  seen.set('ks -7', { id: null, row: 50_002 });
  near.note('ks -7', 50_002);
  expect(await near.all(async function* () { yield ['KS-9', 'kS-9 ', 'KS-99999']; })).toEqual([{ sku: 'ks -7', row: 50_002, other: 'KS-7', otherRow: 7 }, { sku: 'KS-9', row: 9, other: 'kS-9 ' }]);
});
