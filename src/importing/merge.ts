import { canonicalJson, type Texts } from '#base';
import { type ImageLink, inOrder, type PackingLevel, type PriceLadder, type Product, PRODUCT_TEXTS, stampTranslations } from '#catalogue/nouns';
import type { Draft, DraftImage, DraftLadder } from './draft.ts';
import { baseName } from './cells/mapCells.ts';

/** Ids of children. `comeAgain`: marks, the same few in every record, that are filled in later; else each is one that never comes twice. */
export type NewId = (() => string) & { comeAgain?: true };
type Mutable = Partial<Product> & Pick<Product, 'id' | 'sku'>;

/** The same with its keys in order: so a record is written without being sorted again. The order means nothing. */
function inKeyOrder<T extends object>(object: T): T {
  let last = '';
  for (const key in object) {
    if (key < last) return sortedCopy(object);
    last = key;
  }
  return object;
}

/** Keys of the object sorted last, as they came and in order: the records of a file have the same ones, so they are sorted once. */
let lastKeys: readonly string[] = [];
let lastOrder: readonly string[] = [];

function sortedCopy<T extends object>(object: T): T {
  const keys = Object.keys(object);
  if (keys.length !== lastKeys.length || !keys.every((key, at) => key === lastKeys[at])) [lastKeys, lastOrder] = [keys, [...keys].sort()];
  const copy: Partial<T> = {};
  for (const key of lastOrder as (keyof T & string)[]) copy[key] = object[key];
  return copy as T;
}

/**
 * A map for children. Where keys are ids that never come twice it has no prototype: then the engine keeps it as a plain table instead of learning
 * a new shape for each id, which makes planning a large import several times faster. Marks come again, and so does the shape.
 */
const childMap = <T>(newId: NewId, before?: Readonly<Record<string, T>>): Record<string, T> => (newId.comeAgain ? { ...before } : Object.assign(Object.create(null) as Record<string, T>, before));

/** Texts of one field with those of the file put in; a text that stays keeps its translation's source. */
function mergedTexts(before: Texts | undefined, given: Record<string, string>): Texts {
  const texts: Texts = { ...before };
  for (const [language, text] of Object.entries(given)) if (before?.[language]?.text !== text) texts[language] = { text };
  return texts;
}

/** True when every part the file names is that of the list. */
const fits = (ladder: PriceLadder, draft: DraftLadder): boolean => (['currency', 'incoterm', 'place', 'validFrom', 'buyer', 'unit'] as const).every((key) => draft[key] === undefined || ladder[key] === draft[key]);

function mergedLadder(before: PriceLadder | undefined, draft: DraftLadder, position: number, newId: NewId): PriceLadder | undefined {
  const { steps: given, ...parts } = draft;
  const currency = draft.currency ?? before?.currency;
  if (!currency) return undefined;
  const [only] = given.values();
  if (!before && given.size === 1 && only?.price) {
    const steps = childMap<PriceLadder['steps'][string]>(newId);
    steps[newId()] = { minQuantity: only.minQuantity ?? '1', position: 0, price: only.price };
    return inKeyOrder({ ...parts, currency, position, steps });
  }
  const steps = childMap(newId, before?.steps);
  const order = before ? inOrder(before.steps) : [];
  let next = order.length;
  for (const [number, step] of sorted(given)) {
    const old = order[number - 1];
    const price = step.price ?? old?.price;
    if (!price) continue;
    steps[old?.id ?? newId()] = { minQuantity: step.minQuantity ?? old?.minQuantity ?? '1', position: old?.position ?? next++, price };
  }
  if (!before) return next === 0 ? undefined : inKeyOrder({ ...parts, currency, position, steps });
  return inKeyOrder({ ...before, ...parts, currency, steps });
}

/** Entries in the order of their numbers; nearly always there is one. */
const sorted = <T>(given: ReadonlyMap<number, T>): [number, T][] => (given.size < 2 ? [...given] : [...given].sort((a, b) => a[0] - b[0]));

function mergeLadders(product: Mutable, draft: Draft, newId: NewId): void {
  const ladders = childMap(newId, product.priceLadders);
  const free = product.priceLadders ? inOrder(product.priceLadders) : [];
  let position = free.length;
  for (const [, given] of sorted(draft.ladders)) {
    const at = free.findIndex(({ id: _id, ...ladder }) => fits(ladder, given));
    const [old] = at >= 0 ? free.splice(at, 1) : [];
    const made = mergedLadder(old && ladders[old.id], given, position, newId);
    if (!made) continue;
    if (!old) position += 1;
    ladders[old?.id ?? newId()] = made;
  }
  product.priceLadders = ladders;
}

