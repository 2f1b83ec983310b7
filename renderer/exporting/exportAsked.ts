import type { Input } from '#app/contract';
import { watched } from '../state.ts';

type Export = Input<'catalogue.export'>;
/** What somebody asked to export from: chosen items, the list as it is shown; null while no dialog is open. */
export type ExportAsked = { ids?: readonly string[]; view?: Pick<NonNullable<Export['view']>, 'query' | 'filters' | 'sort'> };

export const exportAsked = watched<ExportAsked | null>(null);
