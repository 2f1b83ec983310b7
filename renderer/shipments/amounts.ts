import { type Money, moneyText } from '#base';

/** `7,950.00` with western grouping, as the buyer's documents write it. */
export function figureText(one: Money): string {
  const [whole = '', fraction] = moneyText(one).split('.');
  return `${whole.replace(/\B(?=(\d{3})+$)/gu, ',')}${fraction === undefined ? '' : `.${fraction}`}`;
}

/** `USD 7,950.00`. */
export const amountText = (one: Money): string => `${one.currency} ${figureText(one)}`;
