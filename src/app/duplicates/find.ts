import { countProducts, findDuplicates } from '#catalogue';
import type { UseCase } from '../port.ts';
import { factsOf } from './factsOf.ts';
import { stateOf, storeDuplicates } from './storage.ts';

/** Looks for likely duplicates over all items. Nothing is written but the list of what was found, which can be made anew. */
const find: UseCase<'duplicates.find'> = async ({ variants }, context) => {
  const workspace = await context.workspace();
  const state = await stateOf(workspace);
  const { products, variants: own } = await countProducts(workspace.read);
  const total = products + own;
  const facts = await factsOf(workspace, (done) => {
    context.signal.throwIfAborted();
    context.progress(done, total, 'reading');
  });
  let compared = 0;
  const pairs = await findDuplicates(facts, { variants }, async (done) => {
    context.signal.throwIfAborted();
    compared = done;
    context.progress(done, null, 'comparing');
    await new Promise((resolve) => setImmediate(resolve));
  });
  await storeDuplicates(workspace, { at: context.clock.now(), items: facts.length, variants, state, pairs });
  return { found: pairs.length, items: facts.length, compared };
};
export default find;
