import { Refusal } from '#base';
import type { UseCase } from '../port.ts';
import { shownOrNull } from '../workspace/labels.ts';
import { savedViews } from './storage.ts';

const remove: UseCase<'catalogue.removeView'> = async ({ id }, context) => {
  const workspace = await context.workspace();
  const view = (await savedViews(workspace.read)).find((one) => one.id === id);
  if (!view) throw new Refusal('no-such-record', 'This view is no longer there; it may have been deleted in another window.', { hi: 'यह व्यू अब नहीं है; दूसरी विंडो में हटाया गया होगा।' });
  const { changeSet } = await workspace.change({ label: { id: 'view-removed', data: { name: view.name } } }, (db) => db.remove('setting', id));
  return { changeSet: shownOrNull(changeSet, context.language) };
};
export default remove;
