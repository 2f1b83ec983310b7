import { type AttributeFace, attributeFaces, type Product, product, shippedFamilies, familyOf, withInherited } from '#catalogue';
import { certificate, type Certificate, exporter, type Exporter } from '#exporter/nouns';
import type { Picture } from '#paper';
import sharp from 'sharp';
import type { SheetOptions, SheetSource } from './index.ts';

/** Invented firms and goods for tests. Identifiers are synthetic. */
let count = 0;
const id = (): string => `01JD${String(++count).padStart(22, '0')}`;
const both = (en: string, hi?: string) => ({ en: { text: en }, ...(hi ? { hi: { text: hi } } : {}) });
const text = (value: string) => ({ kind: 'text' as const, text: value });
const texts = (en: string, hi: string) => ({ kind: 'texts' as const, texts: both(en, hi) });
const quantity = (value: string, unit: string) => ({ kind: 'quantity' as const, quantity: { value, unit } });
const inOrderOf = <T extends object>(...children: readonly T[]) => Object.fromEntries(children.map((child, position) => [id(), { position, ...child }]));
const ladder = (currency: string, incoterm: string, place: string, unit: string, ...steps: [string, number][]) => ({ currency, incoterm, place, unit, steps: inOrderOf(...steps.map(([minQuantity, amount]) => ({ minQuantity, price: { amount, currency } }))) });
const length = (value: string, unit = 'CMS') => ({ value, unit });

export const firm: Exporter = exporter.parse({
  id: id(), legalName: 'Saanjh Handloom Exports Private Limited', tradeName: 'Saanjh Handloom Exports', iec: 'ZZZPZ0000Z', pan: 'ZZZPZ0000Z', gstins: ['08ZZZPZ0000Z1Z5'],
  address: { lines: ['Plot 12, Sample Weavers Estate'], city: 'Jaipur', pin: '302000', state: 'Rajasthan', country: 'IN' },
  contact: { person: 'Meera Sample', phone: '+91 00000 00000', email: 'export@saanjh.example', website: 'saanjh.example' }, brand: {},
});

export const textile: Product = product.parse({
  id: id(), sku: 'SJ-BED-210', family: 'textile', hsCode: '630411', origin: 'IN', brand: 'Saanjh',
  name: both('Handloom cotton bedspread with indigo block print', 'हाथकरघा सूती चादर, नील ब्लॉक प्रिंट'),
  description: both(
    'Woven on pit looms from combed cotton and printed by hand with carved teak blocks. Natural indigo, washed twice, so that the colour is set before it leaves us. Small shifts in the print are the mark of the hand.',
    'कंघी किए सूत से गड्ढा करघे पर बुनी और नक़्क़ाशीदार सागौन के ठप्पों से हाथ से छापी गई। असली नील, दो बार धुली, ताकि रंग पक्का रहे। छपाई में हल्का फ़र्क़ हाथ के काम की पहचान है।'),
  highlights: inOrderOf({ text: both('Azo-free dyes, tested in each lot', 'एज़ो-मुक्त रंग, हर लॉट की जाँच') }, { text: both('Folded with a cotton band, no plastic', 'सूती पट्टी में लिपटी, बिना प्लास्टिक') }),
  moq: { value: '60', unit: 'PCS' }, leadTimes: inOrderOf({ maxQuantity: '500', days: 25 }, { days: 40 }), supplyAbility: { quantity: { value: '8000', unit: 'PCS' }, period: 'month' }, port: 'Mundra', incoterm: 'FOB',
  attributes: { material: texts('Cotton 100 %', 'सूती 100 %'), technique: texts('Hand block print', 'हाथ की ब्लॉक छपाई'), gsm: quantity('180', 'GMS'), pattern: texts('Buta, two borders', 'बूटा, दो किनारी'), care: texts('Wash cold with like colours. Dry in shade.', 'ठंडे पानी में मिलते रंगों के साथ धोएँ। छाँव में सुखाएँ।') },
  axes: ['size', 'colour'], materials: inOrderOf({ name: 'Cotton', percent: '100' }), label: { fibreContent: '100 % cotton', originMark: 'Made in India' }, claims: ['handmade', 'azo free'],
  packing: inOrderOf({ level: 'item', netWeight: length('1.240', 'KGS'), grossWeight: length('1.310', 'KGS'), length: length('38'), width: length('30'), height: length('6') }, { level: 'carton', count: '12', netWeight: length('14.88', 'KGS'), grossWeight: length('16.9', 'KGS'), length: length('62'), width: length('40'), height: length('38') }),
  priceLadders: inOrderOf<object>(ladder('USD', 'FOB', 'Mundra', 'PCS', ['60', 1890], ['240', 1765], ['1200', 1640]), { ...ladder('USD', 'CIF', 'Hamburg', 'PCS', ['60', 1111]), buyer: 'Harbour Linen BV' }),
  cost: { amount: 91234, currency: 'INR' }, supplier: 'Hidden Weavers Cooperative', notes: 'Do not tell anybody', keywords: ['bedspread'], markets: ['DE'], images: inOrderOf({ fileName: 'bed-1.jpg', blob: 'a'.repeat(64) }, { fileName: 'bed-2.jpg', blob: 'b'.repeat(64) }, { fileName: 'bed-3.jpg', blob: 'c'.repeat(64) }, { fileName: 'bed-4.jpg', blob: 'd'.repeat(64) }),
});
const bedspread = (sku: string, size: string, colour: string, net: string, moq: string) => withInherited(product.parse({ id: id(), sku, parent: textile.id, attributes: { size: text(size), colour: text(colour) }, moq: { value: moq, unit: 'PCS' }, packing: inOrderOf({ level: 'item', netWeight: length(net, 'KGS') }) }), textile);
export const bedspreads: Product[] = [bedspread('SJ-BED-210-SI', '150 × 225 cm', 'Indigo', '0.860', '120'), bedspread('SJ-BED-210-DI', '225 × 270 cm', 'Indigo', '1.240', '60'), bedspread('SJ-BED-210-KI', '270 × 270 cm', 'Indigo', '1.480', '60'), bedspread('SJ-BED-210-DM', '225 × 270 cm', 'Madder red', '1.240', '60')];

