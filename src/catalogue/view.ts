import type { ReadDb } from '#store';
import { inheritKeyOf } from './inherit.ts';
import { type Filter, listParts, testOf } from './matching.ts';
import { type Column, LAST } from './column.ts';
import { type Computed, Shelf } from './shelf.ts';
import { type Frame, rowsFound } from './storage.ts';
import { OWN_FIELDS } from './variants/parts.ts';

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
  const columns = await reading.shelf.columnsOf(read, [...own.map((one) => one.field), ...(frame.variants.size > 0 && own.some((one) => takesFromParent(one.field)) ? [OWN_ONLY] : [])], among && withParents(frame, among).map((place) => frame.rows[place] ?? 0));
  let left: readonly number[] = among ?? Array.from(frame.ids, (_id, place) => place);
  for (const filter of filters) {
    const test = await placeTest(read, frame, filter, { column: columns.get(filter.field), ownOnly: columns.get(OWN_ONLY) }, reading);
    left = left.filter(test);
  }
  return left;
}

async function placeTest(read: ReadDb, frame: Frame, filter: Filter, { column, ownOnly }: ShownIn, reading: Reading): Promise<(place: number) => boolean> {
  const computed = computedOf(reading, filter.field);
  if (computed) {
    const text = textOf(await computed.texts(read, filter.values), frame);
    const test = testOf(filter, { kind: computed.kind, commonUnit: '' });
    return (place) => test(text(place));
  }
  if (!column) return () => false;
  const test = remembering(testOf(filter, column.comparing));
  const shown = shownText(frame, filter.field, { column, ownOnly });
  return (place) => test(shown(place));
}

/** The column that says what variants do not take from their parent. */
export const OWN_ONLY = 'ownOnly';
type ShownIn = { column: Column | undefined; ownOnly: Column | undefined };
const takesFromParent = (field: string): boolean => !OWN_FIELDS.has(inheritKeyOf(field).split('.')[0] ?? field);

/** Places with those of their parents: a variant shows what it takes from there. */
const withParents = (frame: Frame, places: readonly number[]): number[] => [...new Set(places.flatMap((place) => { const parent = frame.parents[place] ?? -1; return parent < 0 ? [place] : [place, parent]; }))];

/** The text a row shows in a column: a variant's own, else its parent's, unless it keeps to itself there. */
export function shownText(frame: Frame, field: string, { column, ownOnly }: ShownIn): (place: number) => string {
  const own = (place: number): string => column?.text(frame.rows[place] ?? 0) ?? '';
  if (!takesFromParent(field)) return own;
  const key = inheritKeyOf(field);
  return (place) => {
    const text = own(place);
    const parent = frame.parents[place] ?? -1;
    if (text !== '' || parent < 0) return text;
    const kept = ownOnly?.text(frame.rows[place] ?? 0) ?? '';
    return kept !== '' && kept.split(' | ').some((one) => one === key || one === key.split('.')[0]) ? '' : own(parent);
  };
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
  const columns = computed ? undefined : await reading.shelf.columnsOf(read, [field, ...(takesFromParent(field) ? [OWN_ONLY] : [])], null);
  const column = columns?.get(field);
  const text = computed ? textOf(await computed.texts(read, []), frame) : shownText(frame, field, { column, ownOnly: columns?.get(OWN_ONLY) });
  const counts = new Map<string, number>();
  let empty = 0;
  for (const place of places) {
    const one = text(place);
    if (one === '') empty++;
    else for (const part of column?.comparing.kind === 'list' ? listParts(one) : [one]) counts.set(part, (counts.get(part) ?? 0) + 1);
  }
  return { counts, empty };
}

/** The text each row shows in a column, by its id: for readers that walk along a view. */
export async function edgeText(read: ReadDb, field: string, reading: Reading): Promise<(id: string) => string> {
  const computed = computedOf(reading, field);
  if (computed) {
    const texts = await computed.texts(read, []);
    return (id) => texts.get(id) ?? '';
  }
  const frame = await reading.shelf.at(read, reading.state);
  const columns = await reading.shelf.columnsOf(read, [field, ...(takesFromParent(field) ? [OWN_ONLY] : [])], null);
  const shown = shownText(frame, field, { column: columns.get(field), ownOnly: columns.get(OWN_ONLY) });
  const places = new Map(frame.ids.map((id, place) => [id, place]));
  return (id) => { const place = places.get(id); return place === undefined ? '' : shown(place); };
}
