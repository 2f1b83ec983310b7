import { type Day, dayOfInstant, Refusal, today } from '#base';
import { allProducts, type Product, productsByIds, productsBySku } from '#catalogue';
import type { ReadDb, Workspace } from '#store';
import type { Context } from '../port.ts';

export type Selection = { ids?: string[]; skus?: string[] };

/**
 * The products a listing is made of, by SKU: those asked for (a variant stands for its product), else every active one.
 * Throws Refusal('no-such-product') naming what is not there, Refusal('nothing-to-list') when nothing is left.
 */
export async function selectedProducts(read: ReadDb, asked: Selection): Promise<Product[]> {
  const found = asked.ids || asked.skus ? await askedProducts(read, asked) : await activeProducts(read);
  if (found.length === 0) throw new Refusal('nothing-to-list', 'There is no active product to list. Add products, or name the ones you want.', { hi: 'लिस्टिंग के लिए कोई चालू आइटम नहीं है। आइटम जोड़ें, या जो चाहिए उनके नाम दें।' });
  return found;
}

async function askedProducts(read: ReadDb, { ids = [], skus = [] }: Selection): Promise<Product[]> {
  const byId = await productsByIds(read, ids);
  const bySku = await productsBySku(read, skus);
  const missing = [...skus.filter((sku) => !bySku.has(sku)), ...ids.filter((id) => !byId.some((one) => one.id === id))];
  if (missing.length > 0) throw noSuch(missing);
  const chosen = [...byId, ...bySku.values()];
  const parents = await productsByIds(read, chosen.flatMap((one) => one.parent ?? []));
  const whole = new Map([...chosen.filter((one) => !one.parent), ...parents].map((one) => [one.id, one]));
  return [...whole.values()].sort(bySkuOrder);
}

async function activeProducts(read: ReadDb): Promise<Product[]> {
  const found: Product[] = [];
  for await (const batch of allProducts(read)) found.push(...batch.filter((one) => !one.parent && one.status === 'active'));
  return found;
}

const bySkuOrder = (a: Product, b: Product): number => (a.sku < b.sku ? -1 : a.sku > b.sku ? 1 : 0);

/** The day everything inside an artifact is of: the one asked for, else the IST day of the last change set, else today. */
export async function artifactDay(asked: Day | undefined, workspace: Workspace, context: Pick<Context, 'clock'>): Promise<Day> {
  if (asked) return asked;
  const { lastSavedAt } = await workspace.undoState();
  return lastSavedAt === null ? today(context.clock) : dayOfInstant(lastSavedAt);
}

function noSuch(missing: readonly string[]): Refusal {
  const [told, more] = [missing.slice(0, 5).map((one) => JSON.stringify(one.slice(0, 60))).join(', '), missing.length - 5];
  return new Refusal('no-such-product', `There is no product ${told}${more > 0 ? ` and ${more} more` : ''}. Check the item numbers.`, { hi: `ये आइटम नहीं मिले: ${told}${more > 0 ? ` और ${more} बाकी` : ''}। आइटम नं. जाँच लें।`, where: { kind: 'product', sku: missing[0]?.slice(0, 120) } });
}
