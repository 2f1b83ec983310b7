import type { Confidentiality } from '#base';
import type { Mapping } from '../nouns.ts';

type Layout = Mapping['layout'];

/**
 * What a heading means in the files of one program. `attribute`: a detail, although other files mean a field by that heading. null: left out.
 * `join`: headings (folded) whose cells are put behind this one's, and what stands between.
 */
export type Fixed = { field: string | null; unit?: string; class?: Confidentiality; join?: { columns: readonly string[]; separator: string } };
type Meanings = Readonly<Record<string, Fixed>>;

const numbers = (count: number): number[] => Array.from({ length: count }, (_, at) => at + 1);
const each = (words: string, meaning: Fixed): Meanings => Object.fromEntries(words.split('|').map((word) => [word, meaning]));
const DETAIL: Fixed = { field: 'attribute' };
const SECRET: Fixed = { field: 'attribute', class: 'secret' };
const LEFT_OUT: Fixed = { field: null };
const image: Fixed = { field: 'images' };

/** Amazon writes each bullet, picture and unit into a column of its own, under its own names and under those a seller reads. */
const amazonSides = Object.fromEntries(['length', 'width', 'height'].flatMap((side) => [[`item ${side}`, { field: `packing.item.${side}`, join: { columns: [`item ${side} unit of measure`, 'item dimensions unit of measure', `item ${side} unit`], separator: ' ' } }]]));
const amazon: Meanings = {
  'item sku': { field: 'sku' }, 'seller sku': { field: 'sku' }, sku: { field: 'sku' }, 'item name': { field: 'name.en' }, 'product name': { field: 'name.en' }, 'external product id': { field: 'gtin' }, 'product id': { field: 'gtin' },
  'parent sku': { field: 'parent' }, 'standard price': { field: 'price' }, 'your price': { field: 'price' }, price: { field: 'price' }, 'part number': { field: 'modelNumber' }, 'manufacturer part number': { field: 'modelNumber' },
  'item type': { field: 'category' }, 'item type name': { field: 'category' }, 'product type': DETAIL, 'feed product type': DETAIL, 'model name': DETAIL, 'maximum retail price': DETAIL, 'unit count': DETAIL, 'number of items': DETAIL,
  'bullet point1': { field: 'highlights.en', join: { columns: numbers(9).slice(1).map((one) => `bullet point${one}`), separator: '\n' } }, 'bullet point 1': { field: 'highlights.en', join: { columns: numbers(9).slice(1).map((one) => `bullet point ${one}`), separator: '\n' } }, 'bullet point': { field: 'highlights.en' },
  ...Object.fromEntries(numbers(9).slice(1).flatMap((one) => [[`bullet point${one}`, LEFT_OUT], [`bullet point ${one}`, LEFT_OUT]])),
  'generic keywords': { field: 'keywords' }, 'generic keywords1': { field: 'keywords' }, 'generic keyword': { field: 'keywords' }, 'search terms': { field: 'keywords' },
  'main image url': image, 'swatch image url': DETAIL, ...Object.fromEntries(numbers(8).flatMap((one) => [[`other image url${one}`, image], [`other image url ${one}`, image]])),
  'item weight': { field: 'packing.item.netWeight', join: { columns: ['item weight unit of measure', 'item weight unit'], separator: ' ' } }, 'package weight': { field: 'packing.item.grossWeight', join: { columns: ['package weight unit of measure', 'package weight unit'], separator: ' ' } },
  ...amazonSides, ...each('package length|package width|package height|update delete|relationship type|variation theme|quantity|condition type', DETAIL),
};

const TALLY_VALUE = 'opening rate|opening value|closing rate|closing value|inwards rate|inwards value|outwards rate|outwards value|rate|value|amount|last purchase price|last purchase cost|standard cost';

