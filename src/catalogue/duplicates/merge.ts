import { canonicalJson, Refusal, stricter } from '#base';
import { canonicalProduct } from '../canonical.ts';
import { inOrder, type PriceLadder, type Product, product as productSchema, PRODUCT_TEXTS } from '../nouns.ts';

export type MergeSide = 'kept' | 'other';
/** One field in which the two differ, and which of them wins. Fields of languages and keys stand alone: name.hi, attributes.colour. */
export type MergeRow = { field: string; kept: unknown; other: unknown; side: MergeSide };

/** Objects whose keys are chosen one by one. */
const PER_KEY = [...PRODUCT_TEXTS, 'sample', 'custom', 'logistics', 'attributes', 'tariffCodes', 'itc', 'traits', 'label', 'costing'] as const;
/** Lists that are united: what either has, the merged one has. */
const UNITED = ['keywords', 'certificateIds', 'claims', 'markets', 'related'] as const;
/** Neither chosen nor copied: identity, what variants hang on, what is worked out, and what has a rule of its own below. */
const OWN_RULE: ReadonlySet<string> = new Set(['id', 'parent', 'axes', 'axisValues', 'ownOnly', 'staleTexts', 'classes', 'images', 'ladderCosts', ...PER_KEY, ...UNITED]);

type Loose = Record<string, unknown>;
const isEmpty = (value: unknown): boolean => value === undefined || value === null || value === '' || (typeof value === 'object' && Object.keys(value).length === 0);
const same = (one: unknown, other: unknown): boolean => canonicalJson(one ?? null) === canonicalJson(other ?? null);

/** Children of a record without their ids: two lists of rates that say the same are the same. */
const said = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && Object.keys(value).every((key) => /^[0-9A-HJKMNP-TV-Z]{26}$/.test(key)) ? Object.values(value).map((child) => (typeof child === 'object' && child !== null ? Object.fromEntries(Object.entries(child).map(([key, one]) => [key, said(one)])) : child)) : value;

/** True where a variant shows nothing on purpose: it keeps the field to itself. */
const keepsToItself = ({ ownOnly }: Product, field: string): boolean => ownOnly.includes(field) || ownOnly.includes(field.split('.')[0] ?? field);

/**
 * Every field in which the two differ, with the side that wins by default: the kept one, or the other where the kept one is empty and not
 * kept so. Both as they are shown: of a variant with everything it takes from its parent, for that is what a person compares.
 */
export function mergeRows(kept: Product, other: Product): MergeRow[] {
  const rows: MergeRow[] = [];
  const add = (field: string, own: unknown, theirs: unknown): void => {
    if (isEmpty(theirs) || same(said(own), said(theirs))) return;
    rows.push({ field, kept: own, other: theirs, side: isEmpty(own) && !keepsToItself(kept, field) ? 'other' : 'kept' });
  };
  for (const field of Object.keys(productSchema.shape)) {
    if (!OWN_RULE.has(field)) add(field, (kept as Loose)[field], (other as Loose)[field]);
    else if ((PER_KEY as readonly string[]).includes(field)) {
      const [own, theirs] = [(kept as Loose)[field] as Loose, (other as Loose)[field] as Loose];
      for (const key of new Set([...Object.keys(own ?? {}), ...Object.keys(theirs ?? {})])) add(`${field}.${key}`, own?.[key], theirs?.[key]);
    }
  }
  return rows;
}

/** Which lists of rates are for the same: currency, Incoterm, place, first day, buyer. */
const terms = ({ currency, incoterm = '', place = '', validFrom = '', buyer = '' }: PriceLadder): string => canonicalJson([currency, incoterm, place, validFrom, buyer]);

