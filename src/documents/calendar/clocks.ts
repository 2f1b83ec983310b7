import { addDays, addMonths, type Day } from '#base';
import type { ExportDocument } from '../parts/document.ts';

/** What the calendar of a shipment stands on. */
export type Dated = { papers: readonly ExportDocument[]; facts: { onBoardOn?: Day | undefined; leoOn?: Day | undefined; currency?: string | undefined; taxRoute?: string | undefined; commercial?: boolean | undefined; igstRefundOn?: Day | undefined; payment?: { type?: string | undefined; advanceOn?: Day | undefined; extendedTo?: Day | undefined } | undefined } };

/** Days after shipment for presentation where the credit is silent: UCP 600, article 14(c). */
export const PRESENTATION_DAYS = 21;
export type CreditClock = { latestShipment: Day | null; presentBy: Day | null; /** The credit names its own days, else UCP 600's are counted. */ ownDays: boolean; days: number; expires: Day | null; number: string };

const of = (papers: readonly ExportDocument[], ...kinds: string[]): ExportDocument | undefined => papers.find((one) => kinds.includes(one.kind ?? ''));

/** The days a letter of credit gives; without one undefined. Papers are due on the earlier of its expiry and so many days after shipment. */
export function creditClock({ papers, facts }: Dated): CreditClock | undefined {
  const paper = of(papers, 'letterOfCredit');
  if (!paper) return undefined;
  const { latestShipmentOn, presentationDays, expiresOn } = paper.credit ?? {};
  const days = presentationDays === undefined ? PRESENTATION_DAYS : Number(presentationDays);
  const shipped = facts.onBoardOn;
  const counted = shipped ? addDays(shipped, days) : undefined;
  const presentBy = counted && expiresOn ? (counted < expiresOn ? counted : expiresOn) : (counted ?? null);
  return { latestShipment: latestShipmentOn ?? null, presentBy, ownDays: presentationDays !== undefined, days, expires: expiresOn ?? null, number: paper.number ?? '' };
}

/** Exports from this day on, and older ones that were open on it, are realised within 15 months, within 18 when in rupees (FEMA 23(R)/2026-RB, as rule FIN-001 cites it). */
export const REALISATION_FROM: Day = '2026-10-01';
const MONTHS = 15;
const MONTHS_IN_RUPEES = 18;
export type MoneyClock = { by: Day; months: number; extended: boolean };

/** The last day for the payment to be in; undefined before shipment, for goods without payment, or when it was in before the rule began. */
export function moneyClock({ papers, facts }: Dated): MoneyClock | undefined {
  const shipped = facts.onBoardOn ?? facts.leoOn;
  const paid = of(papers, 'bankRealisation')?.date;
  if (!shipped || facts.commercial === false || (shipped < REALISATION_FROM && paid !== undefined && paid < REALISATION_FROM)) return undefined;
  const months = facts.currency === 'INR' || of(papers, 'commercialInvoice')?.currency === 'INR' ? MONTHS_IN_RUPEES : MONTHS;
  const extended = facts.payment?.extendedTo;
  return { by: extended ?? addMonths(shipped, months), months, extended: extended !== undefined };
}

const TENOR = /(\d{1,3})\s*days?\b(.*)/i;
/** The day a payment term falls due ("60 days from B/L date", "90 days after invoice"); undefined where it counts from a day nobody knows yet, such as sight. */
export function tenorDue({ papers, facts }: Dated): Day | undefined {
  const term = of(papers, 'commercialInvoice', 'letterOfCredit', 'purchaseOrder')?.paymentTerm ?? '';
  const [, days, from = ''] = TENOR.exec(term) ?? [];
  if (days === undefined || /sight|accept/i.test(from)) return undefined;
  const start = /inv/i.test(from) ? of(papers, 'commercialInvoice')?.date : facts.onBoardOn;
  return start ? addDays(start, Number(days)) : undefined;
}
