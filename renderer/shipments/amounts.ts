import { type Money, moneyText } from '#base';

/** `USD 7,950.00` with western grouping, as the buyer's documents write it. */
export function amountText(one: Money): string {
  const [whole = '', fraction] = moneyText(one).split('.');
  return `${one.currency} ${whole.replace(/\B(?=(\d{3})+$)/gu, ',')}${fraction === undefined ? '' : `.${fraction}`}`;
}
