import type { ExportDocument } from '../parts/document.ts';

type Numbered = { document: ExportDocument; file?: string };
const plain = (text: string): string => text.toUpperCase().replace(/[^\p{L}\p{N}]/gu, '');
/** Several numbers in one field: "KB/118, KB/119", "118 & 119". */
const numbers = (text: string | undefined): string[] => (text ?? '').split(/[,;&\n]|\band\b/i).map(plain).filter((one) => one !== '');

/** Papers that serve several shipments: a credit or an order that two invoices name does not make one shipment of them. */
const SHARED = new Set(['letterOfCredit', 'purchaseOrder', 'proformaInvoice']);

/** What a paper is called by others, and whom it names, each as `kind of number: number`. */
function keysOf({ kind = '', number, refs = {}, carriage = {} }: ExportDocument): string[] {
  const own = plain(number ?? '');
  const named = (key: string, text: string | undefined): string[] => numbers(text).map((one) => `${key}:${one}`);
  return [
    ...(own && kind === 'commercialInvoice' ? [`invoice:${own}`] : []), ...(own && (kind === 'gstInvoice' || kind === 'eInvoice') ? [`gst:${own}`] : []), ...(own && kind === 'shippingBill' ? [`bill:${own}`] : []),
    ...named('invoice', refs.invoiceNumber), ...named('gst', refs.gstInvoiceNumber), ...named('bill', refs.shippingBill),
    ...(carriage.containers ?? []).flatMap((one) => (one.number ? [`box:${plain(one.number)}`] : [])),
  ];
}

/** Numbers by which papers name a credit, an order or a proforma, and by which those are called. */
function sharedKeys({ kind = '', number, refs = {} }: ExportDocument): string[] {
  const own = plain(number ?? '');
  const called: Readonly<Record<string, string>> = { letterOfCredit: 'credit', purchaseOrder: 'order', proformaInvoice: 'proforma' };
  return [...(own && called[kind] ? [`${called[kind]}:${own}`] : []), ...numbers(refs.lcNumber).map((one) => `credit:${one}`), ...numbers(refs.purchaseOrder).map((one) => `order:${one}`), ...numbers(refs.proforma).map((one) => `proforma:${one}`)];
}

/** Papers that stand alone go to the only invoice of the file they came in. */
function joinedByFile<T extends Numbered>(groups: readonly T[][], papers: readonly T[]): T[][] {
  const invoices = (file: string | undefined): T[] => papers.filter((one) => file !== undefined && one.file === file && one.document.kind === 'commercialInvoice');
  const result = groups.map((group) => [...group]);
  for (const group of [...result]) {
    const [only] = group;
    const [invoice, ...more] = invoices(only?.file);
    const target = result.find((one) => one !== group && invoice !== undefined && one.includes(invoice));
    if (group.length !== 1 || !only || only.document.kind === 'commercialInvoice' || more.length > 0 || !target) continue;
    target.push(only);
    result.splice(result.indexOf(group), 1);
  }
  return result;
}

/**
 * Papers of many shipments sorted into shipments by the numbers they share: invoice, GST invoice, shipping bill, container.
 * A paper whose numbers meet no other belongs to the one invoice of its file, if there is one: a wrong number is what an audit looks for.
 * A credit, an order or a proforma joins every shipment that names it. A paper that is left stands alone.
 */
export function groupedPapers<T extends Numbered>(papers: readonly T[]): T[][] {
  const single = papers.filter((one) => !SHARED.has(one.document.kind ?? ''));
  const groups: { keys: Set<string>; papers: T[] }[] = [];
  for (const one of single) {
    const keys = keysOf(one.document);
    const met = groups.filter((group) => keys.some((key) => group.keys.has(key)));
    const joined = { keys: new Set([...met.flatMap((group) => [...group.keys]), ...keys]), papers: [...met.flatMap((group) => group.papers), one] };
    for (const group of met) groups.splice(groups.indexOf(group), 1);
    groups.push(joined);
  }
  const found = joinedByFile(groups.map((group) => group.papers), papers);
  for (const one of papers.filter((each) => SHARED.has(each.document.kind ?? ''))) {
    const keys = sharedKeys(one.document);
    const naming = found.filter((group) => group.some((each) => sharedKeys(each.document).some((key) => keys.includes(key))));
    if (naming.length > 0) for (const group of naming) group.push(one);
    else found.push([one]);
  }
  const at = new Map(papers.map((one, index) => [one, index]));
  return found.map((group) => [...group].sort((a, b) => (at.get(a) ?? 0) - (at.get(b) ?? 0)));
}
