import type { Finding } from '#base';
import type { ExportDocument } from '../nouns.ts';
import type { PrintedLine } from './pdfText.ts';

/** What one file says: documents of one shape, points noticed while reading, and facts about firm and shipment that own JSON may bring (judged by their own schema). */
export type ReadFile = { format: 'ubl' | 'gst-invoice' | 'gstr-1' | 'own-json' | 'tradetrust' | 'own-xlsx' | 'pdf' | 'scan'; documents: ExportDocument[]; exporter?: unknown; shipment?: unknown; findings: Finding[]; /** Of a PDF: its text, for values to be offered. */ printed?: PrintedLine[] };

/** Keys without a value go: an absent leaf and an empty part are the same. */
export function filled<T extends object>(value: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const kept = Object.entries(value).filter(([, one]) => one !== undefined && one !== '' && !(Array.isArray(one) && one.length === 0) && !(typeof one === 'object' && one !== null && !Array.isArray(one) && Object.keys(one).length === 0));
  return Object.fromEntries(kept) as { [K in keyof T]?: Exclude<T[K], undefined> };
}
