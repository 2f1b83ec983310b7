import type { GridColumn } from '#app/contract';

/** Shown at the start; cost, supplier and what they tell stay hidden until somebody asks for them. */
const START: readonly string[] = ['sku', 'name.en', 'family', 'hsCode', 'moq', 'price', 'currency', 'leadDays', 'netWeight'];
/** Of these the first so many stand still when the list moves sideways. */
export const START_FROZEN = 2;
/** Without it nobody knows which row is which: it cannot be hidden. */
const ALWAYS = 'sku';

const WIDTHS: Readonly<Record<string, number>> = { sku: 164, 'name.en': 226, 'name.hi': 220, family: 110, hsCode: 74, moq: 80, price: 66, currency: 72, leadDays: 98, netWeight: 92, grossWeight: 92, cartonCount: 80, origin: 124, gtin: 120 };
const BY_TYPE: Readonly<Record<string, number>> = { number: 80, quantity: 96, money: 96, code: 110, country: 76, day: 92, yesno: 70, longtext: 240, list: 160 };
export const MIN_WIDTH = 44;

export type ShownColumn = GridColumn & { width: number; frozen: boolean; /** Distance from the row's margin. */ left: number };
/** Chosen columns in order (null: as delivered), how many of them are frozen, and widths. */
export type Layout = { shown: readonly string[] | null; frozen: number; widths: Readonly<Record<string, number>> };
export const START_LAYOUT: Layout = { shown: null, frozen: START_FROZEN, widths: {} };

export const widthOf = (column: Pick<GridColumn, 'key' | 'type'>, widths: Readonly<Record<string, number>>): number => widths[column.key] ?? WIDTHS[column.key] ?? BY_TYPE[column.type] ?? 128;

export const keysOf = ({ shown }: Pick<Layout, 'shown'>): readonly string[] => shown ?? START;

/** The columns on screen, as chosen. A column that no longer exists is left out; the item number is always there. */
export function shownColumns(all: readonly GridColumn[], { shown, frozen, widths }: Layout): ShownColumn[] {
  const wanted = shown ?? START;
  const keys = wanted.includes(ALWAYS) ? wanted : [ALWAYS, ...wanted];
  let left = 0;
  return keys.flatMap((key, at) => {
    const column = all.find((one) => one.key === key);
    if (!column) return [];
    const width = widthOf(column, widths);
    left += width;
    return [{ ...column, width, frozen: at < frozen, left: left - width }];
  });
}

/** The same with one column shown or hidden; the item number stays. Hiding a frozen one frees its place. */
export function withColumn(layout: Layout, key: string, on: boolean): Layout {
  const now = keysOf(layout);
  if (key === ALWAYS) return layout;
  if (on) return { ...layout, shown: [...now.filter((one) => one !== key), key] };
  const at = now.indexOf(key);
  return { ...layout, shown: now.filter((one) => one !== key), frozen: at >= 0 && at < layout.frozen ? layout.frozen - 1 : layout.frozen };
}

/** One column moved to another place. Crossing the frozen edge joins or leaves the frozen ones. */
export function moved(layout: Layout, key: string, to: number): Layout {
  const now = [...keysOf(layout)];
  const from = now.indexOf(key);
  if (from < 0) return layout;
  const place = Math.max(0, Math.min(to, now.length - 1));
  now.splice(from, 1);
  now.splice(place, 0, key);
  const wasFrozen = from < layout.frozen;
  const isFrozen = place < layout.frozen;
  return { ...layout, shown: now, frozen: wasFrozen && !isFrozen ? layout.frozen - 1 : !wasFrozen && isFrozen && from >= layout.frozen ? layout.frozen + 1 : layout.frozen };
}

/** Freezes up to this column, or frees all when it is the last frozen one already. */
export function frozenUpTo(layout: Layout, key: string): Layout {
  const count = keysOf(layout).indexOf(key) + 1;
  return { ...layout, frozen: count === layout.frozen ? 0 : count };
}

export type Span = { from: number; to: number };
/** Columns kept beyond the edge: a small move renders nothing, a larger one only a column or two. */
const BEYOND = 1;

/** The free columns in sight of a list moved sideways by so much, with a few beyond; places in the whole list, `to` excluded. */
export function columnsInSight(columns: readonly ShownColumn[], scrollLeft: number, viewWidth: number): Span {
  const firstFree = columns.findIndex((one) => !one.frozen);
  if (firstFree < 0) return { from: columns.length, to: columns.length };
  const frozen = columns[firstFree]?.left ?? 0;
  const [start, end] = [scrollLeft + frozen, scrollLeft + viewWidth];
  let from = firstFree;
  while (from < columns.length - 1 && (columns[from]?.left ?? 0) + (columns[from]?.width ?? 0) <= start) from++;
  let to = from;
  while (to < columns.length && (columns[to]?.left ?? 0) < end) to++;
  return { from, to };
}

/** The span to render: the one there is as long as what is in sight lies within it, else a new one with some beyond. */
export function nextSpan(now: Span, seen: Span, columns: number, firstFree: number): Span {
  if (seen.from >= now.from && seen.to <= now.to && now.to <= columns && now.from >= firstFree) return now;
  return { from: Math.max(firstFree, seen.from - BEYOND), to: Math.min(columns, seen.to + BEYOND) };
}
