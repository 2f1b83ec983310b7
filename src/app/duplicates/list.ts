import type { UseCase } from '../port.ts';
import { photoIndexOf } from '../gallery/photoIndex.ts';
import { shelfOf } from './shown.ts';
import { ignoredPairs, pairKey, stateOf, storedDuplicates } from './storage.ts';

/** What was found last: pairs whose items are both still there and that nobody told apart since. */
const list: UseCase<'duplicates.list'> = async ({ from, count }, context) => {
  const workspace = await context.workspace();
  const [found, ignored, index] = await Promise.all([storedDuplicates(workspace), ignoredPairs(workspace.read), photoIndexOf(workspace)]);
  if (!found) return { searched: null, total: 0, pairs: [], ignored: ignored.size };
  const left = found.pairs.filter(({ one, other }) => index.products.has(one) && index.products.has(other) && !ignored.has(pairKey(one, other)));
  const shown = left.slice(from, from + count);
  const shelf = await shelfOf(workspace.read, shown.flatMap(({ one, other }) => [one, other]), context.language);
  const behind = found.state !== await stateOf(workspace);
  return {
    searched: { at: found.at, items: found.items, variants: found.variants, behind }, total: left.length, ignored: ignored.size,
    pairs: shown.map(({ one, other, score, evidence }) => ({ one: shelf.item(one), other: shelf.item(other), score, evidence: shelf.evidence(evidence, one) })),
  };
};
export default list;
