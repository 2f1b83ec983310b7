import { Refusal } from '#base';
import type { UseCase } from '../port.ts';
import { heldOf } from './kept.ts';
import { rejectsFile } from './rejects.ts';

/** The rejected rows of a preview or an import, as a workbook or as CSV. */
const saveRejects: UseCase<'importing.rejects'> = async ({ of, format }, context) => {
  const workspace = await context.workspace();
  const made = await rejectsFile(context, workspace, await heldOf(context, workspace, of), format);
  if (!made) throw new Refusal('nothing-held', 'No row was held back.', { hi: 'कोई पंक्ति रोकी नहीं गई।' });
  return made;
};
export default saveRejects;
