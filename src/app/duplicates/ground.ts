import { Refusal } from '#base';
import { type Product, productsByIds, variantCounts, withInherited } from '#catalogue';
import type { ReadDb } from '#store';

/**
 * The two items of a merge as they are now; `shown`: with what they take from their parents. Throws Refusal('no-such-record') when one is gone, Refusal('cannot-merge') when they cannot
 * become one: an item and itself, an item and its own variant, or an item with variants into a variant.
 */
export async function twoItems(read: ReadDb, keptId: string, otherId: string): Promise<{ kept: Product; other: Product; shown: { kept: Product; other: Product } }> {
  if (keptId === otherId) throw new Refusal('cannot-merge', 'This is one and the same item.', { hi: 'यह एक ही आइटम है।' });
  const found = new Map((await productsByIds(read, [keptId, otherId])).map((one) => [one.id, one]));
  const [kept, other] = [found.get(keptId), found.get(otherId)];
  if (!kept || !other) throw new Refusal('no-such-record', 'One of the two items is no longer there. It may have been deleted, merged or undone in another window.', { hi: 'दोनों में से एक आइटम अब नहीं है। दूसरी विंडो में हटाया, मिलाया या वापस लिया गया होगा।' });
  if (kept.parent === other.id || other.parent === kept.id) throw new Refusal('cannot-merge', `${kept.sku} and ${other.sku} are an item and its variant. Take the variant out of the group first.`, { hi: `${kept.sku} और ${other.sku} एक आइटम और उसी का वेरिएंट हैं। पहले वेरिएंट को अलग करें।` });
  if (kept.parent && (await variantCounts(read, [other.id])).size > 0) throw new Refusal('cannot-merge', `${other.sku} has variants and ${kept.sku} is a variant itself. Keep ${other.sku} instead.`, { hi: `${other.sku} के अपने वेरिएंट हैं और ${kept.sku} ख़ुद वेरिएंट है। ${other.sku} को रखें।` });
  const parents = new Map((await productsByIds(read, [kept, other].flatMap((one) => one.parent ?? []))).map((one) => [one.id, one]));
  const whole = (one: Product): Product => { const parent = one.parent ? parents.get(one.parent) : undefined; return parent ? withInherited(one, parent) : one; };
  return { kept, other, shown: { kept: whole(kept), other: whole(other) } };
}
