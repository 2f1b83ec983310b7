import { convert, Decimal, type Money, moneyValue, type Quantity } from '#base';
import type { ContentPacking, ListingContent } from '../contentNouns.ts';
import type { ListingField } from '../profileNouns.ts';

/** The quantity rates a storefront would show: the product's own, or each variant's when it has none. */
export const shownPrices = (content: ListingContent): ListingContent['prices'] =>
  content.prices.length > 0 ? content.prices : content.variants.flatMap((one) => one.price ?? []);

/** The item as it is packed by itself. What a carton weighs says nothing sure about one item. */
export const itemLevel = (content: ListingContent): ContentPacking | undefined => content.packing.find((one) => one.level === 'item');

export const materialsText = (content: ListingContent): string =>
  content.materials.length > 0 ? content.materials.map((one) => (one.percent ? `${one.percent}% ${one.name}` : one.name)).join(', ') : (content.attributes.find((one) => one.key === 'material' || one.key === 'composition')?.value ?? '');

export const packagingText = (content: ListingContent): string =>
  content.packing.map((one) => [one.level, one.kind, one.count ? `× ${one.count}` : ''].filter(Boolean).join(' ')).join(', ');

/** What a part of the listing holds as text, for presence and length. */
export function textsOf(content: ListingContent, field: ListingField): string[] {
  switch (field) {
    case 'title': return [content.title];
    case 'keywords': return content.keywords;
    case 'category': return [content.category ?? ''];
    case 'attributes': return content.attributes.map((one) => one.value);
    case 'origin': return [content.origin ?? ''];
    case 'model': return [content.model ?? ''];
    case 'material': return [materialsText(content)];
    case 'highlights': return [content.highlights.join('\n')];
    case 'description': return [content.description || content.shortDescription];
    case 'company': return [content.company.about];
    case 'images': return content.images.map((one) => one.fileName);
    case 'prices': return shownPrices(content).filter((one) => one.steps.length > 0).map((one) => one.currency);
    case 'moq': return [content.moq ? content.moq.value : ''];
    case 'leadTimes': return content.leadTimes.map((one) => String(one.days));
    case 'port': return [content.port ?? ''];
    case 'supplyAbility': return [content.supplyAbility?.quantity.value ?? ''];
    case 'packaging': return [packagingText(content)];
    case 'grossWeight': return [itemLevel(content)?.grossWeight?.value ?? ''];
    case 'dimensions': return sides(content).map((one) => one.value);
    case 'hsCode': return [content.hsCode ?? ''];
    case 'certificates': return content.certificates.map((one) => one.kind);
    case 'scene': return [content.scene];
    case 'dimensionsText': return [content.dimensionsText];
    case 'packagingText': return [content.packagingText];
    case 'faq': return content.faq.map((one) => one.question);
    case 'faqAnswers': return content.faq.map((one) => one.answer);
    case 'sample': return [content.sample?.price ? content.sample.price.currency : ''];
    case 'custom': return content.custom.map((one) => one.kind);
    case 'logistics': return [content.logistics?.property ?? ''];
    case 'none': return [];
  }
}

const sides = (content: ListingContent): Quantity[] => {
  const item = itemLevel(content);
  return [item?.length, item?.width, item?.height].filter((one) => one !== undefined);
};

/** A number of the listing as it is compared: what it is, its text as a person wrote it, its exact value; undefined value: another unit. */
export type Figure = { text: string; value: Decimal | undefined };

const measured = (one: Quantity, unit: string | undefined): Figure => {
  const converted = unit ? convert(one, unit) : one;
  return { text: `${one.value} ${one.unit}`, value: converted && new Decimal(converted.value) };
};

/** Every number of a part in the limit's unit. Rates in another currency than the limit's have no value: no exchange rate is assumed. */
export function figuresOf(content: ListingContent, field: ListingField, unit: string | undefined): Figure[] {
  const rate = (price: Money): Figure => ({ text: `${moneyValue(price).toFixed()} ${price.currency}`, value: !unit || unit === price.currency ? moneyValue(price) : undefined });
  const item = itemLevel(content);
  switch (field) {
    case 'prices': return shownPrices(content).flatMap((one) => one.steps.map((step) => rate(step.price)));
    case 'moq': return content.moq ? [measured(content.moq, unit)] : [];
    case 'leadTimes': return content.leadTimes.map((one) => ({ text: String(one.days), value: new Decimal(one.days) }));
    case 'grossWeight': return item?.grossWeight ? [measured(item.grossWeight, unit)] : [];
    case 'dimensions': return sides(content).map((one) => measured(one, unit));
    default: throw new TypeError(`${field} holds no numbers`);
  }
}

/** The catalogue field a finding leads to. */
export const CATALOGUE_FIELD: Readonly<Record<ListingField, string>> = {
  title: 'name.en', keywords: 'keywords', category: 'category', attributes: 'attributes', origin: 'origin', model: 'modelNumber', material: 'materials', highlights: 'highlights.en', description: 'description.en', company: 'about.en',
  images: 'images', prices: 'priceLadders', moq: 'moq', leadTimes: 'leadTimes', port: 'port', supplyAbility: 'supplyAbility', packaging: 'packing', grossWeight: 'packing.item.grossWeight', dimensions: 'packing.item', hsCode: 'hsCode', certificates: 'certificateIds', scene: 'scene.en', dimensionsText: 'dimensionsText.en', packagingText: 'packagingText.en', faq: 'faq.en', faqAnswers: 'faq.en', sample: 'sample.price', custom: 'custom', logistics: 'logistics.property', none: '',
};
