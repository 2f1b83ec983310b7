import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { ExportDocument } from '../nouns.ts';
import { billOfLading, eInvoice, gstReturn, ublInvoice } from './foreignPapers.fixture.ts';
import { documentText, readDocumentText } from './readText.ts';

const read = (value: unknown) => readDocumentText(typeof value === 'string' ? value : JSON.stringify(value), 'paper');
const only = (value: unknown): ExportDocument => read(value).documents[0] ?? {};
const codeOf = (value: unknown): string => {
  try {
    read(value);
    return 'read';
  } catch (error) {
    return (error as { code?: string }).code ?? 'a bug';
  }
};

test('a UBL invoice keeps every figure exactly, also a price for a hundred', () => {
  const { lines, totals, parties, allowances, taxes, refs, ...rest } = only(ublInvoice());
  expect(rest).toMatchObject({ kind: 'commercialInvoice', number: 'AB/2026/014', date: '2026-11-20', currency: 'EUR', state: 'issued' });
  expect(lines).toEqual([{ sku: 'AB-HOOK', description: 'Brass hook', hsCode: '830250', quantity: { value: '4000', unit: 'NOS' }, amount: { amount: 50_000, currency: 'EUR' }, price: '12.5', unitPrice: { amount: 1250, currency: 'EUR' }, pricePer: { value: '100', unit: 'NOS' } }]);
  expect(totals).toMatchObject({ lines: { amount: 50_000 }, discount: { amount: 5_000 }, taxable: { amount: 45_000 }, withTax: { amount: 45_000 }, payable: { amount: 45_000 } });
  expect(parties?.exporter).toEqual({ name: 'Aravali Brassware LLP', address: 'Station Road 4, Moradabad', country: 'IN' });
  expect(allowances).toEqual([{ charge: false, amount: { amount: 5_000, currency: 'EUR' }, base: { amount: 50_000, currency: 'EUR' }, percent: '10' }]);
  expect([taxes?.[0]?.category, refs?.purchaseOrder]).toEqual(['G', 'PO-77']);
});

test('a GST e-invoice tells its route, its line prices to the last digit, and with the portal\'s answer its IRN', () => {
  const gst = only(eInvoice);
  expect(gst).toMatchObject({ kind: 'gstInvoice', number: 'AB/26-27/014', date: '2026-11-20', currency: 'INR', customs: { endorsement: 'lut', placeOfSupply: '96', recipientGstin: 'URP', supplyType: 'EXPWOP' }, refs: { shippingBill: '1234567', portCode: 'INNSA1' }, ports: { finalDestination: 'DE' } });
  expect(gst.lines?.[0]).toMatchObject({ price: '11.075', hsCode: '83025000', amount: { amount: 4_430_000, currency: 'INR' } });
  expect(gst.lines?.[0]?.unitPrice, 'finer than a paisa').toBeUndefined();
  const answered = read({ request_data: eInvoice, response_data: { result: { Irn: 'a'.repeat(64), AckDt: '2026-11-20 11:02:00' } } }).documents;
  expect(answered.map((one) => [one.kind, one.customs?.irn?.length, one.customs?.irnOn])).toEqual([['gstInvoice', undefined, undefined], ['eInvoice', 64, '2026-11-20']]);
});

test('table 6A of a GSTR-1 adds up the rates of one invoice', () =>
  expect(only(gstReturn)).toMatchObject({ kind: 'gstReturn', customs: { table6a: [{ gstin: '09AABFA1234C1Z5', invoiceNumber: 'AB/26-27/014', invoiceDate: '2026-11-20', shippingBill: '1234567', shippingBillDate: '2026-11-21', taxable: { amount: 4_430_050 }, tax: { amount: 797_409 } }] } }));

test('an electronic bill of lading is read', () => expect(only(billOfLading)).toMatchObject({ kind: 'billOfLading', number: 'KLX-1', issuer: 'Kalinga Lines', ports: { loading: 'Nhava Sheva', discharge: 'Hamburg' }, carriage: { vessel: 'MV Kaveri', voyage: '12E' } }));

test('own papers are read by their kind, several in one file, facts of the firm among them', () => {
  const found = read([{ kind: 'exporter', legalName: 'Aravali Brassware LLP' }, { kind: 'packing-list', number: 'PL-1', totals: { packageCount: 12, grossWeight: { value: '120.5', unit: 'KGS' } } }]);
  expect(found.exporter).toEqual({ legalName: 'Aravali Brassware LLP' });
  expect(found.documents).toEqual([{ kind: 'packingList', number: 'PL-1', totals: { packageCount: '12', grossWeight: { value: '120.5', unit: 'KGS' } } }]);
});

