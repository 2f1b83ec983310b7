import { canonicalProduct, filledProduct, shippedFamilies } from '#catalogue';
import type { WriteDb } from '#store';
import type { TestFirm } from '../company.fixture.ts';

const text = (en: string) => ({ en: { text: en } });
const HASH = 'ab'.repeat(32);

/** Something of every kind a company keeps: items with variants, and all that stands around them. */
async function records(db: WriteDb): Promise<Record<string, string>> {
  const id = Object.fromEntries(['parent', 'variant', 'lamp', 'bell', 'buyer', 'fair', 'certificate', 'line', 'step', 'ladder', 'view', 'shipment'].map((name) => [name, db.newId()])) as Record<string, string>;
  const of = (name: string): string => id[name] ?? '';
  const create = (kind: string, record: object): Promise<void> => db.create(kind, { id: db.newId(), ...record } as { id: string });
  await create('attribute', { key: 'recipe', label: { en: { text: 'Alloy recipe' }, hi: { text: 'मिश्रधातु' } }, type: 'choice', choices: [{ value: '62/38', label: {} }], class: 'secret', importedFrom: 'Recipe' });
  await create('family', { ...structuredClone(shippedFamilies().find((one) => one.code === 'textile')), code: 'towels', name: text('Towels') });
  await create('exporter', { legalName: 'Kaveri Brass Works', address: { lines: ['12 Sample Street'], city: 'Moradabad', country: 'IN' }, pan: 'ABCPK1234L', bank: { name: 'Sample Bank', account: '000111' }, luts: { [of('line')]: { position: 0, arn: 'AD0901', financialYear: '2026-27' } } });
  await create('certificate', { id: of('certificate'), kind: 'test-report', number: 'TR-1', covers: { firm: false, hsPrefixes: ['7419'], products: [of('lamp')] }, fileBlob: HASH, fileName: 'report.pdf', class: 'internal' });
  await create('buyer', { id: of('buyer'), name: 'Moreau SARL', currency: 'EUR', email: 'm@example.com' });
  await create('buyer_item', { key: `${of('buyer')} ${of('lamp')}`, buyer: of('buyer'), product: of('lamp'), itemNo: 'M-77', price: { amount: 1250, currency: 'EUR' }, validTo: '2027-03-31', perCarton: '24' });
  await create('cost_sheet', { family: 'handicraft', name: 'Brass', lines: { [of('line')]: { kind: 'measure', position: 0, label: 'Brass', input: 'netWeight', rate: 'brass', scrap: '4' } } });
  await create('rate', { key: 'material.brass.2026-10-01', kind: 'material', name: 'brass', value: '612.40', unit: 'KGS', from: '2026-10-01' });
  await create('mapping', { name: 'supplier.csv', signature: '0'.repeat(32), used: 3, mapping: { niryat: 'mapping', version: 1, name: 'Supplier', layout: 'flat', sheet: null, headerRow: 1, key: 'sku', columns: [{ index: 0, heading: 'Code', field: 'sku', by: 'user' }] } });
  await create('waiver', { rule: 'LST-001', subject: of('lamp'), reason: 'Checked by hand', by: 'Asha', until: '2027-01-31', inputsHash: HASH });
  await create('photo', { blob: HASH, fileName: 'IMG-20261012-WA0007.jpg', path: 'phone/IMG-20261012-WA0007.jpg', source: 'phone', width: 1600, height: 1200, bytes: 240_000, slip: 'KB-1', item: { product: of('lamp'), image: of('step') } });
  await create('fair', { id: of('fair'), name: 'Spring fair', from: '2026-11-26', currency: 'USD', validDays: 30 });
  await create('visit', { fair: of('fair'), day: '2026-11-26', number: 1, company: 'Lindqvist AB', card: { blob: HASH, fileName: 'card.jpg' }, lines: { [of('line')]: { position: 0, product: of('bell'), sku: 'KB-2', quantity: '120', note: 'in matt' } } });
  await create('tariff', { key: '2026-05-01 74', from: '2026-05-01', chapter: '74', file: 'tariff.csv', lines: [{ code: '74182010', text: 'Basins of brass', unit: 'KGS', policy: 'free', rodtepRate: '0.9', rodtepCap: '12.50' }] });
  await create('shipment', { id: of('shipment'), number: 'S-41', buyer: of('buyer'), common: { incoterm: 'FOB', currency: 'EUR', lines: [{ sku: 'KB-1', quantity: { value: '120', unit: 'PCS' } }] }, facts: { taxRoute: 'lut' }, done: { egm: { on: '2026-11-22' } } });
  await create('paper', { kind: 'commercialInvoice', shipments: [of('shipment')], document: { number: 'KB/118', date: '2026-11-10', totals: { amount: { amount: 150_000, currency: 'EUR' } } }, fileBlob: HASH, fileName: 'invoice.pdf', source: 'read' });
  await create('setting', { key: 'languages', value: ['en', 'hi', 'gu'] });
  await create('setting', { key: 'sheet.priceKey', value: 'CUMBERLAND' });
  await create('setting', { key: 'sheet.template.01ARZ3NDEKTSV4RRFFQ69G5FAV', template: { base: 'a4', title: 'Ours', version: 2, blocks: [{ block: 'photo', shown: true }], textSize: 'normal', header: 'full', footer: { qr: true, contact: true, state: true, pages: true }, vcard: false, neutral: false, justify: false, colours: {}, disclaimer: {} } });
  await create('setting', { key: 'pricing', lines: { commission: { percent: '5' } }, floor: '17.5' });
  await create('setting', { id: of('view'), key: `view.${of('view')}`, view: { name: 'Lamps', query: 'lamp', filters: [], sort: [], columns: ['sku', 'name.en'], frozen: 1, widths: {} } });
  await create('setting', { key: `listing-text.alibaba.${of('lamp')}`, value: { en: { title: 'Brass Lamp for Temples', highlights: ['Solid brass', 'Five wicks'] } } });
  await create('setting', { key: 'category-list.alibaba', value: { items: [{ path: 'Home > Lamps', code: '1001' }, { path: 'Home > Bells' }], file: 'categories.csv', on: '2026-11-01' } });
  await create('setting', { key: 'category-picks.alibaba', value: { picks: { Lamps: 'Home > Lamps' }, used: ['Home > Lamps'] } });
  await create('setting', { key: 'attribute-map.alibaba', value: { rules: [{ category: '', from: 'attribute.recipe', name: 'Recipe', required: true, values: ['Sand cast'], free: false, answers: [{ from: 'sand', to: 'Sand cast' }] }] } });
  await create('setting', { key: 'brand-words', value: ['Lumora'] });
  await create('setting', { key: `not-duplicate ${[of('lamp'), of('bell')].sort().join(' ')}`, value: true });
  await db.createMany('product', [
    filledProduct({ id: of('lamp'), sku: 'KB-1', status: 'active', name: { en: { text: 'Lamp' }, hi: { text: 'दीपक', sourceRevision: '0a1b2c3d4e5f' } }, family: 'handicraft', certificateIds: [of('certificate')], attributes: { recipe: { kind: 'choice', choice: '62/38' }, finish: { kind: 'choice', choice: 'Polished' } }, costing: { brass: { value: '1.2', unit: 'KGS' } }, classes: { brand: 'secret' }, brand: 'Own', priceLadders: { [of('ladder')]: { position: 0, currency: 'USD', steps: { [of('step')]: { position: 0, minQuantity: '10', price: { amount: 1240, currency: 'USD' } } } } }, packing: { [of('step')]: { position: 0, level: 'carton', count: '12', contents: [{ sku: 'KB-2', count: '2' }] } } }),
    filledProduct({ id: of('bell'), sku: 'KB-2', status: 'draft', name: text('Bell') }),
    filledProduct({ id: of('parent'), sku: 'KB-3', status: 'active', name: text('Bowl'), axes: ['finish'] }),
    filledProduct({ id: of('variant'), parent: of('parent'), sku: 'KB-3-M', status: 'active', attributes: { finish: { kind: 'choice', choice: 'Matt' }, nobody: { kind: 'text', text: 'said' } } }),
  ].map(canonicalProduct));
  return id;
}

/** Fills the company of a test; ids by the names of things. */
export const fillWholeFirm = (firm: TestFirm): Promise<Record<string, string>> => firm.change(records);
