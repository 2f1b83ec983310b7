import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { BoardFilterAsked, BoardGroup, BoardRow, Input, Output } from '#app/contract';
import type { Refusal } from '#base';
import { call } from '../client.ts';
import { currentCompany } from '../company.ts';
import { runJob } from '../jobs.ts';
import { currentLanguage } from '../language.ts';
import { queryKey } from '../queries.ts';
import { useWatched } from '../state.ts';

export const PAGE = 100;

/** What is asked: where to (nothing: the markets of each item) and on which day (an empty text: today). */
export type Question = { destinations: readonly string[]; on: string };
export type Filter = Required<BoardFilterAsked>;
export type Summary = Output<'checks.board'>;

export const NO_FILTER: Filter = { outcomes: [], confidences: [], packs: [], places: [], families: [], rules: [], subjects: [], skus: [], query: '' };
export const isNarrow = (filter: Filter): boolean => filter.query !== '' || Object.values(filter).some((one) => Array.isArray(one) && one.length > 0);

export const askedOf = ({ destinations, on }: Question): { destinations: string[]; on?: string } => ({ destinations: [...destinations], ...(on ? { on } : {}) });

/** The board of a question: the core asks all rules the first time, and after a change only what changed. */
export function useSummary(question: Question) {
  const { t } = useTranslation('checks');
  const company = useWatched(currentCompany);
  const language = useWatched(currentLanguage);
  return useQuery<Summary, Refusal>({
    queryKey: queryKey('checks.board', company, language, askedOf(question)),
    queryFn: () => runJob('checks.board', askedOf(question), t('running'), { quiet: true }),
    placeholderData: keepPreviousData,
  });
}

export type Rows = { total: number; /** Rows that are no headings. */ lines: number; points: number; loaded: boolean; problem: Error | null; row(index: number): BoardRow | undefined };

/** Pages that hold the rows from `first` to `last`, and the first page, which tells how many there are. */
export function pagesAt(first: number, last: number): number[] {
  const from = Math.floor(first / PAGE);
  return [...new Set([0, ...Array.from({ length: Math.floor(Math.max(last, 0) / PAGE) - from + 1 }, (_, at) => from + at)])];
}

/** Rows of the board by pages: only those from `first` to `last` are asked for. */
export function useRows(question: Question, filter: Filter, group: BoardGroup, first: number, last: number, enabled: boolean): Rows {
  const company = useWatched(currentCompany);
  const language = useWatched(currentLanguage);
  const pages = pagesAt(first, last);
  const answers = useQueries({
    queries: pages.map((page) => {
      const input: Input<'checks.rows'> = { ...askedOf(question), filter, group, from: page * PAGE, count: PAGE };
      return { queryKey: queryKey('checks.rows', company, language, input), queryFn: () => call('checks.rows', input), enabled, placeholderData: page === 0 ? keepPreviousData : undefined };
    }),
  });
  const byPage = new Map(pages.map((page, at) => [page, answers[at]?.data]));
  const start = answers[0];
  return { total: start?.data?.total ?? 0, lines: start?.data?.lines ?? 0, points: start?.data?.points ?? 0, loaded: start?.data !== undefined, problem: start?.error ?? null, row: (index) => byPage.get(Math.floor(index / PAGE))?.rows[index % PAGE] };
}
