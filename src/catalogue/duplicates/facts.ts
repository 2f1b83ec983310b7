import { type Money, wordKey } from '#base';
import { inOrder, type Product, valueText } from '../nouns.ts';
import { firstLadder } from '../cells.ts';

/** What of a product counts when duplicates are looked for. A variant comes with what it inherits filled in. */
export type DuplicateFacts = {
  id: string; sku: string; parent: string | null; name: string;
  /** Words of all its names, folded, each once, sorted; numbers among them apart from words. */
  words: readonly string[];
  /** Item number without case, spaces, signs and leading zeros. */
  plainSku: string;
  gtin: string; model: string;
  attributes: ReadonlyMap<string, string>;
  price: Money | null;
  /** Photos by what they look like: equal numbers or hashes are equal pictures. */
  photos: readonly string[];
};

/** Words that say nothing about which item it is. */
const SMALL = new Set(['a', 'an', 'and', 'for', 'from', 'in', 'of', 'on', 'or', 'the', 'to', 'with', 'के', 'का', 'की', 'और', 'से', 'में', 'को', 'लिए']);

/** kb-0102, KB 102 and kb102 are one number to a person: digits without leading zeros, letters without case and signs. */
export const plainSku = (sku: string): string => wordKey(sku).replace(/\s+/gu, '').replace(/(?<!\d)0+(?=\d)/gu, '');

/** Words and numbers of a text. A number and the unit behind it are two: 15cm is 15 and cm. Plural s falls away, so that lamps are lamps. */
export function wordsOf(text: string): string[] {
  const found = wordKey(text).replace(/(\d)(\p{L})/gu, '$1 $2').replace(/(\p{L})(\d)/gu, '$1 $2').split(' ').filter((one) => one !== '' && !SMALL.has(one));
  return [...new Set(found.map((one) => (/^[a-z]{4,}s$/u.test(one) && !one.endsWith('ss') ? one.slice(0, -1) : one)))].sort();
}

/** Facts of one product; `photos` are named by whoever knows how they look. */
export function duplicateFacts(product: Product, photos: readonly string[]): DuplicateFacts {
  const name = product.name.en?.text ?? Object.values(product.name)[0]?.text ?? '';
  const ladder = firstLadder(product);
  return {
    id: product.id, sku: product.sku, parent: product.parent ?? null, name, words: wordsOf(name), plainSku: plainSku(product.sku),
    gtin: (product.gtin ?? '').replace(/^0+/u, ''), model: wordKey(product.modelNumber ?? '').replaceAll(' ', ''),
    attributes: new Map(Object.entries(product.attributes).map(([key, value]) => [key, wordKey(valueText(value))] as const).filter(([, text]) => text !== '')),
    price: (ladder && inOrder(ladder.steps)[0]?.price) ?? null, photos: [...new Set(photos)],
  };
}
