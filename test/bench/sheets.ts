import { availableParallelism } from 'node:os';
import { createWorkerPort, type WorkerProcess } from '#app';
import { attribute, attributeFaces, type Product, product } from '#catalogue';
import { exporter } from '#exporter/nouns';
import { openFaces, type Picture, type Plan, printPlan } from '#paper';
import { makeBook, makeSheet, sheetPlan, type SheetSource } from '#specsheet';
import sharp from 'sharp';
import { type Job, printMany } from '../../src/app/sheet/printing.ts';
import { heading, median, print, timed } from './figures.ts';
import type { Cost } from './processorTime.ts';
import { forkShipped } from './shipped.ts';
import { stockSheet } from './stockSheet.ts';
import { typstCompiler, typstSheet } from './typstSheet.ts';

const DAY = '2026-11-21';
let made = 0;
const id = (): string => `01JE${String(++made).padStart(22, '0')}`;
const inOrder = <T extends object>(...children: readonly T[]) => Object.fromEntries(children.map((child, position) => [id(), { position, ...child }]));
const both = (en: string, hi: string) => ({ en: { text: en }, hi: { text: hi } });

const firm = exporter.parse({ id: id(), legalName: 'Kesar and Sons', address: { lines: ['Plot 4, Sample Estate'], city: 'Moradabad', pin: '244000', state: 'Uttar Pradesh', country: 'IN' }, contact: { email: 'export@kesar.example' }, brand: {} });

const FACTS = Array.from({ length: 20 }, (_, line) => attribute.parse({ id: id(), key: `fact_${line}`, label: both(`Fact ${line}`, `बात ${line}`), type: 'texts', class: 'public' }));
const FACES = attributeFaces(FACTS, undefined);

/** A product with a photo, two languages and twenty lines of specification; its number and name differ from sheet to sheet. */
const lamp = (at: number): Product => product.parse({
  id: id(), sku: `KS-LAMP-${at}`, hsCode: '83062910', origin: 'IN', brand: 'Kesar', name: both(`Brass oil lamp, ${at} cm`, `पीतल का दीपक, ${at} सेमी`),
  description: both('Cast in sand and turned by hand; the wick holder is soldered with tin. Small marks are the mark of the hand.', 'रेत में ढाला और हाथ से ख़राद पर बनाया गया; बत्ती का धारक राँगे से जुड़ा है। छोटे निशान हाथ के काम के हैं।'),
  moq: { value: '60', unit: 'PCS' }, leadTimes: inOrder({ days: 30 }), images: inOrder({ fileName: 'lamp.jpg', blob: 'a'.repeat(64) }),
  attributes: Object.fromEntries(FACTS.map(({ key }, line) => [key, { kind: 'texts', texts: both(`Value ${line} of ${at}`, `मान ${line}, ${at}`) }])),
});

/** A photo as sheets get it: fitted to 1200 pixels, about 300 kB. */
const photo = async (): Promise<Picture> => ({ bytes: await sharp({ create: { width: 1200, height: 1200, channels: 3, background: '#b08d57', noise: { type: 'gaussian', mean: 128, sigma: 12 } } }).jpeg({ quality: 75 }).toBuffer(), width: 1200, height: 1200 });

const OPTIONS = { template: 'a4', languages: ['en', 'hi'], paper: 'A4' as const, prices: false, day: DAY, released: [] };
const sourceOf = (one: Product, picture: Picture): SheetSource => ({ product: one, variants: [], exporter: firm, certificates: [], faces: FACES, pictures: new Map([['a'.repeat(64), picture]]), revision: '0123456789ab', section: both('Lamps', 'दीपक') });

const planOf = (one: Product, picture: Picture): Plan => sheetPlan([makeSheet(sourceOf(one, picture), OPTIONS)], { exporter: firm }, OPTIONS);

/** Sheets that pdfkit makes: each costs as much as the next, and many would make the bench long. */
const PEER_SHEETS = 20;
/** Bytes of a sheet beyond its photo. */
const MOST_BESIDE_PHOTO = 20_000;
const MIB = 1 << 20;

/** Time of one of these, and processor time, which says more where others use the machine. */
async function perSheet<T>(all: readonly T[], print: (one: T) => unknown): Promise<Cost> {
  const before = process.cpuUsage();
  const ms = await timed(async () => { for (const one of all) await print(one); });
  const { user, system } = process.cpuUsage(before);
  return { ms: ms / all.length, cpu: (user + system) / 1000 / all.length };
}

/**
 * Sheets with what is kept of fonts and words between them, beside pdfkit as it comes with the same texts and photo and nothing else,
 * beside typst with the same texts, tables and photo, and beside the same sheets of ours with every font parsed and every word shaped anew
 * for each file. Then how much memory they take, how large they are, many of them as the window's batch makes them, and a booklet.
 */