/** All lists of rates; where both have one for the same terms, that of `first` stays. Margin lines go with their list. */
function unitedLadders(first: Product, second: Product): Pick<Product, 'priceLadders' | 'ladderCosts'> {
  const taken = new Set(Object.values(first.priceLadders).map(terms));
  const more = inOrder(second.priceLadders).filter((one) => !taken.has(terms(one)));
  const priceLadders = { ...first.priceLadders, ...Object.fromEntries(more.map(({ id, ...ladder }, at) => [id, { ...ladder, position: Object.keys(first.priceLadders).length + at }])) };
  const ladderCosts = { ...first.ladderCosts, ...Object.fromEntries(more.flatMap(({ id }) => (second.ladderCosts[id] ? [[id, second.ladderCosts[id]]] : []))) };
  return { priceLadders, ladderCosts };
}

/** The kept one's photos, then those of the other that it does not show; a photo is known by its file. */
function unitedImages(kept: Product, other: Product, shown: Product): Product['images'] {
  const own = inOrder(kept.images);
  const known = new Set(inOrder(shown.images).map((one) => one.blob ?? one.url ?? one.fileName));
  const more = inOrder(other.images).filter((one) => !known.has(one.blob ?? one.url ?? one.fileName));
  const last = own.at(-1)?.position ?? -1;
  return { ...kept.images, ...Object.fromEntries(more.map(({ id, ...link }, at) => [id, { ...link, position: last + 1 + at }])) };
}

const unitedClasses = (kept: Product['classes'], other: Product['classes']): Product['classes'] => {
  const classes = { ...kept };
  for (const [key, cls] of Object.entries(other)) classes[key] = stricter(classes[key] ?? 'public', cls);
  return classes;
};

/**
 * The one product that two become. `kept` is as it is stored, `other` and `shown` (the kept one) with what they take from their parents: what
 * the kept one takes it goes on taking, unless the other adds to it. `sides` says for fields of `mergeRows` which wins; what it does not
 * name goes by default. Photos and lists are united, of two classes the more closed one holds. Pure: pointers of other records are the caller's.
 * Throws Refusal('cannot-merge') when the result would be no product.
 */
export function mergedProduct(kept: Product, other: Product, sides: Readonly<Record<string, MergeSide>> = {}, shown: Product = kept): Product {
  const merged: Loose = { ...kept, images: unitedImages(kept, other, shown), classes: unitedClasses(kept.classes, other.classes) };
  for (const field of UNITED) {
    const more = keepsToItself(kept, field) && kept[field].length === 0 ? [] : other[field].filter((one) => !(shown[field] as unknown[]).includes(one));
    if (more.length > 0) merged[field] = [...new Set<unknown>([...shown[field], ...more])];
  }
  const rows = mergeRows(shown, other);
  for (const { field, other: theirs, side } of rows) {
    if ((sides[field] ?? side) !== 'other' || field === 'priceLadders') continue;
    const [head = '', key] = field.split(/\.(.*)/su);
    merged[head] = key === undefined ? theirs : { ...(merged[head] as Loose), [key]: theirs };
  }
  const theirsFirst = rows.some((one) => one.field === 'priceLadders' && (sides.priceLadders ?? one.side) === 'other');
  const rates = theirsFirst ? unitedLadders(other, shown) : unitedLadders(shown, other);
  if (theirsFirst || (!keepsToItself(kept, 'priceLadders') && Object.keys(rates.priceLadders).length > Object.keys(shown.priceLadders).length)) Object.assign(merged, rates);
  if (kept.axes.length === 0 && other.axes.length > 0) Object.assign(merged, { axes: other.axes, axisValues: other.axisValues });
  merged.related = (merged.related as string[]).filter((sku) => sku !== kept.sku && sku !== other.sku);
  const parsed = productSchema.safeParse(merged);
  if (!parsed.success) throw new Refusal('cannot-merge', `These two cannot become one: ${parsed.error.issues[0]?.path.join('.') ?? ''}: ${parsed.error.issues[0]?.message ?? ''}. Shorten one of them first.`, { hi: `ये दोनों एक नहीं हो सकते: ${parsed.error.issues[0]?.path.join('.') ?? ''}: ${parsed.error.issues[0]?.message ?? ''}। पहले किसी एक को छोटा करें।` });
  return canonicalProduct(parsed.data);
}
