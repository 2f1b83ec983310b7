import type { TFunction } from 'i18next';
import { currentLanguage } from '../language.ts';
import { languageName } from './languageName.ts';
import fields from '../i18n/en/fields.json' with { type: 'json' };

type FieldKey = keyof typeof fields;
const isNamed = (key: string): key is FieldKey => Object.hasOwn(fields, key);

/** Texts with a part for each language: name.gu is Name (Gujarati). */
const PER_LANGUAGE = new Set(['name', 'shortDescription', 'description', 'scene', 'dimensionsText', 'packagingText', 'faq', 'highlights']);
const TAG = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/u;

/** Words of an attribute's key: fibre_content becomes Fibre content. */
const spelled = (key: string): string => {
  const words = key.replaceAll('_', ' ').replace(/([a-z])([A-Z])/gu, '$1 $2').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
};

/** The on-screen name of a field key such as hsCode, name.en or packing.carton.netWeight; attributes are named by their own key. */
export function fieldName(key: string, t: TFunction<readonly ['ui', 'fields']>): string {
  if (isNamed(key)) return t(`fields:${key}`);
  const [head = '', ...rest] = key.split('.');
  if (head === 'attributes' || head === 'attribute') return spelled(rest.join(' '));
  const tail = rest.at(-1) ?? '';
  const named = isNamed(head) ? t(`fields:${head}`) : spelled(head);
  if (rest.length === 0) return named;
  if (PER_LANGUAGE.has(head) && TAG.test(tail)) return `${named} (${languageName(tail, currentLanguage.get())})`;
  // Places in a list count from 0 in keys, from 1 for people.
  if (/^\d+$/u.test(tail)) return `${named} ${Number(tail) + 1}`;
  const last = isNamed(`${head}.${tail}`) ? t(`fields:${`${head}.${tail}` as FieldKey}`) : isNamed(tail) ? t(`fields:${tail}`) : tail.length === 26 ? '' : spelled(tail);
  return last ? `${named}, ${last}` : named;
}
