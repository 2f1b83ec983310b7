import type { ReadDb } from '#store';
import { type Filter, listParts, testOf } from './matching.ts';
import { type Column, LAST } from './column.ts';
import { type Computed, Shelf } from './shelf.ts';
import { type Frame, rowsFound } from './storage.ts';

export type Sort = { field: string; direction: 'asc' | 'desc' };
export type View = { query: string; filters: readonly Filter[]; sort: readonly Sort[]; expanded: readonly string[] };
/** The rows of a view in order: ids of products, each followed by those of its variants that are shown. */
export type ViewOrder = { ids: string[]; products: number };

/** What a view is read with. `state` tells one state of the data from every other. */
export type Reading = { shelf: Shelf; state: string; computed?: Readonly<Record<string, Computed>> };

/** The worked-out column of this name; `constructor` is none. */
const computedOf = ({ computed }: Reading, field: string): Computed | undefined => (computed && Object.hasOwn(computed, field) ? computed[field] : undefined);

/** Places in the frame that a search and filters let through, as one byte each. */
type Marks = Uint8Array;

const textOf = (computed: ReadonlyMap<string, string>, frame: Frame) => (place: number): string => computed.get(frame.ids[place] ?? '') ?? '';

async function queried(read: ReadDb, frame: Frame, query: string): Promise<number[] | null> {
  const rows = await rowsFound(read, query);
  return rows && rows.flatMap((row) => { const place = frame.placeOfRow[row]; return place === undefined || place < 0 ? [] : [place]; });
}

/** The places that all filters let through, out of `among` (null: all). */
async function filtered(read: ReadDb, frame: Frame, filters: readonly Filter[], among: readonly number[] | null, reading: Reading): Promise<readonly number[] | null> {
  if (filters.length === 0) return among;
  const own = filters.filter((one) => !computedOf(reading, one.field));
  const columns = await reading.shelf.columnsOf(read, own.map((one) => one.field), among && among.map((place) => frame.rows[place] ?? 0));
  let left: readonly number[] = among ?? Array.from(frame.ids, (_id, place) => place);
  for (const filter of filters) {
    const test = await placeTest(read, frame, filter, columns.get(filter.field), reading);
    left = left.filter(test);
  }
  return left;
}

async function placeTest(read: ReadDb, frame: Frame, filter: Filter, column: Column | undefined, reading: Reading): Promise<(place: number) => boolean> {
  const computed = computedOf(reading, filter.field);
  if (computed) {
    const text = textOf(await computed.texts(read, filter.values), frame);
    const test = testOf(filter, { kind: computed.kind, commonUnit: '' });
    return (place) => test(text(place));
  }
  if (!column) return () => false;
  const test = remembering(testOf(filter, column.comparing));
  return (place) => test(column.text(frame.rows[place] ?? 0));
}

/** Most columns repeat few texts: each is judged once. */
function remembering(test: (text: string) => boolean): (text: string) => boolean {
  const known = new Map<string, boolean>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const answer = test(text);
    if (known.size < 10_000) known.set(text, answer);
    return answer;
  };
}

async function sorted(read: ReadDb, frame: Frame, tops: Int32Array, sorts: readonly Sort[], reading: Reading): Promise<Int32Array> {
  if (sorts.length === 0) return tops;
  const columns = await reading.shelf.columnsOf(read, sorts.filter((one) => !computedOf(reading, one.field)).map((one) => one.field), tops.length > 2_000 ? null : Array.from(tops, (place) => frame.rows[place] ?? 0));
  const keys = await Promise.all(sorts.map(async ({ field, direction }) => ({ rank: await rankOf(read, frame, field, columns.get(field), reading), turn: direction === 'desc' ? -1 : 1 })));
  // Places are in order of item number and the sort is stable, so that equal values stay in that order.
  return tops.sort((a, b) => {
    for (const { rank, turn } of keys) {
      const [left, right] = [rank(a), rank(b)];
      if (left !== right) return left === LAST ? 1 : right === LAST ? -1 : (left - right) * turn;
    }
    return a - b;
  });
}

