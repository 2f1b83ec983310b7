import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { moneyFromText } from '#base';
import { buyer, buyerItem, pairKey } from '#buyers';
import { canonicalProduct, costingInput, costLine, costSheet, PRICING_SETTING, pricingSettings, type Product, productsBySku, rate, rateKey } from '#catalogue';
import type { WriteDb } from '#store';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Context } from '../port.ts';

const item = buyerItem.pick({ itemNo: true, barcode: true, description: true, validFrom: true, validTo: true, perCarton: true }).extend({ sku: z.string(), price: z.string(), currency: z.string() });
const trade = z.object({
  rates: z.array(rate.omit({ id: true, key: true })),
  costSheet: z.object({ family: z.string(), name: z.string(), lines: z.array(z.record(z.string(), z.unknown())) }),
  costing: z.record(z.string(), z.record(z.string(), costingInput)),
  margin: z.object({ commission: z.string(), floor: z.string() }),
  buyers: z.array(buyer.omit({ id: true }).extend({ items: z.array(item) })),
});
type Trade = z.infer<typeof trade>;

const LABEL = { label: { id: 'sample', data: {} } };

async function writePricing(db: WriteDb, all: Trade): Promise<void> {
  await db.createMany('rate', all.rates.map((one) => rate.parse({ ...one, id: db.newId(), key: rateKey(one) })));
  const lines = Object.fromEntries(all.costSheet.lines.map((one, position) => [db.newId(), costLine.parse({ ...one, position })]));
  await db.create('cost_sheet', costSheet.parse({ ...all.costSheet, id: db.newId(), lines }));
  const { commission, floor } = all.margin;
  const settings = pricingSettings.parse({ lines: { commission: { percent: commission } }, floor });
  await db.create('setting', { id: db.newId(), key: PRICING_SETTING, ...settings } as { id: string });
}

async function writeBuyers(db: WriteDb, all: Trade, products: ReadonlyMap<string, Product>): Promise<void> {
  for (const { items, ...one } of all.buyers) {
    const made = buyer.parse({ ...one, id: db.newId() });
    await db.create('buyer', made);
    const layer = items.flatMap(({ sku, price, currency, ...rest }) => {
      const product = products.get(sku);
      return product ? [buyerItem.parse({ ...rest, id: db.newId(), key: pairKey(made.id, product.id), buyer: made.id, product: product.id, price: moneyFromText(price, currency) })] : [];
    });
    await db.createMany('buyer_item', layer);
  }
}

/** Rates, a cost sheet with its figures, and two buyers with their lists: what an exporter would try next, as one change set. */
export async function writeTrade(context: Context): Promise<void> {
  const workspace = await context.workspace();
  const all = trade.parse(parse(await readFile(join(import.meta.dirname, 'sampleFirm', 'trade.yaml'), 'utf8')));
  await workspace.change(LABEL, async (db) => {
    const products = await productsBySku({ ...db, brand: 'read' as const }, [...Object.keys(all.costing), ...all.buyers.flatMap((one) => one.items.map(({ sku }) => sku))]);
    await writePricing(db, all);
    await writeBuyers(db, all, products);
    await db.updateMany('product', Object.entries(all.costing).flatMap(([sku, costing]) => {
      const product = products.get(sku);
      return product ? [canonicalProduct({ ...product, costing })] : [];
    }));
  });
}
