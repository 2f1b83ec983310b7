import { visitsOf } from '#buyers';
import type { UseCase } from '../port.ts';
import { shownOrNull } from '../workspace/labels.ts';
import { knownFair } from './known.ts';

/** Removes a fair with its visitors. */
const remove: UseCase<'fair.remove'> = async ({ id }, context) => {
  const workspace = await context.workspace();
  const { name } = await knownFair(workspace.read, id);
  const { value, changeSet } = await workspace.change({ label: { id: 'fair-remove', data: { name } } }, async (db) => {
    const visits = await visitsOf(db, id);
    for (const one of visits) await db.remove('visit', one.id);
    await db.remove('fair', id);
    return visits.length;
  });
  return { visits: value, changeSet: shownOrNull(changeSet, context.language) };
};
export default remove;
