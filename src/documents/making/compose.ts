import { Decimal, type Day, financialYear, type Money, sameQuantity, type Quantity } from '#base';
import type { Exporter } from '#exporter/nouns';
import { customsTerm } from '#tradeids';
import type { ExportDocument } from '../nouns.ts';
import type { DocumentKind } from '../parts/kinds.ts';
import type { DocumentLine } from '../parts/line.ts';
import type { Shipment } from '../shipment/shipment.ts';
import { firmAsParty } from './boxes.ts';
import { endorsementOf } from './invoice.ts';
import { COMPOSED_KINDS, type ComposedKind } from './printable.ts';
import { packingLine, pricedLine, taxedLine, volumeOf, withoutPrices } from './composeLines.ts';
import { countedSum, decimalSum, lineAmount, minus, moneySum, quantitySum, timesRate } from './sums.ts';
import { amountInWords } from './words.ts';

export const isComposed = (kind: string | undefined): kind is ComposedKind => (COMPOSED_KINDS as readonly (string | undefined)[]).includes(kind);

export type ComposeSource = { shipment: Shipment; papers: readonly ExportDocument[]; exporter: Exporter; number: string; date: Day };
/** A total that was typed and is another than the lines add up to: the paper carries the sum. */
export type Difference = { path: string; typed: string; summed: string };
export type Composed = { document: ExportDocument; differs: Difference[] };

type Common = Shipment['common'];
type Totals = NonNullable<ExportDocument['totals']>;

/** Keys without a value go, branches that are empty with them: an absent leaf is absent. */
function kept<T>(value: T): T {
  if (Array.isArray(value)) return value.map(kept) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, kept(one)] as const).filter(([, one]) => one !== undefined && one !== '' && !(typeof one === 'object' && one !== null && Object.keys(one).length === 0))) as T;
}

/** Packages, weights and volume: the sums of the lines where every line tells them, else what was typed for the whole. */
function packed(common: Common, lines: readonly DocumentLine[]): { totals: Totals; differs: Difference[] } {
  const typed = common.totals ?? {};
  const differs: Difference[] = [];
  const weight = (key: 'netWeight' | 'grossWeight' | 'volume'): Quantity | undefined => {
    const summed = lines.length > 0 ? quantitySum(lines.map((one) => (key === 'volume' ? volumeOf(one) : one[key])), typed[key]?.unit) : undefined;
    if (summed && typed[key] && !sameQuantity(summed, typed[key])) differs.push({ path: `totals.${key}`, typed: `${typed[key].value} ${typed[key].unit}`, summed: `${summed.value} ${summed.unit}` });
    return summed ?? typed[key];
  };
  const count = decimalSum(lines.map((one) => one.packageCount));
  if (count !== undefined && typed.packageCount !== undefined && !new Decimal(count).eq(typed.packageCount)) differs.push({ path: 'totals.packageCount', typed: String(typed.packageCount), summed: count });
  const kinds = [...new Set(lines.map((one) => one.packageKind).filter(Boolean))];
  return { totals: { packageCount: count ?? typed.packageCount, packageKind: kinds.length === 1 ? kinds[0] : typed.packageKind, netWeight: weight('netWeight'), grossWeight: weight('grossWeight'), volume: weight('volume') }, differs };
}

/** Lines, less discount, plus charges. Freight and insurance stand inside the prices, unless the typed total says that they are added. */
function priced(common: Common, lines: readonly DocumentLine[]): { totals: Totals; differs: Difference[] } {
  const { discount, charges, freight, insurance, commission, amount: typed } = common.totals ?? {};
  const sum = moneySum(lines.map(lineAmount));
  const quantity = countedSum(lines.map((one) => one.quantity)) ?? common.totals?.quantity;
  if (!sum) return { totals: { amount: typed, discount, charges, freight, insurance, commission, quantity }, differs: [] };
  const net = minus(sum, discount);
  const whole = { ...net, amount: net.amount + (charges?.currency === sum.currency ? charges.amount : 0) };
  const carriage = [freight, insurance].reduce((total, one) => total + (one?.currency === sum.currency ? one.amount : 0), 0);
  const outside = carriage > 0 && typed?.currency === sum.currency && typed.amount === whole.amount + carriage;
  const amount = outside && typed ? typed : whole;
  const differs = typed && typed.amount !== amount.amount ? [{ path: 'totals.amount', typed: `${typed.currency} ${typed.amount}`, summed: `${amount.currency} ${amount.amount}` }] : [];
  return { totals: { amount, ...(discount || charges || outside ? { lines: sum } : {}), discount, charges, freight, insurance, commission, quantity, ...(freight || insurance ? { fob: minus(amount, freight, insurance) } : {}) }, differs };
}

