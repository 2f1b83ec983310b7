import { Refusal } from '#base';
import { isTemplateField } from '#listing/nouns';
import type { UseCase } from '../port.ts';
import { shownOrNull } from '../workspace/labels.ts';
import { keepTemplate } from './kept.ts';

/** Keeps what the columns of a template are filled with, for the next one with these headings. One step back takes it away again. */
const save: UseCase<'template.save'> = async ({ fingerprint, name, mapping }, context) => {
  const unknown = mapping.columns.find((one) => one.field !== null && !isTemplateField(one.field));
  if (unknown) throw new Refusal('wrong-usage', `Column ${unknown.heading} names the field ${unknown.field ?? ''}, which a template cannot be filled from.`);
  const workspace = await context.workspace();
  const { changeSet } = await workspace.change({ label: { id: 'template-saved', data: { name } } }, (db) => keepTemplate(db, fingerprint, name, mapping));
  return { changeSet: shownOrNull(changeSet, context.language) };
};
export default save;
