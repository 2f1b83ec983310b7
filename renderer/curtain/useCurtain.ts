import { useAsk } from '../queries.ts';
import { watched } from '../state.ts';

/** The PIN dialog: none, the PIN that opens, the first PIN there is, or another one in its place. */
export const pinAsked = watched<'none' | 'open' | 'first' | 'change'>('none');

/** Whether a buyer is in the room. The core leaves hidden fields out by itself; screens ask so that they leave no empty frame behind. */
export const useCurtain = (): boolean => useAsk('curtain.state', {}).data?.closed ?? false;