async function rankOf(read: ReadDb, frame: Frame, field: string, column: Column | undefined, reading: Reading): Promise<(place: number) => number> {
  const computed = computedOf(reading, field);
  if (computed) {
    const texts = await computed.texts(read, []);
    const order = computed.order ?? [...new Set(texts.values())].sort();
    const ranks = new Map(order.map((text, rank) => [text, rank]));
    return (place) => ranks.get(texts.get(frame.ids[place] ?? '') ?? '') ?? LAST;
  }
  const ranks = column?.ranks();
  return (place) => ranks?.[frame.rows[place] ?? 0] ?? LAST;
}

/** Marks what was found, and the products whose variants were. */
function marksOf(frame: Frame, found: readonly number[]): { hit: Marks; shown: Marks } {
  const hit = new Uint8Array(frame.ids.length);
  const shown = new Uint8Array(frame.ids.length);
  for (const place of found) {
    hit[place] = 1;
    shown[frame.parents[place] ?? -1] = 1;
    if ((frame.parents[place] ?? -1) < 0) shown[place] = 1;
  }
  return { hit, shown };
}

function rowsInOrder(frame: Frame, tops: Int32Array, hit: Marks | null, expanded: ReadonlySet<string>): ViewOrder {
  const ids: string[] = [];
  for (const top of tops) {
    const id = frame.ids[top] ?? '';
    ids.push(id);
    const variants = frame.variants.get(top);
    if (!variants) continue;
    const open = expanded.has(id);
    // Of a product that was not found itself, the variants that were are shown.
    for (const place of variants) if (open || (hit && !hit[top] && hit[place])) ids.push(frame.ids[place] ?? '');
  }
  return { ids, products: tops.length };
}

/** What a search and filters find, before any order: places in the frame, null for everything. */
export async function foundPlaces(read: ReadDb, { query, filters }: Pick<View, 'query' | 'filters'>, reading: Reading): Promise<{ frame: Frame; found: readonly number[] | null }> {
  const frame = await reading.shelf.at(read, reading.state);
  return { frame, found: await filtered(read, frame, filters, await queried(read, frame, query), reading) };
}

/** Which rows a view has, in order. A product is shown when it, or one of its variants, is found. Without a shelf one is filled for this call. */
export async function viewOrder(read: ReadDb, view: View, reading: Reading = { shelf: new Shelf(), state: '' }): Promise<ViewOrder> {
  const { frame, found } = await foundPlaces(read, view, reading);
  const marks = found && marksOf(frame, found);
  const tops = marks ? frame.tops.filter((place) => marks.shown[place] === 1) : frame.tops.slice();
  return rowsInOrder(frame, await sorted(read, frame, tops, view.sort, reading), marks ? marks.hit : null, new Set(view.expanded));
}

/** How often each value of a field occurs among the rows found, variants too; parts of a list count each. */
export async function valuesOf(read: ReadDb, field: string, view: Pick<View, 'query' | 'filters'>, reading: Reading): Promise<{ counts: Map<string, number>; empty: number }> {
  const { frame, found } = await foundPlaces(read, view, reading);
  const places = found ?? Array.from(frame.ids.keys());
  const computed = computedOf(reading, field);
  const column = computed ? undefined : (await reading.shelf.columnsOf(read, [field], null)).get(field);
  const text = computed ? textOf(await computed.texts(read, []), frame) : (place: number) => column?.text(frame.rows[place] ?? 0) ?? '';
  const counts = new Map<string, number>();
  let empty = 0;
  for (const place of places) {
    const one = text(place);
    if (one === '') empty++;
    else for (const part of column?.comparing.kind === 'list' ? listParts(one) : [one]) counts.set(part, (counts.get(part) ?? 0) + 1);
  }
  return { counts, empty };
}
