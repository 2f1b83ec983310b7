import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { fixedClock } from '#base';
import { attributeKind, type Attribute, type Product, product } from '#catalogue';
import { certificate, exporter } from '#exporter';
import { storeBlob } from '#media';
import type { WriteDb } from '#store';
import { type App, type ClosableWorkerPort, createApp, createWorkerPort, forkWorker } from '../index.ts';
import type { WorkerPort } from '../port.ts';

/** A made-up ULID: the word, then zeros. */
export const madeId = (word: string): string => word.toUpperCase().replace(/[^0-9A-HJKMNP-TV-Z]/g, '0').padEnd(26, '0').slice(0, 26);
export const SAVED_AT = Date.parse('2026-11-21T09:00:00Z');

/** A photo drawn by code whose metadata says where it was taken and by whom. */
export const photo = async (colour: string, width = 1200, height = 1200): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 3, background: colour } })
    .composite([{ input: Buffer.from(`<svg width="${width}" height="${height}"><circle cx="600" cy="600" r="300" fill="#fff"/></svg>`) }])
    .withExif({ IFD0: { Artist: 'CANARY-EXIF-ARTIST', ImageDescription: 'CANARY-EXIF-TEXT' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '28/1 50/1 0/1' } })
    .jpeg({ quality: 90 }).toBuffer();

export type Firm = { app: App; worker: ClosableWorkerPort; home: string; company: string; folder: string; edit(change: (db: WriteDb) => Promise<void>): Promise<void> };

/** An app of its own with one empty company. `port`: runs what else a process apart does. */
export async function openFirm(name = 'Kesarbari Trading', port?: WorkerPort): Promise<Firm> {
  const home = await mkdtemp(join(tmpdir(), 'niryat-listing-'));
  const worker: ClosableWorkerPort = port ? { ...port, close: () => {} } : createWorkerPort(forkWorker(), 2);
  const app = createApp({ clock: fixedClock(SAVED_AT, 1), stateFolder: join(home, 'state'), person: 'CANARY-PERSON', worker });
  const made = await app.call('workspace.create', { name });
  if (!made.ok) throw new Error(made.problem.message);
  const { workspace } = await app.companies.open(made.value.id);
  return { app, worker, home, company: made.value.id, folder: workspace.folder, edit: async (change) => void (await workspace.change({ label: { id: 'edit', data: {} } }, change)) };
}

/** Ends the app and its processes, and leaves nothing of the firm behind. */
export async function closeFirm({ app, worker, home }: Firm): Promise<void> {
  await app.close();
  worker.close();
  await rm(home, { recursive: true, force: true });
}

const attribute = (key: string, label: string, cls: Attribute['class'], importedFrom?: string): Attribute => ({ id: madeId(`A${key}`), key, label: { en: { text: label } }, type: 'text', class: cls, ...(importedFrom ? { importedFrom } : {}) });
const said = (en: string) => ({ en: { text: en } });

