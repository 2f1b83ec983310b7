import { languageTag } from '#base';
import { definitionOf } from './definition.ts';
import type { EditContext, Edited } from './edit.ts';
import { type AttributeValue, attributeKey, attributeValue, type Product } from './nouns.ts';
import { readValue } from './readValue.ts';

const withValue = (product: Product, key: string, value: AttributeValue | undefined): Edited => {
  const attributes = { ...product.attributes };
  if (value) attributes[key] = value;
  else delete attributes[key];
  return { ok: true, product: { ...product, attributes } };
};

/** Takes one language out of an attribute's texts; the attribute goes with its last one. */
function withoutLanguage(product: Product, key: string, language: string): Edited {
  const before = product.attributes[key];
  if (before?.kind !== 'texts') return withValue(product, key, before);
  const texts = Object.fromEntries(Object.entries(before.texts).filter(([tag]) => tag !== language));
  return withValue(product, key, Object.keys(texts).length > 0 ? { ...before, texts } : undefined);
}

/**
 * Sets one attribute from typed text, by the type its definition names; `size.hi` is one language of an attribute that has several.
 * Empty takes the value away.
 */
export function readAttribute(product: Product, field: string, typed: string, context: EditContext): Edited {
  const [key = '', language] = field.split('.');
  if (!attributeKey.safeParse(key).success || (language !== undefined && !languageTag.safeParse(language).success)) return { ok: false, messageId: 'EDIT-FIELD', data: { field: `attributes.${field}` } };
  const definition = definitionOf(product, key, context);
  const before = product.attributes[key];
  const severalLanguages = definition.type === 'texts' || before?.kind === 'texts';
  if (language !== undefined && !severalLanguages) return { ok: false, messageId: 'EDIT-FIELD', data: { field: `attributes.${field}` } };
  const source = language ?? product.sourceLanguage ?? 'en';
  if (typed === '') return severalLanguages && language !== undefined ? withoutLanguage(product, key, language) : withValue(product, key, undefined);
  const read = readValue(typed, { definition: language === undefined ? definition : { type: 'texts' }, before, language: source, ...(context.certificates ? { certificates: context.certificates } : {}) });
  return read.ok ? withValue(product, key, read.value) : { ok: false, messageId: read.refused, data: read.data };
}

/** Sets one attribute whole, as the schema has it: tables, texts of several languages, certificates. */
export function setAttribute(product: Product, key: string, value: unknown): Edited {
  const read = attributeKey.safeParse(key).success ? attributeValue.safeParse(value) : undefined;
  return read?.success ? withValue(product, key, read.data) : { ok: false, messageId: 'EDIT-SHAPE', data: { field: `attributes.${key}`, why: read?.error.issues[0]?.message ?? 'unknown field' } };
}
