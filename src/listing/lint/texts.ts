import { faqText } from '#catalogue/nouns';
import type { ListingContent } from '../contentNouns.ts';

/** One text of a listing: where it stands in the catalogue, and how a corrected piece becomes the value of that field. */
export type ListingText = {
  part: 'title' | 'keywords' | 'highlights' | 'description' | 'attribute' | 'company';
  kind: 'product' | 'exporter';
  /** Key of the field in the catalogue or the exporter's profile. */
  field: string;
  label: string;
  labelHi: string;
  text: string;
  /** False for a text whose field holds more than text: it is corrected by hand. */
  fixable: boolean;
  whole: (corrected: string) => unknown;
};

/** What fixed fields are called in Hindi; an attribute keeps the label its company gave it. */
const HINDI: Readonly<Record<string, string>> = { Name: 'नाम', Keywords: 'कीवर्ड', Highlights: 'ख़ूबियाँ', 'Short description': 'छोटा विवरण', Description: 'विवरण', 'Scene and use': 'कहाँ, कैसे इस्तेमाल', 'Dimensions in words': 'नाप शब्दों में', 'Packaging in words': 'पैकिंग शब्दों में', Question: 'सवाल', Answer: 'जवाब', 'Sort of cargo': 'माल का प्रकार', 'Shipping template': 'शिपिंग टेम्पलेट', 'Company introduction': 'कंपनी परिचय' };

/** Every text a reader of the listing would see. */
export function listingTexts(content: ListingContent, language: string): ListingText[] {
  const plain = (part: ListingText['part'], field: string, label: string, text: string, more: Partial<ListingText> = {}): ListingText =>
    ({ part, kind: 'product', field, label, labelHi: HINDI[label] ?? label, text, fixable: true, whole: (corrected) => corrected, ...more });
  const texts = [
    plain('title', `name.${language}`, 'Name', content.title),
    ...content.keywords.map((text, at) => plain('keywords', 'keywords', 'Keywords', text, { whole: (corrected) => content.keywords.map((one, index) => (index === at ? corrected : one)).filter((one) => one !== '') })),
    ...content.highlights.map((text, at) => plain('highlights', `highlights.${language}`, 'Highlights', text, { whole: (corrected) => content.highlights.map((one, index) => (index === at ? corrected : one)).filter((one) => one !== '').join('\n') })),
    plain('description', `shortDescription.${language}`, 'Short description', content.shortDescription),
    plain('description', `description.${language}`, 'Description', content.description),
    plain('description', `scene.${language}`, 'Scene and use', content.scene),
    plain('description', `dimensionsText.${language}`, 'Dimensions in words', content.dimensionsText),
    plain('description', `packagingText.${language}`, 'Packaging in words', content.packagingText),
    ...content.faq.flatMap((one, at) => (['question', 'answer'] as const).map((part) => plain('description', `faq.${language}`, part === 'question' ? 'Question' : 'Answer', one[part], { whole: (corrected) => faqText(content.faq.map((each, index) => (index === at ? { ...each, [part]: corrected } : each))) }))),
    plain('description', 'logistics.property', 'Sort of cargo', content.logistics?.property ?? ''),
    plain('description', 'logistics.template', 'Shipping template', content.logistics?.template ?? ''),
    ...content.attributes.map((one) => plain('attribute', `attributes.${one.key}`, one.label, one.value)),
    plain('company', `about.${language}`, 'Company introduction', content.company.about, { kind: 'exporter', fixable: false }),
  ];
  return texts.filter((one) => one.text !== '');
}
