import type { UseCase } from '../port.ts';
import { shownOrNull } from '../workspace/labels.ts';
import { layOut, unlink, write } from './links.ts';

/** Takes photos off the items they were given to; they wait again. */
const unassign: UseCase<'photos.unassign'> = async ({ photos }, context) => {
  const workspace = await context.workspace();
  const { value, changeSet } = await workspace.change({ label: { id: 'photos-unassigned', data: { count: photos.length } } }, async (db) => {
    const table = await layOut(db, photos, []);
    const given = [...table.photos.values()].filter((one) => one.item);
    for (const one of given) unlink(table, one);
    await write(db, table);
    return given.length;
  });
  return { unassigned: value, changeSet: shownOrNull(changeSet, context.language) };
};
export default unassign;
