/** Tabs of a record, in their order. */
export const TABS = ['overview', 'missing', 'texts', 'attributes', 'prices', 'packing', 'images', 'certificates', 'variants', 'history'] as const;
export type TabId = (typeof TABS)[number];

const OF_FIELD: Readonly<Record<string, TabId>> = {
  name: 'texts', shortDescription: 'texts', description: 'texts', scene: 'texts', dimensionsText: 'texts', packagingText: 'texts', faq: 'texts', sample: 'prices', custom: 'prices', logistics: 'prices', highlights: 'texts', keywords: 'texts', attributes: 'attributes', traits: 'attributes', materials: 'attributes', claims: 'attributes', markets: 'attributes', label: 'attributes', tariffCodes: 'attributes',
  priceLadders: 'prices', price: 'prices', currency: 'prices', cost: 'prices', moq: 'prices', leadTimes: 'prices', leadDays: 'prices', supplyAbility: 'prices', incoterm: 'prices', port: 'prices', itc: 'prices',
  packing: 'packing', netWeight: 'packing', grossWeight: 'packing', cartonCount: 'packing', images: 'images', certificateIds: 'certificates', certificates: 'certificates', axes: 'variants', variants: 'variants',
};

/** The tab on which a field such as packing.carton.netWeight is written. */
export const tabOfField = (field: string): TabId => OF_FIELD[field.split('.')[0] ?? ''] ?? 'overview';
