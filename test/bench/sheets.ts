import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { attribute, attributeFaces, type Product, product } from '#catalogue';
import { exporter } from '#exporter/nouns';
import { openFaces, type Picture, type Plan, printPlan } from '#paper';
import { makeBook, makeSheet, sheetPlan, type SheetSource } from '#specsheet';
import sharp from 'sharp';
import { heading, median, print, say, timed } from './figures.ts';
import { stockSheet } from './stockSheet.ts';

const DAY = '2026-11-21';
let made = 0;
const id = (): string => `01JE${String(++made).padStart(22, '0')}`;
const inOrder = <T extends object>(...children: readonly T[]) => Object.fromEntries(children.map((child, position) => [id(), { position, ...child }]));
const both = (en: string, hi: string) => ({ en: { text: en }, hi: { text: hi } });

const firm = exporter.parse({ id: id(), legalName: 'Kesar and Sons', address: { lines: ['Plot 4, Sample Estate'], city: 'Moradabad', pin: '244000', state: 'Uttar Pradesh', country: 'IN' }, contact: { email: 'export@kesar.example' }, brand: {} });

const FACTS = Array.from({ length: 20 }, (_, line) => attribute.parse({ id: id(), key: `fact_${line}`, label: both(`Fact ${line}`, `बात ${line}`), type: 'texts', class: 'public' }));
const FACES = attributeFaces(FACTS, undefined);

/** A product with a photo, two languages and twenty lines of specification; its number and name differ from sheet to sheet. */
export const lamp = (at: number): Product => product.parse({
  id: id(), sku: `KS-LAMP-${at}`, hsCode: '83062910', origin: 'IN', brand: 'Kesar', name: both(`Brass oil lamp, ${at} cm`, `पीतल का दीपक, ${at} सेमी`),
  description: both('Cast in sand and turned by hand; the wick holder is soldered with tin. Small marks are the mark of the hand.', 'रेत में ढाला और हाथ से ख़राद पर बनाया गया; बत्ती का धारक राँगे से जुड़ा है। छोटे निशान हाथ के काम के हैं।'),
  moq: { value: '60', unit: 'PCS' }, leadTimes: inOrder({ days: 30 }), images: inOrder({ fileName: 'lamp.jpg', blob: 'a'.repeat(64) }),
  attributes: Object.fromEntries(FACTS.map(({ key }, line) => [key, { kind: 'texts', texts: both(`Value ${line} of ${at}`, `मान ${line}, ${at}`) }])),
});

/** A photo as sheets get it: fitted to 1200 pixels, about 300 kB. */
export const photo = async (): Promise<Picture> => ({ bytes: await sharp({ create: { width: 1200, height: 1200, channels: 3, background: '#b08d57', noise: { type: 'gaussian', mean: 128, sigma: 12 } } }).jpeg({ quality: 75 }).toBuffer(), width: 1200, height: 1200 });

const OPTIONS = { template: 'a4', languages: ['en', 'hi'], paper: 'A4' as const, prices: false, day: DAY, released: [] };
const sourceOf = (one: Product, picture: Picture): SheetSource => ({ product: one, variants: [], exporter: firm, certificates: [], faces: FACES, pictures: new Map([['a'.repeat(64), picture]]), revision: '0123456789ab', section: both('Lamps', 'दीपक') });

export const planOf = (one: Product, picture: Picture): Plan => sheetPlan([makeSheet(sourceOf(one, picture), OPTIONS)], { exporter: firm }, OPTIONS);

/** Sheets the peers make: each costs as much as the next, and many would make the bench long. */
const PEER_SHEETS = 20;
/** Bytes of a sheet beyond its photo. */
const MOST_BESIDE_PHOTO = 20_000;
const MIB = 1 << 20;

async function perSheet<T>(all: readonly T[], print: (one: T) => Promise<unknown>): Promise<number> {
  return (await timed(async () => { for (const one of all) await print(one); })) / all.length;
}

