import { Refusal } from '#base';
import { attributesOf, familiesOf, inOrder, productById, productRevision, shownAs, variantsOf, withInherited } from '#catalogue';
import type { UseCase } from '../port.ts';
import { storedFindings } from '../checks/stored.ts';
import { shownFindings } from '../report/render.ts';

const product: UseCase<'catalogue.product'> = async ({ id }, context) => {
  const workspace = await context.workspace();
  const { read } = workspace;
  const found = await productById(read, id);
  if (!found) throw new Refusal('no-such-record', 'This item is no longer there. It may have been deleted or undone in another window.');
  const parent = found.parent ? ((await productById(read, found.parent)) ?? null) : null;
  const [variants, attributes, families, stored] = await Promise.all([variantsOf(read, id), attributesOf(read), familiesOf(read), storedFindings(workspace, [id])]);
  const whole = parent ? withInherited(found, parent) : found;
  return {
    product: found, parent, variants, revision: productRevision(whole, attributes, families),
    findings: shownFindings(stored.get(id)?.findings ?? [], context.language),
    images: inOrder(whole.images).map((one) => ({ id: one.id, url: shownAs(one) ?? null, fileName: one.fileName })),
  };
};
export default product;
