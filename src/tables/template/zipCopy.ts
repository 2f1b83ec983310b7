import { crc32, deflateRawSync } from 'node:zlib';
import { Refusal } from '#base';

/** Records of a zip (APPNOTE 6.3.10: 4.3.7, 4.3.12, 4.3.16). */
const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const LOCATOR_64 = 0x07064b50;
const [LOCAL_BYTES, CENTRAL_BYTES, END_BYTES] = [30, 46, 22];
const UTF8_NAME = 0x0800;
const DEFLATED = 8;

type Listed = { name: string; record: Buffer; offset: number };

const unusual = (file: string, what: string, hi: string): Refusal =>
  new Refusal('damaged-file', `${file} is packed in an unusual way (${what}), so it cannot be filled without changing the rest of it. Open it in Excel or LibreOffice, save it again as .xlsx, and choose the new file.`, { hi: `${file} असामान्य तरीके से पैक है (${hi}), इसलिए बाकी को बदले बिना भरी नहीं जा सकती। Excel या LibreOffice में खोलें, .xlsx में फिर सहेजें, और नई फ़ाइल चुनें।`, where: { file } });

function endRecord(zip: Buffer, file: string): number {
  for (let at = zip.length - END_BYTES; at >= Math.max(0, zip.length - END_BYTES - 0xffff); at -= 1) {
    if (zip.readUInt32LE(at) === END && at + END_BYTES + zip.readUInt16LE(at + 20) === zip.length) {
      if (at >= 20 && zip.readUInt32LE(at - 20) === LOCATOR_64) throw unusual(file, 'Zip64', 'Zip64');
      return at;
    }
  }
  throw unusual(file, 'no end record', 'अंत का रिकॉर्ड नहीं है');
}

/** The directory of a zip, record by record as it stands. */
function listed(zip: Buffer, end: number, file: string): Listed[] {
  const found: Listed[] = [];
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (at + CENTRAL_BYTES > end || zip.readUInt32LE(at) !== CENTRAL) throw unusual(file, 'a directory that is not where it should be', 'अंदर की सूची अपनी जगह पर नहीं है');
    const length = CENTRAL_BYTES + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
    const record = Buffer.from(zip.subarray(at, at + length));
    const offset = record.readUInt32LE(42);
    if (offset + LOCAL_BYTES > zip.length || zip.readUInt32LE(offset) !== LOCAL) throw unusual(file, 'a part that is not where it should be', 'एक हिस्सा अपनी जगह पर नहीं है');
    found.push({ name: record.toString('utf8', CENTRAL_BYTES, CENTRAL_BYTES + record.readUInt16LE(28)), record, offset });
    at += length;
  }
  return found;
}

type Packed = { local: Buffer; central: Buffer };

/** A part packed anew under the name, time and attributes it had. */
function packed({ record }: Listed, bytes: Uint8Array): Packed {
  const data = deflateRawSync(bytes);
  const central = Buffer.from(record);
  central.writeUInt16LE(central.readUInt16LE(8) & UTF8_NAME, 8);
  central.writeUInt16LE(DEFLATED, 10);
  central.writeUInt32LE(crc32(bytes), 16);
  central.writeUInt32LE(data.length, 20);
  central.writeUInt32LE(bytes.length, 24);
  const name = central.subarray(CENTRAL_BYTES, CENTRAL_BYTES + central.readUInt16LE(28));
  const local = Buffer.alloc(LOCAL_BYTES);
  local.writeUInt32LE(LOCAL, 0);
  local.writeUInt16LE(20, 4);
  // Flags, method, time, day, checksum, both sizes and the length of the name stand in both records in this order.
  central.copy(local, 6, 8, 30);
  return { local: Buffer.concat([local, name, data]), central };
}

/**
 * A zip with one part replaced. Every other part keeps its bytes as they are packed, its order and its records; the directory differs
 * only in the replaced part's size and in where the parts after it begin. Throws Refusal damaged-file for a form of zip that
 * cannot be kept (Zip64, records out of place).
 * @param file how messages call the zip
 */
export function replacePart(zip: Buffer, part: string, bytes: Uint8Array, file: string): Buffer {
  const end = endRecord(zip, file);
  const directory = zip.readUInt32LE(end + 16);
  const entries = listed(zip, end, file);
  if (new Set(entries.map((one) => one.name)).size < entries.length) throw unusual(file, 'two parts of one name', 'एक ही नाम के दो हिस्से हैं');
  const inOrder = [...entries].sort((a, b) => a.offset - b.offset);
  const head = zip.subarray(0, inOrder[0]?.offset ?? directory);
  const pieces: Buffer[] = [head];
  const moved = new Map<Listed, Buffer>();
  let place = head.length;
  for (const [at, one] of inOrder.entries()) {
    const own = zip.subarray(one.offset, inOrder[at + 1]?.offset ?? directory);
    const { local, central } = one.name === part ? packed(one, bytes) : { local: own, central: Buffer.from(one.record) };
    central.writeUInt32LE(place, 42);
    moved.set(one, central);
    pieces.push(local);
    place += local.length;
  }
  const records = entries.flatMap((one) => moved.get(one) ?? []);
  const size = records.reduce((sum, one) => sum + one.length, 0);
  const tail = Buffer.from(zip.subarray(end));
  tail.writeUInt32LE(size, 12);
  tail.writeUInt32LE(place, 16);
  return Buffer.concat([...pieces, ...records, tail]);
}
