import { fromBufferPromise } from 'yauzl';

/** Parts of a zip as they are packed: names in order with their packed bytes. */
export async function rawParts(zip: Buffer): Promise<Map<string, string>> {
  const opened = await fromBufferPromise(zip, { lazyEntries: true });
  const parts = new Map<string, string>();
  for await (const entry of opened.eachEntry()) {
    const { fileDataStart } = await opened.readLocalFileHeaderPromise(entry, { minimal: true });
    parts.set(entry.fileName, `${entry.compressionMethod} ${entry.crc32} ${zip.subarray(fileDataStart, fileDataStart + entry.compressedSize).toString('base64')}`);
  }
  return parts;
}

/** One part, unpacked. */
export async function partOf(zip: Buffer, name: string): Promise<string> {
  const opened = await fromBufferPromise(zip, { lazyEntries: true });
  for await (const entry of opened.eachEntry()) {
    if (entry.fileName !== name) continue;
    const pieces: Buffer[] = [];
    for await (const piece of await opened.openReadStreamPromise(entry)) pieces.push(piece as Buffer);
    return Buffer.concat(pieces).toString('utf8');
  }
  return '';
}
