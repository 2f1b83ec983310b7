import { Refusal } from '#base';
import { productById } from '#catalogue';
import type { UseCase } from '../port.ts';
import { shownFinding } from '../report/render.ts';
import { printSheets, texts } from './artifact.ts';
import { bookName, firmOf, sourcesOf } from './gather.ts';
import { partsOf, SheetNames } from './names.ts';

/** The very bytes that would be saved, kept for the preview only. Nothing leaves, so nothing is logged. */
const preview: UseCase<'sheet.preview'> = async ({ id, ...asked }, context) => {
  const firm = await firmOf(context, asked);
  const product = await productById(firm.workspace.read, id);
  if (!product) throw new Refusal('no-such-product', 'This item is no longer there. It may have been deleted or undone in another window.');
  const name = new SheetNames('').name(partsOf(product, bookName(firm), { ...firm.options, template: firm.template.id, buyer: '' }));
  const { artifact, pages, findings, notPrinted } = await printSheets(await sourcesOf(context, firm, [product]), firm, name);
  return { file: await context.files.keep(artifact, 'show'), pages, findings: [...findings, ...firm.findings].map((one) => shownFinding(one, context.language, texts)), notPrinted };
};
export default preview;
