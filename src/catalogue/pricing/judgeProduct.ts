import type { Finding } from '#base';
import type { Product } from '../product.ts';
import { judgeLadders } from './judge.ts';
import { judgeLeadTimes } from './judgeLeadTimes.ts';

/** What of a product the judge looks at. */
type Judged = Pick<Product, 'id' | 'sku' | 'priceLadders' | 'leadTimes' | 'moq'>;

/** What the judge says of a product's rates and delivery times. A variant is given with what it inherits filled in. */
export const judgePrices = (product: Judged): Finding[] => [...judgeLadders(product), ...judgeLeadTimes(product)];

/** Fields a change of which can make rates impossible. */
export const JUDGED_FIELDS: ReadonlySet<string> = new Set(['priceLadders', 'price', 'currency', 'moq', 'leadTimes', 'leadDays']);

const open = (findings: readonly Finding[]): Finding[] => findings.filter((one) => one.status === 'fail');

/** What is newly wrong after a change: points nobody kept, that the product did not have before. */
export function newlyWrong(before: Judged, after: Judged): Finding[] {
  const found = open(judgePrices(after));
  // Nearly always: every row of an import is asked.
  if (found.length === 0) return found;
  const known = new Set(open(judgePrices(before)).map((one) => one.data.mark));
  return found.filter((one) => !known.has(one.data.mark));
}
