import { join } from 'node:path';
import { forkWorker, type SpawnWorker } from '#app';
import { bundleBench } from '../../build/programs.ts';

let built: Promise<string> | undefined;

/** Folder of the bench's programs as they would be shipped, the killable process beside them; built once. */
export const shipped = (): Promise<string> => (built ??= bundleBench(join(import.meta.dirname, '..', '..'), ['oneImport', 'oneWorkbook', 'stages']));

/** Starts killable processes as they are shipped: what is measured does not strip types while it works. */
export const forkShipped = async (): Promise<SpawnWorker> => forkWorker(join(await shipped(), 'worker-entry.js'));
