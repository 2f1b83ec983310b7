import { watched } from '../state.ts';

/** Somebody looks for a code: the one there is now, what the item is called, and what becomes of the answer. Null while nobody does. */
export type HsAsked = { code: string; about?: string; onPick: (code: string) => void; onClose?: () => void };
export const hsAsked = watched<HsAsked | null>(null);
