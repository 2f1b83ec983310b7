import { readFile } from 'node:fs/promises';
import { Refusal } from '#base';
import { isTemplateField } from '#listing/nouns';
import { storeBlob } from '#media';
import type { UseCase } from '../port.ts';
import { shownOrNull } from '../workspace/labels.ts';
import { keepTemplate } from './kept.ts';

/** Keeps what the columns of a template are filled with, for the next one with these headings. One step back takes it away again. */
const save: UseCase<'template.save'> = async ({ fingerprint, name, mapping, file }, context) => {
  const unknown = mapping.columns.find((one) => one.field !== null && !isTemplateField(one.field));
  if (unknown) throw new Refusal('wrong-usage', `Column ${unknown.heading} names the field ${unknown.field ?? ''}, which a template cannot be filled from.`);
  const workspace = await context.workspace();
  // The blank workbook stays with its columns, so that a package can be made with it later.
  const blob = file === undefined ? undefined : await storeBlob(workspace.folder, await readFile(context.files.path(file)), 'xlsx');
  const { changeSet } = await workspace.change({ label: { id: 'template-saved', data: { name } } }, (db) => keepTemplate(db, fingerprint, name, mapping, blob));
  return { changeSet: shownOrNull(changeSet, context.language) };
};
export default save;
