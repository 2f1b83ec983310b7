import { execFile } from 'node:child_process';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { createApp, createWorkerPort } from '#app';
import { wallClock } from '#base';
import { product } from '#catalogue';
import { releaseInto } from '#disclosure';
import { storeBlob } from '#media';
import { sealPackage } from '#sealing';
import sharp from 'sharp';
import { type PhotoRequest, preparePhotos } from '../../src/app/worker/images.ts';
import { heading, print, say } from './figures.ts';
import { type Cost, costOf, costOfProgram } from './processorTime.ts';
import { forkShipped } from './shipped.ts';

const run = promisify(execFile);
const [WIDTH, HEIGHT] = [4_000, 3_000];
const PHOTOS = 6;
/** Pictures that are drawn; the rest are the same pixels in files of other bytes, which cost as much to read. */
const DRAWN = 6;
const FIT = { width: 1_000, height: 1_000, mode: 'pad', background: '#FFFFFF', maxBytes: 5_000_000, format: 'jpeg' } as const;

/** Something as busy as a photo, about 3 MB: soft noise over a gradient. */
const drawn = (seed: number): Promise<Buffer> => sharp({ create: { width: WIDTH / 4, height: HEIGHT / 4, channels: 3, background: { r: 120 + seed * 9, g: 110, b: 70 }, noise: { type: 'gaussian', mean: 128, sigma: 30 } } }).resize(WIDTH, HEIGHT, { kernel: 'cubic' }).jpeg({ quality: 90 }).toBuffer();

/** The same picture with a comment of its own. */
function asAnother(jpeg: Buffer, at: number): Buffer {
  const comment = Buffer.alloc(12);
  comment.writeUInt16BE(0xfffe, 0);
  comment.writeUInt16BE(10, 2);
  comment.writeDoubleBE(at, 4);
  return Buffer.concat([jpeg.subarray(0, 2), comment, jpeg.subarray(2)]);
}

/** Photos by number, made when they are asked for: together they fill the memory of a laptop. */
type Photos = { count: number; read(at: number): Buffer };

let made = 0;
const id = (): string => `01JF${String(++made).padStart(22, '0')}`;
const said = (en: string) => ({ en: { text: en } });

const lamp = (at: number, blobs: readonly string[]) => product.parse({
  id: id(), sku: `KB-LMP-${at}`, category: 'Home Decor > Oil Lamps', family: 'handicraft', modelNumber: `M-${at}`, hsCode: '741980', origin: 'IN', name: said(`Brass Oil Lamp ${at}, Peacock Design`), description: said('Sand-cast brass lamp, polished by hand.'), keywords: ['brass lamp', 'oil lamp'],
  attributes: { material: { kind: 'text', text: 'Brass' } }, materials: { [id()]: { position: 0, name: 'Brass', percent: '100' } },
  priceLadders: { [id()]: { position: 0, currency: 'USD', incoterm: 'FOB', place: 'Mundra', unit: 'PCS', steps: { [id()]: { position: 0, minQuantity: '60', price: { amount: 1420, currency: 'USD' } } } } },
  moq: { value: '60', unit: 'PCS' }, leadTimes: { [id()]: { position: 0, maxQuantity: '500', days: 25 } }, port: 'Mundra',
  packing: { [id()]: { position: 0, level: 'item', kind: 'box', netWeight: { value: '1.8', unit: 'KGS' }, grossWeight: { value: '2.1', unit: 'KGS' }, length: { value: '26', unit: 'CMS' }, width: { value: '20', unit: 'CMS' }, height: { value: '30', unit: 'CMS' } } },
  images: Object.fromEntries(blobs.map((blob, position) => [id(), { position, blob, fileName: `lamp-${at}-${position}.jpg` }])),
});

/** Both times of the same work beside both of the peer's: the wall time swings with what else the machine does, processor time hardly. */
function printBoth(what: string, ours: Cost, peer?: { name: string; cost: Cost; times: number }): void {
  for (const [kind, of] of [['', 'ms'], [', processor time', 'cpu']] as const) {
    const beside = peer && { peer: { name: peer.name, value: peer.cost[of] }, goal: `at most ${peer.times}x`, met: ours[of] <= peer.cost[of] * peer.times };
    print({ what: `${what}${kind}`, ours: ours[of], ...beside });
  }
}

const least = (costs: readonly Cost[]): Cost => ({ ms: Math.min(...costs.map((one) => one.ms)), cpu: Math.min(...costs.map((one) => one.cpu)) });

async function peerDecode(folder: string): Promise<Cost | undefined> {
  const there = await run('djpeg', ['-version']).then(() => true, () => false);
  if (!there) return undefined;
  return costOfProgram('bash', ['-c', `ls "$0"/*/*.jpg | xargs -P ${availableParallelism()} -n 8 bash -c 'for one in "$@"; do djpeg -outfile /dev/null "$one"; done' _`, folder]);
}

