import { inOrder, type Product } from '../nouns.ts';
import { withInherited } from '../inherit.ts';
import { leastPacking } from './levels.ts';
import { childIds, contentText, copied, isEmpty, shownParts, withParts } from './parts.ts';
import { leastImages } from './pictures.ts';
import { nameStem } from './stems.ts';

type NewId = () => string;
/** How the parent of a new group is made. `fillFrom`: the item whose words the parent shows where the items differ. */
export type ParentWish = { id: string; sku: string; name?: string; axes: readonly string[]; fillFrom?: string };

const MOST_COVERS = 12;

/** Classes a person raised for a part, for what holds it or for what is inside it, as text. */
const raisedAt = ({ classes }: Product, part: string): string =>
  contentText(Object.fromEntries(Object.entries(classes).filter(([key]) => key === part || part.startsWith(`${key}.`) || key.startsWith(`${part}.`))));

const isAxis = (part: string, axes: readonly string[]): boolean => axes.some((axis) => part === `attributes.${axis}`);

/** Parts that all items have alike, with the same classes: they move up. An axis never does. */
export function commonParts(items: readonly Product[], axes: readonly string[]): Map<string, unknown> {
  const [first, ...rest] = items.map((product) => ({ product, parts: shownParts(product) }));
  const common = new Map<string, unknown>();
  // What a list of rates costs is kept beside it under its id: rates with costs of their own stay with their item.
  const costed = items.some((one) => !isEmpty(one.ladderCosts));
  for (const [key, value] of first?.parts ?? []) {
    if (isAxis(key, axes) || !first || (costed && ofRates(key))) continue;
    const text = contentText(value);
    if (rest.every(({ product, parts }) => contentText(parts.get(key)) === text && raisedAt(product, key) === raisedAt(first.product, key))) common.set(key, value);
  }
  return common;
}

const ofRates = (part: string): boolean => part === 'priceLadders' || part.startsWith('ladderCosts.');

const commonClasses = (items: readonly Product[]): Product['classes'] =>
  Object.fromEntries(Object.entries(items[0]?.classes ?? {}).filter(([key, cls]) => items.every((one) => one.classes[key] === cls)));

/** Photos of a parent whose items have their own: one cover each. */
function covers(items: readonly Product[], newId: NewId): Product['images'] {
  const found = new Map(items.flatMap((one) => inOrder(one.images).filter((image) => image.blob).slice(0, 1)).map(({ id: _id, ...image }) => [image.blob, image]));
  return Object.fromEntries([...found.values()].slice(0, MOST_COVERS).map((image, position) => [newId(), { ...image, position }]));
}

/**
 * The parent of items that become its variants: what they have in common, the stem of their names, and, where they differ, what `fillFrom` says.
 * Where a person closed a part on any of the items, nothing but what is common is taken: the parent opens nothing.
 */
export function parentOf(items: readonly Product[], wish: ParentWish, base: Product, newId: NewId): Product {
  const parts = new Map([...commonParts(items, wish.axes)].map(([key, value]) => [key, copied(value, newId)]));
  const open = (key: string): boolean => items.every((one) => raisedAt(one, key) === '{}');
  const add = (key: string, value: unknown): void => {
    if (!parts.has(key) && !isAxis(key, wish.axes) && !key.startsWith('ladderCosts.') && open(key)) parts.set(key, copied(value, newId));
  };
  if (wish.name) parts.set('name.en', { text: wish.name });
  for (const [key, value] of shownParts(items.find((one) => one.id === wish.fillFrom) ?? base)) add(key, value);
  for (const language of new Set(items.flatMap((one) => Object.keys(one.name)))) {
    const stem = nameStem(items.map((one) => one.name[language]?.text ?? ''));
    if (stem) add(`name.${language}`, { text: stem });
  }
  const pictures = covers(items, newId);
  if (Object.keys(pictures).length > 0) add('images', pictures);
  const status = items.some((one) => one.status === 'active') ? 'active' : (items[0]?.status ?? 'active');
  return withParts({ ...base, id: wish.id, sku: wish.sku, status, axes: [...wish.axes], classes: commonClasses(items) }, parts);
}

/**
 * The item as a variant of this parent that shows exactly what it showed before: what the parent says alike is taken from it, what differs stays its own,
 * and where the parent says something that the item did not, the item keeps to itself. Only classes can become more closed, where the parent's are.
 */
export function asVariantOf(whole: Product, parent: Product): Product {
  const parts = shownParts(whole);
  const ownOnly: string[] = [];
  for (const [key, theirs] of shownParts(parent)) {
    const mine = parts.get(key);
    if (isAxis(key, parent.axes) && mine !== undefined) continue;
    if (mine === undefined) ownOnly.push(key);
    else if (contentText(mine) === contentText(theirs) && !(ofRates(key) && !isEmpty(whole.ladderCosts))) parts.delete(key);
    else if (key === 'packing' || key === 'images') {
      const least = key === 'packing' ? leastPacking(whole.packing, parent.packing) : leastImages(whole.images, parent.images);
      if (least) parts.set(key, least);
      else ownOnly.push(key);
    }
  }
  return withParts({ ...whole, parent: parent.id, axes: [], axisValues: {}, ownOnly }, parts);
}

/** The variant as a product of its own that shows what it showed: everything it took from its parent stands in it, children with ids of their own. */
export function onItsOwn(variant: Product, parent: Product, newId: NewId): Product {
  const { parent: _parent, ...whole } = withInherited(variant, parent);
  const own = childIds(variant);
  const names = new Map<string, string>();
  const nameOf = (id: string): string => {
    const name = own.has(id) ? id : (names.get(id) ?? newId());
    names.set(id, name);
    return name;
  };
  const parts = shownParts(copied({ ...whole, id: '', ownOnly: [] }, nameOf));
  // The parent's costs of rates that this variant does not have mean nothing here.
  for (const id of Object.keys(whole.ladderCosts)) if (!Object.hasOwn(whole.priceLadders, id)) parts.delete(`ladderCosts.${nameOf(id)}`);
  return withParts({ ...whole, ownOnly: [] }, parts);
}
