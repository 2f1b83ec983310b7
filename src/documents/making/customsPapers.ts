import type { Exporter } from '#exporter/nouns';
import type { ExportDocument } from '../nouns.ts';
import type { DocumentLine } from '../parts/line.ts';
import { box, destinationOf, numberBox, originOf, packagesRow, firmAsParty, partyBox, refBox, registrations, termText, vesselText } from './boxes.ts';
import { goodsTable, type LineColumn } from './goods.ts';
import { inRupeesText } from './gstInvoice.ts';
import { describedAs, serial, signPart } from './invoice.ts';
import type { PrintPart } from './printable.ts';
import { amountText, dayText, figures, grouped, labelled, numeral, packagesText, priceText, quantityText, portText } from './wording.ts';
import { moneyText } from '#base';

const ROUTES: Readonly<Record<string, string>> = { igst: 'P: export on payment of IGST', lut: 'LUT: export under letter of undertaking' };
const yes = (one: boolean | undefined): string => (one === undefined ? '' : one ? 'Yes' : 'No');

const schemes = (line: DocumentLine): string => [
  ...labelled('Scheme', line.schemeCode), ...labelled('Drawback', line.drawbackSerial), ...labelled('on', quantityText(line.drawbackQuantity)),
  ...labelled('RoDTEP', line.rodtep), line.rodtepStatement ? 'RD001' : '', line.rosctl ? 'RoSCTL' : '',
].filter(Boolean).join('\n');

const ITEMS: readonly LineColumn[] = [
  serial, { head: 'Item', of: describedAs }, { head: 'ITC-HS', width: 50, of: (line) => line.hsCode ?? '' }, { head: 'Quantity', width: 58, number: true, of: (line) => [quantityText(line.quantity), line.standardQuantity ? `SQC ${quantityText(line.standardQuantity)}` : ''].filter(Boolean).join('\n') },
  { head: 'Net weight', width: 54, number: true, optional: true, of: (line) => quantityText(line.netWeight) },
  { head: 'Unit price', width: 54, number: true, optional: true, of: (line) => (line.unitPrice ? `${priceText(line.price ?? moneyText(line.unitPrice), line.unitPrice.currency)}\n${line.unitPrice.currency}` : '') },
  { head: 'Value', width: 66, number: true, optional: true, of: (line) => [line.amount ? amountText(line.amount) : '', line.fob ? `FOB ${amountText(line.fob)}` : '', line.marketValue ? `PMV ${amountText(line.marketValue)}` : ''].filter(Boolean).join('\n') },
  { head: 'Schemes', width: 74, optional: true, of: schemes }, { head: 'IGST', width: 56, number: true, optional: true, of: (line) => (line.tax ? `${figures(line.tax)}${line.taxRate ? `\n${line.taxRate} %` : ''}` : '') },
];

/** All that a customs broker types into a shipping bill, in the order of its screens. */
export function shippingBillData(paper: ExportDocument, exporter: Exporter): PrintPart[] {
  const { parties, customs, totals, refs, ports } = paper;
  return [
    { kind: 'text', text: 'Data for the shipping bill. Please send the checklist back before filing: a draft is still free to correct.', look: 'small' },
    {
      kind: 'boxes', rows: [
        [partyBox('Exporter', parties?.exporter, registrations(parties?.exporter)), partyBox('Consignee', parties?.consignee)],
        [refBox('Shipping bill no. & date', paper.number, paper.date), box('State and district of origin', [[customs?.stateOfOrigin, customs?.districtOfOrigin].filter(Boolean).join(', ')]), box('AD code', [customs?.adCode]), box('Filed at (port code)', [customs?.portCode])],
        [refBox('Invoice no. & date', refs?.invoiceNumber, refs?.invoiceDate), refBox('GST invoice no. & date', refs?.gstInvoiceNumber, refs?.gstInvoiceDate), box('IGST status', [customs?.endorsement ? (ROUTES[customs.endorsement] ?? customs.endorsement) : undefined]), box('LUT ARN', [refs?.lutArn])],
        [box('Nature of contract', [customs?.natureOfContract ?? paper.incoterm]), box('Terms of delivery', [termText(paper)]), box('Payment', [paper.paymentTerm]), box('Trade agreement', [customs?.agreementCode])],
        [box('Port of loading', [portText(ports?.loading)]), box('Gateway port', [portText(customs?.gatewayPort)]), box('Port of discharge', [portText(ports?.discharge)]), box('Country of destination', [...new Set([portText(ports?.finalDestination), destinationOf(paper)])])],
        [box('Invoice value', [amountText(totals?.amount)]), box('Freight', [amountText(totals?.freight)]), box('Insurance', [amountText(totals?.insurance)]), box('Commission / discount', [amountText(totals?.commission), amountText(totals?.discount)])],
        [box('FOB value', [amountText(totals?.fob)]), box('Rate of exchange', [customs?.exchangeRate ? `${grouped(customs.exchangeRate)} INR for 1 ${paper.currency ?? ''}` : '']), box('Invoice value in rupees', [inRupeesText(totals?.amount, customs?.exchangeRate)]), box('IGST to refund', [amountText(customs?.igstRefund ?? totals?.tax)])],
        packagesRow(paper),
        [box('Country of origin', [originOf(paper)]), box('Vessel / flight', [vesselText(paper)]), box('Solid wood packing', [yes(customs?.woodPacking)])],
      ],
    },
    goodsTable(paper.lines ?? [], ITEMS), signPart(paper, exporter),
  ];
}

