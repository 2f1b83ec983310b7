import type { FieldUse } from '#base';
import type { DocumentKind } from '../parts/kinds.ts';

/** Kinds that a firm puts together itself from its shipment, in the order in which one names the other; every other paper is somebody else's word. */
export const COMPOSED_KINDS = ['proformaInvoice', 'gstInvoice', 'commercialInvoice', 'packingList', 'shippingBill', 'billOfLading', 'vgm', 'certificateOfOrigin', 'billOfExchange'] as const satisfies readonly DocumentKind[];
export type ComposedKind = (typeof COMPOSED_KINDS)[number];

/** A labelled box of a form, or rows of boxes. Its width is its share of the row's. The first line of a `strong` box stands out. */
export type Box = { share: number; label: string; lines: readonly string[]; strong?: boolean } | { share: number; rows: Box[][] };

/** Columns of goods: widths in points, the open one takes the rest. A line break in a cell begins a smaller second line. */
export type GoodsColumn = { head: string; width?: number; number?: boolean };
export type GoodsTable = {
  kind: 'goods';
  columns: readonly GoodsColumn[];
  rows: readonly (readonly string[])[];
  /** Rows in bold below the others. */
  totals: readonly (readonly string[])[];
  /** For each row what is said when a page ends below it: as many cells as columns. */
  carried?: readonly (readonly string[])[];
};

/** A piece of a paper, the same for PDF and workbook. */
export type PrintPart =
  | { kind: 'boxes'; rows: Box[][] }
  | GoodsTable
  | { kind: 'text'; text: string; look?: 'body' | 'strong' | 'notice' | 'small'; heading?: string }
  | { kind: 'facts'; rows: readonly (readonly [label: string, value: string])[]; heading?: string }
  /** A QR code of this text beside its lines; without a text the lines alone. */
  | { kind: 'code'; code: string; label: string; lines: readonly string[] }
  | { kind: 'sign'; left: { label: string; lines: readonly string[] } | undefined; firm: string; lines: readonly string[] };

/** One paper, or one original or copy of it. `mark`: ORIGINAL 1 of 3, DRAFT. */
export type PrintSheet = { title: string; mark?: string; number: string; letter: boolean; parts: PrintPart[] };

export const MADE_KINDS = [
  'commercial-invoice', 'packing-list', 'proforma-invoice', 'gst-invoice', 'shipping-bill-data', 'vgm-letter', 'origin-draft', 'cha-instruction', 'bl-instruction', 'bank-letter', 'bill-of-exchange', 'bank-set', 'correction-note',
] as const;
export type MadeKind = (typeof MADE_KINDS)[number];

/** What is said, before it is laid out as a PDF or a workbook, and which fields of the firm and of the shipment it carries. */
export type Printable = { kind: MadeKind; title: string; number: string; sheets: PrintSheet[]; firmFields: readonly CarriedField[]; shipmentFields: readonly CarriedField[] };
export type CarriedField = { field: string; label: string; example: string };

/** What a made paper carries for the gate: the buyer's own data, and the fields of the firm that papers of this kind need. */
export function fieldsOf(made: Printable, party: string, classOfFirm: (field: string) => FieldUse['class']): FieldUse[] {
  return [
    ...made.shipmentFields.map(({ field, label, example }): FieldUse => ({ kind: 'shipment', field, label, class: 'party', party, records: 1, example })),
    ...made.firmFields.map(({ field, label, example }): FieldUse => ({ kind: 'exporter', field, label, class: classOfFirm(field), records: 1, example })),
  ];
}
