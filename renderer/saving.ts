import type { Input, Output, UseCaseName } from '#app/contract';
import { Refusal } from '#base';
import { call } from './client.ts';
import { currentCompany } from './company.ts';
import { watched } from './state.ts';

/** What the top bar says of the last write: how many are under way, when the last one was durable, why one failed. */
export type Saving = { pending: number; since: number | null; savedAt: number | null; failure: string | null };

export const saving = watched<Saving>({ pending: 0, since: null, savedAt: null, failure: null });

const begin = (): void => saving.set((now) => ({ ...now, pending: now.pending + 1, since: now.since ?? Date.now() }));
const end = (patch: Partial<Saving>): void => saving.set((now) => ({ ...now, pending: now.pending - 1, since: now.pending === 1 ? null : now.since, ...patch }));

/** Refusals that say the disk, the company's file or the core failed: what was typed is not saved. Any other refusal is an answer ("this number is taken"), which the screen that asked shows. */
const NOT_SAVED = new Set(['cannot-write', 'workspace-busy', 'workspace-damaged', 'workspace-newer', 'not-a-workspace', 'migration-failed', 'backup-failed', 'blob-damaged', 'unreachable', 'internal']);

/** The last write asked for. The next one leaves when it has ended: two requests at once may arrive in either order, and then undo would take back the wrong step. */
let last: Promise<unknown> = Promise.resolve();

function inTurn<T>(write: () => Promise<T>): Promise<T> {
  const mine = last.then(write);
  // A write that fails says so to the one who asked; the next one goes out all the same.
  last = mine.catch(() => undefined);
  return mine;
}

/** A write, in the order asked for, to the company shown when it was asked for: "Saved" appears only after the core answered that it is durable. Throws the Refusal after showing it. */
export async function save<K extends UseCaseName>(name: K, input: Input<K>): Promise<Output<K>> {
  const company = currentCompany.get();
  begin();
  try {
    const output = await inTurn(() => call(name, input, { company }));
    end({ savedAt: Date.now(), failure: null });
    return output;
  } catch (error) {
    const answered = error instanceof Refusal && !NOT_SAVED.has(error.code);
    end(answered ? {} : { failure: error instanceof Error ? error.message : String(error) });
    throw error;
  }
}
