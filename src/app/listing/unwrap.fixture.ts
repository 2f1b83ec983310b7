import { inflateSync } from 'node:zlib';
import { fromBufferPromise } from 'yauzl';

export type Part = { path: string; bytes: Buffer };

/** Every byte string inside a package: files, files of zips inside (workbooks), and streams of PDFs, unpacked. */
export async function everythingIn(bytes: Uint8Array, path = ''): Promise<Part[]> {
  const buffer = Buffer.from(bytes);
  if (buffer.subarray(0, 4).toString('latin1') === 'PK\x03\x04') return [{ path, bytes: buffer }, ...(await zipParts(buffer, path))];
  if (buffer.subarray(0, 5).toString('latin1') === '%PDF-') return [{ path, bytes: buffer }, ...pdfStreams(buffer, path)];
  return [{ path, bytes: buffer }];
}

async function zipParts(zipped: Buffer, path: string): Promise<Part[]> {
  const zip = await fromBufferPromise(zipped);
  const parts: Part[] = [];
  for await (const entry of zip.eachEntry()) {
    const chunks: Buffer[] = [];
    for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Buffer);
    parts.push(...(await everythingIn(Buffer.concat(chunks), `${path}/${entry.fileName}`)));
  }
  return parts;
}

/** Streams of a PDF, inflated; text of a page stands there in numbers of glyphs, its words in /ActualText and in what a reader copies. */
function pdfStreams(pdf: Buffer, path: string): Part[] {
  const parts: Part[] = [];
  for (let at = pdf.indexOf('stream\n'); at >= 0; at = pdf.indexOf('stream\n', at + 7)) {
    const end = pdf.indexOf('endstream', at);
    if (end < 0) break;
    const raw = pdf.subarray(at + 7, end);
    try {
      parts.push({ path: `${path}#${at}`, bytes: inflateSync(raw) });
    } catch {
      parts.push({ path: `${path}#${at}`, bytes: raw });
    }
  }
  return parts;
}

/** Where a text stands, as UTF-8, UTF-16 or hexadecimal of either, in capitals or small letters. */
export function placesOf(parts: readonly Part[], text: string): string[] {
  const spellings = [text, text.toLowerCase()].flatMap((one) => {
    const little = Buffer.from(one, 'utf16le');
    const big = Buffer.from(little).swap16();
    return [Buffer.from(one, 'utf8'), little, big, Buffer.from(Buffer.from(one, 'utf8').toString('hex')), Buffer.from(big.toString('hex')), Buffer.from(big.toString('hex').toUpperCase())];
  });
  return parts.filter(({ bytes }) => spellings.some((one) => bytes.includes(one))).map((one) => one.path);
}
