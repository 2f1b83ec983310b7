import { addDays, type Day, financialYear, type Money, type Quantity, today } from '#base';
import { allBuyers } from '#buyers';
import { productBySku } from '#catalogue';
import { type ExportDocument, type Paper, paper, shipment } from '#documents';
import { theExporter } from '#exporter';
import type { Context } from '../port.ts';

const SKU = 'MR-HCR-201';
const BUYER = 'Nordlicht Wohnen GmbH';
const eur = (amount: number): Money => ({ amount, currency: 'EUR' });
const inr = (amount: number): Money => ({ amount, currency: 'INR' });
const kg = (value: string): Quantity => ({ value, unit: 'KGS' });
const pcs = (value: string): Quantity => ({ value, unit: 'PCS' });

type Said = { kind: Paper['kind']; document: ExportDocument };
type About = { day: Day; hsCode: string; seller: NonNullable<NonNullable<ExportDocument['parties']>['exporter']>; lutArn: string };

const CONSIGNEE = { name: BUYER, address: 'Musterweg 1, 20457 Hamburg', country: 'DE', eori: 'DE0000000000000' };
const BANK = { name: 'Musterbank Hamburg', country: 'DE' };
const TOTALS = { packageCount: '46', packageKind: 'CTN', netWeight: kg('1021.2'), grossWeight: kg('1283.4') };
const PORTS = { loading: 'INMUN1', discharge: 'DEHAM', finalDestination: 'DE' };
const RATE = '98.5';
/** Form-correct: 64 hexadecimal characters, given by nobody. */
const IRN = '0123456789abcdef'.repeat(4);
const CONTAINER = { number: 'ZZZU1234564', seal: 'KB004711' };
const MARKS = 'NORDLICHT / HAMBURG / 1-46';

/** What all papers of the shipment have in common. */
function common({ hsCode, seller }: About): Omit<ExportDocument, 'kind' | 'number' | 'date' | 'state'> {
  const line = { sku: SKU, description: 'Brass oil lamp, peacock, five wicks', hsCode, origin: 'IN', quantity: pcs('552'), unitPrice: eur(1310), amount: eur(723_120), packageCount: '46', packageKind: 'CTN', piecesPerPackage: pcs('12'), netWeight: kg('1021.2'), grossWeight: kg('1283.4'), volume: { value: '4.6', unit: 'CBM' } };
  return { currency: 'EUR', incoterm: 'CIF', place: 'Hamburg', paymentTerm: 'Letter of credit at sight', marks: MARKS, goods: 'Brass oil lamps as per order NW-2026-88', parties: { exporter: seller, buyer: CONSIGNEE, consignee: CONSIGNEE, notify: CONSIGNEE }, ports: PORTS, carriage: { mode: 'sea', vessel: 'Maru Star', voyage: '048W' }, lines: [line], totals: { ...TOTALS, quantity: pcs('552'), amount: eur(723_120), freight: eur(38_000), insurance: eur(2_200) } };
}

