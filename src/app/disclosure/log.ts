import { egressLog } from '#disclosure';
import type { UseCase } from '../port.ts';
import { leftFiles } from './leftFiles.ts';

/** Older files are looked at too, so that the last ones shown know what was new in them. */
const LOOKED_BACK = 1_000;

/** What left this company, newest first: names, hashes and fields, never values. */
const log: UseCase<'disclosure.log'> = async ({ limit }, context) => ({ items: leftFiles(await egressLog(await context.workspace(), limit + LOOKED_BACK)).slice(0, limit) });
export default log;
