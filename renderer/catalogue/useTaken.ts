import type { Selection } from '#app/contract';
import { call } from '../client.ts';
import { useFailure } from '../ui/useFailure.ts';

/** For screens that take items by id in their address: the selected ids, when they are not too many for it. Nothing selected means all. */
export function useTaken(count: number, selection: () => Selection): (go: (ids: string | undefined) => void) => Promise<void> {
  const fail = useFailure();
  return async (go) => {
    if (count === 0) return go(undefined);
    try {
      go((await call('catalogue.ids', { selection: selection() })).ids.join(','));
    } catch (error) {
      fail(error);
    }
  };
}
