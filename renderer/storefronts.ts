import { useCallback } from 'react';
import { useAsk } from './queries.ts';

/** A storefront's title for its id, as people know it: Alibaba.com for alibaba. An id nobody knows stands for itself. */
export function useStorefrontTitle(): (id: string) => string {
  const { data } = useAsk('storefronts.list', {});
  return useCallback((id: string) => data?.items.find((one) => one.id === id)?.title ?? id, [data]);
}