export async function benchSheets(count: number, times: number): Promise<void> {
  heading(`Spec sheets: photo, English and Hindi, a file each; ${count} of ours and of typst, ${PEER_SHEETS} of pdfkit, ${PEER_SHEETS / 4} with nothing kept; processor time, median of ${times}`);
  const picture = await photo();
  const first = planOf(lamp(5), picture);
  const compiler = typstCompiler(picture);
  const runs: Record<'stock' | 'ours' | 'anew' | 'typst', Cost>[] = [];
  for (let at = 0; at < times; at += 1) {
    // New ones each time: typst remembers whole pages, which no batch prints twice.
    const plans = Array.from({ length: count }, (_, sheet) => planOf(lamp(at * count + sheet + 6), picture));
    runs.push({
      stock: await perSheet(plans.slice(0, PEER_SHEETS), (plan) => stockSheet(plan, picture)),
      ours: await perSheet(plans, (plan) => printPlan(plan)),
      typst: await perSheet(plans, (plan) => typstSheet(compiler, plan)),
      anew: await perSheet(plans.slice(0, PEER_SHEETS / 4), (plan) => printPlan(plan, { faces: openFaces({ keepWords: false }) })),
    });
  }
  const of = (name: keyof (typeof runs)[number]): number => median(runs.map((one) => one[name].cpu));
  const against = (name: keyof (typeof runs)[number]): number => median(runs.map((one) => one.ours.cpu / one[name].cpu));
  print({ what: 'one sheet', ours: of('ours'), peer: { name: 'pdfkit as it comes', value: of('stock') }, ratio: against('stock'), goal: '<= 0.2x', met: against('stock') <= 0.2 });
  print({ what: 'one sheet', ours: of('ours'), peer: { name: 'typst', value: of('typst') }, ratio: against('typst'), goal: '<= 1.5x', met: against('typst') <= 1.5 });
  print({ what: 'one sheet', ours: of('ours'), peer: { name: 'ours, nothing kept', value: of('anew') }, ratio: against('anew') });
  print({ what: '  the same by the clock', ours: median(runs.map((one) => one.ours.ms)), peer: { name: 'typst', value: median(runs.map((one) => one.typst.ms)) } });
  const beside = (bytes: Uint8Array): number => bytes.byteLength - picture.bytes.byteLength;
  const size = beside((await printPlan(first)).bytes);
  print({ what: 'bytes of a file beside its photo', ours: size, unit: 'B', peer: { name: 'typst', value: beside(typstSheet(compiler, first)) }, goal: '<= 20,000 B', met: size <= MOST_BESIDE_PHOTO });
  await asTheBatch(count, picture, '<= 150 MiB');
  await asTheBatch(count * 5, picture);
  await booklet(count, picture);
}

/** Many sheets by the processes that the window's batch uses, one for each core, and the most memory that one of them took. */
async function asTheBatch(count: number, picture: Picture, goal?: string): Promise<void> {
  const fork = await forkShipped();
  const living: WorkerProcess[] = [];
  const worker = createWorkerPort((task) => {
    const process = fork(task);
    living.push(process);
    return process;
  });
  let memory = 0;
  const watch = setInterval(() => { for (const one of living) memory = Math.max(memory, one.rss() ?? 0); }, 50);
  const jobs = async function* (): AsyncGenerator<Job<number>> {
    for (let at = 0; at < count; at += 1) yield { plan: planOf(lamp(at + 5), picture), about: at };
  };
  let bytes = 0;
  const took = await timed(async () => {
    for await (const { printed } of printMany(jobs(), count, { worker, signal: new AbortController().signal })) bytes += printed?.bytes.byteLength ?? 0;
  });
  clearInterval(watch);
  worker.close();
  print({ what: `${count.toLocaleString('en-GB')} sheets by ${availableParallelism()} processes, ${Math.round(bytes / MIB)} MiB`, ours: took });
  print({ what: '  memory of the largest of them', ours: memory / MIB, unit: 'MiB', ...(goal && { goal, met: memory / MIB <= 150 }) });
}

/** A booklet with cover, contents and page numbers, its photo in it once. */
async function booklet(pages: number, picture: Picture): Promise<void> {
  const options = { ...OPTIONS, template: 'booklet' };
  const sources = Array.from({ length: pages }, (_, at) => sourceOf(lamp(at + 5), picture));
  let made = 0;
  const took = await timed(async () => { made = (await printPlan(sheetPlan(makeBook(sources, options).sheets.map((sheet) => ({ sheet })), { exporter: firm }, options))).pages; });
  print({ what: `a booklet of ${made} pages`, ours: took });
}
