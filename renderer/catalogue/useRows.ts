import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { call } from '../client.ts';
import { changes } from '../events.ts';
import { checksKept } from '../latestChecks.ts';
import { useWatched } from '../state.ts';
import { RowCache, type Snapshot } from './rowCache.ts';
import type { View } from './view.ts';

export type Asked = View & { columns: readonly string[] };
export type Rows = { cache: RowCache<Asked>; state: Snapshot };

const ask = (view: Asked, from: number, count: number) =>
  call('catalogue.page', { query: view.query, filters: [...view.filters], sort: [...view.sort], expanded: [...view.expanded], columns: [...view.columns], from, count });

/** The rows of a view, by windows, kept in step with what changes in the company. */
export function useRows(view: View, columns: readonly string[]): Rows {
  const key = columns.join(' ');
  const asked = useMemo<Asked>(() => ({ ...view, columns: key.split(' ') }), [view, key]);
  const [cache] = useState(() => new RowCache<Asked>(ask, asked));
  const state = useSyncExternalStore(cache.subscribe, cache.snapshot);
  useEffect(() => cache.show(asked), [cache, asked]);
  const seen = useWatched(changes).count + useWatched(checksKept);
  const [start] = useState(seen);
  useEffect(() => {
    if (seen !== start) cache.renew();
  }, [cache, seen, start]);
  return { cache, state };
}

/** All rows of a view with the texts of some columns, in steps of 500: for "select all". */
export async function everyRow(view: View, columns: readonly string[]) {
  const rows = [];
  for (let from = 0, total = 1; from < total; from += 500) {
    const page = await ask({ ...view, columns }, from, 500);
    total = page.total;
    rows.push(...page.rows);
  }
  return rows;
}
