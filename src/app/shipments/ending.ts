import { papersEnding } from '#documents';
import type { UseCase } from '../port.ts';

const ending: UseCase<'shipments.ending'> = async ({ by }, context) => ({ items: await papersEnding((await context.workspace()).read, by) });
export default ending;
