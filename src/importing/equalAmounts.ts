import { type Quantity, sameQuantity } from '#base';
import { inOrder, type Product } from '#catalogue/nouns';
import type { Draft } from './draft.ts';

const MEASURES = ['netWeight', 'grossWeight', 'length', 'width', 'height', 'volume'] as const;
const kept = (before: Quantity | undefined, given: Quantity): Quantity => (before && sameQuantity(before, given) ? before : given);

/**
 * An amount that is the same in another unit is no change: "0.025 MT" in the file leaves 25 KGS as it stands. Not for our own files, where
 * somebody who writes another unit means another unit.
 */
export function keepEqualAmounts(existing: Product, draft: Draft): void {
  if (draft.fields.moq) draft.fields.moq = kept(existing.moq, draft.fields.moq);
  if (draft.packing.size > 0) {
    const levels = inOrder(existing.packing);
    for (const [key, given] of draft.packing) {
      const before = levels.filter((one) => one.level === given.level)[Number(key.split('.')[1]) - 1];
      for (const part of MEASURES) if (before && given[part]) given[part] = kept(before[part], given[part]);
    }
  }
  for (const [key, value] of Object.entries(draft.attributes)) {
    const before = existing.attributes?.[key];
    if (value.kind === 'quantity' && before?.kind === 'quantity' && sameQuantity(before.quantity, value.quantity)) draft.attributes[key] = before;
  }
}
