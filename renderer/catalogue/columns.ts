import type { GridColumn } from '#app/contract';

/** Shown at the start; cost, supplier and what they tell stay hidden until somebody asks for them. */
const START: readonly string[] = ['sku', 'name.en', 'family', 'hsCode', 'moq', 'price', 'currency', 'leadDays', 'netWeight'];
/** Frozen at the left, in this order. */
export const FROZEN: readonly string[] = ['sku', 'name.en'];

const WIDTHS: Readonly<Record<string, number>> = { sku: 164, 'name.en': 226, 'name.hi': 220, family: 110, hsCode: 74, moq: 80, price: 66, currency: 72, leadDays: 98, netWeight: 92, grossWeight: 92, cartonCount: 80, origin: 124, gtin: 120 };
const BY_TYPE: Readonly<Record<string, number>> = { number: 80, quantity: 96, money: 96, code: 110, country: 76, day: 92, yesno: 70, longtext: 240, list: 160 };
export const MIN_WIDTH = 44;

export type ShownColumn = GridColumn & { width: number; frozen: boolean };

export const widthOf = (column: Pick<GridColumn, 'key' | 'type'>, widths: Readonly<Record<string, number>>): number => widths[column.key] ?? WIDTHS[column.key] ?? BY_TYPE[column.type] ?? 128;

/** The columns on screen: frozen ones first, then as chosen. A column that no longer exists is left out. */
export function shownColumns(all: readonly GridColumn[], shown: readonly string[] | null, widths: Readonly<Record<string, number>>): ShownColumn[] {
  const wanted = shown ?? START;
  const keys = [...FROZEN, ...wanted.filter((key) => !FROZEN.includes(key))];
  return keys.flatMap((key) => {
    const column = all.find((one) => one.key === key);
    return column ? [{ ...column, width: widthOf(column, widths), frozen: FROZEN.includes(key) }] : [];
  });
}

/** The same list with one column shown or hidden; frozen ones stay. */
export function withColumn(shown: readonly string[] | null, key: string, on: boolean): readonly string[] {
  const now = shown ?? START;
  if (FROZEN.includes(key)) return now;
  return on ? [...now.filter((one) => one !== key), key] : now.filter((one) => one !== key);
}
