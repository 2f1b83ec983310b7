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
