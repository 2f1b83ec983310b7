import { useQuery } from '@tanstack/react-query';
import type { Output } from '#app/contract';
import type { Refusal } from '#base';
import { call } from './client.ts';
import { currentCompany } from './company.ts';
import { currentLanguage } from './language.ts';
import { queryClient } from './queries.ts';
import { useWatched, watched } from './state.ts';

const NAME = 'latest checks';
/** Records checked again after an edit; more than this waits for the next whole check. */
const MOST = 200;
/** Pause after the last edit, so that typing a column of cells checks them together. */
const PAUSE_MS = 900;

/** Counts the runs whose results the core keeps: what shows them (rows, points of a record) asks again. */
export const checksKept = watched(0);

function kept(company: string | null): void {
  checksKept.set((now) => now + 1);
  void queryClient.invalidateQueries({ predicate: ({ queryKey: [name, of] }) => of === company && (name === 'catalogue.product' || name === 'exporter.get') });
}

/**
 * The last run of all rules over the firm and its products, with the destinations each product names.
 * Watching is free; only a screen that shows it in full (`run`) lets it run again after a change.
 */
export function useLatestChecks({ run }: { run: boolean }) {
  const company = useWatched(currentCompany);
  const language = useWatched(currentLanguage);
  return useQuery<Output<'checks.run'>, Refusal>({
    queryKey: [NAME, null, company, language],
    queryFn: async () => {
      const answer = await call('checks.run', {});
      kept(company);
      return answer;
    },
    enabled: run && company !== null,
    refetchOnMount: true,
  });
}

/** After a change the counts may be old: the next screen that needs them runs the checks. */
export const staleChecks = (company: string): Promise<void> =>
  queryClient.invalidateQueries({ predicate: ({ queryKey: [name, , of] }) => name === NAME && of === company, refetchType: 'active' });

let waiting = new Set<string>();
let timer: ReturnType<typeof setTimeout> | undefined;

/** Checks the edited records again, quietly and together, so that a corrected cell loses its mark without being asked. */
export function recheck(company: string, records: readonly { kind: string; id: string }[]): void {
  if (company !== currentCompany.get()) return;
  for (const { kind, id } of records) if (kind === 'product') waiting.add(id);
  clearTimeout(timer);
  if (waiting.size === 0) return;
  timer = setTimeout(() => {
    const ids = [...waiting];
    waiting = new Set();
    if (ids.length > MOST || company !== currentCompany.get()) return;
    call('checks.run', { ids }).then(() => kept(company), () => undefined);
  }, PAUSE_MS);
}
