import type { TableRow } from '#tables';
import type { AttributeValue } from '#catalogue/nouns';
import type { Mapping } from '../nouns.ts';

/** Rows of a file that make one record: a product or one of its variants. */
export type Unit = {
  role: 'product' | 'variant';
  /** The first is where the record stands; the others add to it (pictures, languages). */
  rows: TableRow[];
  /** The item number. */
  key: string;
  /** Where the number came from when the file gave none. */
  derived?: 'handle' | 'name' | 'options';
  /** Number of the product this is a variant of. */
  parentKey?: string;
  /** Row id of our own export. */
  recordId?: string;
  /** Step of the history at which our own export was made: what the cells were then tells which were edited since. */
  asOf?: string;
  /** The record of our own JSON as it was written: what no cell can say is taken from it. */
  whole?: string;
  /** Attributes that the layout itself gives: options of a variant. */
  options: { heading: string; value: AttributeValue }[];
  /** Headings along which the variants of this product differ. */
  axes: string[];
  related: string[];
  /** Language of the texts of each row, when rows say it. */
  locales?: (string | undefined)[];
  /** Which columns count, by place; all when absent. Per row, in the order of `rows`. */
  columns?: ((index: number) => boolean)[];
  /** A whole row that cannot go in, and the place of the cell that says so. */
  refused?: { rule: string; data: Record<string, string>; index?: number };
};

/** Turns rows, as they arrive, into units. `finish` gives what was waiting for more rows. */
export type Grouper = { push(rows: readonly TableRow[]): Unit[]; finish(): Unit[] };

/** Places of the structural fields of a mapping. */
export class Places {
  private readonly byField = new Map<string, number>();
  constructor(mapping: Mapping) {
    for (const column of mapping.columns) if (column.field && !this.byField.has(column.field)) this.byField.set(column.field, column.index);
  }
  has(field: string): boolean {
    return this.byField.has(field);
  }
  text(row: TableRow, field: string): string {
    const index = this.byField.get(field);
    return index === undefined ? '' : (row.cells[index] ?? '').trim();
  }
  index(field: string): number | undefined {
    return this.byField.get(field);
  }
}

export const textValue = (text: string): AttributeValue => ({ kind: 'text', text });

/** The item number of a variant that has none: that of its product with the options, which is how a person would tell them apart. */
export const optionKey = (parent: string, options: readonly string[]): string => [parent, ...options].join('/').slice(0, 120);
