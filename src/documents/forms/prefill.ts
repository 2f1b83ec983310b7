import { canonicalJson } from '#base';
import type { DocumentLine } from '../parts/line.ts';
import type { ExportDocument } from '../parts/document.ts';
import type { DocumentKind } from '../parts/kinds.ts';
import type { Paper } from '../shipment/paper.ts';
import type { Shipment } from '../shipment/shipment.ts';
import type { Block } from './blocks.ts';
import { formOfKind } from './forms.ts';
import { isEmptyValue, valueAtPath, withPath } from './paths.ts';

/** Where a proposed value stands: the shipment, the firm's profile, or another paper with its number. */
export type ProposalSource = 'shipment' | 'exporter' | 'trade' | DocumentKind;
export type Proposal = { path: string; value: unknown; from: ProposalSource; number?: string };
/** What is known besides the paper itself. `firm` is the profile as papers name it: party, AD code, LUT of the financial year. */
export type PrefillSources = { shipment?: Pick<Shipment, 'common' | 'facts' | 'number'> | undefined; papers: readonly Paper[]; firm: { party: NonNullable<NonNullable<ExportDocument['parties']>['exporter']>; adCode?: string | undefined; lutArn?: string | undefined } };

/** Papers in the order in which they are believed about goods, parties and carriage. */
const BELIEVED: readonly DocumentKind[] = ['commercialInvoice', 'packingList', 'proformaInvoice', 'purchaseOrder', 'shippingBill', 'billOfLading', 'airWaybill', 'gstInvoice', 'letterOfCredit', 'certificateOfOrigin'];
/** What a transport or customs paper knows first hand. */
const FIRST_HAND: readonly (readonly [path: RegExp, kinds: readonly DocumentKind[]])[] = [
  [/^carriage\./u, ['billOfLading', 'airWaybill', 'seaWaybill', 'shippingBill', 'packingList']], [/^totals\.(packageCount|packageKind|netWeight|grossWeight|volume)$/u, ['packingList', 'shippingBill', 'billOfLading', 'airWaybill']], [/^customs\./u, ['shippingBill', 'gstInvoice']],
];
/** Values that belong to one paper alone and are never taken over. */
const OWN = /^(number|date|state|issuer|validFrom|validTo|presentedOn|originals|originalsAtHand|copies|statements|sameNumberAs|amountInWords|shipBy|credit\.|proof\.|origin\.|cover\.|parties\.(applicant|beneficiary|issuingBank|drawee|payer|thirdParty)\.|totals\.(rounding|payable|prepaid|withTax|taxable|tax|lines|discount|charges|commission))/u;
/** Money stands on papers of one currency only: rupees of a GST invoice are no dollars of a bill of exchange. */
const MONEY = /^(totals\.(amount|fob|freight|insurance)|currency)$/u;
const IN_RUPEES: ReadonlySet<DocumentKind> = new Set(['gstInvoice', 'eInvoice', 'eWayBill']);

/** Numbers and dates of other papers. */
const REFERENCES: Readonly<Record<string, readonly [kind: DocumentKind, path: string]>> = {
  'refs.invoiceNumber': ['commercialInvoice', 'number'], 'refs.invoiceDate': ['commercialInvoice', 'date'], 'refs.gstInvoiceNumber': ['gstInvoice', 'number'], 'refs.gstInvoiceDate': ['gstInvoice', 'date'], 'refs.purchaseOrder': ['purchaseOrder', 'number'], 'refs.purchaseOrderDate': ['purchaseOrder', 'date'],
  'refs.proforma': ['proformaInvoice', 'number'], 'refs.lcNumber': ['letterOfCredit', 'number'], 'refs.shippingBill': ['shippingBill', 'number'], 'refs.eWayBill': ['eWayBill', 'number'], 'refs.irn': ['eInvoice', 'customs.irn'], 'customs.irn': ['eInvoice', 'customs.irn'], 'refs.egm': ['egm', 'number'], 'refs.certificateOfOrigin': ['certificateOfOrigin', 'number'], 'refs.portCode': ['shippingBill', 'customs.portCode'],
};

const latest = (papers: readonly Paper[], kind: DocumentKind): Paper | undefined => papers.findLast((one) => one.kind === kind);
const found = (path: string, value: unknown, from: ProposalSource, number?: string): Proposal[] => (isEmptyValue(value) ? [] : [{ path, value, from, ...(number ? { number } : {}) }]);

/** What the firm and the route of the shipment settle. */
function settled(kind: DocumentKind, path: string, { firm, shipment }: PrefillSources): Proposal[] {
  const route = valueAtPath(shipment?.facts, 'taxRoute');
  if (path.startsWith('parties.exporter.')) return found(path, valueAtPath(firm.party, path.slice('parties.exporter.'.length)), 'exporter');
  if (path === 'customs.endorsement') return found(path, route, 'shipment');
  if (path === 'refs.lutArn') return route === 'igst' ? [] : found(path, firm.lutArn, 'exporter');
  if (path === 'customs.adCode') return found(path, firm.adCode, 'exporter');
  if (path === 'customs.natureOfContract') return found(path, shipment?.common.incoterm, 'shipment');
  if (path === 'customs.portCode' || path === 'customs.gatewayPort') return found(path, valueAtPath(shipment?.facts, 'gatewayPort'), 'shipment');
  if (path === 'customs.leoOn') return found(path, valueAtPath(shipment?.facts, 'leoOn'), 'shipment');
  // A supply abroad: code 96 is "other countries", and the recipient is unregistered.
  if (kind === 'gstInvoice' && path === 'customs.placeOfSupply') return found(path, '96', 'trade');
  if (kind === 'gstInvoice' && path === 'customs.recipientGstin') return found(path, 'URP', 'trade');
  if ((kind === 'gstInvoice' || kind === 'gstReturn') && path === 'currency') return found(path, 'INR', 'trade');
  return [];
}

