import { Refusal } from '#base';
import iconv from 'iconv-lite';
import { ObjectRows } from './objectRows.ts';
import { SAVE_AS_XLSX, SAVE_AS_XLSX_HI } from './refusals.ts';
import { localName, safeXml } from './safeXml.ts';
import type { TableFile } from './table.ts';
import { wholeText } from './wholeText.ts';

type Counted = { times: number; /** It has attributes or elements of its own, so it can be a record. */ structured: boolean };

/** Counts how often each path of elements occurs, to find the one that is a record. */
function countPaths(text: string, name: string): Map<string, Counted> {
  const counts = new Map<string, Counted>();
  const path: string[] = [];
  const parser = safeXml(name, {
    open: (tag, attributes) => {
      const parent = counts.get(path.join('/'));
      if (parent) parent.structured = true;
      path.push(localName(tag));
      const key = path.join('/');
      const counted = counts.get(key) ?? { times: 0, structured: false };
      counted.times += 1;
      counted.structured ||= Object.keys(attributes).length > 0;
      if (counts.size < 10_000 || counts.has(key)) counts.set(key, counted);
    },
    close: () => void path.pop(),
  });
  parser.write(text);
  parser.close();
  return counts;
}

const depthOf = (path: string): number => path.split('/').length;

/** The record element: the most frequent structured one on the shallowest level that repeats; with a single record, the root's first child. */
function recordPath(counts: ReadonlyMap<string, Counted>): string | undefined {
  const repeated = [...counts].filter(([path, one]) => one.times > 1 && one.structured && depthOf(path) > 1);
  const shallowest = Math.min(...repeated.map(([path]) => depthOf(path)));
  const best = repeated.filter(([path]) => depthOf(path) === shallowest).sort((a, b) => b[1].times - a[1].times)[0]?.[0];
  return best ?? [...counts].find(([path, one]) => depthOf(path) === 2 && one.structured)?.[0];
}

/** Collects one record: its attributes and its elements' texts by name; nested ones dotted, repeated ones joined by `|`. */
class RecordReader {
  readonly cells = new Map<string, string>();
  private readonly path: string[] = [];
  /** Text of the record and of each element that is open in it: text goes on behind an element that stands in its midst. */
  private readonly texts = [''];

  open(tag: string, attributes: Readonly<Record<string, string>>): void {
    this.path.push(localName(tag));
    this.texts.push('');
    this.attributes(attributes);
  }

  attributes(attributes: Readonly<Record<string, string>>): void {
    const before = this.path.length > 0 ? `${this.path.join('.')}.` : '';
    for (const [key, value] of Object.entries(attributes)) if (!key.startsWith('xmlns')) this.add(before + localName(key), value);
  }

  addText(text: string): void {
    this.texts[this.texts.length - 1] += text;
  }

  close(): void {
    const text = this.texts.pop()?.trim() ?? '';
    if (text !== '') this.add(this.path.join('.') || 'value', text.replace(/\s*\n\s*/g, '\n'));
    this.path.pop();
  }

  private add(name: string, text: string): void {
    const before = this.cells.get(name);
    this.cells.set(name, before ? `${before} | ${text}` : text);
  }
}

function readRecords(text: string, name: string, wanted: string): ObjectRows {
  const rows = new ObjectRows(name);
  const path: string[] = [];
  let record: RecordReader | undefined;
  const parser = safeXml(name, {
    open: (tag, attributes) => {
      path.push(localName(tag));
      if (record) record.open(tag, attributes);
      else if (path.join('/') === wanted) {
        record = new RecordReader();
        record.attributes(attributes);
      }
    },
    text: (piece) => record?.addText(piece),
    close: () => {
      if (record && path.join('/') === wanted) {
        record.close();
        rows.add(record.cells);
        record = undefined;
      } else record?.close();
      path.pop();
    },
  });
  parser.write(text);
  parser.close();
  return rows;
}

/** The root of a whole document of LibreOffice in one XML file (ODF 1.3, part 3, 3.1.2). */
const FLAT_ODS = /<(?:[\w.-]+:)?document\b[^>]*urn:oasis:names:tc:opendocument:xmlns:office:1\.0/;

/** An XML file as a table: one row per repeating element. Throws Refusal: unsafe-xml, damaged-file, not-a-table, too-large. */
export async function openXml(path: string, name: string, head: Uint8Array, encodingWanted?: string): Promise<TableFile> {
  const declared = /^\s*<\?xml[^>]*encoding=["']([\w-]+)["']/.exec(Buffer.from(head.subarray(0, 200)).toString('latin1'))?.[1]?.toLowerCase();
  const known = declared !== undefined && declared !== 'utf-8' && !declared.startsWith('utf-16') && iconv.encodingExists(declared);
  const { text, encoding, encodings } = await wholeText(path, name, head, { wanted: encodingWanted, ...(known ? { declared } : {}) });
  const source = text.replace(/^\ufeff/, '');
  if (FLAT_ODS.test(source.slice(0, 4_000))) throw new Refusal('not-a-table', `${name} is a workbook of LibreOffice in flat XML (.fods), which is not read. ${SAVE_AS_XLSX}`, { hi: `${name} LibreOffice की flat XML (.fods) वर्कबुक है, जो नहीं पढ़ी जाती। ${SAVE_AS_XLSX_HI}`, where: { file: name } });
  const wanted = recordPath(countPaths(source, name));
  if (!wanted) throw new Refusal('not-a-table', `${name} holds no repeating element that could be a product. Choose an XML file with one element per product.`, { hi: `${name} में बार-बार आने वाला कोई एलिमेंट नहीं है जो आइटम हो सके। ऐसी XML फ़ाइल चुनें जिसमें हर आइटम का एक एलिमेंट हो।`, where: { file: name } });
  const rows = readRecords(source, name, wanted);
  return {
    format: 'xml', encoding, encodings, delimiter: null, merged: () => [], sheets: [{ name: '', hidden: false }], notes: [],
    async *rows() {
      yield* rows.batches();
    },
    close: async () => {},
  };
}
