import { keepPreviousData, useQueries } from '@tanstack/react-query';
import type { GalleryTile, Input } from '#app/contract';
import type { View } from '../catalogue/view.ts';
import { call } from '../client.ts';
import { currentCompany } from '../company.ts';
import { currentLanguage } from '../language.ts';
import { queryKey } from '../queries.ts';
import { useWatched } from '../state.ts';
import type { GalleryView } from './galleryView.ts';

export const PAGE = 120;

export type Tiles = { total: number; loaded: boolean; problem: Error | null; tile(index: number): GalleryTile | undefined };

export const askedOf = (view: View, { marks, order }: GalleryView): Input<'gallery.page'> => ({ query: view.query, filters: [...view.filters], sort: [...view.sort], marks: [...marks], order });

/** The tiles of a view, by pages: only those from `first` to `last` are asked for. */
export function useTiles(view: View, gallery: GalleryView, first: number, last: number): Tiles {
  const company = useWatched(currentCompany);
  const language = useWatched(currentLanguage);
  const asked = askedOf(view, gallery);
  const from = Math.floor(first / PAGE);
  const pages = [...new Set([0, ...Array.from({ length: Math.floor(Math.max(last, 0) / PAGE) - from + 1 }, (_, at) => from + at)])];
  const answers = useQueries({
    queries: pages.map((page) => {
      const input = { ...asked, from: page * PAGE, count: PAGE };
      return { queryKey: queryKey('gallery.page', company, language, input), queryFn: () => call('gallery.page', input), placeholderData: page === 0 ? keepPreviousData : undefined };
    }),
  });
  const byPage = new Map(pages.map((page, at) => [page, answers[at]?.data]));
  const start = answers[0];
  return { total: start?.data?.total ?? 0, loaded: start?.data !== undefined, problem: start?.error ?? null, tile: (index) => byPage.get(Math.floor(index / PAGE))?.tiles[index % PAGE] };
}