/** A product that is ready for Alibaba.com and full of things that must stay; `blobs` are photos that are stored already. */
export const lamp = (sku: string, blobs: readonly string[], more: Record<string, unknown> = {}): Product => product.parse({
  id: madeId(`P${sku}`), sku, category: 'Home Decor > Oil Lamps', family: 'handicraft', modelNumber: `M-${sku}`.slice(0, 40), hsCode: '741980', origin: 'IN',
  name: said('Brass Oil Lamp, Peacock Design, Five Wicks'), description: said('Sand-cast brass lamp, polished by hand.'), keywords: ['brass lamp', 'oil lamp'], highlights: { [madeId('H1')]: { position: 0, text: said('Solid brass') } },
  attributes: { material: { kind: 'text', text: 'Brass' }, alloy: { kind: 'text', text: 'Alloy 62/38' }, moulds: { kind: 'text', text: 'CANARY-INTERNAL-ATTRIBUTE' }, cost: { kind: 'text', text: 'CANARY-COST-COLUMN 411.07' }, buyer_name: { kind: 'text', text: 'CANARY-PARTY-ATTRIBUTE' }, undeclared: { kind: 'text', text: 'CANARY-UNDECLARED-ATTRIBUTE' } },
  materials: { [madeId('M1')]: { position: 0, name: 'Brass', percent: '100' } },
  priceLadders: {
    [madeId('L1')]: { position: 0, currency: 'USD', incoterm: 'FOB', place: 'Mundra', unit: 'PCS', steps: { [madeId('S1')]: { position: 0, minQuantity: '60', price: { amount: 1420, currency: 'USD' } }, [madeId('S2')]: { position: 1, minQuantity: '240', price: { amount: 1340, currency: 'USD' } } } },
    [madeId('L2')]: { position: 1, currency: 'USD', buyer: 'CANARY-BUYER-LADDER', place: 'CANARY-BUYER-PLACE', steps: { [madeId('S3')]: { position: 0, minQuantity: '60', price: { amount: 777_31, currency: 'USD' } } } },
  },
  cost: { amount: 888_43, currency: 'INR' }, supplier: 'CANARY-SUPPLIER', notes: 'CANARY-NOTES', related: ['CANARY-RELATED'], itc: { drawbackSerial: 'CANARY-DRAWBACK' },
  moq: { value: '60', unit: 'PCS' }, leadTimes: { [madeId('T1')]: { position: 0, maxQuantity: '500', days: 25 } }, supplyAbility: { quantity: { value: '2000', unit: 'PCS' }, period: 'month' }, port: 'Mundra', incoterm: 'FOB',
  packing: { [madeId('K1')]: { position: 0, level: 'item', kind: 'box', netWeight: { value: '1.850', unit: 'KGS' }, grossWeight: { value: '2.100', unit: 'KGS' }, length: { value: '26', unit: 'CMS' }, width: { value: '20', unit: 'CMS' }, height: { value: '30', unit: 'CMS' } } },
  images: Object.fromEntries(blobs.map((blob, position) => [madeId(`G${position}`), { position, blob, fileName: `CANARY-FILE-NAME ${position}.jpg` }])),
  ...more,
});

/** Two products, an exporter with identifiers and a bank, certificates of each class, attributes of each class. */
export async function fillWithCanaries(firm: Firm, more: Record<string, unknown> = {}, attributes: Partial<Record<string, Attribute['class']>> = {}): Promise<void> {
  const blobs = [await storeBlob(firm.folder, await photo('#b08030'), 'jpg'), await storeBlob(firm.folder, await photo('#803020', 1000, 800), 'jpg')];
  await firm.edit(async (db) => {
    for (const [key, label, cls, from] of [['material', 'Material', 'public'], ['alloy', 'Alloy', 'buyer'], ['moulds', 'Moulds', 'internal'], ['cost', 'Cost', 'secret', 'Cost'], ['buyer_name', 'Buyer', 'party']] as const) await db.create(attributeKind.kind, attribute(key, label, attributes[key] ?? cls, from));
    await db.create('exporter', exporter.parse({
      id: madeId('FRM'), legalName: 'Kesarbari Trading Company', about: said('Brass workshop in Moradabad.'), address: { lines: ['12 Sample Street'], city: 'Moradabad', country: 'IN' },
      pan: 'CANARYPAN1', iec: 'CANARYIEC1', gstins: ['CANARY-GSTIN'], udyam: { number: 'CANARY-UDYAM' }, cin: 'CANARY-CIN', turnover: '987654321012', bank: { name: 'CANARY-BANK', account: 'CANARY-ACCOUNT', ifsc: 'CANARY-IFSC', adCode: 'CANARY-ADCODE' }, factoryAddress: { lines: ['CANARY-FACTORY'], country: 'IN' },
    }));
    await db.create('certificate', certificate.parse({ id: madeId('C1'), kind: 'test-report', number: 'TR-2026-1', issuer: 'Sample Lab', validTo: '2027-03-31', covers: { hsPrefixes: ['7419'] }, class: 'buyer' }));
    await db.create('certificate', certificate.parse({ id: madeId('C2'), kind: 'audit', number: 'CANARY-CERTIFICATE', issuer: 'CANARY-ISSUER', covers: { hsPrefixes: ['7419'] }, class: 'internal', fileName: 'CANARY-FILE.pdf' }));
    await db.createMany('product', [lamp('KB-1', blobs, more), lamp('KB/2:x', [blobs[1] ?? '', blobs[0] ?? ''], { id: madeId('SECND') })]);
  });
}
