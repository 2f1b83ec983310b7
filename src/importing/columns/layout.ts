import { wordKey } from '#base';
import type { Mapping } from '../nouns.ts';
import { FIXED, type Fixed } from './programs.ts';

type Layout = Mapping['layout'];

/** Which program a file comes from, by headings that only it writes. */
export function detectLayout(headings: readonly string[]): Layout {
  const words = new Set(headings.map(wordKey));
  const has = (...all: string[]): boolean => all.every((one) => words.has(one));
  const any = (...all: string[]): boolean => all.some((one) => words.has(one));
  if (has('sku', 'row id')) return 'own';
  if (has('handle', 'title') && any('variant price', 'option1 name', 'variant sku', 'body html')) return 'shopify';
  if (has('sku', 'type', 'name') && any('regular price', 'attribute 1 name', 'grouped products')) return 'woocommerce';
  if (has('sku', 'type') && any('attribute family code', 'configurable variants', 'parent sku')) return 'bagisto';
  if (has('sku') && any('attribute set code', 'product websites', 'store view code', 'additional attributes') && any('product type', 'product online', 'url key')) return 'magento';
  if (any('sku', 'identifier') && has('family', 'categories')) return 'akeneo';
  if (has('item sku') && any('feed product type', 'external product id', 'item name', 'standard price') || has('seller sku', 'product id type')) return 'amazon';
  if (any('seller sku id', 'flipkart serial number') && any('listing status', 'your selling price inr', 'fullfilment by', 'fulfillment by', 'procurement type')) return 'flipkart';
  if (any('item name', 'item code') && has('base unit') && any('secondary unit', 'opening stock quantity', 'disc on mrp for sale', 'conversion rate', 'inclusive of tax')) return 'vyapar';
  if (any('name', 'particulars', 'stock item', 'stock item name', 'name of item') && (any('under', 'parent', 'stock group') && any('units', 'base units', 'unit') && any('opening balance', 'opening quantity', 'closing balance', 'closing quantity', 'costing method', 'gst applicable', 'opening rate', 'closing rate', 'closing stock') || has('particulars') && any('closing balance', 'closing rate', 'closing quantity', 'closing stock'))) return 'tally';
  if (any('fob price', 'fob price us', 'price range', 'min price', 'ladder price') && any('min order quantity', 'minimum order quantity', 'moq') && any('supply ability', 'payment terms', 'packaging details', 'product group', 'place of origin')) return 'alibaba';
  return 'flat';
}

/** The fixed meaning of a heading in a layout; undefined when it has none there. */
export const fixedField = (layout: Layout, heading: string): Fixed | undefined => FIXED[layout]?.[wordKey(heading)];

/** Programs that know rupees only: their amounts name no currency. */
export const currencyOfLayout = (layout: Layout): string | undefined => (layout === 'tally' || layout === 'vyapar' || layout === 'flipkart' ? 'INR' : undefined);

/** Columns that a file of rejected rows has beside the original ones, in the reader's language; they are left out when it is imported again. */
const REJECT_HEADINGS = { en: { row: 'Row in file', reason: 'Why held back' }, hi: { row: 'फ़ाइल में पंक्ति', reason: 'क्यों रोका गया' } } as const;
export const rejectHeadings = (language: string): { row: string; reason: string } => (language === 'hi' ? REJECT_HEADINGS.hi : REJECT_HEADINGS.en);
const REJECT_WORDS: ReadonlySet<string> = new Set(Object.values(REJECT_HEADINGS).flatMap((one) => Object.values(one)).map(wordKey));
export const isRejectHeading = (heading: string): boolean => REJECT_WORDS.has(wordKey(heading));

/** Fields that say how rows belong together; they are no field of a product. */
export const STRUCTURE: ReadonlySet<string> = new Set(['sku', 'parent', 'recordId', 'asOf', 'wholeRecord', 'handle', 'variantSku', 'variantImage', 'sourceId', 'type', 'locale', 'configurableVariants', 'additionalAttributes', 'bundleOptions', 'associatedSkus', 'unit']);
export const isStructure = (field: string): boolean => STRUCTURE.has(field) || field.startsWith('option.');
