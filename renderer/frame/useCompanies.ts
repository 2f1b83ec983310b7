import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../client.ts';
import { currentCompany } from '../company.ts';
import { runJob } from '../jobs.ts';
import { queryClient, staleCompanies, useAsk } from '../queries.ts';
import { useWatched } from '../state.ts';
import { useFailure } from '../ui/useFailure.ts';

/** Shows another company: nothing of the one before stays in memory, so that clients' prices never mix. */
function show(id: string): void {
  queryClient.removeQueries({ predicate: ({ queryKey: [, of] }) => of !== null && of !== id });
  currentCompany.set(id);
  void staleCompanies();
}

/** Known companies and how to get into one. */
export function useCompanies() {
  const { t } = useTranslation('frame');
  const fail = useFailure();
  const id = useWatched(currentCompany);
  // Kept while it is asked again: a change of language must not close the screen that is open.
  const list = useAsk('workspace.list', {}, { keepPrevious: true });
  const companies = list.data?.items ?? [];

  const guarded = useCallback(async (work: () => Promise<{ id: string }>): Promise<boolean> => {
    try {
      show((await work()).id);
      return true;
    } catch (error) {
      fail(error);
      return false;
    }
  }, [fail]);
  const open = useCallback((wanted: string) => guarded(() => call('workspace.open', { id: wanted }, { company: null })), [guarded]);
  const create = useCallback((name: string) => guarded(() => call('workspace.create', { name }, { company: null })), [guarded]);
  const sample = useCallback(() => guarded(() => runJob('workspace.sample', {}, t('makingSample'), { company: null, quiet: true })), [guarded, t]);
  return { companies, loading: list.isPending, failed: list.error, current: companies.find((one) => one.id === id) ?? null, open, create, sample };
}
