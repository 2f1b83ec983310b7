import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { call } from '../client.ts';
import { changes } from '../events.ts';
import { checksKept } from '../latestChecks.ts';
import { useWatched } from '../state.ts';
import { RowCache, type Snapshot } from './rowCache.ts';
import type { View } from './view.ts';

export type Asked = View & { columns: readonly string[] };
export type Rows = { cache: RowCache<Asked>; state: Snapshot; /** Where Ctrl and an arrow lead from a row, over all rows of the view. */ edge(field: string, from: number, by: 1 | -1): Promise<number> };

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
  const edge = useCallback(async (field: string, from: number, by: 1 | -1): Promise<number> => {
    const { query, filters, sort, expanded } = asked;
    return (await call('catalogue.edge', { query, filters: [...filters], sort: [...sort], expanded: [...expanded], field, from, by })).row;
  }, [asked]);
  return { cache, state, edge };
}
