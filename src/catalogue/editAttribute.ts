import { isRealDay } from '#base';
import type { EditContext, Edited } from './edit.ts';
import { type AttributeValue, attributeKey, type Product } from './nouns.ts';
import { typedMoney, typedNumber, typedQuantity } from './typed.ts';

type Definition = { type: string; unit?: string; choices?: string[] };
type Read = AttributeValue | { refused: string; data: Record<string, string> };

const YES = new Set(['yes', 'y', 'true', '1', 'हाँ', 'हां']);
const NO = new Set(['no', 'n', 'false', '0', 'नहीं']);

/** dd-MM-yyyy as people here write it, or ISO. */
const dayOf = (typed: string): string | undefined => {
  const parts = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(typed);
  const iso = parts ? `${parts[3]}-${parts[2]?.padStart(2, '0')}-${parts[1]?.padStart(2, '0')}` : typed;
  return isRealDay(iso) ? iso : undefined;
};

const READERS: Readonly<Record<string, (typed: string, definition: Definition, before: AttributeValue | undefined) => Read>> = {
  number: (typed) => {
    const value = typedNumber(typed);
    return value === undefined ? { refused: 'EDIT-NUMBER', data: { value: typed } } : { kind: 'number', value };
  },
  quantity: (typed, definition, before) => {
    const quantity = typedQuantity(typed, before?.kind === 'quantity' ? before.quantity.unit : definition.unit);
    return quantity ? { kind: 'quantity', quantity } : { refused: 'EDIT-QUANTITY', data: { value: typed } };
  },
  money: (typed, _definition, before) => {
    const money = typedMoney(typed, before?.kind === 'money' ? before.money.currency : undefined);
    return money ? { kind: 'money', money } : { refused: 'EDIT-MONEY', data: { value: typed } };
  },
  yesno: (typed) => {
    const word = typed.toLowerCase();
    return YES.has(word) || NO.has(word) ? { kind: 'yesno', yes: YES.has(word) } : { refused: 'EDIT-YESNO', data: { value: typed } };
  },
  day: (typed) => {
    const day = dayOf(typed);
    return day ? { kind: 'day', day } : { refused: 'EDIT-DAY', data: { value: typed } };
  },
  choice: (typed, { choices }) => {
    const found = choices?.find((one) => one.toLowerCase() === typed.toLowerCase());
    return choices && choices.length > 0 && !found ? { refused: 'EDIT-CHOICE', data: { value: typed, choices: choices.join(', ') } } : { kind: 'choice', choice: found ?? typed };
  },
  choices: (typed) => ({ kind: 'choices', choices: typed.split(/[|;,]/u).map((one) => one.trim()).filter(Boolean) }),
  texts: (typed, _definition, before) => ({ kind: 'texts', texts: { ...(before?.kind === 'texts' ? before.texts : {}), en: { text: typed } } }),
  text: (typed) => ({ kind: 'text', text: typed }),
};

const definitionOf = (key: string, { attributes, families }: EditContext): Definition => {
  const own = attributes.find((one) => one.key === key);
  if (own) return { type: own.type, unit: own.unit, choices: own.choices?.map((one) => one.value) };
  return families.flatMap((family) => family.attributes).find((one) => one.key === key) ?? { type: 'text' };
};

/** Sets one attribute from typed text, by the type its definition names. Empty takes it away. */
export function readAttribute(product: Product, key: string, typed: string, context: EditContext): Edited {
  if (!attributeKey.safeParse(key).success) return { ok: false, messageId: 'EDIT-FIELD', data: { field: `attributes.${key}` } };
  const attributes = { ...product.attributes };
  if (typed === '') {
    delete attributes[key];
    return { ok: true, product: { ...product, attributes } };
  }
  const definition = definitionOf(key, context);
  const value = (READERS[definition.type] ?? READERS.text)?.(typed, definition, attributes[key]);
  if (!value || 'refused' in value) return { ok: false, messageId: value?.refused ?? 'EDIT-FIELD', data: value?.data ?? { field: key } };
  attributes[key] = value;
  return { ok: true, product: { ...product, attributes } };
}
