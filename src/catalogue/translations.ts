import { textRevision, type Texts } from '#base';
import { type Product, PRODUCT_TEXTS, type ProductText } from './product.ts';

type WithTexts = Partial<Pick<Product, 'sourceLanguage' | ProductText | 'highlights' | 'attributes'>>;

/** Every text of a product that has languages: the field a person knows it by, and how to put it back changed. */
type Place = { field: string; of(product: WithTexts): Texts | undefined; put<P extends WithTexts>(product: P, texts: Texts): P };

const fieldPlace = (field: ProductText): Place => ({ field, of: (product) => product[field], put: (product, texts) => ({ ...product, [field]: texts }) });
const FIELD_PLACES: readonly Place[] = PRODUCT_TEXTS.map(fieldPlace);

const highlightPlace = (id: string): Place => ({
  field: 'highlights', of: (product) => product.highlights?.[id]?.text,
  put: (product, text) => { const line = product.highlights?.[id]; return line ? { ...product, highlights: { ...product.highlights, [id]: { ...line, text } } } : product; },
});
const attributePlace = (key: string): Place => ({
  field: `attributes.${key}`, of: (product) => { const value = product.attributes?.[key]; return value?.kind === 'texts' ? value.texts : undefined; },
  put: (product, texts) => { const value = product.attributes?.[key]; return value?.kind === 'texts' ? { ...product, attributes: { ...product.attributes, [key]: { ...value, texts } } } : product; },
});

function placesOf(product: WithTexts): Place[] {
  const places = [...FIELD_PLACES];
  for (const id in product.highlights) places.push(highlightPlace(id));
  for (const key in product.attributes) if (product.attributes[key]?.kind === 'texts') places.push(attributePlace(key));
  return places;
}

/** Language in which a product's texts are written first. */
export const sourceOfTexts = (product: WithTexts): string => product.sourceLanguage ?? 'en';

/** One text with its translations stamped: what was translated anew is made from today's source, what was not from yesterday's. */
function stamped(before: Texts | undefined, after: Texts, source: string): Texts {
  const [was, is] = [before?.[source]?.text, after[source]?.text];
  let texts = after;
  for (const [tag, one] of Object.entries(after)) {
    if (tag === source) continue;
    const old = before?.[tag];
    const revision = old?.text !== one.text
      ? (one.sourceRevision === old?.sourceRevision ? is : undefined)
      : was !== is && one.sourceRevision === undefined ? was : undefined;
    if (revision) texts = { ...texts, [tag]: { ...one, sourceRevision: textRevision(revision) } };
  }
  return texts;
}

const unstamped = (texts: Texts): Texts => Object.fromEntries(Object.entries(texts).map(([tag, { text }]) => [tag, { text }]));

/**
 * The changed product with each translation knowing which source it was made from. A translation without a stamp was made from the source that
 * stands beside it; so products of old files need none. Another source language begins anew.
 */
export function stampTranslations<P extends WithTexts>(before: WithTexts, after: P): P {
  const source = sourceOfTexts(after);
  const turned = sourceOfTexts(before) !== source;
  let product = after;
  for (const place of placesOf(after)) {
    const [old, texts] = [place.of(before), place.of(after)];
    if (!texts || (old === texts && !turned)) continue;
    const made = turned ? unstamped(texts) : stamped(old, texts, source);
    if (made !== texts) product = place.put(product, made);
  }
  return product;
}

/** Translations whose source is another than they were made from, as name.hi, highlights.gu, attributes.care.ta; sorted, each once. */
export function staleTranslations(product: WithTexts): string[] {
  const source = sourceOfTexts(product);
  const stale = new Set<string>();
  for (const place of placesOf(product)) {
    const texts = place.of(product) ?? {};
    const text = texts[source]?.text;
    if (!text) continue;
    let revision: string | undefined;
    for (const tag in texts) {
      const made = texts[tag]?.sourceRevision;
      if (tag === source || made === undefined) continue;
      revision ??= textRevision(text);
      if (made !== revision) stale.add(`${place.field}.${tag}`);
    }
  }
  return [...stale].sort();
}

/** The product with one translation (name.hi) taken as still right for today's source. Undefined when there is no such translation. */
export function confirmTranslation(product: Product, path: string): Product | undefined {
  const dot = path.lastIndexOf('.');
  const [field, tag] = [path.slice(0, dot), path.slice(dot + 1)];
  const source = sourceOfTexts(product);
  let confirmed: Product | undefined;
  for (const place of placesOf(product)) {
    const texts = place.of(confirmed ?? product);
    const [text, one] = [texts?.[source]?.text, texts?.[tag]];
    if (place.field !== field || tag === source || !texts || !text || !one) continue;
    confirmed = place.put(confirmed ?? product, { ...texts, [tag]: { ...one, sourceRevision: textRevision(text) } });
  }
  return confirmed;
}
