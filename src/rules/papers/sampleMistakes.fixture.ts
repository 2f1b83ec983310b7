import type { Quantity } from '#base';
import type { Facts } from '../facts.ts';
import { airShipment, seaShipment } from './sampleShipment.fixture.ts';

export const kg = (value: string): Quantity => ({ value, unit: 'KGS' });
export const pcs = (value: string): Quantity => ({ value, unit: 'PCS' });
export const cbm = (value: string): Quantity => ({ value, unit: 'CBM' });
export const usd = (amount: number) => ({ amount, currency: 'USD' });
const inr = (amount: number) => ({ amount, currency: 'INR' });
export const CI = 'documents.commercialInvoice.0';
const GST = 'documents.gstInvoice.0';
const EINV = 'documents.eInvoice.0';
export const PL = 'documents.packingList.0';
const SB = 'documents.shippingBill.0';
export const BL = 'documents.billOfLading.0';

/** Mistake, where it is made, what stands there then, every rule of the packs for single papers that says so, and every rule of the other packs that does. */
export type Mistake = readonly [what: string, place: string, value: unknown, fails: readonly string[], elsewhere?: readonly string[]];
export const AT_SEA: readonly Mistake[] = [
  ['another port of filing', `${SB}.customs.portCode`, 'INMUN1', ['OWN-PORT-001', 'OWN-SB-005']],
  ['airport for sea cargo', `${SB}.customs.portCode`, 'INMAA4', ['OWN-SB-005', 'SHB-001']],
  ['two digits of the shipping bill exchanged', `${SB}.number`, '1234576', ['OWN-SB-005']],
  ['shipping bill without number', `${SB}.number`, undefined, ['SHB-002']],
  ['no state of origin', `${SB}.customs.stateOfOrigin`, undefined, ['SHB-003']],
  ['lower duty claimed, agreement not declared', 'shipment.preference', 'uae-cepa', ['SHB-004']],
  ['no standard quantity', `${SB}.lines.0.standardQuantity`, undefined, ['SHB-005']],
  ['standard quantity in pieces where kilograms count', `${SB}.lines.1.standardQuantity`, pcs('600'), ['SHB-005']],
  ['gross weight as standard quantity', `${SB}.lines.1.standardQuantity`, kg('1000'), ['OWN-SQC-001']],
  ['a zero too many in the standard quantity', `${SB}.lines.0.standardQuantity`, pcs('24000'), ['OWN-SQC-001']],
  ['RoDTEP flag forgotten', `${SB}.lines.1.rodtep`, undefined, ['OWN-ROD-001', 'SHB-006']],
  ['RoDTEP statement forgotten', `${SB}.lines.1.rodtepStatement`, false, ['SHB-006']],
  ['made-ups without RoSCTL', `${SB}.lines.0.rosctl`, false, ['SHB-007']],
  ['made-ups under RoDTEP', `${SB}.lines.0.rodtep`, 'Y', ['SHB-007']],
  ['drawback serial not in the list', `${SB}.lines.0.drawbackOnOwnList`, false, ['SHB-008']],
  ['drawback serial without weight', `${SB}.lines.0.drawbackQuantity`, undefined, ['OWN-DBK-001']],
  ['drawback weight without serial', `${SB}.lines.0.drawbackSerial`, undefined, ['OWN-DBK-001']],
  ['drawback on gross weight', `${SB}.lines.0.drawbackQuantity`, kg('1640'), ['OWN-DBK-002']],
  ['a zero in the invoice number', `${SB}.refs.gstInvoiceNumber`, 'GST/26-27/088', ['OWN-SB-001', 'SHB-009']],
  ['GSTIN of another branch', `${SB}.parties.exporter.gstin`, '29ABCCX1234K1Z4', ['OWN-SB-003', 'SHB-009']],
  ['another number in GSTR-1', `${SB}.customs.table6a.0.invoiceNumber`, 'GST/26/27/88', ['SHB-009']],
  ['another port in GSTR-1', `${SB}.customs.table6a.0.portCode`, 'INMUN1', ['OWN-SB-005']],
  ['invoice date a day off', `${SB}.refs.gstInvoiceDate`, '2026-11-10', ['OWN-SB-002']],
  ['more IGST than invoiced', `${SB}.totals.tax`, inr(12_706_480), ['OWN-SB-004']],
  ['IGST refund of Rs 999.99', `${SB}.customs.igstRefund`, inr(99_999), ['SHB-011']],
  ['let-export order after loading', `${SB}.customs.leoOn`, '2026-11-21', ['SHB-012'], ['XDC-013']],
  ['shipping bill dated after its order', `${SB}.date`, '2026-11-15', ['OWN-SB-005', 'SHB-012']],
  ['CIF value as FOB', `${SB}.totals.fob`, inr(127_800_000), ['SHB-014']],
  ['a zero too many in freight', `${SB}.totals.freight`, usd(900_000), ['SHB-014']],
  ['rate a rupee off', `${SB}.customs.exchangeRate`, '86.20', ['SHB-014', 'SHB-015']],
  ['port without EDI', `${SB}.customs.edi`, false, ['SHB-016']],
  ['low market value', `${SB}.lines.1.marketValue`, inr(20_000_000), ['SHB-017']],
  ['digits of the AD code exchanged', `${SB}.customs.adCode`, '0510132', ['OWN-AD-001']],
  ["another firm's IEC", `${SB}.parties.exporter.iec`, 'ABCFX9876Q', ['OWN-IEC-001']],
  ['another HS code than last time', `${SB}.lines.1.hsCode`, '74199910', ['OWN-HS-001'], ['XDC-009']],
  ['LUT on the shipping bill', `${SB}.customs.endorsement`, 'lut', ['OWN-TAX-001']],
  ['LUT on the GST invoice', `${GST}.customs.endorsement`, 'lut', ['INV-011', 'INV-013', 'OWN-TAX-001', 'OWN-TAX-002', 'OWN-TAX-003']],
  ['no endorsement', `${GST}.customs.endorsement`, undefined, ['INV-011']],
  ['place of supply at home', `${GST}.customs.placeOfSupply`, '33', ['INV-012']],
  ['a line without IGST', `${GST}.lines.0.taxRate`, '0', ['INV-014']],
  ['registered on the 31st day', `${EINV}.customs.irnOn`, '2026-12-10', ['INV-016']],
  ['supply type of the other route', `${EINV}.customs.supplyType`, 'EXPWOP', ['INV-017']],
  ['invoice number of 17 characters', `${CI}.refs.gstInvoiceNumber`, 'GST/26-27/00088-E', ['INV-001']],
  ['consignee without address', `${CI}.parties.consignee.address`, undefined, ['INV-002']],
  ['line without quantity', `${CI}.lines.0.quantity`, undefined, ['INV-003']],
  ['invoice without lines', `${CI}.lines`, undefined, ['OWN-INV-001', 'TRN-011']],
  ['line two cents off', `${CI}.lines.0.amount`, usd(1_020_002), ['INV-004']],
  ['digits of a price exchanged', `${CI}.lines.0.unitPrice`, usd(452), ['INV-004'], ['XDC-019']],
  ['total a hundred dollars off', `${CI}.totals.amount`, usd(1_510_000), ['INV-005', 'INV-006'], ['OWN-LC-007', 'XDC-007', 'XDC-020']],
  ['fifty for fifteen', `${CI}.amountInWords`, 'US Dollars Fifty Thousand Only', ['INV-006']],
  ['a currency that ended', `${CI}.currency`, 'BGN', ['INV-007', 'OWN-INV-002'], ['XDC-019']],
  ['rupees in the heading', `${CI}.currency`, 'INR', ['INV-023', 'OWN-INV-002'], ['XDC-019']],
  ['DAT', `${CI}.incoterm`, 'DAT', ['INV-008'], ['OWN-LC-012', 'XDC-008', 'XDC-019']],
  ['HS code of six digits', `${CI}.lines.1.hsCode`, '741980', ['INV-018']],
  ['sample without statement', `${CI}.commercial`, false, ['INV-019']],
  ['no origin', `${CI}.lines.0.origin`, undefined, ['INV-020']],
  ['dated next week', `${CI}.date`, '2026-12-01', ['INV-022'], ['XDC-006', 'XDC-013', 'XDC-015']],
  ['order dated after the invoice', `${CI}.refs.purchaseOrderDate`, '2026-11-11', ['INV-022']],
  ['ten gross for dozen', `${CI}.lines.1.quantity`, { value: '50', unit: 'TGM' }, ['INV-024', 'PKL-004'], ['XDC-004']],
  ['one carton more in the total', `${PL}.totals.packageCount`, '226', ['OWN-PKG-001', 'PKL-001'], ['XDC-001']],
  ['net above gross in a row', `${PL}.lines.0.netWeight`, kg('1700'), ['PKL-002', 'PKL-003']],
  ['row weight a hundred off', `${PL}.lines.1.grossWeight`, kg('1100'), ['PKL-003']],
  ['total weight a hundred off', `${PL}.totals.grossWeight`, kg('2740'), ['OWN-WT-001', 'PKL-003'], ['XDC-002']],
  ['a hundred pieces short', `${PL}.lines.0.quantity`, pcs('2300'), ['PKL-004', 'PKL-011'], ['XDC-004']],
  ['payload exceeded', `${PL}.carriage.containers.0.payload`, kg('2000'), ['PKL-005']],
  ['VGM below cargo and tare', `${PL}.carriage.containers.0.verifiedGrossMass`, kg('4000'), ['PKL-005']],
  ['container number mistyped', `${PL}.carriage.containers.0.number`, 'CSQU3054384', ['PKL-006'], ['XDC-012']],
  ['volume a fifth too large', `${PL}.totals.volume`, cbm('25'), ['PKL-003', 'PKL-007']],
  ['net weight that leaves no packing', `${PL}.totals.netWeight`, kg('2639'), ['PKL-003', 'PKL-008'], ['XDC-003']],
  ['net total above gross', `${PL}.totals.netWeight`, kg('2700'), ['OWN-WT-002', 'PKL-003'], ['XDC-003']],
  ['wood packing without stamp', `${PL}.customs.woodPacking`, true, ['PKL-009']],
  ['a carton more in a row', `${PL}.lines.0.packageCount`, '201', ['PKL-001', 'PKL-011']],
  ['another item packed', `${PL}.lines.1.sku`, 'KB-LAMP-08', ['OWN-QTY-001'], ['XDC-004']],
  ['weight of the B/L', `${BL}.totals.grossWeight`, kg('2720'), ['OWN-WT-001'], ['XDC-002']],
  ['a carton less on the B/L', `${BL}.totals.packageCount`, '224', ['OWN-PKG-001'], ['XDC-001']],
  ['loaded elsewhere', `${BL}.ports.loading`, 'Mundra', ['OWN-PORT-001'], ['OWN-LC-010', 'OWN-XDC-010', 'XDC-010']],
  ['no notify party', `${BL}.parties.notify`, undefined, ['TRN-001']],
  ['claused', `${BL}.carriage.defectClause`, true, ['TRN-002']],
  ['on deck', `${BL}.carriage.onDeck`, true, ['TRN-003']],
  ['freight collect under CIF', `${BL}.carriage.freight`, 'collect', ['TRN-004'], ['XDC-008']],
  ['FOB with freight prepaid', 'shipment.incoterm', 'FOB', ['TRN-005']],
  ['an original missing', `${BL}.originalsAtHand`, '2', ['TRN-006']],
  ['IMO number mistyped', `${BL}.carriage.imo`, '9074728', ['TRN-008']],
  ['discharged in Rotterdam', `${BL}.ports.discharge`, 'NLRTM', ['TRN-009'], ['OWN-LC-010', 'OWN-XDC-010', 'XDC-010']],
  ['for the US without ISF data', 'shipment.destination', 'US', ['TRN-009', 'TRN-010']],
  ['for Egypt without ACID', 'shipment.destination', 'EG', ['TRN-009', 'TRN-012']],
  ['for Senegal without tracking note', 'shipment.destination', 'SN', ['TRN-009', 'TRN-013']],
  ['no EORI', `${CI}.parties.consignee.eori`, undefined, ['TRN-011']],
  ['VGM after the cut-off', 'documents.vgm.0.date', '2026-11-19', ['TRN-014']],
  ['VGM of another container', 'documents.vgm.0.carriage.containers.0.number', 'MSCU6639253', ['TRN-014']],
  ['batteries without papers', 'shipment.lithiumBatteries', true, ['TRN-015']],
  ['dangerous goods without declaration', 'shipment.unNumbers', ['UN1266'], ['TRN-016']],
];
export const BY_AIR: readonly Mistake[] = [
  ['no EGM', `${SB}.customs.egmFiledOn`, undefined, ['SHB-010']],
  ['courier without CSB-V', `${SB}.carriage.mode`, 'courier', ['SHB-013']],
  ['sea port', `${SB}.customs.portCode`, 'INMAA1', ['SHB-001']],
  ['CIF by air', `${CI}.incoterm`, 'CIF', ['INV-009'], ['LC-013', 'XDC-008']],
  ['no IRN anywhere', 'documents', (({ eInvoice: _gone, ...rest }) => ({ ...rest, gstInvoice: rest.gstInvoice?.map((one) => ({ ...one, refs: { lutArn: 'AD330326000123X' } })) }))(airShipment().documents ?? {}), ['INV-015']],
  ['no e-way bill', `${CI}.refs.eWayBill`, undefined, ['INV-021']],
  ['tax under LUT', `${GST}.totals.tax`, inr(100), ['INV-013']],
  ['IGST in the shipping bill under LUT', `${SB}.totals.tax`, inr(100), ['OWN-TAX-002']],
  ['LUT not recorded', 'exporter.luts', undefined, ['OWN-LUT-001']],
  ['LUT of last year only', 'exporter.luts.1.financialYear', '2024-25', ['OWN-LUT-001']],
  ["last year's ARN", `${GST}.refs.lutArn`, 'AD330325000777P', ['OWN-LUT-002']],
  ['more volume than weight', `${PL}.totals.volume`, cbm('1.5'), ['PKL-003', 'PKL-007', 'PKL-010']],
  ['AWB mistyped', 'documents.airWaybill.0.number', '618-44556677', ['TRN-007']],
  ['weight of the AWB', 'documents.airWaybill.0.totals.grossWeight', kg('240'), ['OWN-WT-001'], ['XDC-002']],
];

