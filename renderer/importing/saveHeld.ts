import { saveFile } from '../client.ts';
import { runJob } from '../jobs.ts';

/** Saves the rows that a preview or an import held back, with the reasons, to be corrected and imported again. */
export const saveHeld = async (of: string, format: 'xlsx' | 'csv'): Promise<void> => saveFile(await runJob('importing.rejects', { of, format }, '', { quiet: true }));
