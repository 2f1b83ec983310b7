import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Artifact, Finding } from '#base';
import type { Product } from '#catalogue';
import { release, saveReleased } from '#disclosure';
import type { SheetSource } from '#specsheet';
import type { MadeFile, Parsed } from '../contract.ts';
import type { Context, UseCase } from '../port.ts';
import { shownFinding } from '../report/render.ts';
import { type PrintedSheets, printSheets, texts } from './artifact.ts';
import { type Firm, firmOf, productsToPrint, sourcesOf } from './gather.ts';
import { partsOf, SheetNames } from './names.ts';
import { priceWorkbook } from './priceWorkbook.ts';

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
  const files: MadeFile[] = [];
  const findings: Finding[] = [...firm.findings];
  const out = async ({ artifact, findings: told }: Pick<PrintedSheets, 'artifact' | 'findings'>): Promise<void> => {
    files.push(await letOut(artifact, folder, context, firm, input));
    findings.push(...told);
  };
  if (isOneFile(firm, input)) {
    const sources: SheetSource[] = [];
    for await (const source of oneByOne(products, firm, context)) sources.push(source);
    const name = names.name(partsOf(products.length === 1 ? products[0] : undefined, firm.workspace.name, naming));
    await out(input.format === 'xlsx' ? await priceWorkbook(sources, firm, name) : await printed(sources, products, firm, name, context));
  } else {
    for await (const source of oneByOne(products, firm, context)) await out(await printed([source], [source.product], firm, names.name(partsOf(source.product, firm.workspace.name, naming)), context));
  }
  context.progress(products.length, products.length, 'sheets');
  return { files, sheets: products.length, findings: findings.map((one) => shownFinding(one, context.language, texts)), folder };
};
export default build;

/** A list of many items is one file by its nature. */
const isOneFile = ({ template }: Firm, { together, format }: Asked): boolean => together || format === 'xlsx' || ['booklet', 'prices'].includes(template.kind) || (template.kind === 'cells' && template.header === 'full');

/** A file for a phone is made with coarser photos when it would be too large; that it still is, is told. */
async function printed(sources: readonly SheetSource[], products: readonly Product[], firm: Firm, name: string, context: Context): Promise<PrintedSheets> {
  const made = await printSheets(sources, firm, name);
  if (firm.sharpness !== 'phone' || made.artifact.bytes.byteLength <= PHONE_BYTES) return made;
  const coarse: Firm = { ...firm, sharpness: 'least' };
  const smaller = await printSheets(await sourcesOf(context, coarse, products), coarse, name);
  const bytes = smaller.artifact.bytes.byteLength;
  const told: Finding = { rule: 'SHEET-PHONE', messageId: 'SHEET-PHONE', severity: 'warning', status: 'fail', data: { megabytes: (bytes / 1_000_000).toFixed(1) }, where: { file: name } };
  return bytes <= PHONE_BYTES ? smaller : { ...smaller, findings: [...smaller.findings, told] };
}

async function* oneByOne(products: readonly Product[], firm: Firm, context: Context): AsyncGenerator<SheetSource> {
  for (let from = 0; from < products.length; from += BATCH) {
    const batch = products.slice(from, from + BATCH);
    const sources = await sourcesOf(context, firm, batch);
    for (const [at, source] of sources.entries()) {
      context.signal.throwIfAborted();
      context.progress(from + at, products.length, source.product.sku);
      // Printing is synchronous; other windows and the stop button want their turn.
      await new Promise((resolve) => setImmediate(resolve));
      yield source;
    }
  }
}

async function letOut(artifact: Artifact, folder: string, context: Context, firm: Firm, input: Asked): Promise<MadeFile> {
  const { buyer } = firm.options;
  const whose = buyer ? { party: buyer.id, recipient: buyer.name } : { recipient: input.recipient };
  const released = await release(firm.workspace, artifact, { clock: context.clock, agree: context.agree, what: 'spec-sheet', audience: 'buyer', ...whose, approver: context.person, released: input.release });
  const path = await saveReleased(folder, released);
  return { token: context.files.grant(path, artifact.name), name: artifact.name, mediaType: artifact.mediaType, bytes: artifact.bytes.byteLength };
}