export const spice: Product = product.parse({
  id: id(), sku: 'NL-TUR-05', family: 'spice', hsCode: '09103020', origin: 'IN', brand: 'Nilgai',
  name: both('Turmeric fingers, polished, Salem type, curcumin 3 % or more', 'हल्दी की गाँठ, पॉलिश की हुई, सेलम क़िस्म, करक्यूमिन 3 % या ज़्यादा'),
  description: both('Double-polished fingers from the January crop, sun-dried to ten per cent moisture and sorted by hand. Steam-treated; every lot is tested for pesticide residue and ethylene oxide before it is packed.', 'जनवरी की फ़सल की दोहरी पॉलिश की गई गाँठें, दस प्रतिशत नमी तक धूप में सुखाई और हाथ से छाँटी गईं। भाप से उपचारित; पैक करने से पहले हर लॉट की कीटनाशक और एथिलीन ऑक्साइड की जाँच होती है।'),
  moq: { value: '1000', unit: 'KGS' }, leadTimes: inOrderOf({ days: 18 }), supplyAbility: { quantity: { value: '40000', unit: 'KGS' }, period: 'month' },
  attributes: { grade: text('Salem, FAQ'), origin_region: texts('Erode, Tamil Nadu', 'इरोड, तमिलनाडु'), moisture: text('10 % max.'), curcumin: text('3.2 %'), purity: text('99.5 %'), shelf_life: text('24 months') },
  label: { ingredients: 'Turmeric (Curcuma longa)', allergens: 'None; may contain traces of mustard', storage: 'Cool and dry, away from light', netContent: '25 kg', bestBefore: '24 months from packing' },
  packing: inOrderOf({ level: 'carton', kind: 'jute bag with liner', netWeight: length('25', 'KGS'), grossWeight: length('25.35', 'KGS'), length: length('75'), width: length('48'), height: length('18') }),
  priceLadders: inOrderOf(ladder('USD', 'FOB', 'Tuticorin', 'KGS', ['1000', 245], ['5000', 228], ['18000', 214]), ladder('EUR', 'CIF', 'Rotterdam', 'KGS', ['5000', 241], ['18000', 226])),
  images: inOrderOf({ fileName: 'turmeric.jpg', blob: 'e'.repeat(64) }),
});

