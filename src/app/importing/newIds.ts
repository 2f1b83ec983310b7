import { randomBytes } from 'node:crypto';

const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const TIME = 10;
const CHANCE = 10;
/** Three digits that count up, and how many there are of them; two such threes are room for a thousand million ids. */
const THREES = 32 ** 3;
const threes: string[] = [];
const digit = (number: number): string => DIGITS.charAt(number % 32);
/** Kept once made: six ids of an imported row are six texts joined, not six times six. */
const three = (number: number): string => (threes[number] ??= digit(number >> 10) + digit(number >> 5) + digit(number));

/** ULIDs of the moment of a given one, counting up from a chance of their own, for a process that has no clock of the company. */
export function newIds(given: string): () => string {
  const stem = given.slice(0, TIME) + [...randomBytes(CHANCE)].map(digit).join('');
  let count = 0;
  return () => {
    const number = count++;
    return stem + three(Math.floor(number / THREES)) + three(number % THREES);
  };
}
