import { QueryClient, useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { Input, Output, UseCaseName } from '#app/contract';
import type { Refusal } from '#base';
import { call } from './client.ts';
import { currentCompany } from './company.ts';
import { currentLanguage } from './language.ts';
import { useWatched } from './state.ts';

/** Answers that no change of data makes stale: what tells about Niryat itself, and pictures named by their content. */
const LASTING: readonly string[] = ['catalogue.thumbnail', 'rules.list', 'rules.facts', 'ids.kinds', 'storefronts.list', 'sheet.templates', 'papers.kinds'];

export const queryClient = new QueryClient({
  defaultOptions: {
    // Everything is on this computer: no line to wait for, and a refusal does not go away by asking again.
    queries: { networkMode: 'always', retry: false, staleTime: Number.POSITIVE_INFINITY, refetchOnWindowFocus: false },
    mutations: { networkMode: 'always', retry: false },
  },
});

export const queryKey = (name: UseCaseName, company: string | null, language: string, input: unknown): readonly unknown[] => [name, company, language, input];

export type AskOptions = { enabled?: boolean; keepPrevious?: boolean };

/** Watches one read of the core for the company and language of this window. */
export function useAsk<K extends UseCaseName>(name: K, input: Input<K>, options: AskOptions = {}): UseQueryResult<Output<K>, Refusal> {
  const company = useWatched(currentCompany);
  const language = useWatched(currentLanguage);
  return useQuery<Output<K>, Refusal>({
    queryKey: queryKey(name, company, language, input),
    queryFn: () => call(name, input),
    enabled: options.enabled ?? true,
    placeholderData: options.keepPrevious ? (previous: Output<K> | undefined) => previous as never : undefined,
  });
}

/** After a change set of this company: everything that shows its data is asked again. */
export const staleAfterChange = (company: string): Promise<void> =>
  queryClient.invalidateQueries({ predicate: ({ queryKey: [name, of] }) => of === company && !LASTING.includes(String(name)) });

/** After the list of companies changed. */
export const staleCompanies = (): Promise<void> => queryClient.invalidateQueries({ predicate: ({ queryKey: [name] }) => name === 'workspace.list' });
