import { Refusal } from '#base';
import type { UseCase } from '../port.ts';
import { entriesShown } from './entriesShown.ts';
import { stepShown } from './stepShown.ts';
import { countsOf, undoFloor } from './storage.ts';

/** One step, page by page in the order it happened: a hundred thousand entries are never read at once. */
const entries: UseCase<'journal.entries'> = async ({ changeSet, after, limit }, context) => {
  const workspace = await context.workspace();
  const [step] = await workspace.history({ ids: [changeSet], limit: 1 });
  if (!step) throw new Refusal('no-such-point', 'This step is not in the history of this company.', { hi: 'यह कदम इस कंपनी की हिस्ट्री में नहीं है।' });
  const [found, counts, floor] = await Promise.all([
    workspace.entries({ changeSet, oldestFirst: true, limit: limit + 1, ...(after === undefined ? {} : { after: { sequence: step.sequence, seq: after } }) }),
    countsOf(workspace.read, step.sequence),
    undoFloor(workspace.read),
  ]);
  return { step: stepShown(step, context.language, floor), counts, items: await entriesShown(workspace, found.slice(0, limit), context), more: found.length > limit };
};
export default entries;
