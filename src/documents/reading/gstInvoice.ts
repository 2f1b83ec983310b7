import { countryCode } from '#tradeids';
import type { DocumentLine, ExportDocument } from '../nouns.ts';
import { isObject, type Json, type JsonObject, objectAt, objectsAt, valueAt, wordsAt } from './jsonValue.ts';
import { Notes } from './notes.ts';
import { filled, type ReadFile } from './readDocument.ts';

/** The request of the e-invoice schema INV-01 (version 1.1), or an object that holds it beside the portal's answer. */
function requestOf(value: JsonObject): { request: JsonObject; answer: JsonObject | undefined } | undefined {
  if (isObject(value.TranDtls) && isObject(value.DocDtls)) return { request: value, answer: isObject(value.Irn) ? undefined : value };
  const request = objectAt(value, 'request_data') ?? objectAt(value, 'Data') ?? objectAt(value, 'request');
  const answer = objectAt(objectAt(value, 'response_data'), 'result') ?? objectAt(value, 'response_data') ?? objectAt(value, 'result');
  return request && isObject(request.TranDtls) && isObject(request.DocDtls) ? { request, answer } : undefined;
}

/** Requests in a file: one, an array, or an object of several. */
export function gstRequests(whole: Json): { request: JsonObject; answer: JsonObject | undefined; place: string }[] {
  if (Array.isArray(whole)) return whole.flatMap((one, at) => (isObject(one) ? [requestOf(one)].flatMap((hit) => (hit ? [{ ...hit, place: `/${at}` }] : [])) : []));
  if (!isObject(whole)) return [];
  const one = requestOf(whole);
  if (one) return [{ ...one, place: '' }];
  return Object.entries(whole).flatMap(([key, inner]) => (isObject(inner) ? [requestOf(inner)].flatMap((hit) => (hit ? [{ ...hit, place: `/${key}` }] : [])) : []));
}

const party = (one: JsonObject | undefined): NonNullable<ExportDocument['parties']>['exporter'] => {
  const state = wordsAt(one, 'Stcd');
  return filled({ name: wordsAt(one, 'LglNm') ?? wordsAt(one, 'TrdNm'), gstin: wordsAt(one, 'Gstin'), address: ['Addr1', 'Addr2', 'Loc', 'Pin'].map((key) => wordsAt(one, key)).filter(Boolean).join(', '), country: state === '96' || state === undefined ? undefined : 'IN' });
};

function lineOf(item: JsonObject, place: string, notes: Notes): DocumentLine {
  const rupees = (key: string) => notes.money(valueAt(item, key, place), 'INR');
  const price = notes.decimal(valueAt(item, 'UnitPrice', place));
  return filled({
    description: wordsAt(item, 'PrdDesc'), hsCode: wordsAt(item, 'HsnCd'), origin: wordsAt(item, 'OrgCntry'), quantity: valueAt(item, 'Qty', place) ? notes.quantity(valueAt(item, 'Qty', place), valueAt(item, 'Unit', place)) : undefined,
    price, unitPrice: price !== undefined && /^-?\d+(\.\d{1,2})?$/.test(price) ? notes.money(valueAt(item, 'UnitPrice', place), 'INR') : undefined, discount: rupees('Discount'), amount: rupees('AssAmt'), taxRate: notes.decimal(valueAt(item, 'GstRt', place)), tax: rupees('IgstAmt'), batch: wordsAt(objectAt(item, 'BchDtls'), 'Nm'),
  });
}

/** The two papers that one e-invoice request stands for: the GST invoice itself, and its registration with the IRN. */
function papersOf(request: JsonObject, answer: JsonObject | undefined, place: string, notes: Notes): ExportDocument[] {
  const [doc, tran, buyer, exp, val] = ['DocDtls', 'TranDtls', 'BuyerDtls', 'ExpDtls', 'ValDtls'].map((key) => objectAt(request, key));
  const supply = wordsAt(tran, 'SupTyp');
  const number = wordsAt(doc, 'No');
  const date = notes.day(valueAt(doc, 'Dt', `${place}/DocDtls`), 'dmy');
  const rupees = (key: string) => notes.money(valueAt(val, key, `${place}/ValDtls`), 'INR');
  const endorsement = supply === 'EXPWOP' ? 'lut' : supply === 'EXPWP' ? 'igst' : undefined;
  const customs = filled({ supplyType: supply, placeOfSupply: wordsAt(buyer, 'Pos'), recipientGstin: wordsAt(buyer, 'Gstin'), endorsement });
  const destination = wordsAt(exp, 'CntCode');
  const parties = filled({ exporter: party(objectAt(request, 'SellerDtls')), buyer: filled({ ...party(buyer), country: destination ? (countryCode(destination) ?? destination) : party(buyer)?.country }), consignee: objectAt(request, 'ShipDtls') ? party(objectAt(request, 'ShipDtls')) : undefined });
  const shared = {
    number, date, state: 'issued', currency: 'INR', parties,
    lines: objectsAt(request, 'ItemList').map((item, at) => lineOf(item, `${place}/ItemList/${at}`, notes)),
    totals: filled({ lines: rupees('AssVal'), taxable: rupees('AssVal'), discount: rupees('Discount'), charges: rupees('OthChrg'), rounding: rupees('RndOffAmt'), tax: rupees('IgstVal'), amount: rupees('TotInvVal') }),
    refs: filled({ shippingBill: wordsAt(exp, 'ShipBNo'), portCode: wordsAt(exp, 'Port') }), ports: filled({ finalDestination: destination }),
  };
  const irn = wordsAt(answer, 'Irn') ?? wordsAt(request, 'Irn');
  const gst: ExportDocument = filled({ ...shared, kind: 'gstInvoice', customs });
  const registered: ExportDocument = filled({ ...shared, kind: 'eInvoice', customs: filled({ ...customs, irn, irnOn: notes.day(valueAt(answer, 'AckDt', `${place}/response`)), ackNo: wordsAt(answer, 'AckNo'), signedQr: wordsAt(answer, 'SignedQRCode') }) });
  return irn ? [gst, registered] : [gst];
}

/** GST INV-01 JSON, with the portal's answer where the file holds it. */
export function readGstInvoice(requests: ReturnType<typeof gstRequests>, file: string): ReadFile {
  const notes = new Notes(file);
  return { format: 'gst-invoice', documents: requests.flatMap(({ request, answer, place }) => papersOf(request, answer, place, notes)), findings: notes.findings };
}