/** Numbers of the shipment's other papers that this one names. */
function refsOf(common: Common, papers: readonly ExportDocument[]): NonNullable<ExportDocument['refs']> {
  const of = (kind: DocumentKind): ExportDocument | undefined => papers.find((one) => one.kind === kind);
  const [order, invoice, gst] = [of('purchaseOrder'), of('commercialInvoice'), of('gstInvoice')];
  return {
    purchaseOrder: order?.number, purchaseOrderDate: order?.date, proforma: of('proformaInvoice')?.number, invoiceNumber: invoice?.number, invoiceDate: invoice?.date, gstInvoiceNumber: gst?.number, gstInvoiceDate: gst?.date,
    lcNumber: of('letterOfCredit')?.number, shippingBill: of('shippingBill')?.number, eWayBill: of('eWayBill')?.number, irn: of('eInvoice')?.customs?.irn, ...definedOf(common.refs ?? {}),
  };
}
const definedOf = <T extends object>(value: T): Partial<T> => Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as Partial<T>;

const named = <K extends keyof NonNullable<ExportDocument['refs']>>(refs: NonNullable<ExportDocument['refs']>, ...keys: K[]): Pick<NonNullable<ExportDocument['refs']>, K> => Object.fromEntries(keys.map((key) => [key, refs[key]])) as Pick<NonNullable<ExportDocument['refs']>, K>;

type Parts = { common: Common; lines: DocumentLine[]; refs: NonNullable<ExportDocument['refs']>; weights: Totals; money: Totals; route: string | undefined; rate: string | undefined; source: ComposeSource; parties: NonNullable<ExportDocument['parties']> };

