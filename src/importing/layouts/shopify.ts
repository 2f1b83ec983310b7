import type { TableRow } from '#tables';
import type { Mapping } from '../nouns.ts';
import { type Grouper, optionKey, Places, textValue, type Unit } from './unit.ts';

const NUMBERS = [1, 2, 3] as const;
const DEFAULT_TITLE = 'Default Title';

/**
 * Shopify writes a product as several rows under one handle: the first carries the product and its first variant, the next
 * ones further variants, and rows with nothing but a picture add pictures.
 */
export class ShopifyRows implements Grouper {
  private readonly places: Places;
  private readonly isVariantColumn: (index: number) => boolean;
  private group: TableRow[] = [];

  constructor(mapping: Mapping) {
    this.places = new Places(mapping);
    const variantColumns = new Set(mapping.columns.filter((one) => /^(variant |cost per item|option\d)/i.test(one.heading)).map((one) => one.index));
    this.isVariantColumn = (index) => variantColumns.has(index);
  }

  push(rows: readonly TableRow[]): Unit[] {
    const units: Unit[] = [];
    for (const row of rows) {
      const first = this.group[0];
      if (first && this.places.text(row, 'handle') !== this.places.text(first, 'handle')) units.push(...this.flush());
      this.group.push(row);
    }
    return units;
  }

  finish(): Unit[] {
    return this.flush();
  }

  private isVariantRow(row: TableRow): boolean {
    return ['option.1.value', 'variantSku', 'price'].some((field) => this.places.text(row, field) !== '') || row.cells.some((cell, index) => this.isVariantColumn(index) && cell.trim() !== '');
  }

  private optionsOf(row: TableRow, first: TableRow): { heading: string; text: string }[] {
    return NUMBERS.map((number) => ({ heading: this.places.text(row, `option.${number}.name`) || this.places.text(first, `option.${number}.name`), text: this.places.text(row, `option.${number}.value`) })).filter((one) => one.heading !== '' && one.text !== '');
  }

  private flush(): Unit[] {
    const [first, ...more] = this.group;
    if (!first) return [];
    const rows = this.group;
    this.group = [];
    const handle = this.places.text(first, 'handle');
    const variantRows = rows.filter((row) => this.isVariantRow(row));
    const only = variantRows[0];
    const single = variantRows.length <= 1 && (!only || this.optionsOf(only, first).every((one) => one.text === DEFAULT_TITLE));
    const product: Unit = { role: 'product', rows: [first, ...more], key: handle, options: [], axes: [], related: [], columns: rows.map((_, at) => (at === 0 ? (index) => single || !this.isVariantColumn(index) : (index) => index === this.places.index('images') || index === this.places.index('images.alt.en'))) };
    if (single) {
      product.key = this.places.text(first, 'variantSku') || handle;
      return [product];
    }
    product.axes = [...new Set(variantRows.flatMap((row) => this.optionsOf(row, first).map((one) => one.heading)))];
    return [product, ...variantRows.map((row) => this.variant(row, first, handle))];
  }

  private variant(row: TableRow, first: TableRow, handle: string): Unit {
    const options = this.optionsOf(row, first);
    const sku = this.places.text(row, 'variantSku');
    return {
      role: 'variant', rows: [row], key: sku || optionKey(handle, options.map((one) => one.text)), ...(sku ? {} : { derived: 'options' as const }), parentKey: handle,
      options: options.map(({ heading, text }) => ({ heading, value: textValue(text) })), axes: [], related: [], columns: [(index) => this.isVariantColumn(index)],
    };
  }
}
