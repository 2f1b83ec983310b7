import { Refusal, textIn } from '#base';
import { canonicalProduct, type Product, product as productSchema, productById, productsBySku, variantsOf } from '#catalogue';
import type { AnyRecord, ReadDb, WriteDb } from '#store';

export type Document = AnyRecord & Record<string, unknown>;

const TEXTS = {
  'sku-taken': { en: 'Item no. {sku} belongs to another item now: {other}. Change that one first, or put back single fields.', hi: 'आइटम नं. {sku} अब दूसरे आइटम का है: {other}। पहले उसे बदलें, या अलग-अलग फ़ील्ड वापस लाएँ।' },
  'parent-gone': { en: 'The item this was a variant of is not there any more. Bring that one back first.', hi: 'जिस आइटम का यह वेरिएंट था वह अब नहीं है। पहले उसे वापस लाएँ।' },
  'has-variants': { en: 'This item has variants now, so it cannot become a variant itself.', hi: 'इस आइटम के अब अपने वेरिएंट हैं, इसलिए यह खुद वेरिएंट नहीं बन सकता।' },
  'no-longer-fits': { en: 'The old value does not fit any more ({field}): what it belonged to was changed since. Put the whole item back instead.', hi: 'पुराना मान अब नहीं बैठता ({field}): वह जिसका हिस्सा था, बदल चुका है। पूरा आइटम वापस लाएँ।' },
  'was-not-there': { en: 'This record was not there at that point. Choose a later step.', hi: 'उस समय यह रिकॉर्ड था ही नहीं। बाद का कदम चुनें।' },
} as const;

/** A refusal which says what stands in the way and what to do. */
export function cannot(code: keyof typeof TEXTS, data: Record<string, string> = {}, sku?: string): Refusal {
  const said = (language: 'en' | 'hi'): string => TEXTS[code][language].replace(/\{(\w+)\}/gu, (_all, name: string) => data[name] ?? '');
  return new Refusal(code, said('en'), { hi: said('hi'), ...(sku === undefined ? {} : { where: { kind: 'product', sku, field: 'sku' } }) });
}

/**
 * Whether a document may stand in the catalogue now, as it stood once. `coming`: records that come back in the same step.
 * Throws Refusal sku-taken, parent-gone, has-variants, no-longer-fits.
 */
export async function checkFits(read: ReadDb, kind: string, document: Document, language: string, coming: ReadonlySet<string> = new Set()): Promise<void> {
  if (kind !== 'product') return;
  const parsed = productSchema.safeParse(document);
  if (!parsed.success) throw cannot('no-longer-fits', { field: parsed.error.issues[0]?.path.join('.') ?? '' });
  const { id, sku, parent } = parsed.data;
  const other = (await productsBySku(read, [sku])).get(sku);
  if (other && other.id !== id) throw cannot('sku-taken', { sku, other: textIn(other.name, language) || sku }, sku);
  if (parent === undefined || coming.has(parent)) return;
  const found = await productById(read, parent);
  if (!found || found.parent !== undefined) throw cannot('parent-gone');
  if ((await variantsOf(read, id)).length > 0) throw cannot('has-variants');
}

const stored = (kind: string, document: Document): Document => (kind === 'product' ? (canonicalProduct(document as unknown as Product) as unknown as Document) : document);

/** Writes a document as it stood once: over what is there now, or again where nothing is. */
export async function put(db: WriteDb, kind: string, document: Document): Promise<void> {
  if (await db.record(kind, document.id)) await db.update(kind, stored(kind, document));
  else await db.create(kind, stored(kind, document));
}

/** Reading inside a change set. */
export const within = (db: WriteDb): ReadDb => ({ ...db, brand: 'read' as const });
