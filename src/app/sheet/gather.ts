import { Refusal } from '#base';
import { allProducts, attributeFaces, type Attribute, attributesOf, familiesOf, type Family, familyOf, type Product, productRevision, productsByIds, productsBySku, variantsOfMany, withInherited } from '#catalogue';
import { type Certificate, certificatesOf, type Exporter, theExporter } from '#exporter';
import type { Picture } from '#paper';
import { makeSheet, type MadeSheet, type SheetOptions, type SheetSource } from '#specsheet';
import type { ReadDb, Workspace } from '#store';
import { artifactDay } from '../listing/selection.ts';
import type { Context } from '../port.ts';
import { sheetLogo, sheetPictures } from './photos.ts';

/** What a person asked for, before the day is known. */
export type Asked = { template: string; languages: string[]; paper: 'A4' | 'Letter'; prices: boolean; on?: string; release: string[] };

/** What all sheets of one run share. */
export type Firm = { workspace: Workspace; exporter: Exporter; certificates: readonly Certificate[]; attributes: readonly Attribute[]; families: readonly Family[]; logo?: Picture; options: SheetOptions };

export async function firmOf(context: Context, asked: Asked): Promise<Firm> {
  const workspace = await context.workspace();
  const [exporter, certificates, attributes, families, day] = await Promise.all([theExporter(workspace.read), certificatesOf(workspace.read), attributesOf(workspace.read), familiesOf(workspace.read), artifactDay(asked.on, workspace, context)]);
  const logo = await sheetLogo(context, workspace, exporter, asked.template);
  const options: SheetOptions = { template: asked.template, languages: asked.languages, paper: asked.paper, prices: asked.prices, day, released: asked.release };
  return { workspace, exporter, certificates, attributes, families, options, ...(logo ? { logo } : {}) };
}

/**
 * The products that get a sheet, in SKU order: those asked for, variants too, else every active one that is no variant.
 * Throws Refusal('no-such-product') naming the first one that is not there, Refusal('nothing-to-print') when there is none at all.
 */
export async function productsToPrint(read: ReadDb, asked: { ids?: readonly string[]; skus?: readonly string[] }): Promise<Product[]> {
  const found = asked.ids || asked.skus ? await askedFor(read, asked.ids ?? [], asked.skus ?? []) : await allActive(read);
  if (found.length === 0) throw new Refusal('nothing-to-print', 'There is no active item to print. Add items, or choose the ones you want.');
  return found.sort((a, b) => (a.sku < b.sku ? -1 : a.sku > b.sku ? 1 : 0));
}

async function askedFor(read: ReadDb, ids: readonly string[], skus: readonly string[]): Promise<Product[]> {
  const byId = await productsByIds(read, [...new Set(ids)]);
  const bySku = await productsBySku(read, [...new Set(skus)]);
  const missing = skus.find((one) => !bySku.has(one)) ?? ids.find((id) => !byId.some((one) => one.id === id));
  if (missing !== undefined) throw new Refusal('no-such-product', `There is no item ${missing.slice(0, 120)} in this company. Check the item number.`, { where: { kind: 'product', sku: missing.slice(0, 120) } });
  return [...new Map([...byId, ...bySku.values()].map((one) => [one.id, one])).values()];
}

async function allActive(read: ReadDb): Promise<Product[]> {
  const found: Product[] = [];
  for await (const some of allProducts(read)) found.push(...some.filter((one) => one.parent === undefined && one.status === 'active'));
  return found;
}

/** Makes the sheets of these products: variants filled from their parents, pictures fitted in the killable process. */
export async function sheetsOf(context: Context, firm: Firm, products: readonly Product[]): Promise<MadeSheet[]> {
  const { read } = firm.workspace;
  const parents = new Map((await productsByIds(read, products.flatMap((one) => one.parent ?? []))).map((one) => [one.id, one]));
  const variants = await variantsOfMany(read, products.map((one) => one.id));
  const filled = products.map((one) => {
    const parent = one.parent ? parents.get(one.parent) : undefined;
    return parent ? withInherited(one, parent) : one;
  });
  const pictures = await sheetPictures(context, firm.workspace, filled, firm.options.template);
  return filled.map((product) => makeSheet(sourceOf(firm, product, variants.get(product.id) ?? [], pictures), firm.options));
}

function sourceOf({ exporter, certificates, attributes, families, logo }: Firm, product: Product, variants: readonly Product[], pictures: SheetSource['pictures']): SheetSource {
  return {
    product, variants: variants.filter((one) => one.status === 'active').map((one) => withInherited(one, product)), exporter, certificates, pictures,
    faces: attributeFaces(attributes, familyOf(product, families)), revision: productRevision(product, attributes, families), ...(logo ? { logo } : {}),
  };
}
