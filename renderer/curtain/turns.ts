import { watched } from '../state.ts';

/** Counts how often the curtain was drawn or lifted: whatever is keyed by it starts anew, so that nothing typed or shown before stays in the window. */
export const curtainTurns = watched(0);

/** Whether cost and margin are in sight on the Prices tab: not at the start of a session, and not again after a buyer was in the room. */
export const privateShown = watched(false);
