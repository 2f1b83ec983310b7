/** A field that a template's column can be filled with: its key, its words, and the product's field (`exporter.` for the firm's) it comes from. */
export type TemplateField = { key: string; en: string; hi: string; from: string };

const numbered = (count: number, key: (at: number) => string, en: string, hi: string, from: string): TemplateField[] => Array.from({ length: count }, (_, at) => ({ key: key(at + 1), en: `${en} ${at + 1}`, hi: `${hi} ${at + 1}`, from }));
const one = (key: string, en: string, hi: string, from = key): TemplateField => ({ key, en, hi, from });

const LEVELS: readonly [string, string, string][] = [['item', 'Item', 'आइटम'], ['inner', 'Inner', 'इनर'], ['carton', 'Carton', 'कार्टन']];
const PARTS: readonly [string, string, string][] = [['netWeight', 'net weight', 'का नेट वज़न'], ['grossWeight', 'gross weight', 'का ग्रॉस वज़न'], ['length', 'length', 'की लंबाई'], ['width', 'width', 'की चौड़ाई'], ['height', 'height', 'की ऊँचाई'], ['size', 'L × W × H', 'ल × चौ × ऊँ'], ['count', 'count', 'में नग'], ['volume', 'volume', 'का आयतन'], ['kind', 'kind', 'का प्रकार']];

const WORKS: readonly [string, string, string][] = [['logo', 'Logo', 'लोगो'], ['packaging', 'Own packaging', 'अपनी पैकिंग'], ['graphic', 'Graphic', 'ग्राफ़िक']];

/** Everything a column can be filled with but attributes, which each company has its own of. */
export const TEMPLATE_FIELDS: readonly TemplateField[] = [
  one('sku', 'SKU', 'SKU'), one('parent', 'SKU of the item a variant belongs to', 'वेरिएंट के मूल आइटम का SKU', 'sku'), one('name', 'Name', 'नाम'), one('shortDescription', 'Short description', 'छोटा विवरण'), one('description', 'Description', 'विवरण'),
  one('scene', 'Scene and use', 'कहाँ, कैसे इस्तेमाल'), one('dimensionsText', 'Dimensions in words', 'नाप शब्दों में'), one('packagingText', 'Packaging in words', 'पैकिंग शब्दों में'), one('faq', 'FAQ, together', 'सवाल-जवाब, एक साथ'),
  ...Array.from({ length: 8 }, (_, at) => [one(`faq.${at + 1}.question`, `Question ${at + 1}`, `सवाल ${at + 1}`, 'faq'), one(`faq.${at + 1}.answer`, `Answer ${at + 1}`, `जवाब ${at + 1}`, 'faq')]).flat(),
  one('highlights', 'Highlights, together', 'ख़ूबियाँ, एक साथ'), ...numbered(8, (at) => `highlights.${at}`, 'Highlight', 'ख़ूबी', 'highlights'),
  one('keywords', 'Keywords, together', 'कीवर्ड, एक साथ'), ...numbered(5, (at) => `keywords.${at}`, 'Keyword', 'कीवर्ड', 'keywords'),
  one('category', 'Category, whole path', 'कैटेगरी, पूरा रास्ता'), one('category.leaf', 'Category, last part', 'कैटेगरी, आख़िरी हिस्सा', 'category'), one('brand', 'Brand', 'ब्रांड'), one('modelNumber', 'Model no.', 'मॉडल नं.'), one('gtin', 'GTIN', 'GTIN'), one('hsCode', 'HS code', 'HS कोड'), one('origin', 'Country of origin', 'मूल देश'),
  one('materials', 'Materials', 'सामग्री'), one('claims', 'Claims', 'दावे'), one('options', 'Options of the variant', 'वेरिएंट के विकल्प', 'attributes'), one('attributes', 'Attributes, together', 'गुण, एक साथ', 'attributes'),
  one('price', 'Rate at the smallest quantity', 'सबसे कम मात्रा का रेट', 'priceLadders'), one('price.lowest', 'Lowest rate', 'सबसे कम रेट', 'priceLadders'), one('priceLadders.1.currency', 'Currency', 'करेंसी', 'priceLadders'), one('priceLadders.1.unit', 'Unit of the rate', 'रेट की यूनिट', 'priceLadders'),
  ...[1, 2, 3, 4, 5].flatMap((at) => [one(`priceLadders.1.steps.${at}.minQuantity`, `Rate ${at}: quantity`, `रेट ${at}: मात्रा`, 'priceLadders'), one(`priceLadders.1.steps.${at}.price`, `Rate ${at}: price`, `रेट ${at}: दाम`, 'priceLadders')]),
  one('incoterm', 'Incoterm', 'इनकोटर्म'), one('port', 'Port', 'पोर्ट'), one('moq', 'MOQ', 'MOQ'), one('unit', 'Unit of sale', 'बिक्री की यूनिट', 'moq'), one('supplyAbility', 'Supply ability', 'सप्लाई क्षमता'),
  ...[1, 2, 3].flatMap((at) => [one(`leadTimes.${at}.maxQuantity`, `Delivery ${at}: up to quantity`, `डिलीवरी ${at}: मात्रा तक`, 'leadTimes'), one(`leadTimes.${at}.days`, `Delivery ${at}: days`, `डिलीवरी ${at}: दिन`, 'leadTimes')]),
  one('sample.price', 'Sample price', 'सैंपल का दाम', 'sample'), one('sample.most', 'Sample, at most', 'सैंपल, ज़्यादा से ज़्यादा', 'sample'), one('sample.days', 'Sample days', 'सैंपल के दिन', 'sample'),
  ...WORKS.flatMap(([kind, en, hi]) => [one(`custom.${kind}.moq`, `${en}: MOQ`, `${hi}: MOQ`, 'custom'), one(`custom.${kind}.price`, `${en}: price each`, `${hi}: एक का दाम`, 'custom')]),
  one('logistics.property', 'Sort of cargo', 'माल का प्रकार', 'logistics'), one('logistics.template', 'Shipping template', 'शिपिंग टेम्पलेट', 'logistics'),
  ...LEVELS.flatMap(([level, en, hi]) => PARTS.map(([part, partEn, partHi]) => one(`packing.${level}.${part}`, `${en} ${partEn}`, `${hi} ${partHi}`, 'packing'))),
  one('images', 'Photos, names together', 'फ़ोटो, नाम एक साथ'), ...numbered(9, (at) => `images.${at}`, 'Photo', 'फ़ोटो', 'images'), one('certificateIds', 'Certificates', 'सर्टिफ़िकेट', 'certificateIds'),
  one('company.name', 'Company name', 'कंपनी का नाम', 'exporter.legalName'), one('company.about', 'Company introduction', 'कंपनी परिचय', 'exporter.about'),
];

const BY_KEY = new Map(TEMPLATE_FIELDS.map((field) => [field.key, field]));

export const isTemplateField = (key: string): boolean => BY_KEY.has(key) || /^attribute\.[a-z0-9][a-z0-9_]{0,63}$/.test(key);

/** Where a column's values come from, as the list of what leaves names it: kind and field. */
export function sourceOfField(key: string): { kind: 'product' | 'exporter' | 'certificate'; field: string } | undefined {
  if (key.startsWith('attribute.')) return { kind: 'product', field: `attributes.${key.slice('attribute.'.length)}` };
  const from = BY_KEY.get(key)?.from;
  if (from === undefined) return undefined;
  if (from === 'certificateIds') return { kind: 'certificate', field: 'number' };
  return from.startsWith('exporter.') ? { kind: 'exporter', field: from.slice('exporter.'.length) } : { kind: 'product', field: from };
}
