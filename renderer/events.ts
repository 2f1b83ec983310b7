import type { AppEvent } from '#app/contract';
import { connect } from './client.ts';
import { progressOfJob } from './jobs.ts';
import { staleAfterChange } from './queries.ts';

/** What the core pushes: a change makes what is shown of that company stale, progress moves the tray. */
export function onAppEvent(event: AppEvent): void {
  if (event.type === 'changed') void staleAfterChange(event.company);
  else progressOfJob(event.job, event.done, event.total, event.label);
}

export const listen = (): (() => void) => connect().onEvent(onAppEvent);
