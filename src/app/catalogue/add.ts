import { Refusal, storedText } from '#base';
import { canonicalProduct, filledProduct, productBySku } from '#catalogue';
import type { UseCase } from '../port.ts';
import { shownOrNull } from '../workspace/labels.ts';

const add: UseCase<'catalogue.add'> = async ({ sku, name, family, parent }, context) => {
  const workspace = await context.workspace();
  const number = storedText(sku).trim();
  if (number === '') throw new Refusal('sku-empty', 'Item no. is empty. Every item needs one.', { where: { kind: 'product', field: 'sku' } });
  const { value, changeSet } = await workspace.change({ label: { id: 'add', data: { sku: number } } }, async (db) => {
    const read = { ...db, brand: 'read' as const };
    if (await productBySku(read, number)) throw new Refusal('sku-taken', `Item no. ${number} is already used. Choose another one.`, { where: { kind: 'product', sku: number, field: 'sku' } });
    const id = db.newId();
    const title = storedText(name).trim();
    await db.create('product', canonicalProduct(filledProduct({ id, sku: number, ...(title ? { name: { en: { text: title } } } : {}), ...(family ? { family } : {}), ...(parent ? { parent } : {}) })));
    return id;
  });
  return { id: value, changeSet: shownOrNull(changeSet, context.language) };
};
export default add;