describe('what cannot be read is left out with its place, and nothing is made up', () => {
  test.each([
    ['a day that does not exist', ublInvoice({ date: '2026-02-31' }), 'DOC-DAY', '/Invoice/IssueDate'],
    ['an amount of three decimals', ublInvoice({ total: '450.005' }), 'DOC-AMOUNT', '/Invoice/LegalMonetaryTotal/TaxInclusiveAmount'],
    ['a number with a comma', ublInvoice({ total: '1,450' }), 'DOC-NUMBER', '/Invoice/LegalMonetaryTotal/TaxInclusiveAmount'],
    ['a day of a GST invoice', { ...eInvoice, DocDtls: { ...eInvoice.DocDtls, Dt: '31/02/2026' } }, 'DOC-DAY', '/DocDtls/Dt'],
    ['a field nobody knows', { kind: 'packing-list', colour: 'red' }, 'DOC-FIELD', '/colour'],
    ['a weight in words', { kind: 'packing-list', totals: { grossWeight: 'heavy' } }, 'DOC-VALUE', '/totals/grossWeight'],
    ['a wrong day of own JSON', [{ kind: 'packing-list', date: '2026-02-31' }], 'DOC-VALUE', '/0/date'],
  ] as const)('%s', (_what, paper, rule, place) => expect(read(paper).findings.map((one) => [one.rule, one.where.field])).toContainEqual([rule, place]));
});

describe('hostile files are refused in one way', () => {
  const deep = `${'['.repeat(60)}${']'.repeat(60)}`;
  test.each([
    ['entities', ublInvoice({ head: '<!DOCTYPE x [<!ENTITY a "b">]>' }), 'unsafe-xml'],
    ['a DTD from elsewhere', '<!DOCTYPE Invoice SYSTEM "http://example.invalid/x.dtd"><Invoice/>', 'unsafe-xml'],
    ['XML that is broken', '<Invoice><a></Invoice>', 'damaged-file'],
    ['elements without end', '<a>'.repeat(5_000), 'too-large'],
    ['JSON that is broken', '{"kind": ', 'damaged-file'],
    ['JSON of sixty levels', deep, 'too-deep'],
    ['another XML', '<catalog><item/></catalog>', 'unknown-document'],
    ['another JSON', { hello: 1 }, 'unknown-document'],
    ['a kind nobody knows', { kind: 'love-letter' }, 'unknown-kind'],
    ['a bill of lading without its number', { data: { ...billOfLading.data, blNumber: undefined } }, 'missing-fields'],
    ['no text at all', 'hello', 'unknown-document'],
  ])('%s', (_what, file, code) => expect(codeOf(file)).toBe(code));
  test('and the control is read', () => expect(codeOf(ublInvoice())).toBe('read'));
  test('missing fields are named', () => expect(() => read({ data: { ...billOfLading.data, blNumber: undefined, scac: '' } })).toThrow('blNumber, scac'));
});

describe('letters of a paper are never guessed', () => {
  test.each([['UTF-8', Buffer.from('Köln')], ['UTF-16 with its mark', Buffer.from('\ufeffKöln', 'utf16le')]])('%s is read', (_name, bytes) => expect(documentText(bytes, 'paper')).toBe('Köln'));
  test('another encoding is refused, not turned into signs that differ on every paper', () => expect(() => documentText(Buffer.from('Köln', 'latin1'), 'paper')).toThrow('not UTF-8'));
});

describe('papers that no one here wrote', () => {
  const folder = join(import.meta.dirname, '../../../../shared/data/documents');
  const there = existsSync(folder);
  test.skipIf(!there)(`nine published UBL examples are read without a point${there ? '' : ' (skipped: ../shared/data is absent)'}`, () => {
    const files = readdirSync(join(folder, 'peppol'));
    expect(files.length).toBe(9);
    for (const file of files) {
      const { documents, findings } = readDocumentText(readFileSync(join(folder, 'peppol', file), 'utf8'), file);
      expect([file, findings, documents[0]?.totals?.payable?.currency]).toEqual([file, [], documents[0]?.currency]);
    }
  });
  test.skipIf(!there)('the export invoice under LUT and the papers of a document creator are read; one without its fields is refused', () => {
    const text = (name: string) => readFileSync(join(folder, name), 'utf8');
    expect(only(text('gst/export_invoice_EXPWOP.json'))).toMatchObject({ kind: 'gstInvoice', customs: { supplyType: 'EXPWOP' }, totals: { amount: { amount: 10_000_000, currency: 'INR' } }, lines: [{ hsCode: '61149090' }] });
    expect(only(text('tradetrust/sample-data-file-ebl.json')).number).toBe('123');
    expect(only(text('tradetrust/sample-data-file-coo.json')).lines?.length).toBe(3);
    expect(() => read(text('tradetrust/sample-data-file-ebl-error-missing-fields.json'))).toThrow('blNumber, scac');
  });
});
