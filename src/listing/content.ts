import { canonicalJson, type Day, moneyText, stricter, type Texts } from '#base';
import { type AttributeFace, CUSTOM_KINDS, faqOf, imagesFor, inOrder, type PriceLadder, type Product, type ProductText, shownAs, valueText } from '#catalogue/nouns';
import { type Certificate, type Exporter, EXPORTER_CLASSES } from '#exporter/nouns';
import { editedSize, type ImageFacts } from '#media/nouns';
import { countryName, unitName } from '#tradeids';
import type { ContentAttribute, ContentCertificate, ContentCustom, ContentImage, ContentPacking, ContentPrice, ContentVariant, ListingContent } from './contentNouns.ts';
import { type FieldGate, offeredField } from './fieldGate.ts';
import type { StorefrontProfile } from './profileNouns.ts';

/** One product with everything its listing may draw on. Variants come with what they inherit filled in. */
export type ListingSource = {
  product: Product;
  variants: readonly Product[];
  /** Faces of attributes as this product's family and company declare them, in reading order. */
  faces: ReadonlyMap<string, AttributeFace>;
  exporter: Exporter;
  certificates: readonly Certificate[];
  /** Facts of the pictures that are here, by hash. */
  pictures: ReadonlyMap<string, ImageFacts>;
};

/**
 * What a product puts on a storefront: every value passes the field gate, texts are in the profile's language only.
 * Rates made for one buyer never enter. Pure; nothing is shortened or repaired here: the readiness check says what is wrong.
 */
export function listingContentOf(source: ListingSource, profile: StorefrontProfile, on: Day, gate: FieldGate): ListingContent {
  const { product, faces } = source;
  const take = taker(gate, product, faces);
  const language = profile.language;
  const own = (key: ProductText, texts: Texts): string => take(`${key}.${language}`, texts[language]?.text) ?? '';
  const prices = sharedPrices(source, on);
  return {
    id: product.id,
    sku: take('sku', product.sku) ?? '',
    title: own('name', product.name),
    keywords: take('keywords', product.keywords, product.keywords.join(', ')) ?? [],
    category: take('category', product.category),
    attributes: attributesOf(product, source, gate, language),
    highlights: highlightsOf(product, language, take),
    shortDescription: own('shortDescription', product.shortDescription),
    description: own('description', product.description),
    scene: own('scene', product.scene),
    dimensionsText: own('dimensionsText', product.dimensionsText),
    packagingText: own('packagingText', product.packagingText),
    faq: faqOf(own('faq', product.faq)),
    ...termsOf(product, take),
    brand: take('brand', product.brand),
    model: take('modelNumber', product.modelNumber),
    gtin: take('gtin', product.gtin),
    origin: take('origin', product.origin && (countryName(product.origin) ?? product.origin)),
    hsCode: take('hsCode', product.hsCode),
    materials: take('materials', inOrder(product.materials).map(({ name, percent }) => ({ name, percent })), inOrder(product.materials).map((one) => one.name).join(', ')) ?? [],
    claims: take('claims', product.claims, product.claims.join(', ')) ?? [],
    prices: take('priceLadders', prices, pricesText(prices)) ?? [],
    moq: take('moq', product.moq, quantityText(product.moq)),
    leadTimes: take('leadTimes', inOrder(product.leadTimes).map(({ maxQuantity, days }) => ({ maxQuantity, days })), inOrder(product.leadTimes).map((one) => `${one.days} days`).join(', ')) ?? [],
    supplyAbility: take('supplyAbility', product.supplyAbility, quantityText(product.supplyAbility?.quantity)),
    incoterm: take('incoterm', product.incoterm),
    port: take('port', product.port),
    packing: packingOf(product, take),
    images: imagesOf(source, profile.id, take),
    certificates: certificatesOf(source, gate),
    variants: source.variants.map((variant) => variantOf(variant, source, prices.length === 0, on, gate, language)),
    company: companyOf(source.exporter, gate, language),
  };
}