/** The image step alone, against a plain full decode of the same files on every core. */
async function benchImages(folder: string, photos: Photos): Promise<Uint8Array[]> {
  const hashes: string[] = [];
  for (let at = 0; at < photos.count; at += 1) hashes.push(await storeBlob(folder, photos.read(at), 'jpg'));
  const worker = createWorkerPort(await forkShipped(), 2);
  const drawers = { folder, cache: { get: async () => undefined, set: async () => undefined } };
  const fitted: Uint8Array[] = [];
  try {
    const requests: PhotoRequest[] = hashes.map((original) => ({ original, fits: [FIT] }));
    for await (const _one of preparePhotos(worker, drawers, requests.slice(0, 4))) { /* Warm: the process is there, its decoder loaded. */ }
    const work = async (codes: boolean): Promise<void> => {
      fitted.length = 0;
      for await (const { fits: [one] } of preparePhotos(worker, drawers, requests.map((request) => ({ ...request, codes })))) if (one?.ok) fitted.push(one.fitted.bytes);
    };
    const ours = await costOf(() => work(false));
    const peer = await peerDecode(join(folder, 'media'));
    printBoth(`${photos.count} photos of 12 megapixels: checked, decoded, fitted, encoded`, ours, peer && { name: 'djpeg', cost: peer, times: 1.3 });
    if (!peer) say('  NOT MEASURED: djpeg (libjpeg-turbo-progs) is not installed here');
    printBoth('the same, with a look for QR codes in each', await costOf(() => work(true)));
  } finally {
    worker.close();
  }
  return fitted;
}

/** The zip step alone: names, sums, manifest, one durable file; the peer stores the same files without sums. */
async function benchZip(home: string, fitted: readonly Uint8Array[]): Promise<void> {
  const folder = join(home, 'fitted');
  await mkdir(folder, { recursive: true });
  for (const [at, bytes] of fitted.entries()) await writeFile(join(folder, `${at}.jpg`), bytes);
  const ledger = { append: async () => undefined, ledger: async () => [] };
  const parts = fitted.map((bytes, at) => ({ name: `images/${at}.jpg`, load: () => bytes }));
  const options = { clock: wallClock, agree: async () => undefined, what: 'bench', audience: 'storefront', recipient: '', approver: '', released: [] } as const;
  const ours: Cost[] = [];
  const peers: Cost[] = [];
  for (let round = 0; round < 3; round += 1) {
    ours.push(await costOf(() => releaseInto(home, ledger, { name: 'ours.zip', mediaType: 'application/zip', fields: [], chunks: sealPackage(parts, {}, '2026-11-21') }, options)));
    await rm(join(home, 'theirs.zip'), { force: true });
    peers.push(await costOfProgram('zip', ['-0', '-q', '-r', join(home, 'theirs.zip'), folder]));
  }
  printBoth('packed with SHA-256 of every file, written durably', least(ours), { name: 'zip -0', cost: least(peers), times: 1 });
}

/** A whole package twice: the second finds its photos fitted and its sheets printed. */
async function benchBuild(home: string, photos: Photos): Promise<void> {
  const worker = createWorkerPort(await forkShipped(), 2);
  const app = createApp({ clock: wallClock, stateFolder: join(home, 'state'), person: 'Bench', worker });
  try {
    const company = await app.call('workspace.create', { name: 'Bench' });
    if (!company.ok) throw new Error(company.problem.message);
    const { workspace } = await app.companies.open(company.value.id);
    const blobs: string[] = [];
    for (let at = 0; at < photos.count; at += 1) blobs.push(await storeBlob(workspace.folder, photos.read(at), 'jpg'));
    const products = Array.from({ length: blobs.length / PHOTOS }, (_, at) => lamp(at, blobs.slice(at * PHOTOS, (at + 1) * PHOTOS)));
    await workspace.change({ label: { id: 'sample', data: {} } }, (db) => db.createMany('product', products));
    const build = async (): Promise<void> => {
      const answer = await app.call('listing.build', { storefront: 'alibaba' }, { company: company.value.id });
      if (!answer.ok) throw new Error(`${answer.problem.message} ${JSON.stringify(answer.problem.findings?.slice(0, 2))}`);
    };
    const first = await costOf(build);
    const second = least([await costOf(build), await costOf(build)]);
    printBoth(`a package of ${products.length} products, built`, first);
    printBoth('the same package, built again', second, { name: 'first build', cost: first, times: 0.05 });
  } finally {
    await app.close();
    worker.close();
  }
}

/** Listing packages: pictures, the zip, and the second build of the same. */
export async function benchPackages(home: string, products: number): Promise<void> {
  heading(`a listing package of ${products} products with ${PHOTOS} photos of 12 megapixels each`);
  const pictures = await Promise.all(Array.from({ length: DRAWN }, (_, at) => drawn(at)));
  const photos: Photos = { count: products * PHOTOS, read: (at) => asAnother(pictures[at % DRAWN] ?? Buffer.alloc(0), at) };
  say(`  one photo has ${(photos.read(0).length / 1_000_000).toFixed(1)} MB`);
  const fitted = await benchImages(join(home, 'photos'), photos);
  await benchZip(home, fitted);
  await benchBuild(home, photos);
}
