import type { DuplicateEvidence } from '#app/contract';

type Key = 'why-name' | 'why-numbers' | 'why-words' | 'why-attributes' | 'why-different' | 'why-photos' | 'why-gtin-same' | 'why-gtin-differs' | 'why-model-same' | 'why-model-differs' | 'why-sku' | 'why-price-same' | 'why-price-near' | 'why-price-differs';
/** One reason: its text, and whether it speaks for the two being one. */
export type Reason = { key: Key; data: Record<string, string | number>; speaks: 'for' | 'against' | 'neither' };

/** Reasons in the order of their weight; what is unknown is left out. */
export function reasonsOf({ name, numbers, words, attributes, photos, gtin, model, sku, price }: DuplicateEvidence): Reason[] {
  const reasons: Reason[] = [{ key: 'why-name', data: { percent: name }, speaks: name >= 75 ? 'for' : name >= 50 ? 'neither' : 'against' }];
  const add = (key: Key, speaks: Reason['speaks'], data: Reason['data'] = {}): void => void reasons.push({ key, data, speaks });
  if (sku === 'alike') add('why-sku', 'for');
  if (numbers.length > 0) add('why-numbers', 'against', { numbers: numbers.join(', ') });
  if (words.length > 0) add('why-words', 'against', { words: words.join(', ') });
  if (attributes.of > 0) add('why-attributes', attributes.different.length === 0 ? 'for' : 'neither', { equal: attributes.equal, of: attributes.of });
  if (attributes.different.length > 0) add('why-different', 'against', { names: attributes.different.join(', ') });
  if (photos > 0) add('why-photos', 'for', { count: photos });
  if (gtin !== 'unknown') add(`why-gtin-${gtin}`, gtin === 'same' ? 'for' : 'against');
  if (model !== 'unknown') add(`why-model-${model}`, model === 'same' ? 'for' : 'against');
  if (price !== 'unknown') add(`why-price-${price}`, price === 'differs' ? 'against' : 'for');
  return reasons;
}
