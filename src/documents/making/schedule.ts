import type { ExportDocument } from '../nouns.ts';
import { isDocumentKind } from '../parts/kinds.ts';
import { nameOfPaper } from './paperNames.ts';
import { numbered, numeral } from './wording.ts';

/** One line of what is handed to the bank: as many originals and copies as the credit asks. */
export type ScheduledPaper = { kind: string; name: string; numbers: string[]; papers: readonly ExportDocument[]; originals: string | undefined; copies: string | undefined; issuedBy: string | undefined };

/** Never part of what a bank is handed: what it has itself, and what stays between the firm and India's offices. */
const NOT_FOR_THE_BANK = new Set(['letterOfCredit', 'purchaseOrder', 'proformaInvoice', 'eInvoice', 'eWayBill', 'egm', 'vgm', 'gstReturn', 'bankRealisation', 'gatePass']);

const lineOf = (kind: string, papers: readonly ExportDocument[], more: Partial<ScheduledPaper> = {}): ScheduledPaper => {
  const own = papers.filter((one) => one.kind === kind);
  return { kind, name: nameOfPaper(kind), numbers: own.map((one) => numbered(one.number, one.date)), papers: own, originals: numeral(own[0]?.originals), copies: numeral(own[0]?.copies), issuedBy: undefined, ...more };
};

/**
 * The papers for the bank. Under a credit: the draft first, then every paper of the credit in its own order and number, whether it is at hand
 * or not; the rest stays out, since a paper that was not asked for is disregarded (UCP 600 article 14g). Without a credit: the papers there are.
 */
export function scheduleOf(papers: readonly ExportDocument[]): ScheduledPaper[] {
  const asked = papers.find((one) => one.kind === 'letterOfCredit')?.credit?.papers ?? [];
  const draft = papers.some((one) => one.kind === 'billOfExchange') ? [lineOf('billOfExchange', papers, { originals: '2', copies: undefined })] : [];
  if (asked.length > 0) {
    const listed = asked.map((one) => lineOf(one.kind ?? '', papers, { originals: numeral(one.originals), copies: numeral(one.copies), issuedBy: one.issuedBy }));
    return listed.some((one) => one.kind === 'billOfExchange') ? listed : [...draft, ...listed];
  }
  const kinds = [...new Set(papers.map((one) => one.kind ?? ''))].filter((kind) => isDocumentKind(kind) && kind !== 'billOfExchange' && !NOT_FOR_THE_BANK.has(kind));
  return [...draft, ...kinds.map((kind) => lineOf(kind, papers))];
}
