import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lettersThatDiffer } from './differing.ts';

const marked = (a: string, b: string): string[] => lettersThatDiffer(a, b).map((side) => side.map((one) => (one.differs ? `[${one.text}]` : one.text)).join(''));

test.each([['KTC/26-27/0118', 'KTC/26-27/0181', ['KTC/26-27/01[1]8', 'KTC/26-27/018[1]']], ['1283.4', '1238.4', ['12[8]3.4', '123[8].4']], ['', 'KB', ['', '[KB]']], ['same', 'same', ['same', 'same']], ['कोच्चि', 'कोच्ची', ['को[च्चि]', 'को[च्ची]']]])('%s beside %s', (a, b, says) => expect(marked(a, b)).toEqual(says));
test('nothing is lost, and what is not marked is the same on both sides', () => {
  fc.assert(fc.property(fc.string({ maxLength: 300 }), fc.string({ maxLength: 300 }), (a, b) => {
    const [left, right] = lettersThatDiffer(a, b);
    const same = (side: typeof left): string => side.filter((one) => !one.differs).map((one) => one.text).join('');
    expect([left.map((one) => one.text).join(''), right.map((one) => one.text).join('')]).toEqual([a, b]);
    expect(same(left)).toBe(same(right));
  }), { numRuns: 60 });
});