/** Terms of samples, work to the buyer's wish and shipping, as far as something was said. */
function termsOf({ sample, custom, logistics }: Product, take: Take): Pick<ListingContent, 'sample' | 'custom' | 'logistics'> {
  const works = CUSTOM_KINDS.map((kind): ContentCustom => ({ kind, moq: custom[`${kind}Moq`], price: custom[`${kind}Price`] })).filter((one) => one.moq || one.price);
  const said = [sample.price && `${moneyText(sample.price)} ${sample.price.currency}`, quantityText(sample.most), sample.days === undefined ? '' : `${sample.days} days`].filter(Boolean).join(', ');
  return {
    sample: take('sample', sample, said),
    custom: take('custom', works, works.map((one) => [one.kind, quantityText(one.moq), one.price && `${moneyText(one.price)} ${one.price.currency}`].filter(Boolean).join(' ')).join(', ')) ?? [],
    logistics: take('logistics', logistics, [logistics.property, logistics.template].filter(Boolean).join(', ')),
  };
}

type Take = <T>(key: string, value: T | undefined, example?: string) => T | undefined;

/** Takes a field of one product; texts are their own example. */
const taker = (gate: FieldGate, product: Product, faces: ReadonlyMap<string, AttributeFace>): Take => (key, value, example = typeof value === 'string' ? value : '') =>
  value === undefined ? undefined : gate.take(offeredField(product, key, faces), value, example);

const quantityText = (one: { value: string; unit: string } | undefined): string => (one ? `${one.value} ${one.unit}` : '');

function highlightsOf(product: Product, language: string, take: Take): string[] {
  const lines = inOrder(product.highlights).flatMap((one) => one.text[language]?.text || []);
  return take('highlights', lines, lines.join(' / ')) ?? [];
}

/** Attributes in the order of the family, each by its own class. A link to a certificate's record says nothing outside and stays. */
function attributesOf(product: Product, { faces }: ListingSource, gate: FieldGate, language: string, keys?: readonly string[]): ContentAttribute[] {
  const order = [...faces.keys(), ...Object.keys(product.attributes).filter((key) => !faces.has(key)).sort()];
  return order.filter((key) => !keys || keys.includes(key)).flatMap((key) => {
    const value = product.attributes[key];
    if (!value || value.kind === 'certificate') return [];
    const face = faces.get(key);
    const label = face?.label[language]?.text ?? face?.label.en?.text ?? key;
    const text = value.kind === 'choice' ? (face?.choices?.find((one) => one.value === value.choice)?.label[language]?.text ?? value.choice) : value.kind === 'quantity' ? `${value.quantity.value} ${unitName(value.quantity.unit, language)}` : valueText(value, language);
    const taken = gate.take({ ...offeredField(product, `attributes.${key}`, faces), field: `attributes.${key}`, label }, text, text);
    return taken === undefined ? [] : [{ key, label, value: taken }];
  });
}

/** Quantity rates for everybody that count on this day, in their order. */
const openPrices = (product: Product, on: Day): ContentPrice[] =>
  inOrder(product.priceLadders).filter((one) => !one.buyer && !(one.validFrom && one.validFrom > on)).map(priceOf);

/** The product's rates when all its variants share them; none when a variant costs something else: a storefront takes rates of the product or of its variants, never both. */
function sharedPrices({ product, variants }: ListingSource, on: Day): ContentPrice[] {
  const prices = openPrices(product, on);
  const all = canonicalJson(prices);
  return variants.every((one) => canonicalJson(openPrices(one, on)) === all) ? prices : [];
}

const priceOf = (ladder: PriceLadder): ContentPrice => ({
  currency: ladder.currency, incoterm: ladder.incoterm, place: ladder.place, unit: ladder.unit, validFrom: ladder.validFrom,
  steps: inOrder(ladder.steps).map(({ minQuantity, price }) => ({ minQuantity, price })),
});

