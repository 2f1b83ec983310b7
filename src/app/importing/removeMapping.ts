import { Refusal } from '#base';
import type { UseCase } from '../port.ts';
import { shownOrNull } from '../workspace/labels.ts';
import { keptMappings } from './mappings.ts';

/** Deletes a mapping; files of its layout are proposed anew. One undo brings it back. */
const remove: UseCase<'importing.removeMapping'> = async ({ id }, context) => {
  const workspace = await context.workspace();
  const one = (await keptMappings(workspace.read)).find((each) => each.id === id);
  if (!one) throw new Refusal('no-such-record', 'This mapping is no longer there; it may have been deleted in another window.', { hi: 'यह मैपिंग अब नहीं है; शायद किसी दूसरी विंडो में हटा दी गई।' });
  const { changeSet } = await workspace.change({ label: { id: 'mapping-removed', data: { name: one.name } } }, (db) => db.remove('mapping', id));
  return { changeSet: shownOrNull(changeSet, context.language) };
};
export default remove;
