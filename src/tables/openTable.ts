import { open, stat } from 'node:fs/promises';
import { Refusal } from '#base';
import { TABLE_LIMITS } from './limits.ts';
import { openCsv } from './readCsv.ts';
import { type KnownRecords, openJson } from './readJson.ts';
import { openXlsx } from './readXlsx.ts';
import { openXml } from './readXml.ts';
import { sniffContainer } from './sniff.ts';
import type { TableFile } from './table.ts';

const HEAD_BYTES = 256 * 1024;

async function headOf(path: string, name: string): Promise<Buffer> {
  const file = await open(path, 'r').catch((error: NodeJS.ErrnoException) => {
    throw new Refusal(error.code === 'ENOENT' ? 'no-such-file' : 'unreadable', `${name} cannot be opened (${error.code ?? 'unknown'}). Check that it is there and that you may read it.`, { where: { file: name } });
  });
  try {
    const buffer = Buffer.alloc(HEAD_BYTES);
    const { bytesRead } = await file.read(buffer, 0, HEAD_BYTES, 0).catch((error: NodeJS.ErrnoException) => {
      throw new Refusal('unreadable', `${name} cannot be read (${error.code ?? 'unknown'}).`, { where: { file: name } });
    });
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

export type OpenOptions = { encoding?: string; delimiter?: string; knownRecords?: KnownRecords };

/**
 * Opens a file as tables by what its bytes are, not by its extension.
 * @param name how messages call the file
 * Throws Refusal: no-such-file, unreadable, empty-file, not-a-table, unsupported-xls, password-protected, damaged-file, unsafe-archive, unsafe-xml, too-large.
 */
export async function openTable(path: string, name: string, options: OpenOptions = {}): Promise<TableFile> {
  const head = await headOf(path, name);
  if ((await stat(path)).size > TABLE_LIMITS.fileBytes) throw new Refusal('too-large', `${name} is larger than 1 GB, more than is read. Split it into several files.`, { where: { file: name } });
  switch (sniffContainer(head, name)) {
    case 'zip': return openXlsx(path, name);
    case 'json': return openJson(path, name, head, options.knownRecords);
    case 'xml': return openXml(path, name, head);
    case 'text': return openCsv(path, name, head, options);
  }
}
