import { open, stat } from 'node:fs/promises';
import { Refusal } from '#base';
import { TABLE_LIMITS } from './limits.ts';
import { openArchive } from './archive.ts';
import { isOds, openOds } from './readOds.ts';
import type { OldKind } from './readOld.ts';
import { SAVE_AS_XLSX, SAVE_AS_XLSX_HI } from './refusals.ts';
import { openCsv } from './readCsv.ts';
import { type KnownRecords, openJson } from './readJson.ts';
import { openXlsx } from './readXlsx.ts';
import { openXml } from './readXml.ts';
import { sniffContainer } from './sniff.ts';
import type { TableFile } from './table.ts';

const HEAD_BYTES = 256 * 1024;

async function headOf(path: string, name: string): Promise<Buffer> {
  const file = await open(path, 'r').catch((error: NodeJS.ErrnoException) => {
    throw new Refusal(error.code === 'ENOENT' ? 'no-such-file' : 'unreadable', `${name} cannot be opened (${error.code ?? 'unknown'}). Check that it is there and that you may read it.`, { hi: `${name} नहीं खुल सकती (${error.code ?? 'कारण पता नहीं'})। देखें कि वह वहाँ है और आपको उसे पढ़ने की इजाज़त है।`, where: { file: name } });
  });
  try {
    const buffer = Buffer.alloc(HEAD_BYTES);
    const { bytesRead } = await file.read(buffer, 0, HEAD_BYTES, 0).catch((error: NodeJS.ErrnoException) => {
      throw new Refusal('unreadable', `${name} cannot be read (${error.code ?? 'unknown'}).`, { hi: `${name} पढ़ी नहीं जा सकती (${error.code ?? 'कारण पता नहीं'})।`, where: { file: name } });
    });
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** What reading a file may cost from now on: one that a library reads gets less than one that streams. */
export type Costs = { memoryBytes: number; deadlineMs: number };

export type OpenOptions = {
  /** Chosen by a person; absent: detected. */
  encoding?: string;
  delimiter?: string;
  /** Rows that a sheet hides are passed over. */
  withoutHidden?: boolean;
  knownRecords?: KnownRecords;
  /** Told before a reader starts that needs tighter limits. */
  tighten?: (costs: Costs) => void;
};

const tooLarge = (name: string, limit: string): Refusal => new Refusal('too-large', `${name} is larger than ${limit}, more than is read. Split it into several files.`, { hi: `${name} ${limit} से बड़ी है, इतनी बड़ी नहीं पढ़ी जाती। उसे कई फ़ाइलों में बाँट दें।`, where: { file: name } });

/** A zip is a workbook of Excel or one of LibreOffice. */
async function openZip(path: string, name: string, options: OpenOptions): Promise<TableFile> {
  const archive = await openArchive(path, name);
  try {
    return await (isOds(archive) ? openOds(archive, name, options.withoutHidden) : openXlsx(archive, name, options.withoutHidden));
  } catch (error) {
    archive.close();
    throw error;
  }
}

/** Files of old programs are read whole by a library: it is loaded only for them, and held short. */
async function openOld(path: string, name: string, head: Uint8Array, kind: OldKind, options: OpenOptions): Promise<TableFile> {
  if ((await stat(path)).size > TABLE_LIMITS.oldWorkbookBytes) throw new Refusal('too-large', `${name} is larger than 32 MB, more than is read of this old format.${SAVE_AS_XLSX}`, { hi: `${name} 32 MB से बड़ी है, इस पुराने फ़ॉर्मेट में इतनी बड़ी नहीं पढ़ी जाती।${SAVE_AS_XLSX_HI}`, where: { file: name } });
  options.tighten?.({ memoryBytes: TABLE_LIMITS.oldWorkbookMemory, deadlineMs: TABLE_LIMITS.oldWorkbookMs });
  return (await import('./readOld.ts')).openOld(path, name, head, kind, options);
}

/**
 * Opens a file as tables by what its bytes are, not by its extension.
 * @param name how messages call the file
 * Throws Refusal: no-such-file, unreadable, empty-file, not-a-table, password-protected, macro-file, unsupported-xlsb, damaged-file, unsafe-archive, unsafe-xml, no-such-encoding, too-large.
 */
export async function openTable(path: string, name: string, options: OpenOptions = {}): Promise<TableFile> {
  const head = await headOf(path, name);
  if ((await stat(path)).size > TABLE_LIMITS.fileBytes) throw tooLarge(name, '1 GB');
  const container = sniffContainer(head, name);
  switch (container) {
    case 'zip': return openZip(path, name, options);
    case 'json': return openJson(path, name, head, options.knownRecords, options.encoding);
    case 'xml': return openXml(path, name, head, options.encoding);
    case 'text': return openCsv(path, name, head, options);
    default: return openOld(path, name, head, container, options);
  }
}
