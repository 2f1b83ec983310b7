import { visitorName } from '#buyers';
import type { UseCase } from '../port.ts';
import { shownOrNull } from '../workspace/labels.ts';
import { knownVisit } from './known.ts';

const removeVisit: UseCase<'fair.removeVisit'> = async ({ id }, context) => {
  const workspace = await context.workspace();
  const before = await knownVisit(workspace.read, id);
  const { changeSet } = await workspace.change({ label: { id: 'visit-remove', data: { name: visitorName(before) } } }, (db) => db.remove('visit', id));
  return { changeSet: shownOrNull(changeSet, context.language) };
};
export default removeVisit;
