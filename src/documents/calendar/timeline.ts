import { type Day, daysBetween } from '#base';
import type { ExportDocument } from '../parts/document.ts';
import { creditClock, type Dated, moneyClock, tenorDue } from './clocks.ts';

export const STEP_KEYS = ['order', 'invoice', 'shippingBill', 'onBoard', 'toBank', 'creditExpires', 'payment'] as const;
export type StepKey = (typeof STEP_KEYS)[number];
/** Where a last day comes from: the credit's own words, UCP 600's 21 days, the order, the payment term, or the law on realisation. */
export type DueFrom = 'credit' | 'ucp' | 'order' | 'term' | 'realisation';
/** done: it happened; late: its last day is past; now: the next to happen after the last that did; ahead: comes later. */
export type TimelineStep = { key: StepKey; on: Day | null; by: Day | null; from: DueFrom | null; /** Days left to `by`, negative when past; null when done or without a last day. */ left: number | null; state: 'done' | 'late' | 'now' | 'ahead' };

type Known = Pick<TimelineStep, 'key' | 'on' | 'by' | 'from'>;
const first = (papers: readonly ExportDocument[], kind: string, read: (one: ExportDocument) => Day | undefined): Day | null => papers.filter((one) => one.kind === kind).map(read).find((day) => day !== undefined) ?? null;

function known(given: Dated): Known[] {
  const { papers, facts } = given;
  const credit = creditClock(given);
  const money = moneyClock(given);
  const tenor = tenorDue(given);
  const shipBy = first(papers, 'purchaseOrder', (one) => one.shipBy);
  const paid = first(papers, 'bankRealisation', (one) => one.date) ?? facts.payment?.advanceOn ?? null;
  const sailBy: [Day | null, DueFrom | null] = credit?.latestShipment ? [credit.latestShipment, 'credit'] : [shipBy, shipBy ? 'order' : null];
  const steps: Known[] = [
    { key: 'order', on: first(papers, 'purchaseOrder', (one) => one.date) ?? first(papers, 'commercialInvoice', (one) => one.refs?.purchaseOrderDate), by: null, from: null },
    { key: 'invoice', on: first(papers, 'commercialInvoice', (one) => one.date), by: null, from: null },
    { key: 'shippingBill', on: first(papers, 'shippingBill', (one) => (one.state === 'draft' ? undefined : (one.customs?.filedOn ?? one.date))), by: null, from: null },
    { key: 'onBoard', on: facts.onBoardOn ?? null, by: sailBy[0], from: sailBy[1] },
  ];
  if (credit) {
    const presented = first(papers, 'letterOfCredit', (one) => one.presentedOn);
    steps.push({ key: 'toBank', on: presented, by: credit.presentBy, from: credit.presentBy === credit.expires || credit.ownDays ? 'credit' : 'ucp' }, { key: 'creditExpires', on: null, by: credit.expires, from: 'credit' });
  }
  steps.push({ key: 'payment', on: paid, by: tenor ?? money?.by ?? null, from: tenor ? 'term' : money ? 'realisation' : null });
  return steps;
}

/** The days of a shipment in their order, as of `today`. A credit's expiry has come to nothing once papers were presented. */
export function timelineOf(given: Dated, today: Day): TimelineStep[] {
  const steps = known(given);
  const presented = steps.some((one) => one.key === 'toBank' && one.on !== null);
  const done = (one: Known): boolean => one.on !== null || (one.key === 'creditExpires' && presented);
  const last = steps.findLastIndex(done);
  const next = steps.findIndex((one, at) => at > last && !done(one) && one.key !== 'creditExpires');
  return steps.map((one, at) => {
    const left = done(one) || one.by === null ? null : daysBetween(today, one.by);
    return { ...one, left, state: done(one) ? 'done' : left !== null && left < 0 ? 'late' : at === next ? 'now' : 'ahead' };
  });
}
