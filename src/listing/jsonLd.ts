import { type Money, moneyText, type Quantity } from '#base';
import type { ContentCustom, ContentPacking, ContentPrice, ContentVariant, ListingContent } from './contentNouns.ts';
import { materialsText } from './limits/parts.ts';

/** Unit codes of UN/ECE Recommendation 20, which schema.org asks for, for the units a listing has; others stand by their name. */
const UNIT_CODES: Readonly<Record<string, string>> = { KGS: 'KGM', GMS: 'GRM', MTS: 'TNE', LBS: 'LBR', OZS: 'ONZ', CMS: 'CMT', MMS: 'MMT', MTR: 'MTR', INC: 'INH', FTS: 'FOT', CBM: 'MTQ', LTR: 'LTR', MLT: 'MLT', PCS: 'H87', NOS: 'H87', SET: 'SET', PRS: 'PR', DOZ: 'DZN', SQM: 'MTK' };

type Json = Record<string, unknown>;
const amount = (one: Quantity | undefined): Json | undefined => one && { '@type': 'QuantitativeValue', value: one.value, ...(UNIT_CODES[one.unit] ? { unitCode: UNIT_CODES[one.unit] } : { unitText: one.unit }) };
/** Without what is empty: a key without a value says nothing. */
const filled = (one: Json): Json => Object.fromEntries(Object.entries(one).filter(([, value]) => value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0)));

function offer(prices: readonly ContentPrice[], moq: Quantity | undefined): Json[] {
  return prices.map((ladder) => filled({
    '@type': 'Offer', priceCurrency: ladder.currency, ...(ladder.validFrom ? { validFrom: ladder.validFrom } : {}), eligibleQuantity: moq && { '@type': 'QuantitativeValue', minValue: moq.value, ...(UNIT_CODES[moq.unit] ? { unitCode: UNIT_CODES[moq.unit] } : { unitText: moq.unit }) },
    priceSpecification: ladder.steps.map((step) => ({ '@type': 'UnitPriceSpecification', price: priceText(step.price), priceCurrency: step.price.currency, eligibleQuantity: { '@type': 'QuantitativeValue', minValue: step.minQuantity } })),
  }));
}
const WORKS: Readonly<Record<ContentCustom['kind'], string>> = { logo: 'Logo', packaging: 'Own packaging', graphic: 'Graphic' };
/** Work to the buyer's wish comes only with the goods: schema.org calls it an add-on of an offer. */
const addOns = ({ custom }: ListingContent): Json[] => custom.map((one) => filled({
  '@type': 'Offer', name: WORKS[one.kind], ...(one.price ? { price: moneyText(one.price), priceCurrency: one.price.currency } : {}), eligibleQuantity: one.moq && { '@type': 'QuantitativeValue', minValue: one.moq.value, ...(UNIT_CODES[one.moq.unit] ? { unitCode: UNIT_CODES[one.moq.unit] } : { unitText: one.moq.unit }) },
}));

const sampleOffer = ({ sample }: ListingContent): Json[] => (sample ? [filled({
  '@type': 'Offer', name: 'Sample', ...(sample.price ? { price: moneyText(sample.price), priceCurrency: sample.price.currency } : {}), eligibleQuantity: sample.most && { '@type': 'QuantitativeValue', maxValue: sample.most.value, ...(UNIT_CODES[sample.most.unit] ? { unitCode: UNIT_CODES[sample.most.unit] } : { unitText: sample.most.unit }) },
  deliveryLeadTime: sample.days === undefined ? undefined : { '@type': 'QuantitativeValue', value: String(sample.days), unitCode: 'DAY' },
})] : []);

/** The rates with what comes on top of them, then the sample. */
function offersOf(content: ListingContent): Json[] {
  const [first, ...others] = offer(content.prices, content.moq);
  const works = addOns(content);
  const rates = first ? [{ ...first, ...(works.length > 0 ? { addOn: works } : {}) }, ...others] : works.length > 0 ? [{ '@type': 'Offer', addOn: works }] : [];
  return [...rates, ...sampleOffer(content)];
}

const detailsOf = ({ scene, dimensionsText, packagingText }: ListingContent): { label: string; value: string }[] =>
  [{ label: 'Scene and use', value: scene }, { label: 'Dimensions in words', value: dimensionsText }, { label: 'Packaging in words', value: packagingText }].filter((one) => one.value !== '');

const faqPage = ({ faq }: ListingContent): Json | undefined => (faq.length > 0 ? { '@type': 'FAQPage', mainEntity: faq.map((one) => filled({ '@type': 'Question', name: one.question, ...(one.answer ? { acceptedAnswer: { '@type': 'Answer', text: one.answer } } : {}) })) } : undefined);

const priceText = (price: Money): string => moneyText(price);

const sizes = (item: ContentPacking | undefined): Json => ({ weight: amount(item?.netWeight ?? item?.grossWeight), depth: amount(item?.length), width: amount(item?.width), height: amount(item?.height) });

/** schema.org has a property of its own for each length of a GTIN (GS1 uses the same names). */
const gtin = (code: string | undefined): Json => (code && [8, 12, 13, 14].includes(code.length) ? { [`gtin${code.length}`]: code } : {});
const properties = (all: readonly { label: string; value: string }[]): Json[] => all.map((one) => ({ '@type': 'PropertyValue', name: one.label, value: one.value }));

const variantOf = (variant: ContentVariant, content: ListingContent): Json => filled({ '@type': 'Product', sku: variant.sku, name: content.title, ...gtin(variant.gtin), additionalProperty: properties(variant.options), offers: offer(variant.price ? [variant.price] : [], variant.moq) });

/** One product as schema.org describes it, from what may leave only; `images` are names of files beside it. */
export function productJsonLd(content: ListingContent, images: readonly string[]): Json {
  const group = content.variants.length > 0;
  return filled({
    '@type': group ? 'ProductGroup' : 'Product', ...(group ? { productGroupID: content.sku } : {}), sku: content.sku, name: content.title, description: content.description || content.shortDescription, category: content.category, keywords: content.keywords.join(', '),
    ...(content.brand ? { brand: { '@type': 'Brand', name: content.brand } } : {}), mpn: content.model, ...gtin(content.gtin), material: materialsText(content), ...(content.origin ? { countryOfOrigin: { '@type': 'Country', name: content.origin } } : {}),
    ...sizes(content.packing.find((one) => one.level === 'item')), image: [...images], additionalProperty: properties([...content.attributes, ...detailsOf(content)]), offers: offersOf(content), subjectOf: faqPage(content),
    hasCertification: content.certificates.map((one) => filled({ '@type': 'Certification', name: one.title ?? one.kind, certificationIdentification: one.number, ...(one.issuer ? { issuedBy: { '@type': 'Organization', name: one.issuer } } : {}), validFrom: one.validFrom, expires: one.validTo })),
    manufacturer: content.company.name ? { '@type': 'Organization', name: content.company.name } : undefined, hasVariant: content.variants.map((one) => variantOf(one, content)),
  });
}

/** A file of products: one graph, so that each stands by itself. */
export const listingJsonLd = (products: readonly Json[]): Json => ({ '@context': 'https://schema.org', '@graph': products });
