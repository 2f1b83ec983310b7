import { useState } from 'react';
import type { Output } from '#app/contract';
import { call } from '../client.ts';
import { useDeed } from '../ui/useDeed.ts';
import { useFailure } from '../ui/useFailure.ts';
import type { Write } from './usePaper.ts';

export type Offer = Output<'papers.proposals'>['items'][number];
/** `items` null: its text was not read yet. */
export type Offers = { items: readonly Offer[] | null; busy: boolean; read: () => void; take: (one: Offer) => void; forget: () => void };

/** Values that the text of the attached PDF offers; each goes into the form by a press, none by itself. */
export function useOffers(id: string, write: Write): Offers {
  const fail = useFailure();
  // Of one paper: on the form of another they are no offers.
  const [state, setState] = useState<{ of: string; items: readonly Offer[] | null }>({ of: id, items: null });
  const items = state.of === id ? state.items : null;
  const [read, busy] = useDeed(async () => {
    try {
      setState({ of: id, items: (await call('papers.proposals', { id })).items });
    } catch (error) {
      fail(error);
    }
  });
  const take = async (one: Offer): Promise<void> => {
    const mark = await write({ [one.path]: one.value });
    if (mark) fail(new Error(mark.text));
    else setState((now) => ({ ...now, items: now.items?.filter((each) => each.path !== one.path) ?? null }));
  };
  return { items, busy, read: () => void read(), take: (one) => void take(one), forget: () => setState({ of: id, items: null }) };
}