/**
 * Sheets with what is kept of fonts and words between them, beside pdfkit as it comes with the same texts and photo and nothing else,
 * and beside the same sheets of ours with every font parsed and every word shaped anew for each file. Then how much memory they take, how
 * large they are, many of them on every core, and a booklet. typst is a peer where it is installed.
 */
export async function benchSheets(count: number, times: number): Promise<void> {
  heading(`Spec sheets: photo, English and Hindi, a file each; ${count} of ours, ${PEER_SHEETS} of pdfkit, ${PEER_SHEETS / 4} with nothing kept; median of ${times}`);
  const picture = await photo();
  const plans = Array.from({ length: count }, (_, at) => planOf(lamp(at + 5), picture));
  const peers = plans.slice(0, PEER_SHEETS);
  const runs: { stock: number; ours: number; anew: number }[] = [];
  for (let at = 0; at < times; at += 1) {
    runs.push({
      stock: await perSheet(peers, (plan) => stockSheet(plan, picture)),
      ours: await perSheet(plans, (plan) => printPlan(plan)),
      anew: await perSheet(peers.slice(0, PEER_SHEETS / 4), (plan) => printPlan(plan, { faces: openFaces({ keepWords: false }) })),
    });
  }
  const ratio = median(runs.map((one) => one.ours / one.stock));
  const ours = median(runs.map((one) => one.ours));
  print({ what: 'one sheet', ours, peer: { name: 'pdfkit as it comes', value: median(runs.map((one) => one.stock)) }, ratio, goal: '<= 0.2x', met: ratio <= 0.2 });
  print({ what: 'one sheet', ours, peer: { name: 'ours, nothing kept', value: median(runs.map((one) => one.anew)) }, ratio: median(runs.map((one) => one.ours / one.anew)) });
  const [first] = plans;
  const beside = first ? (await printPlan(first)).bytes.byteLength - picture.bytes.byteLength : Number.NaN;
  print({ what: 'bytes of a file beside its photo', ours: beside, unit: 'B', goal: '<= 20,000 B', met: beside <= MOST_BESIDE_PHOTO });
  say('  typst: not installed here (@myriaddreamin/typst-ts-node-compiler is no dependency); not measured');
  await onEveryCore(count * 5);
  await booklet(count, picture);
}

/** Many sheets, each core printing its share with fonts of its own, and the most memory that took. */
async function onEveryCore(count: number): Promise<void> {
  const cores = availableParallelism();
  const before = process.memoryUsage().rss;
  let memory = 0;
  const watch = setInterval(() => { memory = Math.max(memory, process.memoryUsage().rss - before); }, 20);
  const share = (from: number): Promise<void> => new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./sheetShare.ts', import.meta.url), { workerData: { from, count: Math.ceil(count / cores) } });
    worker.once('error', reject);
    worker.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`a printing thread ended with ${code}`))));
  });
  const took = await timed(() => Promise.all(Array.from({ length: cores }, (_, at) => share(at * count))));
  clearInterval(watch);
  print({ what: `${count.toLocaleString('en-GB')} sheets on ${cores} threads`, ours: took });
  print({ what: '  memory that took, each thread', ours: memory / MIB / cores, unit: 'MiB', goal: '<= 150 MiB', met: memory / MIB / cores <= 150 });
}

/** A booklet with cover, contents and page numbers, its photo in it once. */
async function booklet(pages: number, picture: Picture): Promise<void> {
  const options = { ...OPTIONS, template: 'booklet' };
  const sources = Array.from({ length: pages }, (_, at) => sourceOf(lamp(at + 5), picture));
  let made = 0;
  const took = await timed(async () => { made = (await printPlan(sheetPlan(makeBook(sources, options).sheets.map((sheet) => ({ sheet })), { exporter: firm }, options))).pages; });
  print({ what: `a booklet of ${made} pages`, ours: took });
}

/** What one thread prints. */
export async function printShare(from: number, count: number): Promise<void> {
  const picture = await photo();
  for (let at = 0; at < count; at++) await printPlan(planOf(lamp(from + at), picture));
}