/** A container sold CIF draws this hint by design; it is no mistake. */
export const HINT = 'INV-010';

/** Other right ways to do it, as edits of the sample shipments; none may draw a point besides the hint where goods stay CIF in a container. */
type Edit = readonly [string, unknown];
export const RIGHT: readonly (readonly [string, Facts, readonly Edit[], readonly string[]])[] = [
  ['entered at a depot, loaded at its gateway port', seaShipment(), [[`${SB}.customs.portCode`, 'INTKD6'], [`${SB}.customs.table6a.0.portCode`, 'INTKD6'], [`${SB}.customs.gatewayPort`, 'INMUN1'], [`${BL}.ports.loading`, 'Mundra Port, India'], [`${BL}.ports.receipt`, 'ICD Tughlakabad']], [HINT]],
  ['sold FCA with freight collect', seaShipment(), [[`${CI}.incoterm`, 'FCA'], [`${CI}.place`, 'Chennai'], [`${CI}.totals.freight`, undefined], [`${CI}.totals.insurance`, undefined], ['shipment.incoterm', 'FCA'], [`${BL}.carriage.freight`, 'collect'], [`${SB}.incoterm`, 'FCA'], [`${SB}.totals.freight`, undefined], [`${SB}.totals.insurance`, undefined], [`${SB}.totals.fob`, inr(127_800_000)]], []],
  ['FOB prices with freight and insurance added below', seaShipment(), [[`${CI}.lines.0.unitPrice`, usd(400)], [`${CI}.lines.0.amount`, usd(960_000)], [`${CI}.lines.1.unitPrice`, usd(8910)], [`${CI}.lines.1.amount`, usd(445_500)]], [HINT]],
  ['pieces priced by the dozen', seaShipment(), [[`${CI}.lines.1.quantity`, pcs('600')], [`${CI}.lines.1.pricePer`, { value: '1', unit: 'DOZ' }]], [HINT]],
  ['a discount and charges', seaShipment(), [[`${CI}.totals.discount`, usd(50_000)], [`${CI}.totals.charges`, usd(50_000)]], [HINT]],
  ['amount in words with million and cents', seaShipment(), [[`${CI}.amountInWords`, 'USD Fifteen Thousand and 00/100 only']], [HINT]],
  ['B/L still a draft', seaShipment(), [[`${BL}.state`, 'draft'], [`${BL}.carriage.onBoardOn`, undefined], [`${BL}.originals`, undefined], [`${BL}.originalsAtHand`, undefined], ['shipment.onBoardOn', undefined], [`${SB}.customs.egmFiledOn`, undefined]], [HINT]],
  ['a part carton in a row of its own', seaShipment(), [[`${PL}.lines.0.packageCount`, '199'], [`${PL}.lines.0.quantity`, pcs('2388')], [`${PL}.lines.2`, { sku: 'KB-CUSH-01', quantity: pcs('12'), piecesPerPackage: pcs('12'), packageCount: '1', netWeight: kg('7.2'), grossWeight: kg('8.2') }], [`${PL}.lines.0.netWeight`, kg('1432.8')], [`${PL}.lines.0.grossWeight`, kg('1631.8')], [`${PL}.totals.volume`, undefined], [`${PL}.totals.packageCount`, '225']], [HINT]],
  ['two items in one carton', seaShipment(), [[`${PL}.lines.1.packageCount`, '25'], [`${PL}.lines.2`, { sku: 'KB-CUSH-01', quantity: pcs('0'), packageCount: '0', netWeight: kg('0'), grossWeight: kg('0'), volume: cbm('0') }]], [HINT]],
  ['two GST invoices on one shipping bill', seaShipment(), [['documents.gstInvoice.1', { number: 'GST/26-27/89', date: '2026-11-09', parties: { exporter: { gstin: '33ABCCX1234K1ZF' } }, customs: { endorsement: 'igst' }, refs: { irn: 'bb53808b35791e1f4fb0623746b31d2f3259da7fc5aa9ace489f96d14cf766f4' }, totals: { tax: inr(50_000) } }], [`${SB}.refs.gstInvoiceNumber`, 'GST/26-27/88, GST/26-27/89'], [`${SB}.totals.tax`, inr(11_756_480)], [`${SB}.customs.table6a.1`, { gstin: '33ABCCX1234K1ZF', invoiceNumber: 'GST/26-27/89', portCode: 'INNSA1', shippingBill: '1234567', shippingBillDate: '2026-11-12' }]], [HINT]],
  ['through Rotterdam with the place of delivery named', seaShipment(), [[`${BL}.ports.discharge`, 'Rotterdam (NLRTM)'], [`${BL}.ports.delivery`, 'Hamburg, Germany']], [HINT]],
  ['pallets on the B/L, cartons on the list', seaShipment(), [[`${BL}.totals.packageCount`, '20'], [`${BL}.totals.packageKind`, 'Pallets']], [HINT]],
  ['weights rounded up on the B/L', seaShipment(), [[`${BL}.totals.grossWeight`, kg('2650')]], [HINT]],
  ['a house air waybill', airShipment(), [['documents.airWaybill.0.number', 'KVF-000123'], ['documents.airWaybill.0.carriage.signedAs', 'forwarder']], []],
  ['a sample by courier on a CSB-V, nothing to pay', airShipment(), [['shipment.mode', 'courier'], ['shipment.commercial', false], [`${CI}.commercial`, false], [`${CI}.statements`, ['no-commercial-value']], [`${SB}.carriage.mode`, 'courier'], [`${SB}.customs.courierForm`, 'CSB-V']], []],
  ['by road to Nepal in rupees', airShipment(), [['shipment.mode', 'road'], ['shipment.destination', 'NP'], [`${CI}.currency`, 'INR'], [`${CI}.realisationMonths`, '18'], [`${CI}.lines.0.unitPrice`, inr(276_900)], [`${CI}.lines.0.amount`, inr(11_076_000)], [`${CI}.totals.amount`, inr(11_076_000)], [`${CI}.totals.freight`, undefined], [`${CI}.amountInWords`, 'Rupees One Lakh Ten Thousand Seven Hundred Sixty Only'], [`${SB}.currency`, 'INR'], [`${SB}.customs.portCode`, 'INRXLB'], [`${SB}.carriage.mode`, 'road'], [`${SB}.totals.amount`, inr(11_076_000)], [`${SB}.totals.freight`, inr(2_641_200)], [`${PL}.carriage.mode`, 'road'], ['documents.airWaybill', undefined]], []],
];
