import { useCallback, useEffect, useRef, useState } from 'react';
import { Refusal } from '#base';
import { call } from '../client.ts';
import { useFailure } from '../ui/useFailure.ts';
import { type Filter, type ImportFlow, PAGE, type Previewed } from './useImport.ts';

export type Row = Previewed['rows'][number];
/** Rows of one preview through one filter, as far as they were fetched, by page. */
type Pages = { of: string; total: number; pages: ReadonlyMap<number, readonly Row[]> };

/** Pages kept in the window; those longest away from what is on screen are dropped. */
const KEPT = 12;

const nameOf = (preview: Previewed, filter: Filter): string => JSON.stringify([preview.preview, filter]);

/** All rows that a filter shows, fetched page by page as they come into sight. Nothing is planned again for that. */
export function usePreviewRows(preview: Previewed, flow: ImportFlow): { total: number; row(index: number): Row | undefined; need(from: number, to: number): void } {
  const fail = useFailure();
  const { filter } = flow.state;
  const of = nameOf(preview, filter);
  const [held, setHeld] = useState<Pages>({ of, total: preview.total, pages: new Map([[0, preview.rows]]) });
  const asked = useRef<{ of: string; pages: Set<number> }>({ of, pages: new Set([0]) });
  const { ask } = flow;

  const fetch = useCallback(async (page: number): Promise<void> => {
    if (asked.current.of !== of) asked.current = { of, pages: new Set() };
    if (asked.current.pages.has(page)) return;
    asked.current.pages.add(page);
    try {
      const { total, rows } = await call('importing.previewPage', { preview: preview.preview, ...filter, from: page * PAGE, count: PAGE });
      if (asked.current.of !== of) return;
      setHeld((now) => {
        const pages = new Map(now.of === of ? now.pages : []).set(page, rows);
        for (const one of [...pages.keys()].sort((a, b) => Math.abs(b - page) - Math.abs(a - page)).slice(0, Math.max(0, pages.size - KEPT))) {
          pages.delete(one);
          asked.current.pages.delete(one);
        }
        return { of, total, pages };
      });
    } catch (error) {
      asked.current.pages.delete(page);
      if (error instanceof Refusal && error.code === 'preview-again') await ask();
      else fail(error);
    }
  }, [ask, fail, filter, of, preview.preview]);

  useEffect(() => {
    void fetch(0);
  }, [fetch]);
  const current = held.of === of ? held : { total: held.total, pages: new Map<number, readonly Row[]>() };
  return {
    total: current.total,
    row: (index) => current.pages.get(Math.floor(index / PAGE))?.[index % PAGE],
    need: (from, to) => {
      for (let page = Math.floor(from / PAGE); page <= Math.floor(to / PAGE); page += 1) if (!current.pages.has(page)) void fetch(page);
    },
  };
}
