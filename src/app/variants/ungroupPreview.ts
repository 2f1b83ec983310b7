import { contentText, inheritedKeys, onItsOwn, type Product, shownParts } from '#catalogue';
import type { UseCase } from '../port.ts';
import { shelfOf } from './shelf.ts';

/** Fields that a parent has for itself: nothing of them is in its variants. */
const FOR_ITSELF = ['gtin', 'notes', 'related'] as const;

/** What only the parent says: its own fields, and parts that none of its variants would say as well. */
export function onlyOf(parent: Product, wholes: readonly Product[]): string[] {
  const own = FOR_ITSELF.filter((key) => parent[key] !== undefined && parent[key] !== '' && parent[key].length > 0);
  const texts = new Map<string, Set<string>>();
  for (const whole of wholes) for (const [key, value] of shownParts(whole)) texts.set(key, (texts.get(key) ?? new Set()).add(contentText(value)));
  // The stem of the names and the covers of all are made when grouping: they are in the variants in another form.
  const unsaid = [...shownParts(parent)].filter(([key, value]) => !key.startsWith('name.') && key !== 'images' && !texts.get(key)?.has(contentText(value))).map(([key]) => key);
  return [...own, ...unsaid];
}

const ungroupPreview: UseCase<'variants.ungroupPreview'> = async ({ parent: id }, context) => {
  const { read } = await context.workspace();
  const { parent, variants } = await shelfOf(read, id, context.language);
  const only = onlyOf(parent, variants.map((one) => onItsOwn(one, parent, () => one.id)));
  return { variants: variants.map((one) => ({ id: one.id, sku: one.sku, takes: inheritedKeys(one, parent).length })), onlyParent: only, keepParent: only.length > 0 };
};
export default ungroupPreview;
