import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Artifact, FieldUse, Finding } from '#base';
import type { Product } from '#catalogue';
import { release, saveReleased } from '#disclosure';
import type { MadeSheet } from '#specsheet';
import type { MadeFile } from '../contract.ts';
import type { Context, UseCase } from '../port.ts';
import { shownFinding } from '../report/render.ts';
import { printSheets, SheetNames, texts } from './artifact.ts';
import { heldFields } from '../disclosure/heldFields.ts';
import { type Firm, firmOf, productsToPrint, sheetsOf } from './gather.ts';

/** Products whose pictures are fitted in one go; also how much is lost when a person stops. */
const BATCH = 20;

/** Spec sheets, one file each or all in one, released and put down in the company's folder of exports. Stopping keeps what was done. */
const build: UseCase<'sheet.build'> = async (input, context) => {
  const firm = await firmOf(context, input);
  const products = await productsToPrint(firm.workspace.read, input);
  const folder = join(firm.workspace.folder, 'exports');
  await mkdir(folder, { recursive: true });
  const held = heldFields(products, firm.attributes, 'buyer');
  const names = new SheetNames();
  const files: MadeFile[] = [];
  const findings: Finding[] = [];
  const out = async (artifact: Artifact, told: Finding[]): Promise<void> => {
    files.push(await letOut(artifact, folder, context, firm, { ...input, held }));
    findings.push(...told);
  };
  const all: MadeSheet[] = [];
  for await (const { made, product } of sheetBySheet(products, firm, context)) {
    all.push(made);
    if (input.together) continue;
    const printed = await printSheets([made], firm, names.name(product.sku, input.languages));
    await out(printed.artifact, printed.findings);
  }
  if (input.together) {
    const printed = await printSheets(all, firm, names.name(products.length === 1 ? (products[0]?.sku ?? '') : firm.workspace.name, input.languages));
    await out(printed.artifact, printed.findings);
  }
  context.progress(products.length, products.length, 'sheets');
  return { files, sheets: products.length, findings: findings.map((one) => shownFinding(one, context.language, texts)), folder };
};
export default build;

async function* sheetBySheet(products: readonly Product[], firm: Firm, context: Context): AsyncGenerator<{ made: MadeSheet; product: Product }> {
  for (let from = 0; from < products.length; from += BATCH) {
    const batch = products.slice(from, from + BATCH);
    const made = await sheetsOf(context, firm, batch);
    for (const [at, product] of batch.entries()) {
      context.signal.throwIfAborted();
      context.progress(from + at, products.length, product.sku);
      // Printing is synchronous; other windows and the stop button want their turn.
      await new Promise((resolve) => setImmediate(resolve));
      const one = made[at];
      if (one) yield { made: one, product };
    }
  }
}

async function letOut(artifact: Artifact, folder: string, context: Context, firm: Firm, input: { recipient: string; release: string[]; held: FieldUse[] }): Promise<MadeFile> {
  const released = await release(firm.workspace, artifact, { clock: context.clock, agree: context.agree, what: 'spec-sheet', audience: 'buyer', recipient: input.recipient, approver: context.person, released: input.release, held: input.held });
  const path = await saveReleased(folder, released);
  return { token: context.files.grant(path, artifact.name), name: artifact.name, mediaType: artifact.mediaType, bytes: artifact.bytes.byteLength };
}
