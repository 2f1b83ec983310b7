import { type DocumentKind, type ExportDocument, formSheets } from '#documents';
import { writeXlsx } from '#tables';
import { printedPdf } from '../papers/pdf.fixture.ts';

const kg = (value: string) => ({ value, unit: 'KGS' });
const usd = (amount: number) => ({ amount, currency: 'USD' });
const buyer = { name: 'Nordlicht Handel GmbH', address: 'Hafen 3, Hamburg', country: 'DE' };
const refs = { invoiceNumber: 'KB/118', invoiceDate: '2026-06-12' };
const json = (kind: string, document: ExportDocument): string => JSON.stringify({ kind, ...document });
const form = (kind: DocumentKind, document: ExportDocument): Promise<Uint8Array> => writeXlsx(formSheets(kind, kind, document));
const ship = (gross: string): ExportDocument => ({ parties: { consignee: buyer }, totals: { packageCount: '46', netWeight: kg('1021.2'), grossWeight: kg(gross) } });

/** The bill of lading of a past shipment as a PDF with text: its gross weight is another than on the other papers. */
export const PRINTED_BL = [[40, 40, 'BILL OF LADING'], [40, 70, 'B/L No.: KAV4411'], [300, 70, 'Date: 18-Jun-2026'], [40, 100, 'Invoice No.: KB/118'], [40, 130, 'Consignee'], [40, 144, 'Nordlicht Handel GmbH'], [300, 100, 'Port of Loading: Mundra'], [300, 130, 'Port of Discharge: Hamburg'], [40, 180, 'Gross Weight: 1,308.4 KGS'], [300, 180, 'No. of Packages: 46']] as const;
const PNG = Uint8Array.from(Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64'));

/** What a firm has of two shipments that are over: data, filled forms, PDFs, scans, and files that do not belong there. */
export async function mixedFolder(): Promise<[name: string, content: string | Uint8Array][]> {
  const invoice: ExportDocument = { number: 'KB/118', date: '2026-06-12', currency: 'USD', incoterm: 'CIF', place: 'Hamburg', ports: { loading: 'Mundra', discharge: 'Hamburg' }, ...ship('1283.4') };
  const bl = printedPdf(PRINTED_BL);
  return [
    ['invoice.json', json('commercial-invoice', { ...invoice, totals: { ...invoice.totals, amount: usd(795_000) } })], ['packing list.xlsx', await form('packingList', { number: 'KB/118-P', date: '2026-06-12', refs, ...ship('1283.4') })],
    ['shipping bill.xlsx', await form('shippingBill', { number: '1234567', date: '2026-06-14', currency: 'USD', incoterm: 'CIF', refs, ...ship('1283.4') })], ['bl.pdf', bl], ['bl (copy).pdf', bl], ['bl scanned.pdf', printedPdf([])], ['photo of seal.png', PNG],
    ['other invoice.json', json('commercial-invoice', { ...invoice, number: 'KB/90', date: '2026-03-02' })], ['price list.xlsx', await writeXlsx([{ name: 'Prices', rows: [['SKU', 'Price'], ['A', '1']], headerRows: 1 }])], ['letter.pdf', printedPdf([[40, 40, 'Dear Sirs, thank you for your order.']])],
    ['cut.pdf', '%PDF-1.7 nothing'], ['notes.txt', 'call Meera on Monday'],
  ];
}