/** A new level with its parts in order. What is absent stays behind as undefined, which is never written. */
const freshLevel = (given: Omit<PackingLevel, 'position'>, position: number): PackingLevel => ({
  contents: given.contents, count: given.count, grossWeight: given.grossWeight, height: given.height, kind: given.kind, layers: given.layers, length: given.length, level: given.level, name: given.name,
  netWeight: given.netWeight, part: given.part, perLayer: given.perLayer, position, stack: given.stack, upright: given.upright, volume: given.volume, width: given.width,
} satisfies Record<keyof PackingLevel, unknown>);

function mergePacking(product: Mutable, draft: Draft, newId: NewId): void {
  const levels = childMap<PackingLevel>(newId, product.packing);
  const order = product.packing ? inOrder(product.packing) : [];
  let position = order.length;
  for (const [key, given] of draft.packing) {
    const old = order.length === 0 ? undefined : order.filter((one) => one.level === given.level)[Number(key.split('.')[1]) - 1];
    const before = old && levels[old.id];
    levels[old?.id ?? newId()] = before ? inKeyOrder({ ...before, ...given }) : freshLevel(given, position++);
  }
  product.packing = levels;
}

function mergeLeadTimes(product: Mutable, draft: Draft, newId: NewId): void {
  const steps = childMap(newId, product.leadTimes);
  const order = inOrder(product.leadTimes);
  for (const [number, given] of sorted(draft.leadTimes)) {
    const old = order[number - 1];
    const days = given.days ?? old?.days;
    const maxQuantity = given.maxQuantity ?? old?.maxQuantity;
    if (days !== undefined) steps[old?.id ?? newId()] = { days, ...(maxQuantity === undefined ? {} : { maxQuantity }), position: old?.position ?? Object.keys(steps).length };
  }
  product.leadTimes = steps;
}

const sameImage = (image: ImageLink, given: DraftImage): boolean =>
  (given.url !== undefined && image.url === given.url) || (given.blob !== undefined && image.blob === given.blob) || (given.url === undefined && image.url === undefined && baseName(image.fileName).toLowerCase() === baseName(given.fileName).toLowerCase());

/** The pictures of the file first, in its order; then those the product has besides, unless the file's list is the whole one. */
function mergeImages(product: Mutable, draft: Draft, newId: NewId): void {
  const before = inOrder(product.images);
  const used = new Set<string>();
  const images = childMap<ImageLink>(newId);
  const add = (id: string, image: Omit<ImageLink, 'position'>): void => void (images[id] = { ...image, position: Object.keys(images).length });
  for (const given of draft.images ?? before.map(({ id: _id, position: _position, ...image }) => image)) {
    const old = before.find((one) => !used.has(one.id) && sameImage(one, given));
    if (old) used.add(old.id);
    const { id: _id, position: _position, ...kept } = old ?? { id: '', position: 0 };
    // A crop was made for the picture that was there.
    if (given.blob !== undefined && old?.blob !== undefined && given.blob !== old.blob) delete (kept as Partial<ImageLink>).edit;
    add(old?.id ?? newId(), { ...kept, ...given, fileName: old?.fileName ?? given.fileName });
  }
  if (!draft.imagesAreAll) for (const { id, position: _position, ...image } of before) if (!used.has(id)) add(id, image);
  for (const [language, alts] of Object.entries(draft.imageAlts)) {
    for (const [at, { id }] of inOrder(images).entries()) if (alts[at]) images[id] = { ...(images[id] as ImageLink), alt: { ...images[id]?.alt, [language]: { text: alts[at] } } };
  }
  product.images = images;
}

function mergeMaterials(product: Mutable, draft: Draft, newId: NewId): void {
  const before = inOrder(product.materials);
  product.materials = Object.fromEntries((draft.materials ?? []).map((given, position) => [before.find((one) => one.name === given.name)?.id ?? newId(), { position, ...given }]));
}

function mergeHighlights(product: Mutable, draft: Draft, newId: NewId): void {
  const highlights = { ...product.highlights };
  for (const [language, lines] of Object.entries(draft.highlights)) {
    for (const [at, text] of lines.entries()) {
      const old = inOrder(highlights)[at];
      if (text !== '') highlights[old?.id ?? newId()] = { position: old?.position ?? at, text: mergedTexts(old?.text, { [language]: text }) };
    }
  }
  product.highlights = highlights;
}

