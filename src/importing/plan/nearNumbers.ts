import { type Finding, nearNumber } from '#base';

type Place = { sku: string; row: number };
export type NearPair = { sku: string; row: number; other: string; otherRow?: number };

/**
 * Numbers that an import makes and that differ from another one only in capitals or spaces: in the file as it is read, in the catalogue once at
 * the end, by one walk over its numbers.
 */
export class NearNumbers {
  private readonly made = new Map<string, Place>();
  private readonly pairs: NearPair[] = [];

  note(sku: string, row: number): void {
    const key = nearNumber(sku);
    const first = this.made.get(key);
    if (!first) this.made.set(key, { sku, row });
    else if (first.sku !== sku) this.pairs.push({ sku, row, other: first.sku, otherRow: first.row });
  }

  /** All pairs, those with numbers the catalogue had before last. */
  async all(numbers: (() => AsyncIterable<readonly string[]>) | undefined): Promise<readonly NearPair[]> {
    if (numbers && this.made.size > 0) {
      for await (const part of numbers()) {
        for (const sku of part) {
          const made = this.made.get(nearNumber(sku));
          if (made && made.sku !== sku) this.pairs.push({ ...made, other: sku });
        }
      }
    }
    return this.pairs;
  }
}

/** What is said of a pair: both places are named. */
export const nearFinding = ({ sku, row, other, otherRow }: NearPair): { rule: string; severity: Finding['severity']; data: Finding['data']; where: Finding['where'] } =>
  ({ rule: otherRow === undefined ? 'IMP-SKU-NEAR-HERE' : 'IMP-SKU-NEAR', severity: 'warning', data: { sku, row, other, ...(otherRow === undefined ? {} : { otherRow }) }, where: { row, sku } });
