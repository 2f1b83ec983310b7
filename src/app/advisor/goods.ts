import { type Day, Refusal } from '#base';
import { product as productShape, type Product, productById, productBySku } from '#catalogue';
import type { Facts } from '#rules';
import type { ReadDb } from '#store';
import { factsOf, type Ground, whole } from '../checks/ground.ts';

export type Goods = { product: Product; facts: Facts; /** False for goods that are named by their HS code alone. */ known: boolean };
type Asked = { sku?: string | undefined; record?: string | undefined; hsCode?: string | undefined; destination: string };

/** Goods of which only the code is said: every other fact is missing, and says so. */
const byCode = (hsCode: string): Product => productShape.parse({ id: '0'.repeat(26), sku: `HS ${hsCode}`, name: {}, hsCode });

/** What is to be sold, with what a variant takes from its parent. Throws Refusal wrong-usage | no-such-sku | no-such-record. */
export async function goodsOf(read: ReadDb, { sku, record, hsCode, destination }: Asked, ground: Ground, on: Day): Promise<Goods> {
  const found = sku !== undefined ? await productBySku(read, sku) : record !== undefined ? await productById(read, record) : undefined;
  if (!found && sku === undefined && record === undefined && hsCode === undefined) throw new Refusal('wrong-usage', 'Say what is to be sold: an item no., or an HS code.');
  if (!found && hsCode === undefined) throw new Refusal(sku === undefined ? 'no-such-record' : 'no-such-sku', sku === undefined ? 'This item is no longer there. It may have been deleted or undone in another window.' : `No product has the SKU ${sku}.`, { hi: sku === undefined ? 'यह आइटम अब यहाँ नहीं है। शायद दूसरी विंडो में हटाया या वापस लिया गया।' : `${sku} नंबर का कोई आइटम नहीं है।` });
  const [filled] = found ? await whole(read, [found]) : [];
  const product = filled ?? byCode(hsCode ?? '');
  return { product, known: found !== undefined, facts: { ...factsOf(product, ground, on), destination, shipment: { destination } } };
}
