import type { Product } from '#catalogue/nouns';
import type { Unit } from '../layouts/unit.ts';

/** A product as our own export was made from it, with the number of what it was a variant of. */
export type Base = { product: Product; parentSku: string; /** Its place under its product is not touched by the file. */ parentKept?: boolean };
type Past = { asOf?(point: string, ids: readonly string[]): Promise<ReadonlyMap<string, Product> | undefined> };

/** What the rows of an export were made from, asked of the history batch by batch. A point the company does not know is told once. */
export class Bases {
  private readonly past: Past;
  private readonly unknown: (point: string) => void;
  private readonly strange = new Set<string>();
  private readonly known = new Map<string, Product>();

  constructor(past: Past, unknown: (point: string) => void) {
    this.past = past;
    this.unknown = unknown;
  }

  /** Looks up the products of these rows, and those they were variants of. */
  async learn(units: readonly Unit[]): Promise<void> {
    this.known.clear();
    if (!this.past.asOf) return;
    for (const [point, rows] of Map.groupBy(units.filter((one) => one.asOf && one.recordId), (one) => one.asOf ?? '')) {
      const found = await this.ask(point, rows.map((one) => one.recordId ?? ''));
      await this.ask(point, [...new Set(found.flatMap((one) => one.parent ?? []))]);
    }
  }

  private async ask(point: string, ids: readonly string[]): Promise<Product[]> {
    if (ids.length === 0 || this.strange.has(point)) return [];
    const found = await this.past.asOf?.(point, ids);
    if (!found) {
      this.strange.add(point);
      this.unknown(point);
      return [];
    }
    for (const [id, product] of found) this.known.set(`${point} ${id}`, product);
    return [...found.values()];
  }

  of({ asOf }: Unit, id: string): Base | undefined {
    const product = this.known.get(`${asOf} ${id}`);
    return product && { product, parentSku: this.known.get(`${asOf} ${product.parent}`)?.sku ?? '' };
  }
}