const pricesText = (prices: readonly ContentPrice[]): string => prices.map((one) => `${one.currency} ${one.steps.map((step) => moneyText(step.price)).join(' / ')}`).join('; ');

function packingOf(product: Product, take: Take): ContentPacking[] {
  const levels = inOrder(product.packing).map(({ level, kind, count, netWeight, grossWeight, length, width, height, volume }) => ({ level, kind, count, netWeight, grossWeight, length, width, height, volume }));
  return take('packing', levels, levels.map((one) => [one.level, one.count, quantityText(one.grossWeight)].filter(Boolean).join(' ')).join(', ')) ?? [];
}

/** The photos this storefront gets, in its order, as they are shown: sizes are those of the edited picture. */
function imagesOf({ product, pictures }: ListingSource, storefront: string, take: Take): ContentImage[] {
  const images = imagesFor(product.images, storefront).map(({ id, blob, fileName, edit }) => {
    const facts = blob ? pictures.get(blob) : undefined;
    const size = facts && editedSize(facts, edit);
    return { id, blob: shownAs({ blob, edit }), fileName, width: size?.width, height: size?.height, bytes: facts?.bytes, format: facts?.format };
  });
  return take('images', images, images.map((one) => one.fileName).join(', ')) ?? [];
}

/** True for evidence about these goods: linked by the product, or covering it by itself or by HS prefix. */
export const coversProduct = (one: Certificate, product: Product): boolean =>
  product.certificateIds.includes(one.id) || one.covers.products.includes(product.id) || (product.parent !== undefined && one.covers.products.includes(product.parent)) || one.covers.hsPrefixes.some((prefix) => prefix !== '' && (product.hsCode ?? '').startsWith(prefix));

function certificatesOf({ product, certificates, faces }: ListingSource, gate: FieldGate): ContentCertificate[] {
  const offered = offeredField(product, 'certificateIds', faces);
  return certificates.filter((one) => coversProduct(one, product)).flatMap((one) => {
    const taken = gate.take(
      { ...offered, kind: 'certificate', field: 'number', class: stricter(offered.class, one.class) },
      { id: one.id, kind: one.kind, title: one.title, number: one.number, issuer: one.issuer, validFrom: one.validFrom, validTo: one.validTo }, `${one.kind} ${one.number}`,
    );
    return taken ?? [];
  });
}

function variantOf(variant: Product, source: ListingSource, ownPrice: boolean, on: Day, gate: FieldGate, language: string): ContentVariant {
  const take = taker(gate, variant, source.faces);
  const prices = ownPrice ? openPrices(variant, on) : [];
  return {
    id: variant.id,
    sku: take('sku', variant.sku) ?? '',
    options: attributesOf(variant, source, gate, language, source.product.axes.length > 0 ? source.product.axes : ownAttributes(variant, source.product)),
    price: take('priceLadders', prices[0], pricesText(prices)),
    moq: take('moq', variant.moq, quantityText(variant.moq)),
    gtin: take('gtin', variant.gtin),
  };
}

/** Attributes in which a variant differs from its parent, for products that do not name their axes. */
const ownAttributes = (variant: Product, parent: Product): string[] =>
  Object.keys(variant.attributes).filter((key) => JSON.stringify(variant.attributes[key]) !== JSON.stringify(parent.attributes[key]));

function companyOf(exporter: Exporter, gate: FieldGate, language: string): ListingContent['company'] {
  const take = (field: 'legalName' | 'about', label: string, value: string): string => gate.take({ kind: 'exporter', field, label, class: EXPORTER_CLASSES[field] ?? 'internal' }, value, value) ?? '';
  return { name: take('legalName', 'Company name', exporter.tradeName || exporter.legalName), about: take('about', 'Company introduction', exporter.about[language]?.text ?? '') };
}
