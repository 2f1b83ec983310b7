import { canonicalJson } from '#base';
import { type Product, product as productSchema } from '#catalogue/nouns';

/** Heading of the cell that carries a record of our own JSON whole, beside the cells that are compared one by one. */
export const WHOLE_RECORD = 'Record as written';

type Leaf = { path: readonly string[]; value: unknown };
/** One part that no column holds and that the file says otherwise than the catalogue. */
export type PartSince = Leaf & { base: unknown; now: unknown; /** Changed here too since the file was made. */ both: boolean };

/** A record of our own JSON as it was written; undefined for a cell that holds something else. */
export function wholeRecord(text: string): Product | undefined {
  if (text === '') return undefined;
  try {
    return productSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

function* entriesOf(path: readonly string[], map: object | undefined): Generator<Leaf> {
  for (const [key, value] of Object.entries(map ?? {})) if (value !== undefined) yield { path: [...path, key], value };
}

/** What a product says that no column of a table can hold. */
function* beyondCells(product: Product): Generator<Leaf> {
  yield* entriesOf(['axisValues'], product.axisValues);
  for (const [ladder, lines] of Object.entries(product.ladderCosts ?? {})) yield* entriesOf(['ladderCosts', ladder], lines);
  for (const [id, { kept }] of Object.entries(product.priceLadders ?? {})) yield* entriesOf(['priceLadders', id], { kept });
  for (const [id, { kept }] of Object.entries(product.leadTimes ?? {})) yield* entriesOf(['leadTimes', id], { kept });
  for (const [id, { edit, role, notFor, orderFor }] of Object.entries(product.images ?? {})) yield* entriesOf(['images', id], { edit, role, notFor, orderFor });
}

const keyOf = ({ path }: Leaf): string => path.join('\n');
const partsOf = (product: Product | undefined): Map<string, unknown> => new Map(product ? [...beyondCells(product)].map((one) => [keyOf(one), one.value]) : []);
const same = (a: unknown, b: unknown): boolean => a === b || (a !== undefined && b !== undefined && canonicalJson(a) === canonicalJson(b));

/**
 * Parts beyond the cells that the file changes, by the rules of cells: what nobody edited since `base` says nothing, what is left out never
 * erases. Without a base every part that differs is a change.
 */
export function partsSince(record: Product, now: Product, base: Product | undefined): PartSince[] {
  const [before, here] = [partsOf(base), partsOf(now)];
  return [...beyondCells(record)].flatMap((leaf) => {
    const [was, is] = [before.get(keyOf(leaf)), here.get(keyOf(leaf))];
    return same(leaf.value, is) || (base && same(leaf.value, was)) ? [] : [{ ...leaf, base: was, now: is, both: base !== undefined && !same(was, is) }];
  });
}

type Tree = Record<string, unknown>;
/** Puts a part into a product. A part of a child that the product does not have is left out. */
export function putPart(product: Product, { path }: Leaf, value: unknown): void {
  const [field = '', child = '', part] = path;
  const tree = product as unknown as Tree;
  const children = (tree[field] ?? {}) as Tree;
  if (part === undefined) tree[field] = { ...children, [child]: value };
  else if (field === 'ladderCosts' ? product.priceLadders?.[child] : children[child]) tree[field] = { ...children, [child]: { ...(children[child] as Tree | undefined), [part]: value } };
}
