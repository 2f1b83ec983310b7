import type { UseCase } from '../port.ts';
import { shownOrNull } from '../workspace/labels.ts';
import { selectedIds } from '../bulk/selected.ts';

/** Records between two looks at whether somebody pressed Stop. */
const STEP = 200;

/** Deletes the rows of a selection; the variants of a deleted product go with it. One step, one undo. */
const removeSelection: UseCase<'catalogue.removeSelection'> = async ({ selection }, context) => {
  const workspace = await context.workspace();
  const { ids, frame, places } = await selectedIds(workspace, selection, 'rows');
  const all = new Set<string>();
  for (const id of ids) {
    const place = places.get(id);
    if (place === undefined) continue;
    // Variants first: a variant whose product is gone would stand alone for a moment.
    for (const variant of frame.variants.get(place) ?? []) all.add(frame.ids[variant] ?? '');
    all.add(id);
  }
  const { changeSet } = await workspace.change({ label: { id: 'remove', data: { count: all.size } } }, async (db) => {
    let done = 0;
    for (const id of all) {
      if (done % STEP === 0) {
        context.signal.throwIfAborted();
        context.progress(done, all.size, '');
      }
      await db.remove('product', id);
      done++;
    }
  });
  return { removed: all.size, changeSet: shownOrNull(changeSet, context.language) };
};
export default removeSelection;
