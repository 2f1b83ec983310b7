import type { Input } from '#app/contract';
import { remembered, type Watched, watched } from '../state.ts';

type Page = Input<'catalogue.page'>;
export type Filter = NonNullable<Page['filters']>[number];
export type Sort = NonNullable<Page['sort']>[number];

/** What the list shows and how: the part of the catalogue that is asked for. */
export type View = { query: string; filters: readonly Filter[]; sort: readonly Sort[]; expanded: readonly string[] };
/** Where the person is in it, so that coming back from a record finds the same row. */
export type Place = { scrollTop: number; scrollLeft: number; row: number; column: number };

export const EMPTY_VIEW: View = { query: '', filters: [], sort: [], expanded: [] };
const START: Place = { scrollTop: 0, scrollLeft: 0, row: 0, column: 0 };

const views = new Map<string, Watched<View>>();
const places = new Map<string, Watched<Place>>();

const of = <T>(all: Map<string, Watched<T>>, company: string, start: T): Watched<T> => {
  const found = all.get(company) ?? watched(start);
  all.set(company, found);
  return found;
};

/** Each company keeps its own view as long as the window is open. */
export const viewOf = (company: string): Watched<View> => of(views, company, EMPTY_VIEW);
export const placeOf = (company: string): Watched<Place> => of(places, company, START);

/** The next state of a column's sort when its head is pressed: up, down, as it was. */
export function nextSort(sort: readonly Sort[], field: string): readonly Sort[] {
  const now = sort[0]?.field === field ? sort[0].direction : null;
  if (now === null) return [{ field, direction: 'asc' }];
  return now === 'asc' ? [{ field, direction: 'desc' }] : [];
}

/** Chosen columns in order and their widths, per computer; null: as delivered. */
export type Layout = { shown: readonly string[] | null; widths: Readonly<Record<string, number>> };
export const layout = remembered<Layout>('columns', { shown: null, widths: {} }, (stored) => {
  if (typeof stored !== 'object' || stored === null || !('widths' in stored)) return undefined;
  const { shown, widths } = stored as { shown: unknown; widths: unknown };
  const list = Array.isArray(shown) ? shown.filter((one) => typeof one === 'string') : null;
  const known = Object.entries(typeof widths === 'object' && widths !== null ? widths : {}).filter((pair): pair is [string, number] => typeof pair[1] === 'number');
  return { shown: list, widths: Object.fromEntries(known) };
});
