import { Decimal, type Money, moneyText } from '#base';

/** Indian grouping of a whole number as text: 12,34,567. Works on the text, so that no amount passes through a float. */
const grouped = (whole: string): string => (whole.length <= 3 ? whole : `${whole.slice(0, -3).replace(/\B(?=(\d{2})+$)/gu, ',')},${whole.slice(-3)}`);

/** Exact rupees as text, shown with two digits, half-up; the sign stands before the ₹. */
export function rupeeText(exact: string): string {
  const value = new Decimal(exact);
  const [whole = '0', paise = '00'] = value.abs().toDecimalPlaces(2, Decimal.ROUND_HALF_UP).toFixed(2).split('.');
  return `${value.isNegative() && !/^0*$/u.test(whole + paise) ? '−' : ''}₹ ${grouped(whole)}.${paise}`;
}

/** A signed percentage with the same minus sign as amounts. */
export const percentText = (text: string): string => `${text.replace('-', '−')} %`;

/** Any amount with its currency: ₹ 1,042.25, USD 14.20. */
export const amountText = (one: Money): string => (one.currency === 'INR' ? rupeeText(moneyText(one)) : `${one.currency} ${moneyText(one)}`);
