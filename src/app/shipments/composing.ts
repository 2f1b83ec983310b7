import type { Day } from '#base';
import { COMPOSED_KINDS, type ComposedKind, composePaper, type DocumentReads, type ExportDocument, numbersOfKind, type Paper, type Shipment } from '#documents';
import type { Exporter } from '#exporter';
import { nextNumber } from './numbering.ts';

/** What the first paper of a kind is called where the firm has no series of its own yet; drafts are numbered by those who file or issue them. */
const SERIES: Partial<Readonly<Record<ComposedKind, string>>> = { proformaInvoice: 'PI/', gstInvoice: 'GST/', commercialInvoice: 'INV/', packingList: 'PL/', vgm: 'VGM/', billOfExchange: 'BE/' };

/** The number a new paper of this kind gets: the next one of the firm's own series, else the shipment's behind the letters of the kind. */
export async function numberFor(read: DocumentReads, kind: ComposedKind, shipment: Shipment): Promise<string> {
  const series = SERIES[kind];
  if (series === undefined) return '';
  const known = await numbersOfKind(read, kind);
  return known.length > 0 ? nextNumber(known) : `${series}${shipment.number}`;
}

export type NewPaper = { kind: ComposedKind; document: ExportDocument };
export type ComposeWanted = { shipment: Shipment; papers: readonly Paper[]; exporter: Exporter; kinds: ReadonlySet<ComposedKind>; on: Day; number?: string | undefined };

/** Papers of these kinds that the shipment has not yet, each naming those before it. A number that was asked for is that of the only one. */
export async function composeMissing(read: DocumentReads, { shipment, papers, exporter, kinds, on, number }: ComposeWanted): Promise<NewPaper[]> {
  const made: NewPaper[] = [];
  const wanted = COMPOSED_KINDS.filter((kind) => kinds.has(kind) && !papers.some((one) => one.kind === kind));
  for (const kind of wanted) {
    const all = [...papers.map((one) => ({ ...one.document, kind: one.kind })), ...made.map((one) => ({ ...one.document, kind: one.kind }))];
    const own = number && wanted.length === 1 ? number : await numberFor(read, kind, shipment);
    const { kind: _kind, ...document } = composePaper(kind, { shipment, papers: all, exporter, number: own, date: on }).document;
    made.push({ kind, document });
  }
  return made;
}
