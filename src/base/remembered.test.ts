import { expect, test } from 'vitest';
import { remembered } from './remembered.ts';

test('a text is worked out once while it is kept, also when nothing comes of it, and again after too many others came', () => {
  const asked: string[] = [];
  const known = remembered((text) => { asked.push(text); return text === 'none' ? undefined : text.length; }, 2);
  expect(['a', 'a', 'none', 'none', 'bc', 'a'].map(known)).toEqual([1, 1, undefined, undefined, 2, 1]);
  expect(asked).toEqual(['a', 'none', 'bc', 'a']);
});
