import { Refusal } from '#base';
import type { Archive } from './archive.ts';

/** Bytes that tell how a part is written: a byte order mark, or an XML declaration. */
const HEAD_BYTES = 256;

/** The encoding an XML declaration names, in small letters (XML 1.0, 4.3.3). */
const declared = (head: Buffer): string | undefined => /^<\?xml\s[^>]{0,200}?encoding\s*=\s*["']([A-Za-z][\w.-]{0,40})["']/.exec(head.toString('latin1', 0, HEAD_BYTES))?.[1]?.toLowerCase();

/** What turns the bytes of a part into text; undefined for UTF-8, which Office Open XML asks for (ECMA-376 part 2, 8.1.4) and nearly everybody writes. */
function decoderFor(head: Buffer, part: string, file: string): InstanceType<typeof TextDecoder> | undefined {
  const wide = head[0] === 0xff && head[1] === 0xfe ? 'utf-16le' : head[0] === 0xfe && head[1] === 0xff ? 'utf-16be' : head[0] === 0x3c && head[1] === 0 ? 'utf-16le' : head[0] === 0 && head[1] === 0x3c ? 'utf-16be' : undefined;
  if (wide) return new TextDecoder(wide);
  const named = declared(head);
  // Programs that make the text before the file declare UTF-16 over bytes that plainly are none.
  if (named === undefined || named === 'utf-8' || named === 'utf8' || named.startsWith('utf-16')) return undefined;
  try {
    return new TextDecoder(named);
  } catch {
    throw new Refusal('damaged-file', `${file}: ${part} is written in ${named}, which is not known here. Open it in Excel or LibreOffice and save it again.`, { hi: `${file}: ${part} ${named} में लिखा है, जो यहाँ समझा नहीं जाता। Excel या LibreOffice में खोलकर फिर सहेजें।`, where: { file } });
  }
}

const withoutMark = (head: Buffer): Buffer => (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf ? head.subarray(3) : head);

/** An XML part of a workbook in pieces, as UTF-8 without a byte order mark, whatever it was written in. Throws Refusal damaged-file. */
export async function* utf8Blocks(archive: Archive, part: string, file: string): AsyncGenerator<Buffer> {
  let head: Buffer | undefined = Buffer.alloc(0);
  let decoder: InstanceType<typeof TextDecoder> | undefined;
  const begin = (bytes: Buffer): Buffer => {
    head = undefined;
    decoder = decoderFor(bytes, part, file);
    return decoder ? Buffer.from(decoder.decode(bytes, { stream: true })) : withoutMark(bytes);
  };
  for await (const chunk of archive.chunks(part)) {
    if (head === undefined) yield decoder ? Buffer.from(decoder.decode(chunk, { stream: true })) : chunk;
    else {
      head = head.length === 0 ? chunk : Buffer.concat([head, chunk]);
      if (head.length >= HEAD_BYTES) yield begin(head);
    }
  }
  if (head !== undefined) yield begin(head);
  const left = decoder?.decode();
  if (left) yield Buffer.from(left);
}

/** The same, whole. `limit` counts bytes as packed. */
export async function utf8Whole(archive: Archive, part: string, file: string, limit: number): Promise<string> {
  const pieces: Buffer[] = [];
  let bytes = 0;
  for await (const block of utf8Blocks(archive, part, file)) {
    bytes += block.length;
    if (bytes > limit) throw new Refusal('unsafe-archive', `${file} is refused: ${part} unpacks to more than ${Math.round(limit / 1_048_576)} MB. Files like this are made to fill a disk or memory. Ask for a fresh copy from the person who made it.`, { hi: `${file} नहीं ली जाती: ${part} खुलने पर ${Math.round(limit / 1_048_576)} MB से ज़्यादा है। ऐसी फ़ाइलें डिस्क या मेमोरी भरने के लिए बनाई जाती हैं। जिसने बनाई है उनसे नई कॉपी माँगें।`, where: { file } });
    pieces.push(block);
  }
  return Buffer.concat(pieces).toString('utf8');
}
