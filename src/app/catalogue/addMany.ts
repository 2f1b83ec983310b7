import { isSeen, nearNumber, Refusal, storedText } from '#base';
import { applyEdit, attributesOf, canonicalProduct, type EditContext, familiesOf, filledProduct, MOST_SKU, type Product, productsBySku, productsNear } from '#catalogue';
import type { WriteDb } from '#store';
import type { UseCase } from '../port.ts';
import { shownOrNull } from '../workspace/labels.ts';
import { nearOf, sentence, taken, tooNear } from './skus.ts';

type Row = { cells: Record<string, string> };
type Told = { row: number; field: string; why: string };

/** One new item from the cells of a pasted row; cells that cannot be taken are left empty and told. */
function made(row: Row, number: number, id: string, context: EditContext, told: Told[], language: string): Product {
  let product = filledProduct({ id, sku: storedText(row.cells.sku ?? '').trim() });
  for (const [field, text] of Object.entries(row.cells)) {
    if (field === 'sku' || text === '') continue;
    const edited = applyEdit(product, field, text, context);
    if (edited.ok) product = edited.product;
    else told.push({ row: number, field, why: sentence({ rule: edited.messageId, severity: 'error', status: 'fail', messageId: edited.messageId, data: { field, ...edited.data }, where: { kind: 'product', sku: product.sku.slice(0, MOST_SKU), field } }, language) });
  }
  return product;
}

/** Every row needs a number, and no two one number. Throws Refusal('sku-empty' | 'sku-taken' | 'sku-near') naming both places. */
async function checkNumbers(db: WriteDb, products: readonly Product[]): Promise<void> {
  const numberless = products.findIndex((one) => !isSeen(one.sku));
  if (numberless >= 0) throw new Refusal('sku-empty', `New row ${numberless + 1} has no item no. Every item needs one. Nothing was added.`, { hi: `नई पंक्ति ${numberless + 1} में आइटम नं. नहीं है। हर आइटम का एक नंबर चाहिए। कुछ नहीं जोड़ा गया।` });
  const long = products.findIndex((one) => one.sku.length > MOST_SKU);
  if (long >= 0) throw new Refusal('sku-too-long', `The item no. of new row ${long + 1} has ${products[long]?.sku.length} characters; an item no. has ${MOST_SKU} at most. Nothing was added.`, { hi: `नई पंक्ति ${long + 1} के आइटम नं. में ${products[long]?.sku.length} अक्षर हैं; आइटम नं. में ज़्यादा से ज़्यादा ${MOST_SKU} अक्षर होते हैं। कुछ नहीं जोड़ा गया।`, where: { field: 'sku' } });
  const seen = new Map((await productsBySku({ ...db, brand: 'read' as const }, products.map((one) => one.sku))).entries());
  const near = await productsNear({ ...db, brand: 'read' as const }, products.map((one) => one.sku));
  const beside = new Map<string, Product>();
  for (const one of products) {
    const other = seen.get(one.sku);
    const close = other ? undefined : (beside.get(nearNumber(one.sku)) ?? nearOf(near, one));
    if (close) throw tooNear(one, close);
    beside.set(nearNumber(one.sku), one);
    if (other) throw taken(one, other);
    seen.set(one.sku, one);
  }
}

const addMany: UseCase<'catalogue.addMany'> = async ({ items }, context) => {
  const workspace = await context.workspace();
  const [attributes, families] = await Promise.all([attributesOf(workspace.read), familiesOf(workspace.read)]);
  const refused: Told[] = [];
  const { value, changeSet } = await workspace.change({ label: { id: 'add-many', data: { count: items.length } } }, async (db) => {
    const edit: EditContext = { newId: () => db.newId(), attributes, families, parent: undefined };
    const products = items.map((row, at) => made(row, at + 1, db.newId(), edit, refused, context.language));
    await checkNumbers(db, products);
    await db.createMany('product', products.map(canonicalProduct));
    return products.length;
  });
  return { added: value, refused: refused.slice(0, 200), changeSet: shownOrNull(changeSet, context.language) };
};
export default addMany;
