import type { Input } from '#app/contract';
import { remembered, type Watched, watched } from '../state.ts';
import { type Layout, START_FROZEN, START_LAYOUT } from './columns.ts';

type Page = Input<'catalogue.page'>;
export type Filter = NonNullable<Page['filters']>[number];
export type Sort = NonNullable<Page['sort']>[number];

/** What the list shows and how: the part of the catalogue that is asked for. */
export type View = { query: string; filters: readonly Filter[]; sort: readonly Sort[]; expanded: readonly string[] };
/** Where the person is in it, so that coming back from a record finds the same row. */
export type Place = { scrollTop: number; scrollLeft: number; row: number; column: number };

export const EMPTY_VIEW: View = { query: '', filters: [], sort: [], expanded: [] };
const START: Place = { scrollTop: 0, scrollLeft: 0, row: 0, column: 0 };
/** Columns a list is ordered by at once. */
export const MOST_SORTS = 5;

const views = new Map<string, Watched<View>>();
const places = new Map<string, Watched<Place>>();
const names = new Map<string, Watched<string | null>>();

const of = <T>(all: Map<string, Watched<T>>, company: string, start: T): Watched<T> => {
  const found = all.get(company) ?? watched(start);
  all.set(company, found);
  return found;
};

/** Each company keeps its own view as long as the window is open. */
export const viewOf = (company: string): Watched<View> => of(views, company, EMPTY_VIEW);
export const placeOf = (company: string): Watched<Place> => of(places, company, START);
/** The saved view that was opened last, by id. */
export const openedView = (company: string): Watched<string | null> => of(names, company, null);

/** The next state of a column's order when its head is pressed: up, down, as it was. With `add` (Shift) it joins the columns there are. */
export function nextSort(sort: readonly Sort[], field: string, add = false): readonly Sort[] {
  const known = sort.find((one) => one.field === field);
  const rest = sort.filter((one) => one.field !== field);
  const turned: Sort[] = known === undefined ? [{ field, direction: 'asc' }] : known.direction === 'asc' ? [{ field, direction: 'desc' }] : [];
  if (!add) return sort.length === 1 || known === undefined ? turned : [{ field, direction: known.direction === 'asc' ? 'desc' : 'asc' }];
  if (known) return turned.length === 0 ? rest : sort.map((one) => (one.field === field ? { field, direction: 'desc' as const } : one));
  return [...sort, ...turned].slice(0, MOST_SORTS);
}

/** One column ordered one way: alone, or after the others. */
export const sortedBy = (sort: readonly Sort[], field: string, direction: Sort['direction'], add = false): readonly Sort[] =>
  add ? [...sort.filter((one) => one.field !== field), { field, direction }].slice(0, MOST_SORTS) : [{ field, direction }];

const strings = (one: unknown): string[] => (Array.isArray(one) ? one.filter((each) => typeof each === 'string') : []);

/** Chosen columns, frozen ones and widths, per computer. What an earlier version kept left the two frozen columns out of its list. */
export const layout = remembered<Layout>('columns', START_LAYOUT, (stored) => {
  if (typeof stored !== 'object' || stored === null || !('widths' in stored)) return undefined;
  const { shown, widths, frozen } = stored as { shown: unknown; widths: unknown; frozen?: unknown };
  const list = Array.isArray(shown) ? strings(shown) : null;
  const known = Object.entries(typeof widths === 'object' && widths !== null ? widths : {}).filter((pair): pair is [string, number] => typeof pair[1] === 'number');
  const old = typeof frozen !== 'number';
  return { shown: list && old ? ['sku', 'name.en', ...list.filter((one) => one !== 'sku' && one !== 'name.en')] : list, frozen: old ? START_FROZEN : Math.max(0, Math.min(20, Math.round(frozen))), widths: Object.fromEntries(known) };
});

export const filterRow = remembered('filterRow', false, (stored) => (typeof stored === 'boolean' ? stored : undefined));