const PAPERS: Readonly<Record<ComposedKind, (parts: Parts) => ExportDocument>> = {
  proformaInvoice: ({ common, lines, refs, money, parties }) => ({
    ...terms(common), validTo: common.validTo, shipBy: common.shipBy, parties, ports: common.ports, lines: lines.map(pricedLine), totals: money, amountInWords: wordsOf(money.amount), refs: named(refs, 'purchaseOrder', 'purchaseOrderDate'),
  }),
  commercialInvoice: ({ common, lines, refs, weights, money, parties, rate, source }) => ({
    ...terms(common), marks: common.marks, commercial: common.commercial, statements: common.statements, realisationMonths: monthsToRealise(common.currency, source.date), parties, ports: common.ports, carriage: { mode: common.carriage?.mode, vessel: common.carriage?.vessel, voyage: common.carriage?.voyage, flight: common.carriage?.flight },
    lines: lines.map(pricedLine), totals: { ...weights, ...money }, amountInWords: wordsOf(money.amount), customs: { exchangeRate: rate },
    refs: named(refs, 'purchaseOrder', 'purchaseOrderDate', 'proforma', 'gstInvoiceNumber', 'gstInvoiceDate', 'lcNumber', 'eWayBill', 'irn', 'acid', 'cargoTrackingNote', 'formM'),
  }),
  gstInvoice: gstInvoice,
  packingList: ({ common, lines, refs, weights, parties }) => ({
    marks: common.marks, parties, ports: common.ports, lines: packingLines(lines), totals: { ...weights, quantity: countedSum(lines.map((one) => one.quantity)) }, customs: { woodPacking: common.customs?.woodPacking }, refs: named(refs, 'invoiceNumber', 'invoiceDate', 'purchaseOrder', 'purchaseOrderDate'),
    carriage: { mode: common.carriage?.mode, vessel: common.carriage?.vessel, voyage: common.carriage?.voyage, containers: common.carriage?.containers },
  }),
  shippingBill: shippingBill,
  billOfLading: ({ common, lines, refs, weights, parties }) => ({
    marks: common.marks, goods: common.goods, originals: common.originals, copies: common.copies, parties: { exporter: parties.exporter, consignee: parties.consignee, notify: parties.notify }, ports: common.ports, lines: lines.map(withoutPrices), totals: weights,
    refs: named(refs, 'lcNumber', 'shippingBill', 'invoiceNumber', 'invoiceDate'), carriage: { mode: common.carriage?.mode, vessel: common.carriage?.vessel, voyage: common.carriage?.voyage, freight: common.carriage?.freight, containers: common.carriage?.containers },
  }),
  vgm: ({ common, refs, parties }) => ({
    parties: { exporter: parties.exporter }, refs: named(refs, 'invoiceNumber', 'invoiceDate'),
    carriage: { vessel: common.carriage?.vessel, voyage: common.carriage?.voyage, method: common.carriage?.method, weighedOn: common.carriage?.weighedOn, cutOffOn: common.carriage?.cutOffOn, signatory: common.carriage?.signatory, containers: common.carriage?.containers?.map((one) => ({ ...one, verifiedGrossMass: one.verifiedGrossMass ?? massOf(one, common.carriage?.method) })) },
  }),
  certificateOfOrigin: ({ common, lines, refs, weights, parties }) => ({
    marks: common.marks, parties, ports: common.ports, refs: named(refs, 'invoiceNumber', 'invoiceDate'), lines: lines.map((one) => ({ ...withoutPrices(one), packageCount: one.packageCount, packageKind: one.packageKind, grossWeight: one.grossWeight, originCriterion: one.originCriterion })), totals: weights,
    carriage: { vessel: common.carriage?.vessel, voyage: common.carriage?.voyage, flight: common.carriage?.flight }, origin: common.origin,
  }),
  billOfExchange: ({ common, refs, money, parties, source }) => {
    const credit = source.papers.find((one) => one.kind === 'letterOfCredit');
    return { currency: common.currency ?? money.amount?.currency, paymentTerm: common.paymentTerm, parties: { exporter: parties.exporter, drawee: common.parties?.drawee ?? credit?.parties?.issuingBank ?? parties.buyer ?? parties.consignee }, totals: { amount: money.amount }, amountInWords: wordsOf(money.amount), refs: named(refs, 'lcNumber', 'invoiceNumber', 'invoiceDate') };
  },
};

const terms = (common: Common): ExportDocument => ({ currency: common.currency, incoterm: common.incoterm, place: common.place, paymentTerm: common.paymentTerm });
const wordsOf = (amount: Money | undefined): string | undefined => amount && amountInWords(amount);
/** FEMA 23(R) of 2026: from 1 October 2026 payment is due within 15 months, in rupees within 18. */
const monthsToRealise = (currency: string | undefined, date: Day): string | undefined => (date < '2026-10-01' ? undefined : currency === 'INR' ? '18' : '15');

/** Method 2: what was packed, and the box itself. */
const massOf = (one: NonNullable<NonNullable<Common['carriage']>['containers']>[number], method: string | undefined): Quantity | undefined => (method === '2' ? quantitySum([one.grossWeight, one.tare]) : undefined);

/** Package numbers run on from line to line where every line tells whole packages and none was numbered by hand. */
function packingLines(lines: readonly DocumentLine[]): DocumentLine[] {
  const runs = lines.every((one) => one.packageCount !== undefined && new Decimal(one.packageCount).isInteger() && !one.marks);
  let next = 1;
  return lines.map((one) => {
    const count = runs ? Number(one.packageCount) : 0;
    const first = next;
    next += count;
    return packingLine(one, count > 0 ? (count === 1 ? String(first) : `${first}-${first + count - 1}`) : one.marks);
  });
}

