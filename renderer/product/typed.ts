import { type Money, moneyFromText, type Quantity, typedNumber as numberTyped, westernDigits } from '#base';
import { amountTyped, unitCode } from '#tradeids';
import { currentLanguage } from '../language.ts';

/** A number as typed in a form, not below zero: as everywhere, 12,50 is refused. */
export function typedNumber(typed: string): string | undefined {
  const value = numberTyped(typed);
  return value?.startsWith('-') ? undefined : value;
}

/** "1.85", "1.85 kg": an amount; `unit` when none is typed. */
export function typedQuantity(typed: string, unit: string): Quantity | undefined {
  const parts = /^([\d\s.,]+?)\s*([^\d\s.,][^\d]*[23]?)?$/u.exec(westernDigits(typed.trim()));
  const value = parts?.[1] === undefined ? undefined : typedNumber(parts[1]);
  const code = parts?.[2] ? unitCode(parts[2].trim()) : unit;
  return value !== undefined && code ? { value, unit: code } : undefined;
}

/** An amount in the currency of its list, exact; undefined when there are more digits than the currency has. */
export const typedPrice = (typed: string, currency: string): Money | undefined => {
  const value = typedNumber(typed.trim().replace(new RegExp(`\\s*${currency}$`, 'iu'), ''));
  return value === undefined ? undefined : moneyFromText(value, currency);
};

/** An amount as a form shows it and takes it back: 1.85 kg, in the language of the window. */
export const quantityText = (one: Quantity | undefined): string => (one ? amountTyped(`${one.value} ${one.unit}`, currentLanguage.get()) : '');

/** "40", "40 INR", "₹40", "$1.20": an amount with its currency; `currency` when none is typed. */
export function typedMoneyIn(typed: string, currency: string): Money | undefined {
  const text = typed.trim().replace(/^₹|^Rs\.?/iu, 'INR ').replace(/^US\$|^\$/u, 'USD ').replace(/^€/u, 'EUR ').replace(/^£/u, 'GBP ');
  const parts = /^(?:([A-Za-z]{3})\s+)?([^A-Za-z]+?)(?:\s*([A-Za-z]{3}))?$/u.exec(text.trim());
  const code = (parts?.[1] ?? parts?.[3] ?? currency).toUpperCase();
  return parts?.[2] === undefined ? undefined : typedPrice(parts[2], code);
}
