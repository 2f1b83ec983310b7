import { useInfiniteQuery } from '@tanstack/react-query';
import type { Input, Output, UseCaseName } from '#app/contract';
import type { Refusal } from '#base';
import { call } from '../client.ts';
import { currentCompany } from '../company.ts';
import { currentLanguage } from '../language.ts';
import { queryKey } from '../queries.ts';
import { useWatched } from '../state.ts';

type Asking<K extends UseCaseName> = (input: Input<K>) => Promise<Output<K>>;
export type Pages<K extends UseCaseName> = { pages: readonly Output<K>[]; error: Refusal | null; pending: boolean; more: boolean; fetching: boolean; next: () => void };

/** A list read page after page as somebody scrolls. `next` gives what the following page is asked with; undefined when there is none. */
export function usePages<K extends UseCaseName>(name: K, input: Input<K>, next: (last: Output<K>, all: readonly Output<K>[]) => Partial<Input<K>> | undefined, options: { ask?: Asking<K>; enabled?: boolean } = {}): Pages<K> {
  const company = useWatched(currentCompany);
  const language = useWatched(currentLanguage);
  const asking: Asking<K> = options.ask ?? ((wanted) => call(name, wanted));
  const found = useInfiniteQuery<Output<K>, Refusal, { pages: Output<K>[] }, readonly unknown[], Partial<Input<K>>>({
    queryKey: [...queryKey(name, company, language, input), 'pages'],
    queryFn: ({ pageParam }) => asking({ ...(input as object), ...(pageParam as object) } as Input<K>),
    initialPageParam: {}, getNextPageParam: (last, all) => next(last, all), enabled: options.enabled ?? true,
  });
  const following = (): void => { if (found.hasNextPage && !found.isFetchingNextPage) void found.fetchNextPage(); };
  return { pages: found.data?.pages ?? [], error: found.error, pending: found.isPending, more: found.hasNextPage, fetching: found.isFetchingNextPage, next: following };
}
