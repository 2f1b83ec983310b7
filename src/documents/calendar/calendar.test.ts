import { describe, expect, test } from 'vitest';
import type { ExportDocument } from '../parts/document.ts';
import { creditClock, type Dated, moneyClock, tenorDue } from './clocks.ts';
import { timelineOf } from './timeline.ts';
import { toDosOf } from './toDo.ts';

const credit = (terms: NonNullable<ExportDocument['credit']>, more: ExportDocument = {}): ExportDocument => ({ kind: 'letterOfCredit', number: 'LC-1', ...more, credit: terms });
const given = (facts: Dated['facts'], ...papers: ExportDocument[]): Dated => ({ facts, papers });
const INVOICE: ExportDocument = { kind: 'commercialInvoice', number: 'KB/1', date: '2026-11-10', currency: 'USD' };
const LC = credit({ latestShipmentOn: '2026-11-30', expiresOn: '2026-12-09' });
const steps = (one: Dated, today: string) => timelineOf(one, today).map(({ key, state, left }) => [key, state, left]);

describe('the clock of a credit', () => {
  test.each([
    ['21 days where the credit is silent', '2026-11-10', {}, '2026-12-01'], ["the credit's own days", '2026-11-10', { presentationDays: '15' }, '2026-11-25'], ['expiry where it comes first', '2026-11-25', {}, '2026-12-09'],
    ['no day before shipment', undefined, {}, null],
  ])('%s', (_what, onBoardOn, terms, presentBy) => expect(creditClock(given({ onBoardOn }, credit({ expiresOn: '2026-12-09', ...terms })))?.presentBy).toBe(presentBy));
  test('does not run without a credit', () => expect(creditClock(given({ onBoardOn: '2026-11-10' }, INVOICE))).toBeUndefined());
});

describe('the clock of the money', () => {
  test.each<[string, Dated, string | undefined]>([
    ['15 months from shipment', given({ onBoardOn: '2026-11-18' }, INVOICE), '2028-02-18'], ['18 months in rupees', given({ onBoardOn: '2026-11-18' }, { ...INVOICE, currency: 'INR' }), '2028-05-18'], ['the last day of a shorter month', given({ onBoardOn: '2026-11-30' }, INVOICE), '2028-02-29'],
    ['as the bank extended it', given({ onBoardOn: '2026-11-18', payment: { extendedTo: '2028-08-18' } }, INVOICE), '2028-08-18'], ['by the let-export order while nothing sailed', given({ leoOn: '2026-11-14' }, INVOICE), '2028-02-14'],
    ['an older export that was open on the first day', given({ onBoardOn: '2026-03-02' }, INVOICE), '2027-06-02'], ['not one that was paid before', given({ onBoardOn: '2026-03-02' }, INVOICE, { kind: 'bankRealisation', date: '2026-06-01' }), undefined],
    ['not samples without payment', given({ onBoardOn: '2026-11-18', commercial: false }, INVOICE), undefined], ['not before shipment', given({}, INVOICE), undefined],
  ])('%s', (_what, one, by) => expect(moneyClock(one)?.by).toBe(by));
  test.each([['60 days from B/L date', '2027-01-17'], ['90 days after invoice', '2027-02-08'], ['LC at sight', undefined], ['30 days after sight', undefined], ['advance', undefined]])('the payment term “%s” falls due on %s', (paymentTerm, due) => {
    expect(tenorDue(given({ onBoardOn: '2026-11-18' }, { ...INVOICE, paymentTerm }))).toBe(due);
  });
});

describe('the timeline', () => {
  const order: ExportDocument = { kind: 'purchaseOrder', date: '2026-10-28', shipBy: '2026-11-30' };
  test('before sailing: the next step is loading, by the last day of the credit', () =>
    expect(steps(given({}, order, INVOICE, LC), '2026-11-12')).toEqual([['order', 'done', null], ['invoice', 'done', null], ['shippingBill', 'now', null], ['onBoard', 'ahead', 18], ['toBank', 'ahead', null], ['creditExpires', 'ahead', 27], ['payment', 'ahead', null]]));
  test('after sailing: papers go to the bank, days are counted down', () =>
    expect(steps(given({ onBoardOn: '2026-11-18' }, order, INVOICE, { kind: 'shippingBill', state: 'filed', date: '2026-11-14' }, LC), '2026-11-21').slice(3, 6)).toEqual([['onBoard', 'done', null], ['toBank', 'now', 18], ['creditExpires', 'ahead', 18]]));
  test('a last day that is past is late', () => expect(steps(given({ onBoardOn: '2026-11-01' }, INVOICE, LC), '2026-11-23').find(([key]) => key === 'toBank')).toEqual(['toBank', 'late', -1]));
  test('once presented, the expiry of the credit is no worry', () => expect(steps(given({ onBoardOn: '2026-11-18' }, INVOICE, { ...LC, presentedOn: '2026-12-01' }), '2026-12-20').slice(5, 7)).toEqual([['creditExpires', 'done', null], ['payment', 'now', 425]]));
  test('a draft shipping bill is not filed yet; without a credit there is no bank step', () => expect(steps(given({}, INVOICE, { kind: 'shippingBill', state: 'draft', date: '2026-11-14' }), '2026-11-15').map(([key, state]) => [key, state])).toEqual([['order', 'ahead'], ['invoice', 'done'], ['shippingBill', 'now'], ['onBoard', 'ahead'], ['payment', 'ahead']]));
});

describe('what has to happen after sailing', () => {
  const bill: ExportDocument = { kind: 'shippingBill', totals: { tax: { amount: 500_000, currency: 'INR' } }, lines: [{ drawbackSerial: '9405B', rodtep: 'Y' }] };
  const igst = given({ onBoardOn: '2026-11-18', taxRoute: 'igst' }, INVOICE, bill);
  test('nothing before', () => expect(toDosOf(given({}, INVOICE, bill), {}, '2026-11-21')).toEqual([]));
  test('what the shipment claims, with a legal last day only where there is one', () =>
    expect(toDosOf(igst, {}, '2026-11-21').map(({ key, by, basis }) => [key, by, basis])).toEqual([['egm', '2026-11-25', 'reminder'], ['igst', '2026-12-18', 'reminder'], ['drawback', '2026-12-18', 'reminder'], ['rodtep', '2026-12-18', 'reminder'], ['ebrc', '2028-02-18', 'limit']]));
  test('under an LUT the refund of input tax credit, within two years', () => expect(toDosOf(given({ onBoardOn: '2026-11-18', taxRoute: 'lut' }, INVOICE), {}, '2026-11-21').map(({ key, by }) => [key, by])).toEqual([['egm', '2026-11-25'], ['itc', '2028-11-18'], ['ebrc', '2028-02-18']]));
  test('done by what was typed, else by what a paper says; late when its day is past', () => {
    const todos = toDosOf({ ...igst, papers: [...igst.papers, { kind: 'egm', date: '2026-11-22' }] }, { igst: { on: '2026-12-01', amount: { amount: 499_900, currency: 'INR' } } }, '2026-12-20');
    expect(todos.map(({ key, state, on, amount }) => [key, state, on, amount?.amount])).toEqual([['egm', 'done', '2026-11-22', undefined], ['igst', 'done', '2026-12-01', 499_900], ['drawback', 'late', null, undefined], ['rodtep', 'late', null, undefined], ['ebrc', 'open', null, undefined]]);
  });
});
