import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LayerRow, Output } from '#app/contract';
import { call } from '../client.ts';
import { useAsk } from '../queries.ts';
import { save } from '../saving.ts';
import { useFailure } from '../ui/useFailure.ts';
import type { CellWrite } from './layerColumns.ts';

/** Rows asked for at once. */
const PAGE = 200;
/** Rows that one call of the core answers at most. */
const MOST = 500;
export type Refused = Output<'buyers.setCells'>['refused'];

/** A buyer's list by place: the pages around what is shown, and how cells are written. */
export function useLayer(buyer: string, query: string) {
  const { t } = useTranslation('buyers');
  const fail = useFailure();
  const [page, setPage] = useState(0);
  const [refused, setRefused] = useState<Refused>([]);
  useEffect(() => setPage(0), [query]);
  const here = useAsk('buyers.items', { buyer, query, from: page * PAGE, count: PAGE }, { keepPrevious: true });
  const total = here.data?.total ?? 0;
  const next = useAsk('buyers.items', { buyer, query, from: (page + 1) * PAGE, count: PAGE }, { enabled: total > (page + 1) * PAGE, keepPrevious: true });
  const rows = useMemo(() => {
    const found = new Map<number, LayerRow>();
    // While a page is on its way the one before is still here: rows stand where their own answer says.
    for (const answer of [next.data, here.data]) for (const [at, one] of (answer?.rows ?? []).entries()) if ((answer?.from ?? 0) + at < total) found.set((answer?.from ?? 0) + at, one);
    return found;
  }, [here.data, next.data, total]);
  const look = (first: number): void => setPage(Math.max(0, Math.floor((first - PAGE / 4) / PAGE)));
  /** Rows that a large paste reaches beyond what is shown. */
  const rowsFrom = async (from: number, count: number): Promise<Map<number, LayerRow>> => {
    const found = new Map<number, LayerRow>();
    for (let at = from; at < from + count; at += MOST) for (const [index, one] of (await call('buyers.items', { buyer, query, from: at, count: Math.min(MOST, from + count - at) })).rows.entries()) found.set(at + index, one);
    return found;
  };
  const write = async (cells: readonly CellWrite[]): Promise<void> => {
    if (cells.length === 0) return;
    try {
      setRefused((await save('buyers.setCells', { buyer, cells: [...cells] })).refused);
    } catch (error) {
      fail(error);
    }
  };
  const remove = async (ids: readonly string[]): Promise<void> => {
    try {
      await save('buyers.removeItems', { buyer, ids: [...ids] });
    } catch (error) {
      fail(error);
    }
  };
  return { rows, total, loading: here.isPending, look, rowsFrom, write, remove, refused, dismiss: () => setRefused([]), t };
}

export type Layer = ReturnType<typeof useLayer>;
