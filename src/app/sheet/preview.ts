import { productById } from '#catalogue';
import { Refusal } from '#base';
import type { UseCase } from '../port.ts';
import { shownFinding } from '../report/render.ts';
import { printSheets, SheetNames, texts } from './artifact.ts';
import { firmOf, sheetsOf } from './gather.ts';

/** The very bytes that would be saved, kept for the preview only. Nothing leaves, so nothing is logged. */
const preview: UseCase<'sheet.preview'> = async ({ id, ...asked }, context) => {
  const firm = await firmOf(context, asked);
  const product = await productById(firm.workspace.read, id);
  if (!product) throw new Refusal('no-such-product', 'This item is no longer there. It may have been deleted or undone in another window.');
  const [made] = await sheetsOf(context, firm, [product]);
  if (!made) throw new Error('one product gives one sheet');
  const { artifact, pages, findings } = await printSheets([made], firm, new SheetNames().name(product.sku, asked.languages));
  return { file: await context.files.keep(artifact), pages, findings: findings.map((one) => shownFinding(one, context.language, texts)), notPrinted: made.notPrinted };
};
export default preview;
