import { Refusal } from '#base';
import { countryCode } from '#tradeids';
import type { ExportDocument } from '../nouns.ts';
import { type Json, type JsonObject, isObject, objectAt, objectsAt, valueAt, wordsAt } from './jsonValue.ts';
import { Notes } from './notes.ts';
import { filled, type ReadFile } from './readDocument.ts';

type Form = { kind: string; hi: string; known: (data: JsonObject) => boolean; needs: readonly string[]; read: (data: JsonObject, notes: Notes) => ExportDocument };

const party = (one: JsonObject | undefined): NonNullable<ExportDocument['parties']>['exporter'] => {
  const address = objectAt(one, 'address') ?? objectAt(one, 'postalAddress') ?? one;
  const country = wordsAt(address, 'country') ?? wordsAt(address, 'countryCode');
  return filled({ name: wordsAt(one, 'name'), id: wordsAt(one, 'iD'), address: ['street', 'streetAddress', 'line1', 'line2', 'city', 'cityName', 'postalCode', 'postcode'].map((key) => wordsAt(address, key)).filter(Boolean).join(', '), country: country && (countryCode(country) ?? country) });
};

/** Papers of electronic bills of lading, invoices and certificates of origin as document creators write them, told apart by their fields. */
const FORMS: readonly Form[] = [
  {
    kind: 'bill of lading', hi: 'बिल ऑफ़ लेडिंग', known: (data) => isObject(data.shipper) && ('vessel' in data || 'portOfLoading' in data || 'blNumber' in data), needs: ['blNumber', 'scac', 'shipper', 'consignee', 'portOfLoading', 'portOfDischarge'],
    read: (data) => filled({
      kind: 'billOfLading', number: wordsAt(data, 'blNumber'), state: 'issued', issuer: wordsAt(data, 'carrierName'),
      parties: filled({ exporter: party(objectAt(data, 'shipper')), consignee: party(objectAt(data, 'consignee')), notify: party(objectAt(data, 'notifyParty')) }),
      ports: filled({ loading: wordsAt(data, 'portOfLoading'), discharge: wordsAt(data, 'portOfDischarge'), receipt: wordsAt(data, 'placeOfReceipt'), delivery: wordsAt(data, 'placeOfDelivery') }),
      carriage: filled({ vessel: wordsAt(data, 'vessel'), voyage: wordsAt(data, 'voyageNo') }), lines: objectsAt(data, 'packages').map((one) => filled({ description: wordsAt(one, 'description') })),
    }),
  },
  {
    kind: 'invoice', hi: 'इनवॉइस', known: (data) => Array.isArray(data.billableItems) || (isObject(data.billFrom) && isObject(data.billTo)), needs: ['id', 'date', 'billFrom', 'billTo', 'billableItems'],
    read: (data, notes) => filled({
      kind: 'commercialInvoice', number: wordsAt(data, 'id'), date: notes.day(valueAt(data, 'date', '/data')), paymentTerm: wordsAt(data, 'terms'),
      parties: filled({ exporter: party(objectAt(data, 'billFrom')), buyer: party(objectAt(objectAt(data, 'billTo'), 'company') ?? objectAt(data, 'billTo')) }),
      lines: objectsAt(data, 'billableItems').map((one, at) => filled({ description: wordsAt(one, 'description'), price: notes.decimal(valueAt(one, 'unitPrice', `/data/billableItems/${at}`)), quantity: notes.quantity(valueAt(one, 'quantity', `/data/billableItems/${at}`), undefined) })),
    }),
  },
  {
    kind: 'certificate of origin', hi: 'सर्टिफ़िकेट ऑफ़ ओरिजिन', known: (data) => isObject(data.supplyChainConsignment), needs: ['iD', 'issueDateTime', 'supplyChainConsignment'],
    read: (data, notes) => {
      const goods = objectAt(data, 'supplyChainConsignment');
      const items = objectsAt(goods, 'includedConsignmentItems');
      const trade = items.flatMap((one) => objectsAt(one, 'tradeLineItems'));
      return filled({
        kind: 'certificateOfOrigin', number: wordsAt(data, 'iD'), date: notes.day(valueAt(data, 'issueDateTime', '/data')), state: 'issued', origin: filled({ issuedAs: 'electronic' }),
        parties: filled({ exporter: party(objectAt(goods, 'consignor')), consignee: party(objectAt(goods, 'consignee')) }), ports: filled({ loading: wordsAt(objectAt(goods, 'loadingBaseportLocation'), 'name'), discharge: wordsAt(objectAt(goods, 'unloadingBaseportLocation'), 'name') }),
        lines: trade.map((one) => filled({ description: wordsAt(objectAt(one, 'tradeProduct'), 'description'), hsCode: wordsAt(objectAt(objectAt(one, 'tradeProduct'), 'harmonisedTariffCode'), 'classCode')?.replace(/\D/g, ''), origin: wordsAt(objectAt(objectAt(one, 'tradeProduct'), 'originCountry'), 'code') })),
        refs: filled({ invoiceNumber: wordsAt(objectAt(trade[0], 'invoiceReference'), 'iD') }),
      });
    },
  },
];

const dataOf = (whole: Json): JsonObject | undefined => (isObject(whole) ? (objectAt(whole, 'data') ?? whole) : undefined);
const formOf = (whole: Json): Form | undefined => {
  const data = dataOf(whole);
  return data && FORMS.find((one) => one.known(data));
};
export const isTradeTrust = (whole: Json): boolean => formOf(whole) !== undefined;

/** Throws Refusal `missing-fields` naming every field that its form needs and the file does not have. */
export function readTradeTrust(whole: Json, file: string): ReadFile {
  const data = dataOf(whole) ?? {};
  const form = formOf(whole);
  if (!form) throw new Refusal('unreadable', `${file} is no paper of a kind that is known. Nothing was read.`, { hi: `${file} किसी पहचाने प्रकार का काग़ज़ नहीं है। कुछ नहीं पढ़ा गया।`, where: { file } });
  const missing = form.needs.filter((key) => data[key] === undefined || data[key] === null || data[key] === '');
  if (missing.length > 0) throw new Refusal('missing-fields', `${file} is a ${form.kind} without ${missing.join(', ')}. Ask whoever issued it for a complete file. Nothing was read.`, { hi: `${file} ${form.hi} है, पर इसमें ये नहीं हैं: ${missing.join(', ')}। जिसने जारी किया, उससे पूरी फ़ाइल माँगें। कुछ नहीं पढ़ा गया।`, where: { file, field: `/data/${missing[0]}` } });
  const notes = new Notes(file);
  return { format: 'tradetrust', documents: [form.read(data, notes)], findings: notes.findings };
}
