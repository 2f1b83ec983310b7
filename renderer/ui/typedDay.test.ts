import { expect, test } from 'vitest';
import { typedDay } from './typedDay.ts';

test.each([
  ['21-11-2026', '2026-11-21'], ['1/2/2026', '2026-02-01'], ['21.11.26', '2026-11-21'], ['२१-११-२०२६', '2026-11-21'], ['૨૧/૧૧/૨૦૨૬', '2026-11-21'], ['21112026', '2026-11-21'], ['2026-11-21', '2026-11-21'],
  ['31-02-2026', undefined], ['11-21-2026', undefined], ['', undefined], ['tomorrow', undefined],
])('%s is the day %s', (text, day) => expect(typedDay(text)).toBe(day));