/** Papers a few days before sailing: the shipping bill and the bill of lading are still drafts, and two typing errors wait to be found in them. */
function papers(about: About): Said[] {
  const { day, seller, lutArn } = about;
  const year = financialYear(day).slice(2);
  const [invoice, gst, credit] = [`MR/${year}/0118`, `MR/G/${year}/061`, 'MBH26LC00417'];
  const invoiceDate = addDays(day, -3);
  const all = common(about);
  const [line = {}] = all.lines ?? [];
  const { parties, ports } = all;
  return [
    { kind: 'letterOfCredit', document: { number: credit, date: addDays(day, -40), state: 'issued', currency: 'EUR', incoterm: 'CIF', place: 'Hamburg', ports: { loading: 'INMUN1', discharge: 'DEHAM' }, parties: { applicant: CONSIGNEE, beneficiary: seller, issuingBank: BANK }, totals: { amount: eur(725_000) }, refs: { purchaseOrder: 'NW-2026-88' }, credit: { issuedOn: addDays(day, -40), expiresOn: addDays(day, 34), expiryPlace: 'Jodhpur', latestShipmentOn: addDays(day, 10), presentationDays: '21', amount: eur(725_000), tolerancePlus: '0', toleranceMinus: '5', about: false, partialShipments: false, transhipment: true, countedInPieces: true, goods: all.goods, insuredPercent: '110', insuranceBySeller: true, papers: [{ kind: 'commercialInvoice', originals: '3', copies: '2' }, { kind: 'packingList', originals: '2', copies: '2' }, { kind: 'billOfLading', originals: '3', copies: '2' }, { kind: 'insuranceCertificate', originals: '1', copies: '1' }] } } },
    { kind: 'purchaseOrder', document: { number: 'NW-2026-88', date: addDays(day, -52), currency: 'EUR', incoterm: 'CIF', place: 'Hamburg', shipBy: addDays(day, 12), parties: { buyer: CONSIGNEE, exporter: seller }, lines: [{ sku: SKU, description: line.description, quantity: pcs('552'), unitPrice: eur(1310), amount: eur(723_120) }], totals: { amount: eur(723_120), quantity: pcs('552') } } },
    { kind: 'commercialInvoice', document: { ...all, number: invoice, date: invoiceDate, state: 'issued', commercial: true, amountInWords: 'Euros Seven Thousand Two Hundred Thirty One and Cents Twenty Only', customs: { exchangeRate: RATE }, refs: { purchaseOrder: 'NW-2026-88', lcNumber: credit, gstInvoiceNumber: gst, gstInvoiceDate: invoiceDate, irn: IRN } } },
    { kind: 'gstInvoice', document: { number: gst, date: invoiceDate, state: 'issued', currency: 'INR', parties: { exporter: seller, consignee: CONSIGNEE }, customs: { endorsement: 'lut', endorsementText: 'Supply meant for export under letter of undertaking without payment of integrated tax', placeOfSupply: '96', recipientGstin: 'URP', exchangeRate: RATE }, refs: { lutArn, irn: IRN }, lines: [{ sku: SKU, description: line.description, hsCode: about.hsCode, quantity: pcs('552'), amount: inr(71_227_320), taxRate: '0', tax: inr(0) }], totals: { taxable: inr(71_227_320), tax: inr(0), amount: inr(71_227_320) } } },
    { kind: 'packingList', document: { number: `MR/P/${year}/0118`, date: invoiceDate, marks: MARKS, parties: { exporter: seller, consignee: CONSIGNEE }, refs: { invoiceNumber: invoice, invoiceDate }, lines: [{ ...line, unitPrice: undefined, amount: undefined }], totals: { ...TOTALS, volume: { value: '4.6', unit: 'CBM' } }, carriage: { mode: 'sea', containers: [CONTAINER] }, customs: { woodPacking: false } } },
    // The last digits of the invoice number are the wrong way round.
    { kind: 'shippingBill', document: { date: addDays(day, -1), state: 'draft', currency: 'EUR', incoterm: 'CIF', marks: MARKS, parties, ports, refs: { invoiceNumber: `MR/${year}/0181`, invoiceDate, gstInvoiceNumber: gst, gstInvoiceDate: invoiceDate }, lines: [{ ...line, standardQuantity: kg('1021.2'), standardUnit: 'KGS' }], totals: { ...TOTALS, amount: eur(723_120), freight: eur(38_000), insurance: eur(2_200) }, carriage: { mode: 'sea', containers: [CONTAINER] }, customs: { endorsement: 'lut', portCode: 'INMUN1', stateOfOrigin: 'Rajasthan', districtOfOrigin: 'Jodhpur', adCode: '0000482', natureOfContract: 'CIF' } } },
    { kind: 'insuranceCertificate', document: { number: 'INS/00417', date: addDays(day, -2), currency: 'EUR', cover: { insured: eur(795_432), clauses: 'Institute Cargo Clauses (A)', effectiveFrom: addDays(day, -2), claimsPlace: 'Hamburg' }, totals: { amount: eur(795_432) }, carriage: { vessel: 'Maru Star', voyage: '048W' }, ports: { loading: 'INMUN1', discharge: 'DEHAM' }, parties: { exporter: seller } } },
    // Two digits of the gross weight are the wrong way round.
    { kind: 'billOfLading', document: { date: day, state: 'draft', marks: MARKS, originals: '3', parties: { exporter: seller, consignee: { toOrder: true, name: `To order of ${BANK.name}` }, notify: CONSIGNEE }, ports: { loading: 'INMUN1', discharge: 'DEHAM' }, lines: [{ description: all.goods }], totals: { ...TOTALS, grossWeight: kg('1238.4'), volume: { value: '4.6', unit: 'CBM' } }, refs: { lcNumber: credit }, carriage: { mode: 'sea', vessel: 'Maru Star', voyage: '048W', freight: 'prepaid', containers: [CONTAINER] } } },
  ];
}

/** A shipment to the sample firm's German buyer with its papers, as one change set; nothing when that buyer or item is not there. */
export async function writeShipment(context: Context): Promise<void> {
  const workspace = await context.workspace();
  const [buyers, product, exporter] = await Promise.all([allBuyers(workspace.read), productBySku(workspace.read, SKU), theExporter(workspace.read)]);
  const buyer = buyers.find((one) => one.name === BUYER);
  if (!buyer || !product) return;
  const { address, gstins, iec, legalName, luts } = exporter;
  const seller = { name: legalName, address: [...(address.lines ?? []), `${address.city ?? ''} ${address.pin ?? ''}`].join(', '), country: 'IN', gstin: gstins[0], iec };
  const about: About = { day: today(context.clock), hsCode: product.hsCode ?? '', seller, lutArn: Object.values(luts)[0]?.arn ?? '' };
  await workspace.change({ label: { id: 'sample', data: {} } }, async (db) => {
    const id = db.newId();
    await db.create('shipment', shipment.parse({ id, number: 'SHP-041', buyer: buyer.id, common: common(about), facts: { taxRoute: 'lut', payment: { type: 'lc', lcNumber: 'MBH26LC00417' }, toConsumer: false, lithiumBatteries: false, screening: { destinationOn: addDays(about.day, -4), embargo: false, partiesOn: addDays(about.day, -4), result: 'clear', lists: ['UN', 'EU'] } } }));
    await db.createMany('paper', papers(about).map((one) => paper.parse({ id: db.newId(), shipments: [id], source: 'typed', ...one })));
  });
}
