import type { Money, Quantity } from '#base';
import { exporter } from '#exporter/nouns';
import type { DocumentLine, ExportDocument } from '../nouns.ts';
import { type Shipment, shipment } from '../shipment/shipment.ts';
import { composePaper } from './compose.ts';
import { COMPOSED_KINDS } from './printable.ts';

export const kg = (value: string): Quantity => ({ value, unit: 'KGS' });
export const usd = (amount: number): Money => ({ amount, currency: 'USD' });

/** An invented firm with everything that stands on its papers. */
export const FIRM = exporter.parse({
  id: '01J00000000000000000000001', legalName: 'Kaveri Bunai Private Limited', address: { lines: ['12 Loom Street'], city: 'Karur', district: 'Karur', pin: '639001', state: 'Tamil Nadu', country: 'IN' }, contact: { phone: '+91 00000 00000', email: 'export@kaveribunai.example' },
  // The last three letters of the BIC are the code of a head office (ISO 9362), no mark of something unfinished.
  iec: 'ABCCX1234K', gstins: ['33ABCCX1234K1ZF'], bank: { name: 'Cauvery Commercial Bank', branch: 'Karur main branch', account: '00112233445566', ifsc: 'ABCD0123456', bic: 'ABCDINBBXXX', adCode: '0510123' }, luts: { '01J00000000000000000000002': { position: 0, arn: 'AD330326000123X', financialYear: '2026-27' } },
});

const BUYER = { name: 'Nordlicht Handel GmbH', address: 'Hafenweg 3, 20457 Hamburg', country: 'DE' };
const LINES: DocumentLine[] = [
  { sku: 'KB-CUSH-01', description: 'Handloom cotton cushion covers 45 x 45 cm', hsCode: '63049239', origin: 'IN', quantity: { value: '2400', unit: 'PCS' }, unitPrice: usd(425), taxRate: '5', packageCount: '200', packageKind: 'CTN', piecesPerPackage: { value: '12', unit: 'PCS' }, netWeight: kg('1440'), grossWeight: kg('1640'), length: { value: '60', unit: 'CMS' }, width: { value: '40', unit: 'CMS' }, height: { value: '40', unit: 'CMS' } },
  { sku: 'KB-LAMP-07', description: 'Brass oil lamps, polished', hsCode: '74198030', origin: 'IN', quantity: { value: '50', unit: 'DOZ' }, unitPrice: usd(9600), taxRate: '18', packageCount: '25', packageKind: 'CTN', piecesPerPackage: { value: '24', unit: 'PCS' }, netWeight: kg('900'), grossWeight: kg('1000'), volume: { value: '2', unit: 'CBM' } },
];

/** A shipment by sea under a credit, as its form holds it. */
export const consignment = (lines: DocumentLine[] = LINES, route: 'igst' | 'lut' = 'igst'): Shipment => shipment.parse({
  id: '01J00000000000000000000003', number: 'S-041', facts: { taxRoute: route },
  common: {
    currency: 'USD', incoterm: 'CIF', place: 'Hamburg', paymentTerm: 'LC at sight', marks: 'NLH / HAMBURG / 1-225', goods: 'Handloom cotton cushion covers and brass oil lamps', originals: '3', parties: { consignee: BUYER, buyer: BUYER, notify: BUYER }, ports: { receipt: 'Karur', loading: 'Nhava Sheva', discharge: 'Hamburg', finalDestination: 'Hamburg, Germany' },
    carriage: { mode: 'sea', vessel: 'Kaveri Star', voyage: '044W', freight: 'prepaid', method: '2', signatory: 'R. Iyer', weighedOn: '2026-11-17', containers: [{ number: 'CSQU3054383', seal: 'KB004711', kind: '22G1', tare: kg('3900'), grossWeight: kg('2640') }] },
    totals: { freight: usd(90_000), insurance: usd(4_500) }, customs: { exchangeRate: '85.20', woodPacking: false, portCode: 'INNSA1' }, lines,
  },
});

const CREDIT: ExportDocument = {
  kind: 'letterOfCredit', number: 'EHB26LC00417', date: '2026-09-28', parties: { issuingBank: { name: 'Elbe Handelsbank AG', country: 'DE' }, applicant: BUYER },
  credit: { issuedOn: '2026-09-28', latestShipmentOn: '2026-11-30', expiresOn: '2026-12-21', expiryPlace: 'Chennai', presentationDays: '21', papers: [{ kind: 'insuranceCertificate', originals: '2' }, { kind: 'packingList', originals: '1', copies: '2' }, { kind: 'commercialInvoice', originals: '3', copies: '1' }, { kind: 'inspection', originals: '1', issuedBy: 'Nilgiri Inspection Services' }] },
};

/** Every paper that is made from it, each naming those before it. */
export function papersOf(one: Shipment): ExportDocument[] {
  const papers: ExportDocument[] = [CREDIT];
  for (const kind of COMPOSED_KINDS) papers.push(composePaper(kind, { shipment: one, papers, exporter: FIRM, number: `${kind.replace(/[a-z]/g, '').toUpperCase() || 'V'}${kind.charAt(0).toUpperCase()}/26-27/0118`, date: '2026-11-10' }).document);
  return papers;
}

/** Three hundred lines of different goods, each with its own weights. */
export const longLines = (count = 300): DocumentLine[] => Array.from({ length: count }, (_, at): DocumentLine => ({
  ...LINES[0], sku: `KB-L-${at + 1}`, description: at % 7 === 0 ? `Handloom cotton table runner with a hand-knotted fringe and a long name that has to be set in more than one line, colour ${at + 1}` : `Cushion cover, colour ${at + 1}`, quantity: { value: String(10 + at), unit: 'PCS' }, unitPrice: usd(101 + at), packageCount: '1', netWeight: kg('4.25'), grossWeight: kg('5.1'),
}));
