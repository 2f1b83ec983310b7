import { Decimal, type Day, decimalText, minorDigits, type Money, moneyText, type Quantity } from '#base';
import { countryName, portWords, unitName } from '#tradeids';
import type { z } from 'zod';
import type { documentParty } from '../parts/party.ts';

export type Party = z.infer<typeof documentParty>;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** 10 Nov 2026: read without doubt on both sides of the ocean. */
export const dayText = (one: Day | undefined): string => (one ? `${one.slice(8)} ${MONTHS[Number(one.slice(5, 7)) - 1]} ${one.slice(0, 4)}` : '');

/** A decimal as facts give it: text, or a whole number. */
export type Numeral = string | number;
export const numeral = (one: Numeral | undefined): string | undefined => (one === undefined ? undefined : decimalText(new Decimal(one)));

/** 1,234,567.50; rupees and what is counted at home 12,34,567.50. */
export function grouped(plain: Numeral, indian = false): string {
  const [whole = '', part] = String(plain).split('.');
  const text = indian ? whole.replace(/(\d)(?=(\d\d)+\d$)/g, '$1,') : whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return part === undefined ? text : `${text}.${part}`;
}

export const figures = (one: Money): string => grouped(moneyText(one), one.currency === 'INR');
export const amountText = (one: Money | undefined): string => (one ? `${one.currency} ${figures(one)}` : '');
export const quantityText = (one: Quantity | undefined): string => (one ? `${grouped(one.value)} ${one.unit}` : '');
/** A number with at least the digits of the minor unit: 4.2 as 4.20, 0.0125 as it is. */
export const priceText = (plain: Numeral, currency: string): string => grouped(new Decimal(plain).toFixed(Math.max(minorDigits(currency), new Decimal(plain).decimalPlaces())), currency === 'INR');
export const plainCount = (one: Numeral | undefined): string => (one === undefined ? '' : grouped(decimalText(new Decimal(one))));

/** 225 Cartons for 225 CTN. A kind that is no unit code stands as it was written. */
export function packagesText(count: Numeral | undefined, kind: string | undefined): string {
  if (count === undefined) return '';
  const name = kind ? unitName(kind.toUpperCase()) : 'packages';
  const many = kind && name === kind.toUpperCase() ? kind : name;
  const word = new Decimal(count).eq(1) && name !== kind?.toUpperCase() ? many.replace(/(?<=[sx]|ch)es$|s$/u, '') : many;
  return `${plainCount(count)} ${word.charAt(0).toUpperCase()}${word.slice(1)}`;
}

export const countryText = (code: string | undefined): string => (code ? (countryName(code) ?? code) : '');

/** A port as readers abroad know it, its code behind: Mundra (INMUN1); a country by its name. */
export const portText = (text: string | undefined): string => { const words = portWords(text ?? ''); return words ? `${words} (${text})` : text && /^[A-Z]{2}$/.test(text) ? countryText(text) : (text ?? ''); };

/** Name, address and country; the country is not said twice. */
export function partyLines(party: Party | undefined): string[] {
  if (!party) return [];
  const country = countryText(party.country);
  const address = (party.address ?? '').split('\n').map((one) => one.trim()).filter(Boolean);
  const said = address.some((one) => country !== '' && one.toLowerCase().includes(country.toLowerCase()));
  const name = party.name ?? (party.toOrder ? 'TO ORDER' : '');
  return [name, ...address, ...(country && !said ? [country] : []), ...(party.eori ? [`EORI ${party.eori}`] : []), ...(party.lei ? [`LEI ${party.lei}`] : []), ...(party.id && party.id !== party.gstin && party.id !== party.iec ? [`Reg. no. ${party.id}`] : [])].filter(Boolean);
}

/** "KB/26-27/0118 dated 10 Nov 2026"; either part alone where the other is missing. */
export const numbered = (number: string | undefined, day?: Day): string => [number, day ? `dated ${dayText(day)}` : undefined].filter(Boolean).join(' ');
export const labelled = (label: string, value: string | undefined): string[] => (value ? [`${label} ${value}`] : []);
