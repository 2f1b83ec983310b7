import { useState } from 'react';
import type { Output } from '#app/contract';
import { useAsk } from '../queries.ts';
import { save } from '../saving.ts';
import { remembered, useWatched } from '../state.ts';
import { useFailure } from '../ui/useFailure.ts';

export type FairShown = Output<'fair.list'>['items'][number];
export type VisitAnswer = Output<'fair.visit'>;
export type VisitRow = Output<'fair.visits'>['items'][number];

/** The fair and the visitor this window looks at: ids only, for coming back to them. */
const place = remembered<{ fair: string; visit: string }>('fair', { fair: '', visit: '' }, (stored) => {
  const one = stored as { fair?: unknown; visit?: unknown } | null;
  return one && typeof one.fair === 'string' && typeof one.visit === 'string' ? { fair: one.fair, visit: one.visit } : undefined;
});

/** Fairs, the visitors of one of them, and one visitor with what they ask for. */
export function useFair() {
  const fail = useFailure();
  const { fair, visit: visitId } = useWatched(place);
  const [fresh, setFresh] = useState<string | null>(null);
  const list = useAsk('fair.list', {});
  const fairs = list.data?.items;
  const chosen = fairs?.find((one) => one.id === fair) ?? fairs?.[0] ?? null;
  const visits = useAsk('fair.visits', { fair: chosen?.id ?? '' }, { enabled: chosen !== null, keepPrevious: true });
  const rows = chosen ? visits.data?.items : undefined;
  const here = rows?.find((one) => one.id === visitId) ?? rows?.[0];
  const visit = useAsk('fair.visit', { id: here?.id ?? '' }, { enabled: here !== undefined, keepPrevious: true });
  const open = (id: string | null): void => place.set((now) => ({ ...now, visit: id ?? '' }));
  const newVisitor = async (): Promise<void> => {
    if (!chosen) return;
    try {
      const { id } = await save('fair.addVisit', { fair: chosen.id });
      setFresh(id);
      place.set({ fair: chosen.id, visit: id });
    } catch (error) {
      fail(error);
    }
  };
  return { fairs, chosen, choose: (id: string) => place.set({ fair: id, visit: '' }), today: list.data?.today ?? '', visits: rows, visit: here && visit.data?.visit.id === here.id ? visit.data : null, waiting: here !== undefined, open, newVisitor, fresh };
}

export type FairFlow = ReturnType<typeof useFair>;
