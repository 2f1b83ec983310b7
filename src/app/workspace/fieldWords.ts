/** Names of product fields for the titles of steps: the same words as on screen (a test compares them). */
export const FIELD_WORDS: Readonly<Record<string, { en: string; hi: string }>> = {
  sku: { en: 'Item no. (SKU)', hi: 'आइटम नं.' },
  parent: { en: 'Parent item', hi: 'मुख्य आइटम' },
  name: { en: 'Name', hi: 'नाम' },
  shortDescription: { en: 'Short description', hi: 'छोटा विवरण' },
  description: { en: 'Description', hi: 'विवरण' },
  scene: { en: 'Scene and use', hi: 'कहाँ, कैसे इस्तेमाल' },
  dimensionsText: { en: 'Dimensions in words', hi: 'नाप शब्दों में' },
  packagingText: { en: 'Packaging in words', hi: 'पैकिंग शब्दों में' },
  faq: { en: 'FAQ', hi: 'सवाल-जवाब' },
  sample: { en: 'Sample terms', hi: 'सैंपल की शर्तें' },
  custom: { en: 'Custom terms', hi: 'ऑर्डर पर बदलाव की शर्तें' },
  logistics: { en: 'Logistics', hi: 'लॉजिस्टिक्स' },
  highlights: { en: 'Highlights', hi: 'ख़ास बातें' },
  keywords: { en: 'Keywords', hi: 'कीवर्ड' },
  category: { en: 'Category', hi: 'कैटेगरी' },
  family: { en: 'Family', hi: 'फ़ैमिली' },
  sector: { en: 'Sector', hi: 'सेक्टर' },
  brand: { en: 'Brand', hi: 'ब्रांड' },
  modelNumber: { en: 'Model no.', hi: 'मॉडल नं.' },
  gtin: { en: 'GTIN', hi: 'GTIN' },
  hsCode: { en: 'HS code', hi: 'HS कोड' },
  tariffCodes: { en: 'Tariff codes abroad', hi: 'दूसरे देशों के टैरिफ़ कोड' },
  itc: { en: 'ITC-HS details', hi: 'ITC-HS ब्योरा' },
  origin: { en: 'Country of origin', hi: 'मूल देश' },
  priceLadders: { en: 'Quantity rates', hi: 'मात्रा रेट' },
  price: { en: 'Price', hi: 'रेट' },
  currency: { en: 'Currency', hi: 'मुद्रा' },
  cost: { en: 'Cost', hi: 'लागत' },
  supplier: { en: 'Supplier', hi: 'सप्लायर' },
  moq: { en: 'MOQ', hi: 'MOQ' },
  leadTimes: { en: 'Delivery time', hi: 'डिलीवरी समय' },
  leadDays: { en: 'Delivery days', hi: 'डिलीवरी दिन' },
  supplyAbility: { en: 'Supply ability', hi: 'सप्लाई क्षमता' },
  incoterm: { en: 'Incoterm', hi: 'इन्कोटर्म' },
  port: { en: 'Port', hi: 'पोर्ट' },
  packing: { en: 'Packing', hi: 'पैकिंग' },
  netWeight: { en: 'Net weight', hi: 'नेट वज़न' },
  grossWeight: { en: 'Gross weight', hi: 'ग्रॉस वज़न' },
  cartonCount: { en: 'Per carton', hi: 'प्रति कार्टन' },
  images: { en: 'Photos', hi: 'फ़ोटो' },
  certificateIds: { en: 'Certificates', hi: 'सर्टिफ़िकेट' },
  materials: { en: 'Materials', hi: 'सामग्री' },
  traits: { en: 'Facts about the goods', hi: 'माल के बारे में' },
  claims: { en: 'Claims', hi: 'दावे' },
  markets: { en: 'Markets', hi: 'बाज़ार' },
  label: { en: 'Label facts', hi: 'लेबल की बातें' },
  related: { en: 'Related items', hi: 'जुड़े आइटम' },
  axes: { en: 'Variants differ by', hi: 'वेरिएंट में फ़र्क़' },
  notes: { en: 'Notes', hi: 'नोट' },
  status: { en: 'Status', hi: 'स्थिति' },
  classes: { en: 'Who may see a field', hi: 'कौन देख सकता है' },
  sourceLanguage: { en: 'Source language', hi: 'मूल भाषा' },
  costing: { en: 'Costing', hi: 'लागत के आँकड़े' },
  ladderCosts: { en: 'Costs of rates', hi: 'रेट के ख़र्चे' },
  axisValues: { en: 'Values of the axes', hi: 'वेरिएंट के विकल्प' },
  ownOnly: { en: 'Not taken from the parent', hi: 'मुख्य आइटम से नहीं लेता' },
  attributes: { en: 'Attributes', hi: 'गुण' },
};

const LANGUAGE = /^[a-z]{2,3}(-\w+)*$/;

/** A field as a reader calls it: name.en is Name, attributes.fibre_content is Fibre content. */
export function fieldWords(field: string, language: string): string {
  const [head = '', next = ''] = field.split('.');
  if (head === 'attributes' && next !== '') return `${next.charAt(0).toUpperCase()}${next.slice(1).replaceAll('_', ' ')}`;
  const words = Object.hasOwn(FIELD_WORDS, head) ? FIELD_WORDS[head] : undefined;
  const named = (language === 'hi' ? words?.hi : words?.en) ?? field;
  return LANGUAGE.test(next) && next !== 'en' ? `${named} (${next})` : named;
}
