import { type Finding, Refusal } from '#base';
import { attributesOf, familiesOf, inOrder, judgePrices, placeFindings, type Product, productById, productRevision, shownAs, variantsOf, withInherited } from '#catalogue';
import type { UseCase } from '../port.ts';
import { storedFindings } from '../checks/stored.ts';
import { shownFindings } from '../report/render.ts';

const product: UseCase<'catalogue.product'> = async ({ id }, context) => {
  const workspace = await context.workspace();
  const { read } = workspace;
  const found = await productById(read, id);
  if (!found) throw new Refusal('no-such-record', 'This item is no longer there. It may have been deleted or undone in another window.', { hi: 'यह आइटम अब नहीं है। दूसरी विंडो में हटाया या वापस लिया गया होगा।' });
  const parent = found.parent ? ((await productById(read, found.parent)) ?? null) : null;
  const [variants, attributes, families, stored] = await Promise.all([variantsOf(read, id), attributesOf(read), familiesOf(read), storedFindings(workspace, [id])]);
  const whole = parent ? withInherited(found, parent) : found;
  const placed = parent ? placeFindings(await variantsOf(read, parent.id), parent.axes).filter((one) => one.where.record === id) : placeFindings(variants, found.axes);
  return {
    product: found, parent, variants, revision: productRevision(whole, attributes, families),
    findings: shownFindings([...placed, ...withJudged(stored.get(id)?.findings ?? [], whole)], context.language),
    images: inOrder(whole.images).map((one) => ({ id: one.id, url: shownAs(one) ?? null, fileName: one.fileName })),
  };
};
export default product;

/** What was stored, with the judge's word on rates as they are now: it needs no run of the checks. */
const withJudged = (stored: readonly Finding[], whole: Product): Finding[] => [...judgePrices(whole), ...stored.filter((one) => !/^(LADDER|LEAD)-/.test(one.rule))];

