import { wordKey } from '#base';
import { LAYER_FIELDS, type LayerField } from './nouns.ts';

/** What a column of a buyer's list can be: our item no., or a field of the layer. */
export type ListField = 'sku' | LayerField;

/** English headings of exported lists; importing them again finds each column. */
export const LIST_HEADINGS: Readonly<Record<ListField, string>> = {
  sku: 'Our item no.', itemNo: 'Your item no.', barcode: 'Barcode', description: 'Description', price: 'Agreed price', currency: 'Currency',
  validFrom: 'Valid from', validTo: 'Valid to', perInner: 'Per inner', perCarton: 'Per carton', packingNote: 'Packing note',
};

/** Headings as buyers and their exporters write them, folded. */
const WORDS: Readonly<Record<ListField, string>> = {
  sku: 'sku|our sku|our item no|our item number|our ref|our reference|our code|item no sku|supplier item no|supplier sku|vendor item no|vendor sku|supplier ref|manufacturer no|factory item no|item no|item number|item code|article no ours|हमारा आइटम नं|आइटम नं',
  itemNo: 'your item no|your item number|your sku|your ref|your code|their item no|their item number|buyer item no|buyer sku|buyer code|buyer ref|buyers item no|customer item no|customer sku|customer code|customer ref|article no|article number|article|art no|art nr|style no|material no|product code buyer|ख़रीदार आइटम नं|ख़रीदार का आइटम नं|खरीदार आइटम नं|खरीदार का आइटम नं',
  barcode: 'barcode|bar code|ean|ean 13|ean13|ean code|upc|upc code|gtin|बारकोड',
  description: 'description|buyer description|their description|your description|item description|product description|article description|विवरण',
  price: 'price|agreed price|unit price|net price|rate|agreed rate|fob price|fob|price each|cost price buyer|रेट|तय रेट',
  currency: 'currency|curr|ccy|price currency|करेंसी',
  validFrom: 'valid from|from|price from|start date|valid since|effective from|मान्य से',
  validTo: 'valid to|valid until|valid till|to|until|price until|end date|expiry|expires|मान्य तक',
  perInner: 'per inner|pcs per inner|inner qty|inner pack|inner|pack size inner|प्रति इनर',
  perCarton: 'per carton|pcs per carton|carton qty|outer qty|master carton|units per carton|case pack|outer|प्रति कार्टन',
  packingNote: 'packing|packing note|packing instructions|packaging|packing remarks|पैकिंग|पैकिंग नोट',
};

const BY_WORD = new Map((['sku', ...LAYER_FIELDS] as const).flatMap((field) => WORDS[field].split('|').map((words) => [wordKey(words), field] as const)));

/** The field each heading names; the first column that names a field has it, a later one of the same name is left out. */
export function proposeColumns(headings: readonly string[]): (ListField | null)[] {
  const taken = new Set<ListField>();
  return headings.map((heading) => {
    const plain = wordKey(heading.replace(/[([].*$/u, ''));
    const field = BY_WORD.get(wordKey(heading)) ?? BY_WORD.get(plain);
    if (!field || taken.has(field)) return null;
    taken.add(field);
    return field;
  });
}

/** Which of the first rows is the head: the one that names most fields, at least two. Undefined: none does. */
export function headOf(rows: readonly { number: number; cells: readonly string[] }[]): number | undefined {
  const scored = rows.slice(0, 30).map((row) => ({ row: row.number, named: proposeColumns(row.cells).filter((one) => one !== null).length }));
  const best = scored.reduce<{ row: number; named: number } | undefined>((found, one) => (one.named > (found?.named ?? 1) ? one : found), undefined);
  return best?.row;
}
