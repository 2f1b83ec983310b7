import type { Day } from '#base';
import { familiesOf, type Family, type Product, productsByIds, withInherited } from '#catalogue';
import { type Certificate, certificatesOf, type Exporter, theExporter } from '#exporter';
import type { Facts, Waiver } from '#rules';
import type { ReadDb } from '#store';
import { exporterFacts } from '../facts/exporter.ts';
import { listingFacts, type ListingValues, valuesOfProduct } from '../facts/listing.ts';
import { productFacts } from '../facts/product.ts';
import { type ActiveRules, activeRules } from '../rules/active.ts';
import { storedWaivers } from './storage.ts';

/** What every check stands on: the firm, its vault, the rules it is asked, and the findings it goes ahead with, by record. */
export type Ground = { rules: ActiveRules; exporter: Exporter; certificates: readonly Certificate[]; families: readonly Family[]; waivers: ReadonlyMap<string, readonly Waiver[]>; exporterFacts: NonNullable<Facts['exporter']> };

export async function groundOf(read: ReadDb): Promise<Ground> {
  const [exporter, certificates, families, kept, rules] = await Promise.all([theExporter(read), certificatesOf(read), familiesOf(read), storedWaivers(read), activeRules(read)]);
  const waivers = new Map<string, Waiver[]>();
  for (const one of kept) waivers.set(one.subject, [...(waivers.get(one.subject) ?? []), one]);
  return { rules, exporter, certificates, families, waivers, exporterFacts: exporterFacts(exporter, certificates) };
}

/** Facts of one product, with the listing it would make unless the listing room gave another one; variants have no listing of their own. */
export function factsOf(product: Product, ground: Ground, on: Day, listing?: ListingValues): Facts {
  const values = listing ?? (product.parent ? undefined : valuesOfProduct(product, on));
  return { exporter: ground.exporterFacts, product: productFacts(product, ground.certificates, on, ground.families), ...(values ? { listing: listingFacts(values) } : {}) };
}

/** Countries a product is checked for: those asked for, else its own markets, else the firm's. None: rules of destinations do not apply. */
export const destinationsFor = (asked: readonly string[], product: Product | undefined, exporter: Exporter): readonly string[] =>
  asked.length > 0 ? asked : product && product.markets.length > 0 ? product.markets : exporter.markets;

/** Products with what variants take from their parents filled in. */
export async function whole(read: ReadDb, products: readonly Product[]): Promise<Product[]> {
  const parents = new Map((await productsByIds(read, [...new Set(products.flatMap((one) => one.parent ?? []))])).map((one) => [one.id, one]));
  return products.map((one) => {
    const parent = one.parent ? parents.get(one.parent) : undefined;
    return parent ? withInherited(one, parent) : one;
  });
}

/** Fields in which a variant may fall under other rules than its parent. */
const OWN: readonly (keyof Product)[] = ['hsCode', 'origin', 'materials', 'traits', 'claims', 'certificateIds', 'label', 'markets', 'sector', 'family'];
const OWN_ATTRIBUTE = /^(?:material|composition|fibre_content|ingredients|net_content|test_.*)$/;

const isFilled = (value: unknown): boolean => value !== undefined && value !== '' && (typeof value !== 'object' || (value !== null && Object.keys(value).length > 0));

/** True for a variant that differs from its parent only in what no rule asks about (size, colour, rates): it shares the parent's result. */
export const followsParent = (variant: Product): boolean => variant.parent !== undefined && !OWN.some((key) => isFilled(variant[key])) && !Object.keys(variant.attributes).some((key) => OWN_ATTRIBUTE.test(key));
