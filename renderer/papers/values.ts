import type { Money, Quantity } from '#base';
import type { FormField } from '#documents/nouns';
import { quantityText, typedMoneyIn, typedNumber, typedQuantity } from '../product/typed.ts';
import { amountText, figureText } from '../shipments/amounts.ts';
import { dayText } from '../ui/format.ts';
import { typedDay } from '../ui/typedDay.ts';

type Input = FormField['input'];
const isMoney = (value: unknown): value is Money => typeof value === 'object' && value !== null && 'currency' in value;
const isQuantity = (value: unknown): value is Quantity => typeof value === 'object' && value !== null && 'unit' in value;

/** What an input holds for a stored value. Money in the paper's own currency stands without it; days stay as stored for a calendar. */
export function textOfValue(value: unknown, input: Input, currency: string | undefined): string {
  if (value === undefined || value === null) return '';
  if (isMoney(value)) return value.currency === currency ? figureText(value) : amountText(value);
  if (isQuantity(value)) return quantityText(value);
  if (Array.isArray(value)) return value.join('; ');
  if (input === 'yesno') return value === true ? 'yes' : 'no';
  return String(value);
}

/** The same for reading: days as people write them. */
export const shownOfValue = (value: unknown, currency: string | undefined): string => (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/u.test(value) ? dayText(value) : textOfValue(value, 'text', currency));

/** The unit that stands when a number is typed without one. */
export const usualUnit = (path: string): string => (/weight|mass|tare|payload/iu.test(path) ? 'KGS' : /volume/iu.test(path) ? 'CBM' : /length|width|height/iu.test(path) ? 'CMS' : 'PCS');

export type Typed = { ok: true; value: unknown } | { ok: false };
const read = (value: unknown): Typed => (value === undefined ? { ok: false } : { ok: true, value });

/** The value of a typed text; nothing typed is no value. `unit` and `currency` stand when none is typed. */
export function valueOfText(typed: string, input: Input, { unit, currency }: { unit: string; currency: string | undefined }): Typed {
  const text = typed.trim();
  if (text === '') return { ok: true, value: undefined };
  if (input === 'money') return read(typedMoneyIn(text, currency ?? ''));
  if (input === 'quantity') return read(typedQuantity(text, unit));
  if (input === 'number') return read(typedNumber(text));
  if (input === 'day') return read(/^\d{4}-\d{2}-\d{2}$/u.test(text) ? text : typedDay(text));
  if (input === 'yesno') return read(/^(yes|y|true|हाँ|1)$/iu.test(text) ? true : /^(no|n|false|नहीं|0)$/iu.test(text) ? false : undefined);
  if (input === 'texts') return { ok: true, value: text.split(/[;\n]/u).map((one) => one.trim()).filter(Boolean) };
  return { ok: true, value: text };
}
