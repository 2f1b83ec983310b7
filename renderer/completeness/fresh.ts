import { checksKept } from '../latestChecks.ts';
import { queryClient } from '../queries.ts';

const PAUSE_MS = 700;
const waiting = new Set<string>();

/** Products were judged anew: lists of completeness and the grid's column ask again, together and not for every batch. */
export function judgedAnew(company: string): void {
  if (waiting.has(company)) return;
  waiting.add(company);
  setTimeout(() => {
    waiting.delete(company);
    checksKept.set((now) => now + 1);
    void queryClient.invalidateQueries({ predicate: ({ queryKey: [name, of] }) => of === company && typeof name === 'string' && name.startsWith('completeness.') && name !== 'completeness.product' });
  }, PAUSE_MS);
}
