import { type AttributeFace, type Product, product } from '#catalogue/nouns';
import { certificate, exporter } from '#exporter/nouns';
import type { ImageFacts } from '#media/nouns';
import { FieldGate, listingContentOf, type ListingContent, type ListingSource, storefrontById } from './index.ts';

/** A made-up ULID: letters say what it is for, the rest is zeros. */
export const madeId = (word: string): string => word.toUpperCase().replace(/[^0-9A-HJKMNP-TV-Z]/g, '0').padEnd(26, '0').slice(0, 26);
export const BLOB = 'ab'.repeat(32);
export const PICTURE: ImageFacts = { format: 'jpeg', width: 1600, height: 1600, bytes: 400_000, hasGps: false, hasMetadata: false, animated: false };

const face = (key: string, cls: AttributeFace['class'], label = key): [string, AttributeFace] => [key, { key, label: { en: { text: label } }, type: 'text', class: cls, unit: undefined, choices: undefined, group: 'specification' }];
export const FACES = new Map<string, AttributeFace>([face('material', 'public', 'Material'), face('height', 'public', 'Height'), face('alloy', 'buyer', 'Alloy'), face('moulds', 'internal', 'Moulds'), face('cost_price', 'secret', 'Cost')]);

/** A lamp of an invented firm that is ready for the storefront; tests spoil one thing each. */
export const lamp = (changes: Record<string, unknown> = {}): Product => product.parse({
  id: madeId('LAMP'), sku: 'KB-LMP-101', category: 'Home Decor > Oil Lamps', family: 'handicraft', modelNumber: 'KL-101', hsCode: '741980', origin: 'IN',
  name: { en: { text: 'Brass Oil Lamp, Peacock Design, Five Wicks' }, hi: { text: 'पीतल का दीया' } },
  description: { en: { text: 'Sand-cast brass lamp, polished by hand, for homes and hotels.' } }, keywords: ['brass lamp', 'oil lamp', 'diya'],
  scene: { en: { text: 'For the entrance of homes and hotels.' } }, dimensionsText: { en: { text: '24 cm high, 20 cm wide.' } }, packagingText: { en: { text: 'Each in a box with paper.' } }, faq: { en: { text: 'Can it be engraved?\nYes, with up to 20 letters.' } },
  sample: { price: { amount: 2000, currency: 'USD' }, most: { value: '2', unit: 'PCS' }, days: 7 }, custom: { logoMoq: { value: '100', unit: 'PCS' }, logoPrice: { amount: 50, currency: 'USD' } }, logistics: { property: 'General cargo' },
  highlights: { [madeId('H1')]: { position: 0, text: { en: { text: 'Solid brass' } } } },
  attributes: { material: { kind: 'text', text: 'Brass' }, height: { kind: 'quantity', quantity: { value: '24', unit: 'CMS' } }, alloy: { kind: 'text', text: '62/38' }, moulds: { kind: 'text', text: 'CANARY-INTERNAL three-part' }, cost_price: { kind: 'text', text: 'CANARY-COST 411.00' }, unlisted: { kind: 'text', text: 'CANARY-UNDECLARED' } },
  materials: { [madeId('M1')]: { position: 0, name: 'Brass', percent: '100' } },
  priceLadders: {
    [madeId('P1')]: { position: 0, currency: 'USD', incoterm: 'FOB', place: 'Mundra', unit: 'PCS', steps: { [madeId('S1')]: { position: 0, minQuantity: '60', price: { amount: 1420, currency: 'USD' } }, [madeId('S2')]: { position: 1, minQuantity: '240', price: { amount: 1340, currency: 'USD' } } } },
    [madeId('P2')]: { position: 1, currency: 'USD', buyer: 'CANARY-BUYER Lindholm', steps: { [madeId('S3')]: { position: 0, minQuantity: '60', price: { amount: 987_65, currency: 'USD' } } } },
  },
  cost: { amount: 41_100, currency: 'INR' }, supplier: 'CANARY-SUPPLIER Moradabad', notes: 'CANARY-NOTES', markets: ['DE'],
  moq: { value: '60', unit: 'PCS' }, leadTimes: { [madeId('T1')]: { position: 0, maxQuantity: '500', days: 25 } }, supplyAbility: { quantity: { value: '2000', unit: 'PCS' }, period: 'month' }, port: 'Mundra', incoterm: 'FOB',
  packing: { [madeId('K1')]: { position: 0, level: 'item', kind: 'box', netWeight: { value: '1.850', unit: 'KGS' }, grossWeight: { value: '2.100', unit: 'KGS' }, length: { value: '26', unit: 'CMS' }, width: { value: '20', unit: 'CMS' }, height: { value: '30', unit: 'CMS' } } },
  images: Object.fromEntries([0, 1, 2, 3].map((at) => [madeId(`G${at}`), { position: at, blob: BLOB, fileName: `KB-LMP-101_${at + 1}.jpg` }])),
  ...changes,
});

export const FIRM = exporter.parse({ id: madeId('FRM'), legalName: 'Kesarbari Trading Co.', pan: 'CANARY-PAN', bank: { account: 'CANARY-BANK' }, about: { en: { text: 'Brass workshop in Moradabad.' } } });
export const REPORT = certificate.parse({ id: madeId('CRT'), kind: 'test-report', number: 'TR-1', issuer: 'Lab', validTo: '2027-03-31', covers: { firm: false, hsPrefixes: ['7419'], products: [] }, class: 'buyer' });
export const ALIBABA = storefrontById('alibaba');
export const ON = '2026-11-21';

export const sourceOf = (product: Product, more: Partial<ListingSource> = {}): ListingSource => ({ product, variants: [], faces: FACES, exporter: FIRM, certificates: [REPORT], pictures: new Map([[BLOB, PICTURE]]), ...more });

export const OPEN_CLASSES = new Set(['public', 'buyer']);
export const contentOf = (product: Product, more: Partial<ListingSource> = {}, gate = new FieldGate((use) => OPEN_CLASSES.has(use.class))): ListingContent => listingContentOf(sourceOf(product, more), ALIBABA, ON, gate);
