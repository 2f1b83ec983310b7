import type { Input, Output, UseCaseName } from '#app/contract';
import { Refusal } from '#base';
import { call } from './client.ts';
import { watched } from './state.ts';

/** What the top bar says of the last write: how many are under way, when the last one was durable, why one failed. */
export type Saving = { pending: number; since: number | null; savedAt: number | null; failure: string | null };

export const saving = watched<Saving>({ pending: 0, since: null, savedAt: null, failure: null });

const begin = (): void => saving.set((now) => ({ ...now, pending: now.pending + 1, since: now.since ?? Date.now() }));
const end = (patch: Partial<Saving>): void => saving.set((now) => ({ ...now, pending: now.pending - 1, since: now.pending === 1 ? null : now.since, ...patch }));

/** Refusals that mean "this wish cannot be granted" and lose nothing; everything else means the change is not on disk. */
const HARMLESS = new Set(['cancelled', 'wrong-usage', 'sku-taken', 'sku-empty', 'parent-gone', 'has-variants', 'no-longer-fits', 'was-not-there', 'no-such-point', 'no-such-record', 'no-such-workspace', 'no-such-file', 'already-exists', 'unknown-field', 'unreadable', 'too-large', 'not-built', 'packing-cycle', 'unreadable-image']);

/** A write: "Saved" appears only after the core answered that it is durable. Throws the Refusal after showing it. */
export async function save<K extends UseCaseName>(name: K, input: Input<K>): Promise<Output<K>> {
  begin();
  try {
    const output = await call(name, input);
    end({ savedAt: Date.now(), failure: null });
    return output;
  } catch (error) {
    const harmless = error instanceof Refusal && HARMLESS.has(error.code);
    end(harmless ? {} : { failure: error instanceof Error ? error.message : String(error) });
    throw error;
  }
}
