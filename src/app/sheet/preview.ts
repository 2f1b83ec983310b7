import { Refusal, textIn } from '#base';
import { attributeFaces, familyOf, labelName, type Product, productById, productField } from '#catalogue';
import type { UseCase } from '../port.ts';
import { shownFinding } from '../report/render.ts';
import { printSheets, texts } from './artifact.ts';
import { bookName, type Firm, firmOf, sourcesOf } from './gather.ts';
import { partsOf, SheetNames } from './names.ts';

/** What a field is called: an attribute by its label, a fact of the label by its own word, any other as in the catalogue. */
function nameOf(key: string, product: Product, { attributes, families }: Firm, language: string): string {
  const [part = '', ...rest] = key.split('.');
  const inner = rest.join('.');
  if (part === 'attributes') return textIn(attributeFaces(attributes, familyOf(product, families)).get(inner)?.label, language) || inner;
  if (part === 'label') return labelName(inner, language);
  return [productField(part)?.heading ?? part, inner].filter(Boolean).join(': ');
}

/** The very bytes that would be saved, kept for the preview only. Nothing leaves, so nothing is logged. */
const preview: UseCase<'sheet.preview'> = async ({ id, ...asked }, context) => {
  const firm = await firmOf(context, asked);
  const product = await productById(firm.workspace.read, id);
  if (!product) throw new Refusal('no-such-product', 'This item is no longer there. It may have been deleted or undone in another window.', { hi: 'यह आइटम अब यहाँ नहीं है। शायद दूसरी विंडो में हटाया या वापस लिया गया।' });
  const name = new SheetNames('').name(partsOf(product, bookName(firm), { ...firm.options, template: firm.template.id, buyer: '' }));
  const { artifact, pages, findings, notPrinted } = await printSheets(await sourcesOf(context, firm, [product]), firm, name);
  return { file: await context.files.keep(artifact, 'show'), pages, findings: [...findings, ...firm.findings].map((one) => shownFinding(one, context.language, texts)), notPrinted: notPrinted.map((key) => ({ key, name: nameOf(key, product, firm, context.language) })) };
};
export default preview;
