import { addDays, addMonths, type Day, daysBetween, type Money } from '#base';
import type { ExportDocument } from '../parts/document.ts';
import type { ShipmentDone } from '../shipment/shipment.ts';
import type { AfterSailing } from './afterSailing.ts';
import { type Dated, moneyClock } from './clocks.ts';

/** limit: a day the law sets; reminder: when to ask, our own, no last day is known. */
export type ToDo = { key: AfterSailing; by: Day; basis: 'limit' | 'reminder'; /** Key of the source as in the rules; `practice` makes no legal claim. */ source: string; on: Day | null; amount: Money | null; expected: Money | null; note: string; left: number | null; state: 'done' | 'late' | 'open' };

/** Days after sailing on which to ask where nothing has come. No last day is known for these; they are reminders of ours. */
const ASK_AFTER: Readonly<Record<'egm' | 'igst' | 'drawback' | 'rodtep', number>> = { egm: 7, igst: 30, drawback: 30, rodtep: 30 };
/** A refund of IGST is claimed within two years (CGST Act, section 54(1), confidence K). That the same counts for input tax credit, from the day of sailing, is practice nobody confirmed: the screen says verify. */
const REFUND_MONTHS = 24;

type Wanted = Pick<ToDo, 'key' | 'by' | 'basis' | 'source'> & { on?: Day | undefined; amount?: Money | undefined; expected?: Money | undefined };
const of = (papers: readonly ExportDocument[], kind: string): ExportDocument[] => papers.filter((one) => one.kind === kind);

function wanted(given: Dated, sailed: Day): Wanted[] {
  const { papers, facts } = given;
  const bills = of(papers, 'shippingBill');
  const lines = bills.flatMap((one) => one.lines ?? []);
  const [received] = of(papers, 'bankRealisation');
  const money = moneyClock(given);
  const refund = bills.map((one) => one.customs?.igstRefund ?? one.totals?.tax).find((one) => one !== undefined);
  const reminder = (key: keyof typeof ASK_AFTER): Wanted => ({ key, by: addDays(sailed, ASK_AFTER[key]), basis: 'reminder', source: 'practice' });
  return [
    { ...reminder('egm'), on: of(papers, 'egm')[0]?.date ?? bills.map((one) => one.customs?.egmFiledOn).find((one) => one !== undefined) },
    ...(facts.taxRoute === 'igst' ? [{ ...reminder('igst'), on: facts.igstRefundOn, expected: refund }] : []),
    ...(facts.taxRoute === 'lut' ? [{ key: 'itc', by: addMonths(sailed, REFUND_MONTHS), basis: 'limit', source: 'CGST Act, section 54(1), verify' } as const] : []),
    ...(lines.some((one) => one.drawbackClaimed === true || one.drawbackSerial) ? [reminder('drawback')] : []),
    ...(lines.some((one) => one.rodtep === 'Y' || one.rosctl === true) ? [reminder('rodtep')] : []),
    ...(money ? [{ key: 'ebrc', by: money.by, basis: 'limit', source: 'FEMA 23(R)/2026-RB', on: received?.date, amount: received?.totals?.amount, expected: of(papers, 'commercialInvoice')[0]?.totals?.amount } as const] : []),
  ];
}

/** What has to happen after the goods sailed, each with its day, as of `today`; before sailing nothing. What a person typed stands above what the papers say. */
export function toDosOf(given: Dated, done: Readonly<Record<string, ShipmentDone>>, today: Day): ToDo[] {
  const sailed = given.facts.onBoardOn;
  if (!sailed) return [];
  return wanted(given, sailed).map(({ on: seen, amount: paid, expected, ...one }) => {
    const typed = done[one.key];
    const on = typed?.on ?? seen ?? null;
    const left = on === null ? daysBetween(today, one.by) : null;
    return { ...one, on, amount: typed?.amount ?? paid ?? null, expected: expected ?? null, note: typed?.note ?? '', left, state: on !== null ? 'done' : left !== null && left < 0 ? 'late' : 'open' };
  });
}
