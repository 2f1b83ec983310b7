import { isRealDay, moneyFromText, typedNumber } from '#base';
import { unitCode } from '#tradeids';
import type { FormField } from './paperForm.ts';

/** The unit that stands when a number is written without one. */
export const usualUnit = (path: string): string => (/weight|mass|tare|payload/iu.test(path) ? 'KGS' : /volume/iu.test(path) ? 'CBM' : /length|width|height/iu.test(path) ? 'CMS' : 'PCS');

const dayOf = (text: string): string | undefined => {
  const iso = text.replace(/^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/u, (_all, day: string, month: string, year: string) => `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
  return isRealDay(iso) ? iso : undefined;
};
const moneyOf = (text: string, currency: string | undefined): unknown => {
  const [, before, figure = '', after] = /^([A-Z]{3})?\s*([^A-Z]+?)\s*([A-Z]{3})?$/u.exec(text) ?? [];
  const plain = typedNumber(figure);
  const code = before ?? after ?? currency;
  return plain !== undefined && code ? moneyFromText(plain, code) : undefined;
};
const quantityOf = (text: string, unit: string): unknown => {
  const [, figure = '', word] = /^(-?[\d.,]+)\s*(\D.*)?$/u.exec(text) ?? [];
  const value = typedNumber(figure);
  const code = word ? unitCode(word.trim()) : unit;
  return value !== undefined && code ? { value, unit: code } : undefined;
};

/** The value of a text as people write it into a form or a workbook, or undefined when it is none. Days are day first or ISO; 12,50 is no number. */
export function typedValue(typed: string, { input, path, choices }: Pick<FormField, 'input' | 'path' | 'choices'>, currency: string | undefined): unknown {
  const text = typed.trim();
  switch (input) {
    case 'day': return dayOf(text);
    case 'number': return typedNumber(text);
    case 'money': return moneyOf(text, currency);
    case 'quantity': return quantityOf(text, usualUnit(path));
    case 'yesno': return /^(yes|y|true|हाँ)$/iu.test(text) ? true : /^(no|n|false|नहीं)$/iu.test(text) ? false : undefined;
    case 'texts': return text.split(/[;\n]/u).map((one) => one.trim()).filter(Boolean);
    case 'choice': return choices?.find((one) => one.value.toLowerCase() === text.toLowerCase() || one.label.toLowerCase() === text.toLowerCase())?.value ?? text;
    default: return text;
  }
}
