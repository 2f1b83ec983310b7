import { openArchive } from '#tables';
import yazl from 'yazl';
import type { Chance } from '../../src/importing/seeded/chance.fixture.ts';

/** Pieces that trip readers: marks, quotes, tags without an end, numbers at the edge, entities, names that mean something to a language. */
const COMMON = ['\0', '\ufeff', '\r', '\n', '\r\n', '"', "'", '\\', '&', '<', '>', '\u2028', '\ud800', '💥', '-1', '0', '1e309', '9'.repeat(40), '__proto__', 'constructor', 'दीपक', ' '.repeat(300), '=1+1'] as const;
const TOKENS: Readonly<Record<string, readonly string[]>> = {
  csv: [...COMMON, ',', ';', '\t', '|', '""', '"\n"', 'sep=;\r\n', '#N/A', 'SKU,Name\n', 'Total,,\n', '\xff\xfe', ',,,,,,,,'],
  json: [...COMMON, '{', '}', '[', ']', ':', ',', 'null', 'true', '{"a":{"a":{"a":', '[[[[[[', '"\\ud800"', '1E400', '-', '.', '{"sku":"A","id":"01J0000000000000000000000A"}', '"variants":[', 'NaN'],
  xml: [...COMMON, '<!DOCTYPE x>', '<!ENTITY a "b">', '&a;', '&#0;', '&#x110000;', '&amp;', '<![CDATA[', ']]>', '<!--', '-->', '<?x', '?>', '</', '/>', ' a="b"', 'xmlns:x="y"', '<a><a><a><a>'],
};
const SHEET = [...(TOKENS.xml ?? []), '<row r="1048577">', '<row r="0">', '<row>', '</row>', '<c r="XFD1">', '<c r="A">', '<c t="s"><v>99999999</v></c>', '<c t="s"><v>-1</v></c>', '<c t="inlineStr"><is><t>', '<v>', '</v>', '<f>', '<c s="9999">', '<mergeCell ref="A1:XFD1048576"/>', '<mergeCell ', '<rPh>', '<si>', '<t>', '<sheetData/>', '</sheetData>', '<col min="1" max="16384" hidden="1"/>', 'hidden="1"', ' t="e"', ' t="d"', '_x0000_', 'table:number-columns-repeated="16384"', 'table:number-rows-repeated="1048576"', '<text:s text:c="99999999"/>'];

/** A few changes somewhere in the bytes: turned bits, cut and doubled pieces, numbers at their edge, and tokens of the format. */
export function mutated(bytes: Uint8Array, chance: Chance, tokens: readonly string[]): Buffer {
  let made: Buffer = Buffer.from(bytes);
  for (let times = 1 + chance.below(6); times > 0; times -= 1) made = changed(made, chance, tokens);
  return made;
}

function changed(bytes: Buffer, chance: Chance, tokens: readonly string[]): Buffer {
  const at = chance.below(bytes.length + 1);
  const length = chance.of([1, 2, 8, 64, 512]);
  switch (chance.below(7)) {
    case 0: {
      const copy = Buffer.from(bytes);
      if (at < copy.length) copy[at] = chance.below(256);
      return copy;
    }
    case 1: return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + length)]);
    case 2: return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at, at + length), bytes.subarray(at)]);
    case 3: return bytes.subarray(0, at);
    case 4: {
      const copy = Buffer.from(bytes);
      if (at + 4 <= copy.length) copy.writeUInt32LE(chance.of([0, 1, 0x7fffffff, 0xffffffff, 0xfffffffe, 1 << 20]), at);
      return copy;
    }
    case 5: {
      const token = Buffer.from(chance.of(tokens));
      return Buffer.concat([bytes.subarray(0, at), ...Array.from({ length: chance.of([1, 1, 1, 50, 2_000]) }, () => token), bytes.subarray(at)]);
    }
    default: return Buffer.concat([bytes.subarray(0, at), Buffer.from(chance.of(tokens)), bytes.subarray(at)]);
  }
}

export type Parts = Record<string, Buffer>;

export async function partsOf(bytes: Uint8Array): Promise<Parts> {
  const archive = await openArchive(bytes, 'seed');
  const parts: Parts = {};
  for (const name of archive.names) if (!name.endsWith('/')) parts[name] = await archive.bytes(name);
  archive.close();
  return parts;
}

async function zipped(parts: Parts): Promise<Buffer> {
  const zip = new yazl.ZipFile();
  for (const [name, content] of Object.entries(parts)) zip.addBuffer(content, name);
  zip.end();
  const chunks: Buffer[] = [];
  for await (const chunk of zip.outputStream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** A package with one of its parts changed and packed well again, so that the change reaches the reader of that part. */
export async function mutatedPart(parts: Parts, chance: Chance): Promise<Buffer> {
  const name = chance.of(Object.keys(parts));
  return zipped({ ...parts, [name]: mutated(parts[name] ?? Buffer.alloc(0), chance, SHEET) });
}

export const tokensOf = (kind: string): readonly string[] => TOKENS[kind] ?? SHEET;
