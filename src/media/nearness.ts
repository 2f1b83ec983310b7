import type { Prints } from './pictureLook.ts';

/** Bits in which two prints of 16 hex digits differ. */
export function bitsApart(one: string, other: string): number {
  let bits = 0;
  for (let at = 0; at < 16; at += 8) {
    let differing = (Number.parseInt(one.slice(at, at + 8), 16) ^ Number.parseInt(other.slice(at, at + 8), 16)) >>> 0;
    for (; differing !== 0; differing &= differing - 1) bits++;
  }
  return bits;
}

/** Mean difference of the colours of two grids, 0 to 255. */
export function coloursApart(one: string, other: string): number {
  let sum = 0;
  for (let at = 0; at < one.length; at += 2) sum += Math.abs(Number.parseInt(one.slice(at, at + 2), 16) - Number.parseInt(other.slice(at, at + 2), 16));
  return one.length === 0 ? 255 : (sum * 2) / one.length;
}

/** Most that two prints of one picture differ, of the lowest frequencies, of the gradients (bits of 64), and of the colours. */
export const NEAR = { frequency: 7, gradient: 14, colours: 18 } as const;

/** Whether two pictures look like the same one, scaled or recompressed. All three prints must agree: silhouettes alone are too alike. */
export const looksSame = (one: Prints, other: Prints): boolean =>
  bitsApart(one.frequency, other.frequency) <= NEAR.frequency && bitsApart(one.gradient, other.gradient) <= NEAR.gradient && coloursApart(one.colours, other.colours) <= NEAR.colours;

const BANDS = 4;
/** Prints between two rests. */
const REST = 500;

/**
 * Groups of pictures that look the same, without comparing each with each: a print of 64 bits is cut into four bands of 16; two prints that
 * differ in at most 7 bits agree in one band up to one bit (pigeonhole; Norouzi et al., "Fast Search in Hamming Space with Multi-Index
 * Hashing", 2012). Gives each pair that looks the same once, and now and then undefined, so that the caller can let others have their turn.
 */
export function* nearPairs(prints: readonly Prints[]): Generator<readonly [number, number] | undefined> {
  const bands = prints.map(({ frequency }) => Array.from({ length: BANDS }, (_, band) => Number.parseInt(frequency.slice(band * 4, band * 4 + 4), 16)));
  const tables = Array.from({ length: BANDS }, () => new Map<number, number[]>());
  for (const [at, own] of bands.entries()) {
    const met = new Set<number>();
    for (const [band, table] of tables.entries()) {
      for (const near of withinOneBit(own[band] ?? 0)) for (const other of table.get(near) ?? []) met.add(other);
    }
    for (const other of met) if (looksSame(prints[at] as Prints, prints[other] as Prints)) yield [other, at];
    if (at % REST === 0) yield undefined;
    for (const [band, table] of tables.entries()) {
      const list = table.get(own[band] ?? 0);
      if (list) list.push(at);
      else table.set(own[band] ?? 0, [at]);
    }
  }
}

const withinOneBit = (value: number): number[] => [value, ...Array.from({ length: 16 }, (_, bit) => value ^ (1 << bit))];
