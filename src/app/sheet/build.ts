import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { FieldUse, Finding } from '#base';
import type { Product } from '#catalogue';
import { release, saveReleased } from '#disclosure';
import type { SheetSource } from '#specsheet';
import type { MadeFile, Parsed } from '../contract.ts';
import { heldSteps } from '../disclosure/heldFields.ts';
import { heldAfter } from '../disclosure/releasable.ts';
import type { Context, UseCase } from '../port.ts';
import { shownFinding } from '../report/render.ts';
import { type LaidSheets, laidSheets, printedSheets, type PrintedSheets, texts } from './artifact.ts';
import { bookName, declaredOf, type Firm, firmOf, productsToPrint, sourcesOf } from './gather.ts';
import { partsOf, SheetNames } from './names.ts';
import { priceWorkbook } from './priceWorkbook.ts';
import { type Job, printBook, printMany } from './printing.ts';

/** Products whose pictures are fitted in one go; also how much is lost when a person stops. */
const BATCH = 20;
/** What a phone takes without asking. */
const PHONE_BYTES = 5_000_000;

type Asked = Parsed<'sheet.build'>;

/** Sheets, one file each or all in one, released and put down in the company's folder of exports. Stopping keeps what was done. */
const build: UseCase<'sheet.build'> = async (input, context) => {
  const firm = await firmOf(context, input);
  const products = await productsToPrint(firm.workspace.read, input);
  const folder = join(firm.workspace.folder, 'exports');
  await mkdir(folder, { recursive: true });
  const names = new SheetNames(input.fileName, input.format);
  const naming = { languages: input.languages, template: firm.template.id, day: firm.options.day, buyer: firm.options.buyer?.name ?? input.recipient };
  const run: Run = { context, firm, input, folder, products, held: await heldAfter(input.release, heldSteps(products, declaredOf(firm), 'buyer'), 'buyer', context.signal), files: [], findings: [...firm.findings] };
  if (isOneFile(firm, input)) await oneFile(run, names.name(partsOf(products.length === 1 ? products[0] : undefined, bookName(firm), naming)));
  else await fileEach(run, (product) => names.name(partsOf(product, bookName(firm), naming)));
  context.progress(products.length, products.length, 'sheets');
  return { files: run.files, sheets: products.length, findings: run.findings.map((one) => shownFinding(one, context.language, texts)), folder };
};
export default build;

type Run = { context: Context; firm: Firm; input: Asked; folder: string; products: readonly Product[]; files: MadeFile[]; findings: Finding[]; /** Fields of these products that stay, for the person who is asked. */ held: readonly FieldUse[] };

/** A list of many items is one file by its nature. */
const isOneFile = ({ template }: Firm, { together, format }: Asked): boolean => together || format === 'xlsx' || ['booklet', 'prices'].includes(template.kind) || (template.kind === 'cells' && template.header === 'full');

async function oneFile(run: Run, name: string): Promise<void> {
  const { context, firm, input, products } = run;
  const sources: SheetSource[] = [];
  for await (const source of gathered(run)) {
    sources.push(source);
    context.progress(sources.length, products.length, source.product.sku);
  }
  if (input.format === 'xlsx') return letOut(run, await priceWorkbook(sources, firm, name));
  const laid = laidSheets(sources, firm, name);
  await letOut(run, await smallEnough(run, products, printedSheets(laid, await printBook(laid.plan, products.length, context))));
}

async function fileEach(run: Run, nameOf: (product: Product) => string): Promise<void> {
  const { context, firm, products } = run;
  const jobs = async function* (): AsyncGenerator<Job<{ product: Product; laid: Omit<LaidSheets, 'plan'> }>> {
    for await (const source of gathered(run)) {
      const { plan, ...laid } = laidSheets([source], firm, nameOf(source.product));
      yield { plan, about: { product: source.product, laid } };
    }
  };
  let done = 0;
  for await (const { about: { product, laid }, printed } of printMany(jobs(), products.length, context)) {
    context.signal.throwIfAborted();
    if (printed) await letOut(run, await smallEnough(run, [product], printedSheets(laid, printed)));
    else run.findings.push({ rule: 'SHEET-BROKEN', messageId: 'SHEET-BROKEN', severity: 'error', status: 'fail', data: { sku: product.sku }, where: { kind: 'product', record: product.id, sku: product.sku } });
    context.progress(++done, products.length, product.sku);
  }
}

/** A file for a phone is made with coarser photos when it would be too large; that it still is, is told. */
async function smallEnough({ context, firm }: Run, products: readonly Product[], made: PrintedSheets): Promise<PrintedSheets> {
  if (firm.sharpness !== 'phone' || made.artifact.bytes.byteLength <= PHONE_BYTES) return made;
  const coarse: Firm = { ...firm, sharpness: 'least' };
  const laid = laidSheets(await sourcesOf(context, coarse, products), coarse, made.artifact.name);
  const smaller = printedSheets(laid, await printBook(laid.plan, products.length, context));
  const bytes = smaller.artifact.bytes.byteLength;
  const told: Finding = { rule: 'SHEET-PHONE', messageId: 'SHEET-PHONE', severity: 'warning', status: 'fail', data: { megabytes: (bytes / 1_000_000).toFixed(1) }, where: { file: laid.name } };
  return bytes <= PHONE_BYTES ? smaller : { ...smaller, findings: [...smaller.findings, told] };
}

async function* gathered({ context, firm, products }: Run): AsyncGenerator<SheetSource> {
  for (let from = 0; from < products.length; from += BATCH) {
    for (const source of await sourcesOf(context, firm, products.slice(from, from + BATCH))) {
      context.signal.throwIfAborted();
      // Laying out is synchronous; other windows and the stop button want their turn.
      await new Promise((resolve) => setImmediate(resolve));
      yield source;
    }
  }
}

async function letOut({ context, firm, input, folder, held, files, findings }: Run, { artifact, findings: told }: Pick<PrintedSheets, 'artifact' | 'findings'>): Promise<void> {
  const { buyer } = firm.options;
  const whose = buyer ? { party: buyer.id, recipient: buyer.name } : { recipient: input.recipient };
  const released = await release(firm.workspace, artifact, { clock: context.clock, agree: context.agree, what: 'spec-sheet', audience: 'buyer', ...whose, held, approver: context.person, released: input.release });
  const path = await saveReleased(folder, released);
  files.push({ token: context.files.grant(path, artifact.name), name: artifact.name, mediaType: artifact.mediaType, bytes: artifact.bytes.byteLength });
  findings.push(...told);
}
