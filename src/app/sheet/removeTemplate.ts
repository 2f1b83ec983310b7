import { Refusal } from '#base';
import type { UseCase } from '../port.ts';
import { shownOrNull } from '../workspace/labels.ts';
import { ownTemplate } from './ownTemplates.ts';

const remove: UseCase<'sheet.removeTemplate'> = async ({ id }, context) => {
  const workspace = await context.workspace();
  const found = await ownTemplate(workspace.read, id);
  if (!found) throw new Refusal('no-such-record', 'This template is no longer there; it may have been deleted in another window.', { hi: 'यह टेम्पलेट अब यहाँ नहीं है; शायद दूसरी विंडो में हटाया गया।' });
  const { changeSet } = await workspace.change({ label: { id: 'sheet-template-removed', data: { name: found.edit.title } } }, (db) => db.remove('setting', id));
  return { changeSet: shownOrNull(changeSet, context.language) };
};
export default remove;
