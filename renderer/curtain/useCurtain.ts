import { useAsk } from '../queries.ts';
import { watched } from '../state.ts';

/** The PIN dialog: none, the PIN that opens, or the first PIN there is. */
export const pinAsked = watched<'none' | 'open' | 'first'>('none');

/** Whether a buyer is in the room. The core leaves hidden fields out by itself; screens ask so that they leave no empty frame behind. */
export const useCurtain = (): boolean => useAsk('curtain.state', {}).data?.closed ?? false;
