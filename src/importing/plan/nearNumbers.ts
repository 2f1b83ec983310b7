import type { Finding } from '#base';
import { lookOfNumber } from './lookOfNumber.ts';
import { HashPlaces, seededHash } from './hashPlaces.ts';
import type { SeenNumbers } from './seenNumbers.ts';

export type NearPair = { sku: string; row: number; other: string; otherRow?: number };

/**
 * Numbers that an import makes and that look like another one: in the file as it is read, in the catalogue once at
 * the end, by one walk over its numbers.
 */
export class NearNumbers {
  private readonly seen: SeenNumbers;
  /** Places among the numbers seen, by the number as an eye takes it. */
  private readonly places = new HashPlaces(1_024);
  private readonly hash = seededHash();
  private readonly pairs: NearPair[] = [];

  constructor(seen: SeenNumbers) {
    this.seen = seen;
  }

  /** Notes a number that was seen. */
  note(sku: string, row: number): void {
    const key = lookOfNumber(sku);
    const first = this.find(key);
    if (!first) this.places.add(this.hash(key), this.seen.place(sku));
    else if (first.sku !== sku) this.pairs.push({ sku, row, other: first.sku, otherRow: first.row });
  }

  private find(key: string): { sku: string; row: number } | undefined {
    const place = this.places.find(this.hash(key), (one) => lookOfNumber(this.seen.at(one).sku) === key);
    return place < 0 ? undefined : this.seen.at(place);
  }

  /** All pairs, those with numbers the catalogue had before last. */
  async all(numbers: (() => AsyncIterable<readonly string[]>) | undefined): Promise<readonly NearPair[]> {
    if (numbers && this.places.count > 0) {
      for await (const part of numbers()) {
        for (const other of part) {
          const made = this.find(lookOfNumber(other));
          if (made && made.sku !== other) this.pairs.push({ ...made, other });
        }
      }
    }
    return this.pairs;
  }
}

/** What is said of a pair: both places are named. */
export const nearFinding = ({ sku, row, other, otherRow }: NearPair): { rule: string; severity: Finding['severity']; data: Finding['data']; where: Finding['where'] } =>
  ({ rule: otherRow === undefined ? 'IMP-SKU-NEAR-HERE' : 'IMP-SKU-NEAR', severity: 'warning', data: { sku, row, other, ...(otherRow === undefined ? {} : { otherRow }) }, where: { row, sku } });
