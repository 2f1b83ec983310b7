import type { UseCase } from '../port.ts';
import { shownOrNull } from '../workspace/labels.ts';
import { keepOverlay, storedOverlay } from './storage.ts';

/** Puts the whole list of changes down as it is given; own rules are kept. */
const saveOverlay: UseCase<'rules.saveOverlay'> = async ({ entries }, context) => {
  const workspace = await context.workspace();
  const { changeSet } = await workspace.change({ label: { id: 'rules-overlay', data: {} } }, async (db) => {
    const before = await storedOverlay(db);
    await keepOverlay(db, { ...before, entries });
  });
  return { changeSet: shownOrNull(changeSet, context.language) };
};
export default saveOverlay;
