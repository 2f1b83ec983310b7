import { isSeen, Refusal, storedText, textIn } from '#base';
import { applyEdit, canonicalProduct, filledProduct, MOST_SKU, type Product, productBySku, productsNear, refusedFinding } from '#catalogue';
import type { UseCase } from '../port.ts';
import { shownOrNull } from '../workspace/labels.ts';
import { nearOf, sentence, tooNear } from './skus.ts';

/** The item with its name in the source language. Throws Refusal('text-too-long') by the field's own limit: nothing is cut in silence. */
function named(product: Product, name: string): Product {
  if (name === '') return product;
  const edited = applyEdit(product, 'name.en', name, { newId: () => product.id, attributes: [], families: [], parent: undefined });
  if (edited.ok) return edited.product;
  const finding = refusedFinding(product, 'name.en', edited);
  throw new Refusal('text-too-long', sentence(finding, 'en'), { hi: sentence(finding, 'hi'), where: { kind: 'product', sku: product.sku, field: 'name.en' } });
}

const add: UseCase<'catalogue.add'> = async ({ sku, name, family, parent }, context) => {
  const workspace = await context.workspace();
  const number = storedText(sku).trim();
  if (!isSeen(number)) throw new Refusal('sku-empty', 'Item no. is empty. Every item needs one.', { hi: 'आइटम नं. ख़ाली है। हर आइटम का एक नंबर चाहिए।', where: { kind: 'product', field: 'sku' } });
  if (number.length > MOST_SKU) throw new Refusal('sku-too-long', `This item no. has ${number.length} characters; an item no. has ${MOST_SKU} at most. Nothing was added.`, { hi: `इस आइटम नं. में ${number.length} अक्षर हैं; आइटम नं. में ज़्यादा से ज़्यादा ${MOST_SKU} अक्षर होते हैं। कुछ नहीं जोड़ा गया।`, where: { kind: 'product', field: 'sku' } });
  const { value, changeSet } = await workspace.change({ label: { id: 'add', data: { sku: number } } }, async (db) => {
    const read = { ...db, brand: 'read' as const };
    const owner = await productBySku(read, number);
    if (owner) throw new Refusal('sku-taken', `Item no. ${number} is already used${textIn(owner.name) ? ` by ${textIn(owner.name).slice(0, 80)}` : ''}. Choose another one.`, { hi: `आइटम नं. ${number} पहले से ${textIn(owner.name, 'hi') ? `${textIn(owner.name, 'hi').slice(0, 80)} का` : 'किसी आइटम का'} है। दूसरा नंबर चुनें।`, where: { kind: 'product', sku: number, field: 'sku' } });
    const id = db.newId();
    const near = nearOf(await productsNear(read, [number]), { id, sku: number });
    if (near) throw tooNear(filledProduct({ id, sku: number }), near);
    const blank = filledProduct({ id, sku: number, ...(family ? { family } : {}), ...(parent ? { parent } : {}) });
    await db.create('product', canonicalProduct(named(blank, storedText(name).trim())));
    return id;
  });
  return { id: value, changeSet: shownOrNull(changeSet, context.language) };
};
export default add;
