import { Refusal } from '#base';
import Papa from 'papaparse';
import { decodedText, fileBytes, type TextEncoding } from './encoding.ts';
import { Gathered } from './gathered.ts';
import { TABLE_LIMITS } from './limits.ts';
import { PlainCsv } from './plainCsv.ts';

/** Records in the order of the file, and what is broken in them: `row` counts from 0 within `data`. */
export type Records = { data: string[][]; errors: { code: string; row?: number }[]; /** Places of the only ones that can hold more than plain text within the limits; absent where all of them may. */ special?: Set<number> };
type Parsed = Records & { meta: { cursor: number } };

/** What parts cells and records, and how many characters stand before the first record. */
export type Marks = { delimiter: string; newline: '\r\n' | '\n' | '\r'; skip: number };
/** `heard` is told the bytes of each piece that is read. */
export type Splitting = Marks & { encoding: TextEncoding; heard(bytes: number): void };

export const tooLarge = (name: string, row: number, what: string, hi: string): Refusal =>
  new Refusal('too-large', `${name} has ${what} in row ${row}, more than is read. Check that quotes are closed and that it is the right file.`, { hi: `${name}, पंक्ति ${row}: ${hi}, इतना नहीं पढ़ा जाता। देखें कि उद्धरण चिह्न बंद हैं और फ़ाइल सही है।`, where: { file: name, row } });

const parse = (text: string, how: Marks, last: boolean): Parsed => new Papa.Parser({ delimiter: how.delimiter, newline: how.newline }).parse(text, 0, !last) as Parsed;

/** Refuses a record that a quote keeps open for too long. `count` records were read before it. */
function checkOpen(rest: string | Buffer, name: string, count: number): void {
  if (rest.length <= TABLE_LIMITS.rowCharacters || rest.toString().length <= TABLE_LIMITS.rowCharacters) return;
  throw tooLarge(name, count + 1, 'a record of more than 8,000,000 characters', '80 लाख से ज़्यादा अक्षर का रिकॉर्ड');
}

/** Splits decoded text; a record that a quote keeps open across pieces waits for its end. */
export async function* carefulRecords(texts: AsyncIterable<string>, name: string, how: Marks): AsyncGenerator<Records> {
  let rest = '';
  let [toSkip, count] = [how.skip, 0];
  for await (const part of texts) {
    const text = rest + (toSkip > 0 ? part.slice(toSkip) : part);
    toSkip = 0;
    const parsed = parse(text, how, false);
    rest = text.slice(parsed.meta.cursor);
    count += parsed.data.length;
    checkOpen(rest, name, count);
    yield parsed;
  }
  if (rest !== '') yield parse(rest, how, true);
}

/** The same of UTF-8 from its bytes. Only from a record on that is not plain is the piece it stands in split as text. */
export async function* plainRecords(pieces: AsyncIterable<Buffer>, name: string, how: Marks): AsyncGenerator<Records> {
  const plain = new PlainCsv(how.delimiter, how.newline);
  const gathered = new Gathered();
  const newline = Buffer.from(how.newline);
  let count = 0;
  /** Adds the complete records of these bytes and gives the bytes that wait for more. */
  function take(all: Buffer, into: Required<Records>): Buffer {
    plain.records(all, into.data, into.special);
    const rest = all.subarray(plain.end);
    const cut = plain.unsure ? rest.lastIndexOf(newline) + newline.length : 0;
    if (cut < newline.length) return rest;
    const text = rest.toString('utf8', 0, cut);
    const parsed = parse(text, how, false);
    for (let at = 0; at < parsed.data.length; at += 1) into.special.add(into.data.length + at);
    into.errors.push(...parsed.errors.filter(({ row = 0 }) => row < parsed.data.length).map(({ code, row = 0 }) => ({ code, row: into.data.length + row })));
    into.data = into.data.concat(parsed.data);
    return Buffer.concat([Buffer.from(text.slice(parsed.meta.cursor)), rest.subarray(cut)]);
  }
  function* look(parts: Iterable<Buffer>): Generator<Records> {
    const found = { data: [], errors: [], special: new Set<number>() };
    for (const all of parts) {
      const rest = take(all, found);
      gathered.keep(rest);
      checkOpen(rest, name, count + found.data.length);
    }
    count += found.data.length;
    if (found.data.length > 0) yield found;
  }
  for await (const block of pieces) yield* look(gathered.add(block, newline));
  yield* look([gathered.all()]);
  if (gathered.size > 0) yield parse(gathered.all().toString(), how, true);
}

/** Whether bytes alone say where cells end. */
const splitsBytes = ({ encoding, delimiter }: Splitting): boolean => encoding.name === 'utf-8' && /^[\0-\x7f]$/.test(delimiter) && !/["\r\n]/.test(delimiter);

/** The records of a text table. Throws Refusal too-large. */
export function csvRecords(path: string, name: string, how: Splitting): AsyncGenerator<Records> {
  const { name: encoding, skip } = how.encoding;
  // A line before the first record is ASCII when its delimiter is.
  if (splitsBytes(how)) return plainRecords(fileBytes(path, skip + how.skip, how.heard), name, how);
  return carefulRecords(decodedText(path, { name: encoding, skip }, how.heard), name, how);
}