function fromPapers(kind: DocumentKind, path: string, papers: readonly Paper[]): Proposal[] {
  const first = FIRST_HAND.find(([about]) => about.test(path))?.[1] ?? [];
  for (const other of new Set([...first, ...BELIEVED])) {
    if (other === kind || (MONEY.test(path) && IN_RUPEES.has(other) !== IN_RUPEES.has(kind))) continue;
    const paper = latest(papers, other);
    const value = valueAtPath(paper?.document, path);
    if (paper && !isEmptyValue(value)) return found(path, value, other, paper.document.number);
  }
  return [];
}

function proposalAt(kind: DocumentKind, path: string, sources: PrefillSources): Proposal | undefined {
  const [named, own] = REFERENCES[path] ?? [];
  const paper = named && named !== kind ? latest(sources.papers, named) : undefined;
  if (named && own) return found(path, valueAtPath(paper?.document, own), named, paper?.document.number)[0] ?? settled(kind, path, sources)[0];
  const fixed = settled(kind, path, sources)[0];
  if (fixed || OWN.test(path)) return fixed;
  const ofShipment = MONEY.test(path) && IN_RUPEES.has(kind) ? undefined : valueAtPath(sources.shipment?.common, path);
  // A buyer and a consignee are taken over whole: the name of one paper with the address of another is nobody.
  const party = /^parties\.(\w+)\./u.exec(path)?.[1];
  if (party && valueAtPath(sources.shipment?.common, `parties.${party}.name`) !== undefined) return found(path, ofShipment, 'shipment')[0];
  return found(path, ofShipment, 'shipment')[0] ?? fromPapers(kind, path, sources.papers)[0];
}

const shownOf = (line: DocumentLine, columns: readonly string[]): DocumentLine => Object.fromEntries(Object.entries(line).filter(([key]) => columns.includes(key)));
const lineKey = (line: DocumentLine): string => line.sku ?? line.description ?? '';

/** Rows of a list: those of the shipment, else of the paper that is believed first; goods get what other papers know of the same item. */
function listProposal(kind: DocumentKind, block: Extract<Block, { list: string }>, sources: PrefillSources): Proposal | undefined {
  if (block.list !== 'lines' && block.list !== 'carriage.containers') return undefined;
  const ofShipment = valueAtPath(sources.shipment?.common, block.list);
  const base = found(block.list, ofShipment, 'shipment')[0] ?? fromPapers(kind, block.list, sources.papers)[0];
  if (!base || !Array.isArray(base.value)) return undefined;
  const others = sources.papers.filter((one) => one.kind !== kind && IN_RUPEES.has(one.kind) === IN_RUPEES.has(kind)).flatMap((one) => (block.list === 'lines' ? (one.document.lines ?? []) : []));
  const rows = (base.value as DocumentLine[]).map((row) => shownOf(block.list === 'lines' ? { ...Object.assign({}, ...others.filter((one) => lineKey(one) !== '' && lineKey(one) === lineKey(row))), ...row } : row, IN_RUPEES.has(kind) ? block.columns.filter((column) => !['unitPrice', 'pricePer', 'discount', 'amount'].includes(column)) : block.columns)).filter((row) => Object.keys(row).length > 0);
  return rows.length > 0 ? { ...base, value: rows } : undefined;
}

/** For every field of the form of a kind, what the shipment, the firm and its other papers say; fields nobody knows are absent. Pure. */
export function proposals(kind: DocumentKind, sources: PrefillSources): Proposal[] {
  return formOfKind(kind).blocks.flatMap((block) => ('list' in block ? [listProposal(kind, block, sources)] : block.fields.map((path) => proposalAt(kind, path, sources)))).filter((one) => one !== undefined);
}

/** A paper with every proposal that has an empty place; nothing typed is touched. */
export const prefilled = (document: ExportDocument, given: readonly Proposal[]): ExportDocument => given.reduce((one, { path, value }) => (isEmptyValue(valueAtPath(one, path)) ? withPath(one, path, value) : one), document);

/** Proposals that the paper does not have as they are: `empty` ones can be filled in, others differ from what is typed. */
export const openProposals = (document: ExportDocument, given: readonly Proposal[]): (Proposal & { empty: boolean })[] =>
  given.flatMap((one) => { const now = valueAtPath(document, one.path); return isEmptyValue(now) || canonicalJson(now) !== canonicalJson(one.value) ? [{ ...one, empty: isEmptyValue(now) }] : []; });
