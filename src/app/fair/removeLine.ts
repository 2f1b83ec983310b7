import { visitorName } from '#buyers';
import type { UseCase } from '../port.ts';
import { shownOrNull } from '../workspace/labels.ts';
import { knownVisit } from './known.ts';

const removeLine: UseCase<'fair.removeLine'> = async ({ visit: id, line }, context) => {
  const workspace = await context.workspace();
  const before = await knownVisit(workspace.read, id);
  const { changeSet } = await workspace.change({ label: { id: 'visit-line-remove', data: { name: visitorName(before), sku: before.lines[line]?.sku ?? '' } } }, async (db) => {
    const now = await knownVisit(db, id);
    const { [line]: _gone, ...lines } = now.lines;
    await db.update('visit', { ...now, lines });
  });
  return { changeSet: shownOrNull(changeSet, context.language) };
};
export default removeLine;
