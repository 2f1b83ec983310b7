import type { Confidentiality } from '#base';

/** How a field is typed on screen and read from a file. */
export type FieldType = 'text' | 'longtext' | 'code' | 'choice' | 'number' | 'quantity' | 'money' | 'day' | 'yesno' | 'list' | 'country' | 'ladder' | 'packing' | 'images' | 'certificates' | 'map';

/** One field of a product as everybody names it: the grid, the form, the importer, exports, the disclosure review. */
export type ProductField = {
  /** Key used by contracts and findings; languages and children are written name.en, packing.carton.netWeight. */
  key: string;
  /** English heading in exported files. */
  heading: string;
  class: Confidentiality;
  type: FieldType;
  group: 'identity' | 'texts' | 'trade' | 'prices' | 'packing' | 'compliance' | 'media' | 'private';
  /** One column per language. */
  perLanguage?: boolean;
};

const field = (key: string, heading: string, type: FieldType, group: ProductField['group'], cls: Confidentiality = 'public', perLanguage = false): ProductField => ({ key, heading, class: cls, type, group, ...(perLanguage ? { perLanguage } : {}) });

/** Every field of a product but the attributes of families, with its class. Internal names stay; headings are what files carry. */
export const PRODUCT_FIELDS: readonly ProductField[] = [
  field('sku', 'SKU', 'code', 'identity'),
  field('parent', 'Parent SKU', 'code', 'identity'),
  field('sourceLanguage', 'Source language', 'code', 'texts', 'internal'),
  field('name', 'Name', 'text', 'texts', 'public', true),
  field('shortDescription', 'Short description', 'longtext', 'texts', 'public', true),
  field('description', 'Description', 'longtext', 'texts', 'public', true),
  field('scene', 'Scene and use', 'longtext', 'texts', 'public', true),
  field('dimensionsText', 'Dimensions in words', 'longtext', 'texts', 'public', true),
  field('packagingText', 'Packaging in words', 'longtext', 'texts', 'public', true),
  field('faq', 'FAQ', 'longtext', 'texts', 'public', true),
  field('highlights', 'Highlights', 'list', 'texts', 'public', true),
  field('keywords', 'Keywords', 'list', 'texts'),
  field('category', 'Category', 'text', 'identity'),
  field('family', 'Family', 'choice', 'identity'),
  field('sector', 'Sector', 'choice', 'identity'),
  field('brand', 'Brand', 'text', 'identity'),
  field('modelNumber', 'Model no.', 'code', 'identity'),
  field('gtin', 'GTIN', 'code', 'identity'),
  field('hsCode', 'HS code', 'code', 'compliance'),
  field('tariffCodes', 'Tariff codes', 'map', 'compliance'),
  field('itc', 'ITC-HS details', 'map', 'compliance', 'internal'),
  field('origin', 'Country of origin', 'country', 'compliance'),
  field('priceLadders', 'Quantity rates', 'ladder', 'prices', 'buyer'),
  field('cost', 'Cost', 'money', 'private', 'secret'),
  field('supplier', 'Supplier', 'text', 'private', 'secret'),
  field('costing', 'Costing', 'map', 'private', 'secret'),
  field('ladderCosts', 'Costs of rates', 'map', 'private', 'secret'),
  field('moq', 'MOQ', 'quantity', 'trade', 'buyer'),
  field('leadTimes', 'Delivery time', 'ladder', 'trade', 'buyer'),
  field('supplyAbility', 'Supply ability', 'quantity', 'trade', 'buyer'),
  field('sample', 'Sample terms', 'map', 'trade', 'buyer'),
  field('custom', 'Custom terms', 'map', 'trade', 'buyer'),
  field('logistics', 'Logistics', 'map', 'trade', 'buyer'),
  field('incoterm', 'Incoterm', 'choice', 'trade', 'buyer'),
  field('port', 'Port', 'text', 'trade', 'buyer'),
  field('packing', 'Packing', 'packing', 'packing', 'buyer'),
  field('images', 'Images', 'images', 'media'),
  field('certificateIds', 'Certificates', 'certificates', 'compliance'),
  field('materials', 'Materials', 'list', 'compliance'),
  field('traits', 'Traits', 'map', 'compliance'),
  field('claims', 'Claims', 'list', 'compliance'),
  field('markets', 'Markets', 'list', 'compliance', 'internal'),
  field('label', 'Label facts', 'map', 'compliance'),
  field('related', 'Related SKUs', 'list', 'identity', 'internal'),
  field('axes', 'Variant axes', 'list', 'identity'),
  field('axisValues', 'Values of the axes', 'map', 'identity', 'internal'),
  field('ownOnly', 'Not taken from the parent', 'list', 'identity', 'internal'),
  field('notes', 'Notes', 'longtext', 'private', 'internal'),
  field('status', 'Status', 'choice', 'identity', 'internal'),
  field('classes', 'Classes', 'map', 'private', 'internal'),
];

const BY_KEY = new Map(PRODUCT_FIELDS.map((one) => [one.key, one]));

/** The field a key such as name.en or packing.carton.netWeight belongs to. */
export const productField = (key: string): ProductField | undefined => BY_KEY.get(key) ?? BY_KEY.get(key.split('.')[0] ?? '');