/** Draft of a certificate of origin, box by box, for the portal or the chamber. */
export function originDraft(paper: ExportDocument, exporter: Exporter): PrintPart[] {
  const { parties, refs, origin, totals } = paper;
  const columns: LineColumn[] = [
    { head: '5. Item', width: 30, of: (_line, at) => String(at + 1) }, { head: '6. Marks & nos.', width: 72, of: (line, at) => line.marks ?? (at === 0 ? (paper.marks ?? '') : '') },
    { head: '7. Description of goods; packages', of: (line) => [describedAs(line), packagesText(line.packageCount, line.packageKind)].filter(Boolean).join('\n') }, { head: 'HS code', width: 52, of: (line) => line.hsCode ?? '' },
    { head: '8. Criterion', width: 48, of: (line) => line.originCriterion ?? origin?.criterion ?? '' }, { head: '9. Weight or quantity', width: 70, number: true, of: (line) => [quantityText(line.quantity), quantityText(line.grossWeight)].filter(Boolean).join('\n') },
    { head: 'FOB value', width: 66, number: true, optional: true, of: (line) => amountText(line.fob) },
  ];
  const total = { '7. Description of goods; packages': packagesText(totals?.packageCount, totals?.packageKind) ? `TOTAL ${packagesText(totals?.packageCount, totals?.packageKind)}` : '', '9. Weight or quantity': quantityText(totals?.grossWeight), 'FOB value': amountText(totals?.fob) };
  return [
    {
      kind: 'boxes', rows: [
        [{ share: 1.15, rows: [[partyBox('1. Exporter: name, address, country', parties?.exporter, registrations(parties?.exporter))], [partyBox('2. Consignee: name, address, country', parties?.consignee)]] }, { share: 1, rows: [[box('Certificate', [origin?.agreement ? `Preferential: ${origin.agreement}` : 'Non-preferential', ...labelled('Form', origin?.form)])], [numberBox('Reference no. & date', paper)], [partyBox('Producer', parties?.producer)]] }],
        [box('3. Means of transport and route', [vesselText(paper), [portText(paper.ports?.loading), portText(paper.ports?.discharge)].filter(Boolean).join(' to ')], 1.15), box('4. For official use', ['', ''])],
      ],
    },
    goodsTable(paper.lines ?? [], columns, Object.values(total).some(Boolean) ? [total] : []),
    {
      kind: 'boxes', rows: [
        [refBox('10. Invoice no. & date', refs?.invoiceNumber, refs?.invoiceDate), box('Country of origin', [originOf(paper)]), box('Importing country', [destinationOf(paper)]), ...(origin?.thirdCountryInvoice ? [box('Third-country invoicing', ['Yes', parties?.thirdParty?.name])] : [])],
      ],
    },
    signPart(paper, exporter, { label: '11. Declaration by the exporter', lines: ['The above particulars are correct; all the goods were produced in the country of origin named here and meet the origin rules that apply to them.', ...labelled('12. Certification:', 'left to the issuing body')] }),
  ];
}

