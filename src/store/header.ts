import { Refusal } from '#base';
import { open, stat } from 'node:fs/promises';
import { basename } from 'node:path';

/** "NIRY" in the database header says whose file it is. */
export const APPLICATION_ID = 0x4e495259;

const MAGIC = Buffer.from('SQLite format 3\0', 'latin1');
const HEADER_BYTES = 100;

export type Header = { schemaVersion: number; bytes: number };

/**
 * Reads the 100 bytes in front of a closed database file without SQLite, so that nothing beside it is touched.
 * Offsets are those of https://sqlite.org/fileformat.html section 1.3: page size 16, page count 28, user version 60, application id 68.
 * The file's length is only judged when no log lies beside it: a full disk or a power cut may end the copying of the log into the file
 * half-way, after the first page was written; the log then holds what is missing, and SQLite copies it again.
 * Never call it on a file this process has open: closing the handle would drop SQLite's own locks.
 * @throws Refusal not-a-workspace, workspace-damaged
 */
export async function readHeader(file: string): Promise<Header> {
  const handle = await open(file, 'r');
  try {
    const { size } = await handle.stat();
    const head = Buffer.alloc(HEADER_BYTES);
    const { bytesRead } = await handle.read(head, 0, HEADER_BYTES, 0);
    return checkedHeader(head.subarray(0, bytesRead), size, basename(file), await hasLog(file));
  } finally {
    await handle.close();
  }
}

/** Whether the log beside a database file holds anything. */
export const hasLog = async (file: string): Promise<boolean> => stat(`${file}-wal`).then(({ size }) => size > 0, () => false);

function checkedHeader(head: Buffer, size: number, name: string, logged: boolean): Header {
  const foreign = new Refusal('not-a-workspace', `${name} is not a Niryat company file.`, { hi: `${name} Niryat की कंपनी फ़ाइल नहीं है।` });
  const damaged = new Refusal('workspace-damaged', `${name} is cut short and was left as it is. Restore the newest backup into a new folder.`, { hi: `${name} अधूरी है; उसे वैसा ही छोड़ा गया। सबसे नया बैकअप नए फ़ोल्डर में वापस लाएँ।` });
  if (head.length < MAGIC.length || !head.subarray(0, MAGIC.length).equals(MAGIC)) throw foreign;
  if (head.length < HEADER_BYTES) throw damaged;
  if (head.readUInt32BE(68) !== APPLICATION_ID) throw foreign;
  const stated = head.readUInt16BE(16);
  const pageSize = stated === 1 ? 65_536 : stated;
  // The page count counts only when the change counter (24) agrees with the version-valid-for number (92).
  const pages = head.readUInt32BE(24) === head.readUInt32BE(92) ? head.readUInt32BE(28) : 0;
  if (!logged && (size < pages * pageSize || size % pageSize !== 0)) throw damaged;
  return { schemaVersion: head.readUInt32BE(60), bytes: size };
}
