import { waitingPhotosById } from '#media';
import type { UseCase } from '../port.ts';
import { shownOrNull } from '../workspace/labels.ts';

/** Takes photos off the list. Those that were given to items stay there; undo brings them back to the list. */
const leaveOut: UseCase<'photos.leaveOut'> = async ({ photos }, context) => {
  const workspace = await context.workspace();
  const { value, changeSet } = await workspace.change({ label: { id: 'photos-left', data: { count: photos.length } } }, async (db) => {
    const there = [...(await waitingPhotosById(db, photos)).keys()];
    for (const id of there) await db.remove('photo', id);
    return there.length;
  });
  return { left: value, changeSet: shownOrNull(changeSet, context.language) };
};
export default leaveOut;
