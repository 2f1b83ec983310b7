import { frozenUpTo, keysOf, MIN_WIDTH, moved, widthOf, withColumn } from './columns.ts';
import type { ColumnDeeds } from './GridMenu.tsx';
import { type Filter, layout, type Sort, sortedBy, type View } from './view.ts';

type Deps = { view: View; onSort: (sort: readonly Sort[]) => void; onFilter: (start: Filter) => void };

/** What heads and menus do to columns. */
export function useColumnDeeds({ view, onSort, onFilter }: Deps): { menu: ColumnDeeds; width: (key: string, width: number) => void; drop: (key: string, before: string | null) => void } {
  const width = (key: string, wide: number): void => layout.set((now) => ({ ...now, widths: { ...now.widths, [key]: Math.max(MIN_WIDTH, Math.min(1_200, Math.round(wide))) } }));
  return {
    width,
    drop: (key, before) => layout.set((now) => {
      const keys = keysOf(now);
      const [from, to] = [keys.indexOf(key), before === null ? keys.length : keys.indexOf(before)];
      return moved(now, key, from < to ? to - 1 : to);
    }),
    menu: {
      sort: (key, direction, add) => onSort(sortedBy(view.sort, key, direction, add)),
      unsort: (key) => onSort(view.sort.filter((one) => one.field !== key)),
      filter: (key) => onFilter(view.filters.find((one) => one.field === key) ?? { field: key, op: 'not-empty', values: [] }),
      freeze: (key) => layout.set((now) => frozenUpTo(now, key)),
      hide: (key) => layout.set((now) => withColumn(now, key, false)),
      move: (key, by) => layout.set((now) => moved(now, key, keysOf(now).indexOf(key) + by)),
      widen: (key, by) => width(key, (layout.get().widths[key] ?? widthOf({ key, type: '' }, {})) + by),
    },
  };
}
