import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { financialYear, quantity, textIn, today } from '#base';
import { allProducts, canonicalProduct, type Product, traits, valueText } from '#catalogue';
import { certificate, exporter } from '#exporter';
import { storeBlob } from '#media';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Context } from '../port.ts';
import { drawnMark } from './files.ts';

const FOLDER = join(import.meta.dirname, 'sampleFirm');
const read = async (name: string): Promise<unknown> => parse(await readFile(join(FOLDER, name), 'utf8'));

const details = z.object({
  traits: z.record(z.string(), traits),
  woodItems: z.array(z.string()),
  foodContactItems: z.array(z.string()),
  supplyAbility: z.record(z.string(), z.string()),
  claims: z.record(z.string(), z.array(z.string())),
  everyLabel: z.record(z.string(), z.string()),
  labels: z.record(z.string(), z.record(z.string(), z.string())),
  certificates: z.array(z.object({ kind: z.string(), number: z.string(), title: z.string().optional(), issuer: z.string(), issuedOn: z.string().optional(), validFrom: z.string().optional(), validTo: z.string().optional(), firm: z.boolean().default(false), hsPrefixes: z.array(z.string()).default([]) })),
});
type Details = z.infer<typeof details>;

const LABEL = { label: { id: 'sample', data: {} } };

/** A form-correct, synthetic LUT number of the financial year in which the sample is made. */
function lutOf(day: string): { position: number; arn: string; financialYear: string } {
  const year = financialYear(day);
  return { position: 0, arn: `AD0804${year.slice(2, 4)}000012A`, financialYear: year };
}

/** Writes the sample firm's profile as one change set. */
export async function writeProfile(context: Context): Promise<void> {
  const workspace = await context.workspace();
  const profile = await read('exporter.yaml');
  const logo = await storeBlob(workspace.folder, await drawnMark(), 'png');
  await workspace.change(LABEL, async (db) => {
    const luts = { [db.newId()]: lutOf(today(context.clock)) };
    const firm = exporter.parse({ ...(profile as object), id: db.newId(), luts });
    await db.create('exporter', { ...firm, brand: { ...firm.brand, logo } });
  });
}

const startOf = <T>(sku: string, by: Record<string, T>): T | undefined => Object.entries(by).find(([start]) => sku.startsWith(start))?.[1];

/** What stands on the goods: the firm's lines, those of the kind of goods, and what the price list already says. */
function labelOf(product: Product, all: Details): Product['label'] {
  const text = (key: string): string => valueText(product.attributes[key]);
  const own = { fibreContent: product.sku.startsWith('MR-TEX') ? text('material') : '', ingredients: product.sku.startsWith('MR-SPC') ? textIn(product.name) : '', netContent: product.sku.startsWith('MR-SPC') ? text('size') : '', species: product.sku === all.woodItems[0] ? 'Mangifera indica' : '' };
  const filled = Object.fromEntries(Object.entries(own).filter(([, value]) => value !== ''));
  return { ...all.everyLabel, ...startOf(product.sku, all.labels), ...filled };
}

function withDetails(product: Product, all: Details): Product {
  const [value = '', unit = '', period = ''] = startOf(product.sku, all.supplyAbility)?.split(' ') ?? [];
  const wood = product.sku.startsWith('MR-HCR') ? { wood: all.woodItems.includes(product.sku) } : {};
  const food = product.sku.startsWith('MR-HCR') ? { foodContact: all.foodContactItems.includes(product.sku) } : {};
  return {
    ...product,
    traits: { ...startOf(product.sku, all.traits), ...wood, ...food },
    claims: startOf(product.sku, all.claims) ?? [],
    label: labelOf(product, all),
    supplyAbility: { quantity: quantity.parse({ value, unit }), period: period as 'month' },
  };
}

/** Writes what the firm knows beside its price list: traits of its goods and its certificates, as one change set. */
export async function writeDetails(context: Context): Promise<void> {
  const workspace = await context.workspace();
  const all = details.parse(await read('details.yaml'));
  const products: Product[] = [];
  for await (const some of allProducts(workspace.read)) products.push(...some.filter((one) => !one.parent));
  await workspace.change(LABEL, async (db) => {
    await db.updateMany('product', products.map((one) => canonicalProduct(withDetails(one, all))));
    for (const { firm, hsPrefixes, ...one } of all.certificates) await db.create('certificate', certificate.parse({ ...one, id: db.newId(), covers: { firm, hsPrefixes, products: [] } }));
  });
}
