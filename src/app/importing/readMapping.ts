import type { UseCase } from '../port.ts';
import { mappingFrom } from './mappings.ts';

/** A mapping out of a file that somebody sent. */
const read: UseCase<'importing.readMapping'> = async ({ file }, context) => ({ mapping: await mappingFrom(context.files.path(file), context.files.name(file)) });
export default read;
