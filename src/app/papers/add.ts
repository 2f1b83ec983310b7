import { today } from '#base';
import { type ExportDocument, type Paper, paper, prefilled, proposals } from '#documents';
import { paperName } from '#rules';
import type { UseCase } from '../port.ts';
import { knownPaper, knownShipment } from '../shipments/known.ts';
import { shownOrNull } from '../workspace/labels.ts';
import { sourcesFor } from './sources.ts';

/** Papers that others make and that count once they are filed or issued: they begin as drafts, free to correct. */
const DRAFTED: ReadonlySet<string> = new Set(['shippingBill', 'billOfLading', 'airWaybill', 'seaWaybill', 'certificateOfOrigin', 'commercialInvoice', 'gstInvoice', 'packingList', 'proformaInvoice', 'vgm', 'billOfExchange']);

/** A renewal says what the old one said, without its number and days: those are what is new. */
function renewed({ document: { number: _number, date: _date, validFrom: _from, validTo: _to, ...rest } }: Paper): ExportDocument {
  return rest;
}

const add: UseCase<'papers.add'> = async ({ kind, shipment, replaces }, context) => {
  const workspace = await context.workspace();
  if (shipment) await knownShipment(workspace.read, shipment);
  const old = replaces ? await knownPaper(workspace.read, replaces) : undefined;
  const given = old ? [] : proposals(kind, await sourcesFor(workspace.read, shipment, today(context.clock)));
  const { kind: _kind, ...document } = prefilled(old ? renewed(old) : DRAFTED.has(kind) ? { state: 'draft' } : {}, given);
  const { value, changeSet } = await workspace.change({ label: { id: 'paper-add', data: { number: paperName(kind, context.language === 'hi' ? 'hi' : 'en') } } }, async (db) => {
    const made = paper.parse({ id: db.newId(), kind, shipments: shipment ? [shipment] : (old?.shipments ?? []), document, ...(old ? { replaces: old.id } : {}) });
    await db.create('paper', made);
    return made.id;
  });
  return { id: value, filled: given.length, changeSet: shownOrNull(changeSet, context.language) };
};
export default add;
