import { stricter, wordKey } from '#base';
import type { Mapping } from '../nouns.ts';
import { meansSecret } from './secretWords.ts';

/**
 * A mapping out of a file by somebody else, with every detail closed whose heading means a cost, a supplier or a buyer: a file never opens what a
 * person here did not. Whoever looks at the columns may open one again.
 */
export const keptClosed = (mapping: Mapping): Mapping => ({
  ...mapping, columns: mapping.columns.map((one) => (one.field?.startsWith('attribute.') && one.class !== undefined && (meansSecret(wordKey(one.heading)) || meansSecret(wordKey(one.label ?? ''))) ? { ...one, class: stricter(one.class, 'secret') } : one)),
});
