import type { UseCase } from '../port.ts';
import { mappingFile } from './mappingFile.ts';

/** The mapping on screen as a file for another computer. */
const exportMapping: UseCase<'importing.exportMapping'> = async ({ mapping }, context) => {
  const stem = mapping.name.replace(/[\\/:*?"<>|\s]+/g, ' ').trim().slice(0, 80) || 'mapping';
  return mappingFile(context, await context.workspace(), mapping, `${stem.replace(/\.json$/i, '')}.json`);
};
export default exportMapping;
