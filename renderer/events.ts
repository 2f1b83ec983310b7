import { notifications } from '@mantine/notifications';
import type { AppEvent } from '#app/contract';
import { connect } from './client.ts';
import { judgedAnew } from './completeness/fresh.ts';
import { currentCompany } from './company.ts';
import { curtainTurns, privateShown } from './curtain/turns.ts';
import { jobs, progressOfJob, running } from './jobs.ts';
import { askedToLeave } from './leaving/leaving.ts';
import { recheck, staleChecks } from './latestChecks.ts';
import { queryClient, staleAfterChange } from './queries.ts';
import { watched } from './state.ts';

/** Counts the changes seen, for parts that keep rows of their own (the grid). */
export const changes = watched<{ company: string | null; count: number }>({ company: null, count: 0 });

function changed(company: string): void {
  changes.set((now) => ({ company, count: now.count + 1 }));
  void staleAfterChange(company);
  void staleChecks(company);
}

/** What may be shown changed: nothing that was answered, told or typed before may stay on the screen. */
function onCurtain(): void {
  notifications.clean();
  jobs.set((all) => running(all));
  privateShown.set(false);
  curtainTurns.set((now) => now + 1);
  void queryClient.resetQueries();
  const company = currentCompany.get();
  if (company !== null) changed(company);
}

/** What the core pushes: a change makes what is shown of that company stale, progress moves the tray. */
export function onAppEvent(event: AppEvent): void {
  if (event.type === 'changed') {
    changed(event.company);
    recheck(event.company, event.records);
  }
  else if (event.type === 'curtain') onCurtain();
  else if (event.type === 'completeness') judgedAnew(event.company);
  else if (event.type === 'leaving') askedToLeave(event);
  else progressOfJob(event.job, event.done, event.total, event.label, event.share);
}

/** After a gap in the line everything of the company on screen is asked again. */
function onGap(): void {
  const company = currentCompany.get();
  if (company !== null) changed(company);
}

export const listen = (): (() => void) => connect().onEvent(onAppEvent, onGap);
