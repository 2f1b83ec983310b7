import type { Output } from '#app/contract';
import { useAsk } from '../queries.ts';
import { remembered, useWatched } from '../state.ts';

export type BuyerShown = Output<'buyers.list'>['items'][number];

/** The buyer this window looks at: an id only, for coming back. */
const place = remembered<string>('buyer', '', (stored) => (typeof stored === 'string' ? stored : undefined));

export function useBuyers() {
  const id = useWatched(place);
  const { data } = useAsk('buyers.list', {});
  const buyers = data?.items;
  return { buyers, chosen: buyers?.find((one) => one.id === id) ?? buyers?.[0], choose: (next: string) => place.set(next) };
}
