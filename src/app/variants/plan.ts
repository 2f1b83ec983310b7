import { type Finding, Refusal, textIn } from '#base';
import { asVariantOf, canonicalProduct, filledProduct, nameStem, onItsOwn, parentOf, placeFindings, type Product, productById, productBySku, proposeAxes, skuStem, variantsOf, variantsOfMany } from '#catalogue';
import type { ReadDb } from '#store';
import type { ParentWish } from '../contract.ts';
import { itemsOf } from './shelf.ts';

/** What grouping would write: the parent, and each item as its variant; `wholes` are the items as they show themselves now. */
export type Plan = { parent: Product; existing: boolean; items: Product[]; wholes: Product[]; variants: Product[]; candidates: string[]; findings: Finding[]; froms: Map<string, Product> };

/** What a preview of a group rests on, for `seenAs`: the items, what they inherit, and the parent they go under when it is there already. */
export const groupSeen = ({ items, froms, parent, existing }: Plan): unknown[] => [...items, ...froms.values(), ...(existing ? [{ ...parent, axes: [] }] : [])].map((one) => canonicalProduct(one));

const at = (messageId: string, product: Product, data: Finding['data']): Finding => ({ rule: messageId, severity: 'error', status: 'fail', messageId, data: { sku: product.sku, ...data }, where: { kind: 'product', record: product.id, sku: product.sku, field: 'sku' } });

/** A number for the new parent that nobody has: the stem of the items', with more behind it when it is used. */
async function freeSku(read: ReadDb, items: readonly Product[]): Promise<string> {
  const stem = skuStem(items.map((one) => one.sku)) || `${items[0]?.sku ?? 'ITEM'}-GROUP`;
  for (const sku of [stem, `${stem}-ALL`, `${stem}-GROUP`]) if (!(await productBySku(read, sku))) return sku;
  return `${stem}-${items.length}-VARIANTS`;
}

async function existingParent(read: ReadDb, id: string, items: readonly Product[]): Promise<Product> {
  const parent = await productById(read, id);
  if (!parent) throw new Refusal('no-such-record', 'The product they should go under is no longer there.', { hi: 'जिस आइटम के नीचे इन्हें जाना था, वह अब नहीं है।' });
  if (parent.parent) throw new Refusal('wrong-usage', `${parent.sku} is a variant itself. Choose a product.`);
  if (items.some((one) => one.id === id)) throw new Refusal('wrong-usage', `${parent.sku} cannot become a variant of itself. Leave it out of the selection.`);
  return parent;
}

async function newParent(read: ReadDb, wholes: readonly Product[], wish: ParentWish, axes: readonly string[], newId: () => string): Promise<Product> {
  const sku = wish.sku?.trim() || (await freeSku(read, wholes));
  const name = wish.name === undefined ? nameStem(wholes.map((one) => textIn(one.name))) : wish.name.trim();
  const id = newId();
  return parentOf(wholes, { id, sku, axes, ...(name ? { name } : {}), ...(wish.fillFrom ? { fillFrom: wish.fillFrom } : {}) }, filledProduct({ id, sku }), newId);
}

/** Plans a group of these products (variants of others may be among them: they move). Writes nothing; what stands in the way is told as findings. */
export async function planGroup(read: ReadDb, ids: readonly string[], wish: ParentWish, newId: () => string): Promise<Plan> {
  const { items, parents } = await itemsOf(read, ids);
  const wholes = items.map((one) => {
    const above = one.parent ? parents.get(one.parent) : undefined;
    return above ? onItsOwn(one, above, newId) : one;
  });
  const proposed = proposeAxes(wholes);
  const axes = wish.axes ?? proposed.axes;
  const found = wish.id ? await existingParent(read, wish.id, items) : undefined;
  const parent = found ? { ...found, axes: wish.axes ?? (found.axes.length > 0 ? found.axes : axes) } : await newParent(read, wholes, wish, axes, newId);
  const variants = wholes.map((one) => asVariantOf(one, parent));
  const beside = found ? (await variantsOf(read, found.id)).filter((one) => !items.some((item) => item.id === one.id)) : [];
  const own = await variantsOfMany(read, ids);
  const owner = found ? undefined : await productBySku(read, parent.sku);
  const findings = [
    ...items.filter((one) => own.has(one.id)).map((one) => at('VAR-HAS-VARIANTS', one, {})),
    ...(owner ? [at('VAR-SKU-TAKEN', owner, { value: parent.sku, name: textIn(owner.name) || owner.sku })] : []),
    ...placeFindings([...beside, ...variants], parent.axes),
  ];
  return { parent, existing: found !== undefined, items, wholes, variants, candidates: [...new Set([...parent.axes, ...proposed.candidates])], findings, froms: parents };
}

/** Points that make a group impossible; two items in one place are only told. */
export const blocks = (finding: Finding): boolean => finding.messageId === 'VAR-HAS-VARIANTS' || finding.messageId === 'VAR-SKU-TAKEN';