/** What a shipper declares to the line: SOLAS chapter VI, regulation 2. */
export function vgmLetter(paper: ExportDocument, exporter: Exporter): PrintPart[] {
  const { carriage, parties } = paper;
  const shipper = parties?.exporter ?? firmAsParty(exporter);
  const columns: readonly [string, string, (at: number) => string][] = [
    ['Container no.', '', (at) => carriage?.containers?.[at]?.number ?? ''], ['Type', '', (at) => carriage?.containers?.[at]?.kind ?? ''], ['Seal no.', '', (at) => carriage?.containers?.[at]?.seal ?? ''],
    ['Tare', 'n', (at) => quantityText(carriage?.containers?.[at]?.tare)], ['Cargo and packing', 'n', (at) => quantityText(carriage?.containers?.[at]?.grossWeight)], ['Max. payload', 'n', (at) => quantityText(carriage?.containers?.[at]?.payload)],
    ['Verified gross mass', 'n', (at) => quantityText(carriage?.containers?.[at]?.verifiedGrossMass)],
  ];
  const containers = carriage?.containers ?? [];
  const shown = columns.filter(([head, , of]) => head === 'Container no.' || head === 'Verified gross mass' || containers.some((_one, at) => of(at) !== ''));
  const method = carriage?.method === '1' ? 'Method 1: the packed container was weighed.' : carriage?.method === '2' ? 'Method 2: the goods, packing, pallets and dunnage were weighed and the tare of the container was added.' : '';
  return [
    { kind: 'boxes', rows: [[partyBox('Shipper', shipper, registrations(shipper)), { share: 1, rows: [[numberBox('Declaration no. & date', paper), box('Vessel / voyage', [vesselText(paper)])], [box('Weighed on', [dayText(carriage?.weighedOn)]), box('Line wants it by', [dayText(carriage?.cutOffOn)])]] }], [refBox('Invoice no. & date', paper.refs?.invoiceNumber, paper.refs?.invoiceDate), box('Method', [method])]] },
    { kind: 'goods', columns: shown.map(([head, number], at) => ({ head, ...(number ? { number: true } : {}), ...(at === 0 ? {} : { width: head === 'Verified gross mass' ? 84 : 68 }) })), rows: containers.map((_one, at) => shown.map(([, , of]) => of(at))), totals: [] },
    { kind: 'text', text: `We declare that the gross mass of each container named above was verified as SOLAS chapter VI regulation 2 asks. ${method}`.trim() },
    { kind: 'sign', left: undefined, firm: shipper.name ?? '', lines: [dayText(paper.date ?? carriage?.weighedOn), carriage?.signatory ?? '', 'Authorised by the shipper'].filter(Boolean) },
  ];
}

/** Instruction for a bill of lading, as carriers and forwarders take it: no prices. */
export function blInstruction(paper: ExportDocument, exporter: Exporter): PrintPart[] {
  const { parties, ports, carriage, totals, refs } = paper;
  const consignee = parties?.consignee?.toOrder && !parties.consignee.name ? { ...parties.consignee, name: 'TO ORDER' } : parties?.consignee;
  const containers = carriage?.containers ?? [];
  const goods = paper.goods ? [paper.goods] : (paper.lines ?? []).map((line) => [line.description, line.hsCode ? `HS ${line.hsCode}` : ''].filter(Boolean).join(', '));
  return [
    { kind: 'text', text: 'Please issue the bill of lading exactly as below and send the draft for our approval before it is released.', look: 'small' },
    {
      kind: 'boxes', rows: [
        [partyBox('Shipper', parties?.exporter), { share: 1, rows: [[numberBox('Our reference & date', paper)], [refBox('Invoice no. & date', refs?.invoiceNumber, refs?.invoiceDate), box('Shipping bill', [refs?.shippingBill])], [box('LC no.', [refs?.lcNumber])]] }],
        [partyBox('Consignee', consignee), partyBox('Notify party', parties?.notify)],
        [box('Place of receipt', [portText(ports?.receipt)]), box('Port of loading', [portText(ports?.loading)]), box('Port of discharge', [portText(ports?.discharge)]), box('Place of delivery', [portText(ports?.delivery ?? ports?.finalDestination)])],
        [box('Vessel / voyage', [vesselText(paper)]), box('Freight', [carriage?.freight ? `Freight ${carriage.freight}` : '']), box('Originals', [paper.originals ? `${numeral(paper.originals)} original${numeral(paper.originals) === '1' ? '' : 's'}` : '']), box('Copies', [numeral(paper.copies)])],
      ],
    },
    {
      kind: 'goods', columns: [{ head: 'Marks & nos.', width: 110 }, { head: 'Packages', width: 72, number: true }, { head: 'Description of goods' }, { head: 'Gross weight', width: 76, number: true }, { head: 'Measurement', width: 70, number: true }],
      rows: [[paper.marks ?? '', packagesText(totals?.packageCount, totals?.packageKind), [...goods, ...labelled('Net weight', quantityText(totals?.netWeight))].join('\n'), quantityText(totals?.grossWeight), quantityText(totals?.volume)]], totals: [],
    },
    ...(containers.length > 0 ? [{ kind: 'goods' as const, columns: [{ head: 'Container no.' }, { head: 'Type', width: 80 }, { head: 'Seal no.', width: 110 }, { head: 'Gross weight', width: 90, number: true }], rows: containers.map((one) => [one.number ?? '', one.kind ?? '', one.seal ?? '', quantityText(one.grossWeight)]), totals: [] }] : []),
    { kind: 'text', text: 'Clean on board notation with the date of loading. No clause on the state of goods or packing without our word.' },
    signPart(paper, exporter),
  ];
}
