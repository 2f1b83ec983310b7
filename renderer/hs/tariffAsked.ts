import { watched } from '../state.ts';

/** Whether the dialog of tariff files is open. */
export const tariffAsked = watched(false);
