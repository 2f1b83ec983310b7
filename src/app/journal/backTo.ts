import type { UseCase } from '../port.ts';
import { wayBack } from './wayBack.ts';

/** Steps taken in one transaction; between two of them the bar moves, windows see what happened, and a stop is heard. */
const AT_ONCE = 50;

/** Undoes every step after this one, or does them again up to it. Each step stays a step: redo brings them back one by one. */
const backTo: UseCase<'journal.backTo'> = async ({ changeSet }, context) => {
  const workspace = await context.workspace();
  const { direction, steps } = await wayBack(workspace, changeSet);
  let done = 0;
  while (direction !== 'none' && done < steps && !context.signal.aborted) {
    const taken = await workspace.stepMany(direction, Math.min(AT_ONCE, steps - done));
    if (taken.length === 0) break;
    done += taken.length;
    context.progress(done, steps, '');
  }
  return { direction, steps: done, stopped: done < steps };
};
export default backTo;
