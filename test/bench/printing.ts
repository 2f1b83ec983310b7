import { createRequire } from 'node:module';
import { openFaces, type Plan, printPlan } from '#paper';
import { makeSheet, sheetPlan } from '#specsheet';
import PDFDocument from 'pdfkit';
import { bedspreads, connector, firm, optionsOf, sourceOf, spice, textile } from '../../src/specsheet/invented.trial.ts';
import { goalLine, milliseconds, timed } from './measure.ts';

const GOAL = 0.25;
const DOCUMENTS = 60;
const resolve = createRequire(import.meta.url).resolve;
const FONTS = { latin: resolve('@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf'), hindi: resolve('@expo-google-fonts/noto-sans-devanagari/400Regular/NotoSansDevanagari_400Regular.ttf') };

const plans = (): Plan[] =>
  [['en'], ['hi'], ['hi', 'en']].flatMap((languages) => [textile, spice, connector].map((one) => {
    const options = optionsOf({ languages });
    return sheetPlan([makeSheet(sourceOf(one, one === textile ? { variants: bedspreads } : {}), options)], { exporter: firm }, options);
  }));

/** Every text of a plan, wherever it stands in it. */
function textsOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(textsOf);
  if (value === null || typeof value !== 'object' || value instanceof Uint8Array) return [];
  return Object.entries(value).flatMap(([key, one]) => (key === 'text' && typeof one === 'string' ? [one] : textsOf(one)));
}

/** The same texts by pdfkit as it comes: fonts opened by path and words laid out anew for each document, nothing else drawn. */
async function stock(plan: Plan): Promise<number> {
  const doc = new PDFDocument({ size: plan.paper });
  let bytes = 0;
  doc.on('data', (chunk: Buffer) => (bytes += chunk.byteLength));
  const done = new Promise((resolve) => doc.on('end', resolve));
  for (const text of textsOf(plan.sheets)) doc.font(/[\u0900-\u097f]/.test(text) ? FONTS.hindi : FONTS.latin).fontSize(9).text(text);
  doc.end();
  await done;
  return bytes;
}

async function perDocument(print: (plan: Plan) => Promise<unknown>): Promise<number> {
  const all = plans();
  for (const plan of all) await print(plan);
  const { ms } = await timed(async () => {
    for (let i = 0; i < DOCUMENTS; i++) await print(all[i % all.length]!);
  });
  return ms / DOCUMENTS;
}

/** Spec sheets one after the other, as a batch prints them. */
export async function benchPrinting(): Promise<void> {
  const cached = await perDocument((plan) => printPlan(plan));
  const uncached = await perDocument((plan) => printPlan(plan, { faces: openFaces({ keepWords: false }) }));
  const plain = await perDocument(stock);
  console.log(`Spec sheets in English and Hindi, ${DOCUMENTS} documents one after the other, each`);
  console.log(`  niryat, fonts and laid-out words kept: ${milliseconds(cached)}`);
  console.log(`  niryat without both, the same sheet: ${milliseconds(uncached)}`);
  console.log(`  pdfkit as it comes, the same texts and nothing else: ${milliseconds(plain)}`);
  console.log(goalLine('kept against not kept', cached / uncached, 'x', GOAL));
  console.log(goalLine('kept against pdfkit as it comes', cached / plain, 'x', GOAL));
}
