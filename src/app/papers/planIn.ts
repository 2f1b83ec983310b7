import { type Finding, Refusal } from '#base';
import { type DocumentKind, type DocumentReads, type ExportDocument, isDocumentKind, kindOfText, type Paper, papersByNumber, type PrintedLine, type ReadFile, textProposals, type TextProposal } from '#documents';
import type { Parsed } from '../contract.ts';
import { readDocumentFile } from '../documents/readFiles.ts';
import type { Context } from '../port.ts';
import { differences, type PaperDifference } from './differences.ts';

type Asked = Parsed<'shipments.importPapers'>;

/** A paper of a file before it is known what becomes of it. `printed` is set for PDFs, `kept` for files that stay with their paper. */
export type FoundPaper = { token: string; file: string; format: ReadFile['format']; kind: DocumentKind | undefined; document: ExportDocument; proposed: TextProposal[]; kept: boolean };
export type PlannedPaper = FoundPaper & { result: 'new' | 'update' | 'same' | 'attached' | 'unclear'; existing?: Paper; differences: PaperDifference[] };
export type ReadIn = { found: FoundPaper[]; findings: Finding[]; refused: { file: string; code: string; message: string }[] };

const unclear = (file: string): Finding => ({ rule: 'DOC-KIND-UNKNOWN', severity: 'warning', status: 'fail', messageId: 'DOC-KIND-UNKNOWN', data: { place: file }, where: { kind: 'document', file } });
const facts = (file: string): Finding => ({ rule: 'DOC-FACTS', severity: 'info', status: 'fail', messageId: 'DOC-FACTS', data: { place: file }, where: { kind: 'document', file } });

/** A picture of a paper: its kind as chosen or as its title says; values are offered, none is taken. */
function picture(token: string, file: string, read: ReadFile, chosen: DocumentKind | undefined): FoundPaper {
  const printed: readonly PrintedLine[] = read.printed ?? [];
  const kind = chosen ?? kindOfText(printed);
  return { token, file, format: read.format, kind, document: {}, proposed: kind ? textProposals(kind, printed) : [], kept: true };
}

/** Reads the files one after another in the killable process. A file that is refused is told; the others go on. */
export async function readIn(context: Context, { files, kinds }: Pick<Asked, 'files' | 'kinds'>): Promise<ReadIn> {
  const all: ReadIn = { found: [], findings: [], refused: [] };
  for (const [done, token] of files.entries()) {
    const file = context.files.name(token);
    context.progress(done, files.length, file);
    context.signal.throwIfAborted();
    try {
      const read = await readDocumentFile(context, token);
      all.findings.push(...read.findings, ...(read.exporter !== undefined || read.shipment !== undefined ? [facts(file)] : []));
      if (read.format === 'pdf' || read.format === 'scan') all.found.push(picture(token, file, read, kinds[token]));
      else all.found.push(...read.documents.map(({ kind, ...document }): FoundPaper => ({ token, file, format: read.format, kind: kind && isDocumentKind(kind) ? kind : kinds[token], document, proposed: [], kept: false })));
    } catch (error) {
      if (!(error instanceof Refusal) || error.code === 'cancelled') throw error;
      all.refused.push({ file, code: error.code, message: error.message });
    }
  }
  all.findings.push(...all.found.filter((one) => !one.kind).map((one) => unclear(one.file)));
  return all;
}

/** The paper that is here already: same kind and number, of this shipment before others. A number a PDF only offers counts too: its file belongs to that paper. */
async function existingOf(read: DocumentReads, one: FoundPaper, shipment: string | undefined): Promise<Paper | undefined> {
  const offered = one.proposed.find((each) => each.path === 'number')?.value;
  const number = one.document.number ?? (typeof offered === 'string' ? offered : undefined);
  if (!one.kind || number === undefined) return undefined;
  const same = await papersByNumber(read, one.kind, number);
  return same.find((each) => shipment !== undefined && each.shipments.includes(shipment)) ?? same[0];
}

/** What becomes of each paper, by what is stored now. */
export async function planIn(read: DocumentReads, found: readonly FoundPaper[], shipment: string | undefined): Promise<PlannedPaper[]> {
  const planned: PlannedPaper[] = [];
  for (const one of found) {
    const existing = await existingOf(read, one, shipment);
    const differing = existing ? differences(existing.document, one.document) : [];
    const joins = existing !== undefined && shipment !== undefined && !existing.shipments.includes(shipment);
    const result = !one.kind ? 'unclear' : one.kept ? 'attached' : !existing ? 'new' : differing.length > 0 || joins ? 'update' : 'same';
    planned.push({ ...one, result, ...(existing ? { existing } : {}), differences: differing });
  }
  return planned;
}