function gstInvoice({ common, lines, refs, parties, route, rate, source }: Parts): ExportDocument {
  const taxed = lines.map((one) => taxedLine(one, common.currency, rate, route));
  const [taxable, tax] = [moneySum(taxed.map((one) => one.amount)), moneySum(taxed.map((one) => one.tax))];
  const amount = taxable && tax?.currency === taxable.currency ? { ...taxable, amount: taxable.amount + tax.amount } : undefined;
  const lut = route === 'lut' ? Object.values(source.exporter.luts).find((one) => one.financialYear === financialYear(source.date))?.arn : undefined;
  return {
    currency: taxable?.currency ?? 'INR', incoterm: common.incoterm, place: common.place, parties: { exporter: parties.exporter, consignee: parties.consignee, buyer: parties.buyer }, ports: common.ports, lines: taxed, totals: { taxable, tax, amount, quantity: countedSum(lines.map((one) => one.quantity)) }, amountInWords: wordsOf(amount),
    customs: { endorsement: route, endorsementText: endorsementOf(route), placeOfSupply: '96', recipientGstin: 'URP', exchangeRate: rate }, refs: { ...named(refs, 'irn', 'eWayBill', 'purchaseOrder'), lutArn: lut },
  };
}

function shippingBill({ common, lines, refs, weights, money, parties, route, rate, source }: Parts): ExportDocument {
  const { exporter } = source;
  const gst = source.papers.find((one) => one.kind === 'gstInvoice');
  const fob = money.fob ?? money.amount;
  return {
    ...terms(common), marks: common.marks, parties: { exporter: parties.exporter, consignee: parties.consignee }, ports: common.ports, refs: named(refs, 'invoiceNumber', 'invoiceDate', 'gstInvoiceNumber', 'gstInvoiceDate'),
    lines: lines.map((one) => { const { packageCount: _count, packageKind: _kind, marks: _marks, volume: _volume, piecesPerPackage: _pieces, length: _length, width: _width, height: _height, ...rest } = one; return { ...rest, amount: lineAmount(one) }; }),
    totals: { ...weights, amount: money.amount, freight: money.freight, insurance: money.insurance, commission: money.commission, discount: money.discount, fob: fob && (fob.currency === 'INR' ? fob : rate === undefined ? undefined : timesRate(fob, rate, 'INR')), tax: gst?.totals?.tax },
    carriage: { mode: common.carriage?.mode, containers: common.carriage?.containers?.map(({ number, seal }) => ({ number, seal })) },
    customs: { ...common.customs, endorsement: route, endorsementText: undefined, placeOfSupply: undefined, recipientGstin: undefined, exchangeRate: rate, adCode: common.customs?.adCode ?? exporter.bank.adCode, natureOfContract: common.customs?.natureOfContract ?? (common.incoterm ? customsTerm(common.incoterm) : undefined), stateOfOrigin: common.customs?.stateOfOrigin ?? exporter.address.state, districtOfOrigin: common.customs?.districtOfOrigin ?? exporter.address.district, igstRefund: route === 'igst' ? gst?.totals?.tax : undefined },
  };
}

/** Papers that somebody else files or issues: what we put together is a draft of them. */
const DRAFTED = new Set<ComposedKind>(['shippingBill', 'billOfLading', 'certificateOfOrigin']);

/**
 * A paper of this kind from what the shipment says: the same data that the rules check and the print shows. Sums are worked out of the lines;
 * a typed total that is another is told in `differs` and gives way. What the shipment does not know stays out; nothing is made up.
 */
export function composePaper(kind: ComposedKind, source: ComposeSource): Composed {
  const { shipment, papers, exporter, number, date } = source;
  const { common } = shipment;
  const lines = common.lines ?? [];
  const weights = packed(common, lines);
  const money = priced(common, lines);
  const parties = { ...common.parties, exporter: common.parties?.exporter ?? firmAsParty(exporter) };
  const typedRoute = shipment.facts.taxRoute;
  const route = typeof typedRoute === 'string' ? typedRoute : exporter.taxRoute;
  const rate = common.customs?.exchangeRate === undefined ? undefined : String(common.customs.exchangeRate);
  const document = PAPERS[kind]({ common, lines, refs: refsOf(common, papers), weights: weights.totals, money: money.totals, route, rate, source, parties });
  return { document: kept({ kind, number, date, ...(DRAFTED.has(kind) ? { state: 'draft' } : {}), ...document }), differs: [...weights.differs, ...money.differs] };
}
