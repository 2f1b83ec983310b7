import { remembered } from '../state.ts';

/** How this person likes the window, on this computer. */
export const navFolded = remembered('navFolded', false, (stored) => (typeof stored === 'boolean' ? stored : undefined));

export const DENSITIES = ['compact', 'standard', 'roomy'] as const;
export type Density = (typeof DENSITIES)[number];
export const density = remembered<Density>('density', 'standard', (stored) => DENSITIES.find((one) => one === stored));

/** Row heights of the grid in px, as in the tokens. */
export const ROW_HEIGHT: Readonly<Record<Density, number>> = { compact: 20, standard: 28, roomy: 40 };
