import type { AppEvent } from '#app/contract';
import { call } from '../client.ts';
import { jobs, running } from '../jobs.ts';
import { remembered, watched } from '../state.ts';

type Leaving = Extract<AppEvent, { type: 'leaving' }>;

/** Files that wait for this person's word, in the order they were asked about. */
export const waitingToLeave = watched<readonly Leaving[]>([]);

/** This person wants to be asked only when something goes out that did not go to this reader the last time. */
export const askOnlyNew = remembered('askOnlyNew', false, (stored) => (typeof stored === 'boolean' ? stored : undefined));

export const hasNews = ({ view }: Leaving): boolean => view.last === null || view.lines.some((one) => one.isNew);

/** A file of this window's own work wants to leave; what other windows do is asked there. */
export function askedToLeave(event: Leaving): void {
  if (!jobs.get().some((one) => one.id === event.job)) return;
  if (askOnlyNew.get() && !hasNews(event)) void answerLeaving(event, { agreed: true, rest: false });
  else waitingToLeave.set((now) => [...now, event]);
}

export async function answerLeaving({ id }: Leaving, said: { agreed: boolean; rest: boolean }): Promise<void> {
  waitingToLeave.set((now) => now.filter((one) => one.id !== id));
  await call('disclosure.answer', { id, ...said });
}

// Work that was stopped or failed asks no more.
jobs.subscribe(() => {
  const alive = new Set(running(jobs.get()).map((one) => one.id));
  waitingToLeave.set((now) => (now.every((one) => alive.has(one.job)) ? now : now.filter((one) => alive.has(one.job))));
});