/** Headings whose meaning belongs to one layout. Fields without a dot stand for structure: how rows belong together. */
export const FIXED: Readonly<Partial<Record<Layout, Meanings>>> = {
  shopify: {
    handle: { field: 'handle' }, title: { field: 'name.en' }, 'body html': { field: 'description.en' }, type: { field: 'category' }, 'product category': DETAIL, tags: { field: 'keywords' }, 'image src': image, 'image alt text': { field: 'images.alt.en' },
    'variant image': { field: 'variantImage' }, 'variant sku': { field: 'variantSku' }, 'variant grams': { field: 'packing.item.grossWeight', unit: 'GMS' }, 'image position': LEFT_OUT, 'variant weight unit': LEFT_OUT,
    status: DETAIL, ...Object.fromEntries(numbers(3).flatMap((one) => [[`option${one} name`, { field: `option.${one}.name` }], [`option${one} value`, { field: `option.${one}.value` }], [`option${one} linked to`, LEFT_OUT]])),
  },
  woocommerce: {
    id: { field: 'sourceId' }, type: { field: 'type' }, parent: { field: 'parent' }, 'grouped products': { field: 'related' }, tags: { field: 'keywords' }, position: LEFT_OUT, 'gtin upc ean or isbn': { field: 'gtin' }, brands: { field: 'brand' }, 'sale price': DETAIL,
    'weight kg': { field: 'packing.item.grossWeight', unit: 'KGS' }, 'weight lbs': { field: 'packing.item.grossWeight', unit: 'LBS' }, 'weight g': { field: 'packing.item.grossWeight', unit: 'GMS' }, 'weight oz': { field: 'packing.item.grossWeight', unit: 'OZS' },
    ...Object.fromEntries(numbers(5).flatMap((number) => [[`attribute ${number} name`, { field: `option.${number}.name` }], [`attribute ${number} value s`, { field: `option.${number}.value` }], [`attribute ${number} visible`, LEFT_OUT], [`attribute ${number} global`, LEFT_OUT], [`attribute ${number} default`, LEFT_OUT]])),
  },
  bagisto: {
    'parent sku': { field: 'parent' }, locale: { field: 'locale' }, type: { field: 'type' }, 'configurable variants': { field: 'configurableVariants' }, 'bundle options': { field: 'bundleOptions' }, 'associated skus': { field: 'associatedSkus' },
    status: DETAIL, 'attribute family code': DETAIL,
  },
  akeneo: { identifier: { field: 'sku' }, groups: DETAIL, enabled: DETAIL },
  magento: {
    'attribute set code': { field: 'family' }, 'product type': DETAIL, 'additional images': image, 'base image': image, 'base image label': { field: 'images.alt.en' }, 'associated skus': { field: 'associatedSkus' }, 'store view code': { field: 'locale' }, 'configurable variations': { field: 'configurableVariants' }, 'additional attributes': { field: 'additionalAttributes' },
    ...each('product websites|product online|tax class name|visibility|special price|small image|small image label|thumbnail image|thumbnail image label|swatch image|swatch image label|additional image labels|meta title|meta keywords|meta description|url key|created at|updated at|msrp price|map price|configurable variation labels|bundle values|crosssell skus|upsell skus|qty|is in stock', DETAIL),
    'related skus': { field: 'related' },
  },
  amazon,
  flipkart: {
    'seller sku id': { field: 'sku' }, 'your selling price inr': { field: 'price' }, 'mrp inr': DETAIL, 'group id': DETAIL, 'listing status': DETAIL, 'style code': DETAIL, 'model name': { field: 'modelNumber' }, 'ean upc': { field: 'gtin' }, 'product title': { field: 'name.en' }, 'tax code': DETAIL,
    'package weight kg': { field: 'packing.item.grossWeight', unit: 'KGS' }, 'minimum order quantity minoq': { field: 'moq' }, 'key features': { field: 'highlights.en' }, 'search keywords': { field: 'keywords' }, 'main image url': image,
    ...Object.fromEntries(numbers(8).map((one) => [`other image url ${one}`, image])), ...each('package length cm|package width cm|package breadth cm|package height cm|procurement sla day|stock|shipping provider|local handling fee inr|zonal handling fee inr|national handling fee inr|flipkart serial number', DETAIL),
  },
  tally: {
    name: { field: 'name.en' }, particulars: { field: 'name.en' }, 'name of item': { field: 'name.en' }, 'stock item': { field: 'name.en' }, 'part no': { field: 'sku' }, 'part number': { field: 'sku' }, parent: { field: 'category' }, under: { field: 'category' }, 'stock group': { field: 'category' }, category: DETAIL, 'stock category': DETAIL, alias: DETAIL,
    'standard price': { field: 'price' }, 'standard selling price': { field: 'price' }, 'last sale price': DETAIL, ...each(TALLY_VALUE, SECRET), 'standard cost': { field: 'cost' },
    ...each('gst rate|gst rate details|taxability|type of supply|opening balance|closing balance|opening quantity|closing quantity|quantity|costing method', DETAIL),
  },
  vyapar: {
    'item name': { field: 'name.en' }, 'item code': { field: 'sku' }, 'sale price': { field: 'price' }, 'purchase price': { field: 'cost' }, 'base unit': { field: 'unit' }, 'secondary unit': DETAIL, 'conversion rate': DETAIL, hsn: { field: 'hsCode' }, 'default mrp': DETAIL, 'online store price': DETAIL, 'wholesale price': DETAIL,
    'base unit x': { field: 'unit' }, ...each('minimum stock quantity|opening stock quantity|current stock quantity|tax rate|discount type|sale discount|item location', DETAIL),
  },
  alibaba: { 'product id': DETAIL, 'product group': { field: 'category' }, 'product type': DETAIL, unit: { field: 'unit' }, 'single package size': { field: 'packing.item.size' }, 'payment terms': DETAIL, 'packaging details': DETAIL, certification: DETAIL },
  own: { images: { field: 'images.all' } },
};
