import { randomBytes } from 'node:crypto';

const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const TIME = 10;
const CHANCE = 10;
/** Digits that count up: room for a thousand million ids. */
const COUNTING = 6;

/** ULIDs of the moment of a given one, counting up from a chance of their own, for a process that has no clock of the company. */
export function newIds(given: string): () => string {
  const stem = given.slice(0, TIME) + [...randomBytes(CHANCE)].map((byte) => DIGITS[byte % 32]).join('');
  let count = 0;
  return () => {
    let text = '';
    for (let rest = count++, digit = 0; digit < COUNTING; digit += 1, rest = Math.floor(rest / 32)) text = DIGITS.charAt(rest % 32) + text;
    return stem + text;
  };
}