export const connector: Product = product.parse({
  id: id(), sku: 'VX-JST-XH-04', modelNumber: 'XH-4A', hsCode: '85366990', origin: 'IN', name: both('Board-to-wire connector, 2.5 mm pitch, 4 positions, vertical header'),
  description: both('Header with locking wall for discrete wires. Housing PA66, glass-filled; contacts phosphor bronze, tin over nickel.'),
  moq: { value: '5000', unit: 'PCS' }, leadTimes: inOrderOf({ maxQuantity: '50000', days: 10 }, { maxQuantity: '500000', days: 25 }, { days: 45 }), supplyAbility: { quantity: { value: '900000', unit: 'PCS' }, period: 'month' },
  attributes: { component_type: text('Header, shrouded'), pitch: quantity('2.5', 'MMS'), positions: { kind: 'number', value: '4' }, rated_current: text('3 A AC/DC (AWG 22)'), rated_voltage: text('250 V AC/DC'), resistance: text('≤ 10 mΩ initial'), temperature: text('−25 °C to +85 °C'), mounting: { kind: 'choice', choice: 'Through hole' }, plating: text('Tin 1.5 µm over nickel 1 µm'), rohs: { kind: 'yesno', yes: true }, flammability: text('UL94 V-0') },
  packing: inOrderOf({ level: 'item', netWeight: length('0.62', 'GMS') }, { level: 'inner', kind: 'bag', count: '1000', netWeight: length('620', 'GMS'), grossWeight: length('640', 'GMS') }, { level: 'carton', count: '20', netWeight: length('12.4', 'KGS'), grossWeight: length('13.6', 'KGS'), length: length('400', 'MMS'), width: length('300', 'MMS'), height: length('250', 'MMS') }),
  priceLadders: inOrderOf(ladder('USD', 'FCA', 'Bengaluru', 'THD', ['5', 2140], ['10', 1990], ['25', 1840], ['50', 1725], ['100', 1610], ['250', 1495], ['500', 1380])),
  images: inOrderOf({ fileName: 'xh4.jpg', blob: 'f'.repeat(64) }, { fileName: 'xh4-b.jpg', blob: '1'.repeat(64) }),
});

export const certificates: Certificate[] = [
  certificate.parse({ id: id(), kind: 'oeko-tex', number: 'SAMPLE 26.HIN.00000', issuer: 'Sample Institute', validTo: '2027-01-31', covers: { hsPrefixes: ['63'] } }),
  certificate.parse({ id: id(), kind: 'gots', number: 'SAMPLE-GOTS-1', issuer: 'Sample Control', validTo: '2026-03-31', covers: { hsPrefixes: ['63'] } }),
  certificate.parse({ id: id(), kind: 'eto-report', number: 'SAMPLE-LAB-26-0417', issuer: 'Sample Test House', issuedOn: '2026-09-18', covers: { hsPrefixes: ['0910'] } }),
  certificate.parse({ id: id(), kind: 'iec', number: 'ZZZPZ0000Z', covers: { hsPrefixes: ['63', '0910', '85'] } }),
];

export const facesOf = (one: Product): Map<string, AttributeFace> => attributeFaces([], familyOf(one, shippedFamilies()));

const photo: Picture = { bytes: await sharp({ create: { width: 300, height: 240, channels: 3, background: '#5a3d8a' } }).jpeg().toBuffer(), width: 300, height: 240 };
/** One plain photo under every hash that the goods above name. */
const photos: ReadonlyMap<string, Picture> = new Map(['a', 'b', 'c', 'd', 'e', 'f', '1'].map((one) => [one.repeat(64), photo]));

export const sourceOf = (one: Product, more: Partial<SheetSource> = {}, pictures = photos): SheetSource => ({
  product: one, variants: [], exporter: firm, certificates, faces: facesOf(one), pictures, revision: '3fa41c09be72', ...more,
});

export const optionsOf = (more: Partial<SheetOptions> = {}): SheetOptions => ({ template: 'a4', languages: ['en'], paper: 'A4', prices: true, day: '2026-11-21', released: [], ...more });
