import type { UseCase } from '../port.ts';
import { shownChangeSet } from '../workspace/labels.ts';
import { wayBack } from './wayBack.ts';

const NAMED = 50;

const backPreview: UseCase<'journal.backPreview'> = async ({ changeSet }, context) => {
  const workspace = await context.workspace();
  const { direction, steps, entries, from, to } = await wayBack(workspace, changeSet);
  const found = direction === 'none' ? [] : await workspace.history({ states: [direction === 'undo' ? 'done' : 'undone'], before: to + 1, limit: NAMED });
  return { direction, steps, entries, items: found.filter((one) => one.sequence > from).map((one) => shownChangeSet(one, context.language)) };
};
export default backPreview;
