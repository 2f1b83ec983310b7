import { textIn } from '#base';
import { familiesOf, type FamilyAttribute, familyOf, type Product, productsByIds, withInherited } from '#catalogue';
import { storefrontProfiles } from '#listing';
import type { UseCase } from '../port.ts';
import { BATCH } from './plan.ts';
import { selectedIds } from './selected.ts';

type Count = { attribute: FamilyAttribute; have: number; empty: number };

const isEmpty = (product: Product, key: string): boolean => product.attributes[key] === undefined;

/** What the families of a selection ask for, before anybody types a value for all of it. Reads only; batch by batch. */
const asked: UseCase<'catalogue.asked'> = async ({ selection, scope, storefront }, context) => {
  const workspace = await context.workspace();
  const families = await familiesOf(workspace.read);
  const { ids } = await selectedIds(workspace, selection, scope);
  const counts = new Map<string, Count>();
  for (let at = 0; at < ids.length; at += BATCH) {
    context.signal.throwIfAborted();
    const products = await productsByIds(workspace.read, ids.slice(at, at + BATCH));
    const parents = new Map((await productsByIds(workspace.read, [...new Set(products.flatMap((one) => one.parent ?? []))])).map((one) => [one.id, one]));
    for (const product of products) {
      const parent = product.parent ? parents.get(product.parent) : undefined;
      const whole = parent ? withInherited(product, parent) : product;
      for (const attribute of familyOf(whole, families)?.attributes ?? []) {
        if (storefront === undefined ? attribute.default === undefined : !attribute.requiredFor.includes(storefront)) continue;
        const count = counts.get(attribute.key) ?? { attribute, have: 0, empty: 0 };
        count.have += 1;
        if (isEmpty(whole, attribute.key)) count.empty += 1;
        counts.set(attribute.key, count);
      }
    }
    context.progress(Math.min(at + BATCH, ids.length), ids.length, '');
  }
  const items = [...counts.values()].map(({ attribute, have, empty }) => ({ field: `attributes.${attribute.key}`, label: textIn(attribute.label, context.language) || attribute.key, usual: attribute.default ?? null, have, empty }));
  return { rows: ids.length, items: items.sort((a, b) => b.empty - a.empty || (a.label < b.label ? -1 : 1)), storefronts: storefrontProfiles().map(({ id, title }) => ({ id, title })) };
};
export default asked;
