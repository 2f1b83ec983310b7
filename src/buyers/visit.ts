import { day, money, quantity } from '#base';
import { country, incoterm, ulid } from '#catalogue/nouns';
import { z } from 'zod';

const line = z.string().max(200);
const currency = z.string().regex(/^[A-Z]{3}$/);

/** A fair and what the firm offers on it; a visitor's own wish goes before it. */
export const fair = z.object({
  id: ulid,
  name: z.string().min(1).max(200),
  place: line.optional(),
  from: day,
  to: day.optional(),
  currency: currency.optional(),
  incoterm: incoterm.optional(),
  incotermPlace: z.string().max(120).optional(),
  /** Days for which a quotation holds. */
  validDays: z.number().int().min(1).max(365).optional(),
  payment: line.optional(),
  delivery: line.optional(),
  terms: z.string().max(4_000).optional(),
});
export type Fair = z.infer<typeof fair>;

/** One item a visitor asked for. `sku` is the number as it was then, for when the item is gone. */
export const visitLine = z.object({
  position: z.number().int(),
  product: ulid,
  sku: z.string().max(120),
  quantity: quantity.shape.value.optional(),
  note: z.string().max(400).optional(),
  /** A price said at the stand, in place of the rates. */
  price: money.optional(),
});
export type VisitLine = z.infer<typeof visitLine>;

/** Somebody who came to the stand, and what they asked for. Class party: leaves only in papers made for them. */
export const visit = z.object({
  id: ulid,
  fair: ulid,
  day,
  /** Counts the visitors of a fair from 1: what is written on their card. */
  number: z.number().int().min(1),
  name: line.optional(),
  company: line.optional(),
  country: country.optional(),
  email: line.optional(),
  phone: z.string().max(60).optional(),
  note: z.string().max(4_000).optional(),
  language: z.enum(['en', 'hi']).optional(),
  currency: currency.optional(),
  incoterm: incoterm.optional(),
  incotermPlace: z.string().max(120).optional(),
  /** Photo of their card: a blob of the media store. */
  card: z.object({ blob: z.string().regex(/^[0-9a-f]{64}$/), fileName: z.string().max(400) }).optional(),
  /** The buyer they are, or became. */
  buyer: ulid.optional(),
  /** Given when the first quotation is made, and kept. */
  quotation: z.object({ number: z.string().max(40), day }).optional(),
  lines: z.record(ulid, visitLine).default({}),
});
export type Visit = z.infer<typeof visit>;
export const VISIT_FIELDS = ['name', 'company', 'country', 'email', 'phone', 'note', 'language', 'currency', 'incoterm', 'incotermPlace'] as const;

/** Lines in the order in which they were asked for. */
export const linesOf = ({ lines }: Pick<Visit, 'lines'>): (VisitLine & { id: string })[] =>
  Object.entries(lines).map(([id, one]) => ({ ...one, id })).sort((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1));

/** How a visitor is called: firm, else person, else the number on their card. */
export const visitorName = ({ company, name, number }: Pick<Visit, 'company' | 'name' | 'number'>): string => company?.trim() || name?.trim() || `#${number}`;

/** The next quotation number of an Indian financial year: QT/2026-27/0001. Numbers are given once and never used again. */
export function nextQuotation(year: string, used: readonly string[]): string {
  const before = `QT/${year}/`;
  const highest = used.filter((one) => one.startsWith(before)).map((one) => Number(one.slice(before.length))).reduce((most, one) => (Number.isInteger(one) && one > most ? one : most), 0);
  return `${before}${String(highest + 1).padStart(4, '0')}`;
}
