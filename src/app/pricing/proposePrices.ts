import { today } from '#base';
import { canonicalProduct } from '#catalogue';
import type { UseCase } from '../port.ts';
import { shownOrNull } from '../workspace/labels.ts';
import { sameAsSeen, seenAs } from '../workspace/seen.ts';
import { pricesSeen, proposals, withPrices } from './proposing.ts';

/**
 * Prices that would bring a wanted margin, per list of rates and step, before and after. `write` puts those in that were not left out, as one
 * change set; lists made for one buyer stay as they were agreed.
 */
const proposePrices: UseCase<'pricing.proposePrices'> = async ({ write, exclude, on, from, count, seen, ...wanted }, context) => {
  const workspace = await context.workspace();
  const asked = { ...wanted, on: on ?? today(context.clock) };
  const hooks = { signal: context.signal, progress: (done: number) => context.progress(done, null, 'prices') };
  const found = await proposals(workspace.read, asked, hooks);
  const page = { seen: seenAs(pricesSeen(found.rows)), total: found.rows.length, unreachable: found.unreachable, rows: found.rows.slice(from, from + count) };
  if (write) sameAsSeen(seen, () => pricesSeen(found.rows));
  const left = new Set(exclude);
  const going = found.rows.filter((one) => !left.has(one.id));
  if (!write || going.length === 0) return { ...page, changeSet: null };
  const { changeSet } = await workspace.change({ label: { id: 'new-prices', data: { count: going.length } } }, async (db) => {
    const read = { ...db, brand: 'read' as const };
    const again = await proposals(read, asked, { signal: context.signal });
    sameAsSeen(seen, () => pricesSeen(again.rows));
    for await (const products of withPrices(read, again.rows.filter((one) => !left.has(one.id)))) await db.updateMany('product', products.map(canonicalProduct));
  });
  return { ...page, changeSet: shownOrNull(changeSet, context.language) };
};
export default proposePrices;
