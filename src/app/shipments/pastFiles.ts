import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { type Finding, Refusal } from '#base';
import { type ExportDocument, exportDocument, isDocumentKind, kindOfText, type ReadFile, textProposals, withPath } from '#documents';
import { readDocumentFile } from '../documents/readFiles.ts';
import type { Context } from '../port.ts';

/** A paper of a past shipment. `printed`: fields whose values were read from the text of a PDF and confirmed by nobody; absent for data. */
export type PastPaper = { document: ExportDocument; file: string; printed?: readonly string[] };
/** A file that tells nothing. scan: a picture; no-text: a PDF without text; no-kind: what document it is cannot be told; no-values: its text offers none; same: handed in before, as `text`; refused: why, in `text`. */
export type UnreadFile = { file: string; why: 'scan' | 'no-text' | 'no-kind' | 'no-values' | 'same' | 'refused'; text: string };
export type PastFiles = { papers: PastPaper[]; unread: UnreadFile[]; findings: Finding[] };

/** What the text of a PDF says, as a paper by itself: only what stands beside a label that papers print. */
function printedPaper(file: string, printed: NonNullable<ReadFile['printed']>): PastPaper | UnreadFile['why'] {
  if (printed.length === 0) return 'no-text';
  const kind = kindOfText(printed);
  if (!kind) return 'no-kind';
  const offers = textProposals(kind, printed);
  const said = exportDocument.safeParse(offers.reduce<object>((one, { path, value }) => withPath(one, path, value), { kind }));
  return offers.length > 0 && said.success ? { document: said.data, file, printed: offers.map((one) => one.path) } : 'no-values';
}

function papersIn(file: string, read: ReadFile): PastPaper[] | UnreadFile['why'] {
  if (read.format === 'scan') return 'scan';
  if (read.format !== 'pdf') {
    const known = read.documents.filter((one) => isDocumentKind(one.kind ?? ''));
    return known.length > 0 ? known.map((document) => ({ document, file })) : 'no-kind';
  }
  const found = printedPaper(file, read.printed ?? []);
  return typeof found === 'string' ? found : [found];
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}

/** Reads files of the past one after another in the killable process. A file that tells nothing, or is refused, is named with the reason; the others go on. */
export async function readPast(context: Context, tokens: readonly string[]): Promise<PastFiles> {
  const past: PastFiles = { papers: [], unread: [], findings: [] };
  const seen = new Map<string, string>();
  for (const [done, token] of tokens.entries()) {
    const file = context.files.name(token);
    context.signal.throwIfAborted();
    context.progress(done, tokens.length, file);
    try {
      const hash = await hashOf(context.files.path(token));
      const before = seen.get(hash);
      seen.set(hash, before ?? file);
      const read = before === undefined ? await readDocumentFile(context, token) : undefined;
      const found = read ? papersIn(file, read) : 'same';
      if (typeof found === 'string') past.unread.push({ file, why: found, text: before ?? '' });
      else past.papers.push(...found);
      past.findings.push(...(read?.findings ?? []));
    } catch (error) {
      if (!(error instanceof Refusal) || error.code === 'cancelled') throw error;
      past.unread.push({ file, why: 'refused', text: error.message });
    }
  }
  return past;
}
