import { today } from '#base';
import { countProducts } from '#catalogue';
import type { Workspace } from '#store';
import type { UseCase } from '../port.ts';
import { seenAs } from '../workspace/seen.ts';
import { costsSeen, recost, type RecostResult } from './recosting.ts';

type Kept = { key: string; result: RecostResult; seen: string };
/** The last preview of each open company, so that turning its pages reckons nothing again. */
const kept = new WeakMap<Workspace, Kept>();

/** Works the new costs out and shows one page, before and after. Nothing is written. */
const preview: UseCase<'pricing.recost'> = async ({ ids, family, on, floor, show, from, count }, context) => {
  const workspace = await context.workspace();
  const day = on ?? today(context.clock);
  const [{ sequence, undo, redo }, { products, variants }] = await Promise.all([workspace.undoState(), countProducts(workspace.read)]);
  const key = JSON.stringify([sequence, undo?.id, redo?.id, ids, family, day, floor]);
  const known = kept.get(workspace);
  const result = known?.key === key ? known.result : await recost(workspace.read, { ids, family, on: day, floor }, { signal: context.signal, progress: (done) => context.progress(done, ids?.length ?? products + variants, 'recost') });
  const seen = known?.result === result ? known.seen : seenAs(costsSeen(result.rows));
  kept.set(workspace, { key, result, seen });
  const of = (name: RecostResult['rows'][number]['result']): number => result.rows.filter((one) => one.result === name).length;
  const rows = result.rows.filter((one) => (show === 'below' ? one.below : one.result === show));
  return {
    seen, on: day, floor: result.floor, ratesUsed: result.ratesUsed, total: rows.length, rows: rows.slice(from, from + count).map(({ result: _result, follows: _follows, ...row }) => row),
    counts: { changed: of('changed'), same: of('same'), missing: of('missing'), withoutSheet: result.withoutSheet, below: result.rows.filter((one) => one.below).length },
  };
};
export default preview;
