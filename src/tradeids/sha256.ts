/** SHA-256 of a text in UTF-8 as 64 hex digits (FIPS 180-4). Written here because this room has neither node nor the DOM; only for short texts. */
export function sha256(text: string): string {
  const words = padded(utf8(text));
  const state = Uint32Array.from(START);
  for (let at = 0; at < words.length; at += 16) mixBlock(state, words.subarray(at, at + 16));
  return [...state].map((word) => word.toString(16).padStart(8, '0')).join('');
}

const PRIMES: readonly number[] = firstPrimes(64);
/** The first 32 bits of the fraction of a root, taken in whole numbers so that no rounding gets in. */
const fraction = (prime: number, root: 2n | 3n): number => {
  const scaled = BigInt(prime) << (32n * root);
  let low = 0n;
  let high = 1n << 40n;
  while (low < high) {
    const middle = (low + high + 1n) >> 1n;
    if (middle ** root <= scaled) low = middle;
    else high = middle - 1n;
  }
  return Number(low & 0xffffffffn);
};
const START = PRIMES.slice(0, 8).map((prime) => fraction(prime, 2n));
const ROUND = Uint32Array.from(PRIMES, (prime) => fraction(prime, 3n));

function firstPrimes(count: number): number[] {
  const found: number[] = [];
  for (let one = 2; found.length < count; one++) if (found.every((prime) => one % prime !== 0)) found.push(one);
  return found;
}

/** Bytes of a text; `encodeURIComponent` writes every byte outside plain ASCII as %XX. */
const utf8 = (text: string): number[] => Array.from(encodeURIComponent(text.toWellFormed()).matchAll(/%([0-9A-F]{2})|(.)/gu), ([, hex, char]) => (hex ? Number.parseInt(hex, 16) : (char ?? '').charCodeAt(0)));

/** Bytes, one bit, zeros, the length in bits: whole blocks of sixteen words. */
function padded(bytes: readonly number[]): Uint32Array {
  const words = new Uint32Array((((bytes.length + 8) >> 6) + 1) * 16);
  const put = (at: number, byte: number): void => {
    words[at >> 2] = (words[at >> 2] ?? 0) | (byte << (24 - (at & 3) * 8));
  };
  bytes.forEach((byte, at) => put(at, byte));
  put(bytes.length, 0x80);
  words[words.length - 1] = bytes.length * 8;
  return words;
}

const turn = (word: number, by: number): number => (word >>> by) | (word << (32 - by));

function mixBlock(state: Uint32Array, block: Uint32Array): void {
  const w = new Uint32Array(64);
  const word = (at: number): number => w[at] ?? 0;
  w.set(block);
  for (let t = 16; t < 64; t++) {
    const [a, b] = [word(t - 15), word(t - 2)];
    w[t] = word(t - 16) + (turn(a, 7) ^ turn(a, 18) ^ (a >>> 3)) + word(t - 7) + (turn(b, 17) ^ turn(b, 19) ^ (b >>> 10));
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  for (let t = 0; t < 64; t++) {
    const first = (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g)) + (ROUND[t] ?? 0) + word(t)) | 0;
    const second = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0];
  }
  [a, b, c, d, e, f, g, h].forEach((value, at) => { state[at] = (state[at] ?? 0) + value; });
}
