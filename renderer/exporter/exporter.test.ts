import { describe, expect, test } from 'vitest';
import { contrastWithWhite } from './contrast.ts';
import { validityOf } from './validity.ts';

describe('validity of a certificate', () => {
  test.each([
    ['holds on its last day', '2026-11-22', { outcome: 'warning', days: 0 }],
    ['has ended the day after', '2026-11-21', { outcome: 'error', days: -1 }],
    ['is near sixty days before', '2027-01-21', { outcome: 'warning', days: 60 }],
    ['is far before that', '2027-01-22', { outcome: 'pass', days: 61 }],
  ])('%s', (_name, until, expected) => expect(validityOf(until, '2026-11-22')).toEqual(expected));
});

describe('letters on the firm\'s colour', () => {
  test.each([['#000000', 21], ['#FFFFFF', 1], ['#767676', 4.54]])('%s has %s to white', (colour, ratio) => expect(contrastWithWhite(colour)).toBeCloseTo(ratio, 2));
  test('a word is no colour', () => expect(contrastWithWhite('indigo')).toBeUndefined());
});