/** Whether nothing is known of a product but its number. */
function isNew(base: Mutable): boolean {
  for (const key in base) if (key !== 'id' && key !== 'sku') return false;
  return true;
}

/**
 * A new product with all its fields in order, so that it is written without being sorted, and so that every one has the same shape: the engine
 * reads and writes those several times faster. Fields that are absent stand as undefined, which is never written.
 */
const fresh = ({ id, sku }: Mutable, { fields }: Draft): Mutable => ({
  attributes: undefined, axes: fields.axes, axisValues: undefined, brand: fields.brand, category: fields.category, certificateIds: fields.certificateIds, claims: fields.claims, classes: undefined,
  cost: fields.cost, costing: undefined, custom: undefined, description: undefined, dimensionsText: undefined, family: fields.family, faq: undefined, gtin: fields.gtin, highlights: undefined, hsCode: fields.hsCode, id, images: undefined, incoterm: fields.incoterm,
  itc: undefined, keywords: fields.keywords, label: undefined, ladderCosts: undefined, leadTimes: undefined, logistics: undefined, markets: fields.markets, materials: undefined, modelNumber: fields.modelNumber, moq: fields.moq,
  name: undefined, notes: fields.notes, origin: fields.origin, ownOnly: fields.ownOnly, packagingText: undefined, packing: undefined, parent: undefined, port: fields.port, priceLadders: undefined, related: fields.related,
  sample: undefined, scene: undefined, sector: fields.sector, shortDescription: undefined, sku, sourceLanguage: fields.sourceLanguage, staleTexts: undefined, status: fields.status, supplier: fields.supplier, supplyAbility: fields.supplyAbility,
  tariffCodes: undefined, traits: undefined,
} satisfies Record<keyof Product, unknown> & Record<keyof Draft['fields'], unknown>);

function hasKey(object: object): boolean {
  for (const _key in object) return true;
  return false;
}

/** What the file says, put into the product it is about. Fields the file leaves empty stay as they were; children keep their ids. */
export function mergeDraft(base: Mutable, draft: Draft, newId: NewId): Product {
  const product: Mutable = isNew(base) ? fresh(base, draft) : { ...base, ...draft.fields };
  for (const field of PRODUCT_TEXTS) {
    const given = draft.texts[field];
    if (given) product[field] = mergedTexts(base[field], given);
  }
  if (hasKey(draft.attributes)) product.attributes = inKeyOrder(base.attributes ? { ...base.attributes, ...mergedAttributes(base, draft) } : draft.attributes);
  if (hasKey(draft.maps)) for (const [field, given] of Object.entries(draft.maps)) Object.assign(product, { [field]: { ...(base[field as keyof Product] as object | undefined), ...given } });
  if (draft.ladders.size > 0) mergeLadders(product, draft, newId);
  if (draft.packing.size > 0) mergePacking(product, draft, newId);
  if (draft.leadTimes.size > 0) mergeLeadTimes(product, draft, newId);
  if (draft.images || hasKey(draft.imageAlts)) mergeImages(product, draft, newId);
  if (draft.materials) mergeMaterials(product, draft, newId);
  if (hasKey(draft.highlights)) mergeHighlights(product, draft, newId);
  return (PRODUCT_TEXTS.some((field) => base[field]) ? stampTranslations(base, product) : product) as Product;
}

/** Attributes with several languages get the file's languages beside those they have. */
function mergedAttributes(base: Mutable, draft: Draft): Product['attributes'] {
  return Object.fromEntries(Object.entries(draft.attributes).map(([key, value]) => {
    const before = base.attributes?.[key];
    return [key, value.kind === 'texts' && before?.kind === 'texts' ? { kind: 'texts', texts: { ...before.texts, ...value.texts } } : value];
  }));
}

const isNothing = (value: unknown): boolean => value === undefined || value === null || value === '' || (typeof value === 'object' && Object.keys(value).length === 0);

/** True when two products say the same: empty fields count as absent. */
export function sameProduct(a: Partial<Product>, b: Partial<Product>): boolean {
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]) as Set<keyof Product>;
  for (const key of keys) {
    const [one, other] = [a[key], b[key]];
    if (one === other || (isNothing(one) && isNothing(other))) continue;
    if (key === 'status' && (one ?? 'active') === (other ?? 'active')) continue;
    if (canonicalJson(one) !== canonicalJson(other)) return false;
  }
  return true;
}
