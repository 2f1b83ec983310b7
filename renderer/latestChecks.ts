import { useQuery } from '@tanstack/react-query';
import type { Output } from '#app/contract';
import { Refusal } from '#base';
import { call } from './client.ts';
import { currentCompany } from './company.ts';
import { currentLanguage } from './language.ts';
import { queryClient } from './queries.ts';
import { useWatched } from './state.ts';

const NAME = 'latest checks';

/**
 * The last run of all rules over the firm and its products, with the destinations each product names.
 * Watching is free; only a screen that shows it in full (`run`) lets it run again after a change.
 */
export function useLatestChecks({ run }: { run: boolean }) {
  const company = useWatched(currentCompany);
  const language = useWatched(currentLanguage);
  return useQuery<Output<'checks.run'>, Refusal>({
    queryKey: [NAME, null, company, language],
    queryFn: () => call('checks.run', {}),
    enabled: run && company !== null,
    refetchOnMount: true,
  });
}

/** After a change the counts may be old: the next screen that needs them runs the checks. */
export const staleChecks = (company: string): Promise<void> =>
  queryClient.invalidateQueries({ predicate: ({ queryKey: [name, , of] }) => name === NAME && of === company, refetchType: 'active' });
