import { wordKey } from '#base';
import type { Mapping } from '../nouns.ts';

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
  if (any('sku', 'identifier') && has('family', 'categories')) return 'akeneo';
  return 'flat';
}

/** `attribute`: a detail, although other files mean a field by that heading. null: left out. */
type Fixed = { field: string | null; language?: string; unit?: string };

/** Headings whose meaning belongs to one layout. Fields without a dot stand for structure: how rows belong together. */
const FIXED: Readonly<Partial<Record<Layout, Readonly<Record<string, Fixed>>>>> = {
  shopify: {
    handle: { field: 'handle' }, title: { field: 'name.en' }, 'body html': { field: 'description.en' }, type: { field: 'category' }, tags: { field: 'keywords' }, 'image src': { field: 'images' }, 'image alt text': { field: 'images.alt.en' },
    'variant image': { field: 'variantImage' }, 'variant sku': { field: 'variantSku' }, 'variant grams': { field: 'packing.item.grossWeight', unit: 'GMS' }, 'image position': { field: null }, 'variant weight unit': { field: null },
    'option1 name': { field: 'option.1.name' }, 'option1 value': { field: 'option.1.value' }, 'option2 name': { field: 'option.2.name' }, 'option2 value': { field: 'option.2.value' }, 'option3 name': { field: 'option.3.name' }, 'option3 value': { field: 'option.3.value' },
  },
  woocommerce: {
    id: { field: 'sourceId' }, type: { field: 'type' }, parent: { field: 'parent' }, 'grouped products': { field: 'related' }, tags: { field: 'keywords' }, position: { field: null },
    'weight kg': { field: 'packing.item.grossWeight', unit: 'KGS' }, 'weight lbs': { field: 'packing.item.grossWeight', unit: 'LBS' }, 'weight g': { field: 'packing.item.grossWeight', unit: 'GMS' },
    ...Object.fromEntries([1, 2, 3, 4, 5].flatMap((number) => [[`attribute ${number} name`, { field: `option.${number}.name` }], [`attribute ${number} value s`, { field: `option.${number}.value` }], [`attribute ${number} visible`, { field: null }], [`attribute ${number} global`, { field: null }], [`attribute ${number} default`, { field: null }]])),
  },
  bagisto: {
    'parent sku': { field: 'parent' }, locale: { field: 'locale' }, type: { field: 'type' }, 'configurable variants': { field: 'configurableVariants' }, 'bundle options': { field: 'bundleOptions' }, 'associated skus': { field: 'associatedSkus' },
    status: { field: 'attribute' }, 'attribute family code': { field: 'attribute' },
  },
  akeneo: { identifier: { field: 'sku' } },
  own: { images: { field: 'images.all' } },
};

/** The fixed meaning of a heading in a layout; undefined when it has none there. */
export const fixedField = (layout: Layout, heading: string): Fixed | undefined => FIXED[layout]?.[wordKey(heading)];

/** Columns that a file of rejected rows has beside the original ones; they are left out when it is imported again. */
export const REJECT_HEADINGS = { row: 'Row in file', reason: 'Why held back' } as const;
const REJECT_WORDS: ReadonlySet<string> = new Set(Object.values(REJECT_HEADINGS).map(wordKey));
export const isRejectHeading = (heading: string): boolean => REJECT_WORDS.has(wordKey(heading));

/** Fields that say how rows belong together; they are no field of a product. */
export const STRUCTURE: ReadonlySet<string> = new Set(['sku', 'parent', 'recordId', 'asOf', 'wholeRecord', 'handle', 'variantSku', 'variantImage', 'sourceId', 'type', 'locale', 'configurableVariants', 'bundleOptions', 'associatedSkus', 'unit']);
export const isStructure = (field: string): boolean => STRUCTURE.has(field) || field.startsWith('option.');
