import { Refusal } from '#base';
import { TABLE_LIMITS } from './limits.ts';
import { ObjectRows } from './objectRows.ts';
import type { TableFile } from './table.ts';
import { wholeText } from './wholeText.ts';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
type JsonObject = { [key: string]: Json };

const isObject = (value: Json | undefined): value is JsonObject => typeof value === 'object' && value !== null && !Array.isArray(value);
const isScalar = (value: Json): boolean => typeof value !== 'object' || value === null;

const damaged = (name: string, what: string, hi: string): Refusal =>
  new Refusal('damaged-file', `${name} is not valid JSON: ${what.slice(0, 160)}. Export it again from the program it came from.`, { hi: `${name} सही JSON नहीं है: ${hi.slice(0, 160)}। जिस प्रोग्राम से आई है उससे फिर एक्सपोर्ट करें।`, where: { file: name } });

/** Numbers keep the digits that were written: what a double cannot hold (18 digits of a code) is taken from the source text. */
const exactNumber = (_key: string, value: unknown, context: { source?: string } = {}): unknown =>
  typeof value === 'number' && context.source !== undefined && String(value) !== context.source && !/[eE]/.test(context.source) ? context.source : value;

const parseJson = (text: string): Json => JSON.parse(text, exactNumber) as Json;

function parseLines(text: string, name: string): Json[] {
  return text.split(/\r?\n/).flatMap((line, index) => {
    if (line.trim() === '') return [];
    try {
      return [parseJson(line)];
    } catch {
      throw damaged(name, `line ${index + 1} cannot be read`, `लाइन ${index + 1} पढ़ी नहीं जा सकती`);
    }
  });
}

/** A JSON text taken apart: its records, and the object around them. */
type Found = { records: Json[]; whole: Json };

/** The array of records: the text itself, its lines, the array called products in it, or the largest array of objects inside it. */
function recordsOf(text: string, name: string): Found {
  let whole: Json;
  try {
    whole = parseJson(text);
  } catch (error) {
    if (/^\s*\{[^\n]*\}\s*\n\s*\{/.test(text)) return { records: parseLines(text, name), whole: null };
    if (error instanceof RangeError) throw damaged(name, 'it is nested too deeply', 'उसमें एक के अंदर एक बहुत स्तर हैं');
    const said = error instanceof Error ? error.message : String(error);
    throw damaged(name, said, said);
  }
  if (Array.isArray(whole)) return { records: whole, whole };
  const named = isObject(whole) && Array.isArray(whole.products) && (whole.products.length > 0 || typeof whole.niryat === 'string') && whole.products.every(isObject) ? whole.products : undefined;
  const inside = named ?? (isObject(whole) ? arraysIn(whole, 1).sort((a, b) => b.length - a.length)[0] : undefined);
  return { records: inside ?? (isObject(whole) ? [whole] : []), whole };
}

function arraysIn(value: JsonObject, depth: number): Json[][] {
  if (depth > 6) return [];
  return Object.values(value).flatMap((inner) => {
    if (Array.isArray(inner)) return inner.length > 0 && inner.every((one) => isObject(one)) ? [inner] : [];
    return isObject(inner) ? arraysIn(inner, depth + 1) : [];
  });
}

const scalarText = (value: Json): string => (value === null ? '' : typeof value === 'string' ? value : String(value));

/** Nested objects become dotted names; lists of plain values one cell joined by `|`; lists of objects stay JSON text. */
function flatten(value: Json, path: string, into: Map<string, string>, depth: number, name: string): void {
  if (depth > TABLE_LIMITS.depth) throw new Refusal('too-large', `${name} nests deeper than ${TABLE_LIMITS.depth} levels.`, { hi: `${name} में एक के अंदर एक ${TABLE_LIMITS.depth} से ज़्यादा स्तर हैं।`, where: { file: name } });
  if (Array.isArray(value)) into.set(path, value.every(isScalar) ? value.map(scalarText).join(' | ') : JSON.stringify(value));
  else if (isObject(value)) for (const [key, inner] of Object.entries(value)) flatten(inner, path ? `${path}.${key}` : key, into, depth + 1, name);
  else into.set(path || 'value', scalarText(value));
}

/** How a caller turns records it knows (our own export) into flat ones, given what stands around them; undefined leaves them as they are. */
export type KnownRecords = (records: readonly unknown[], whole: unknown) => readonly Record<string, string>[] | undefined;

/** A JSON file as a table. Row 1 holds the field names. Throws Refusal: damaged-file, not-a-table, too-large. */
export async function openJson(path: string, name: string, head: Uint8Array, known?: KnownRecords, wanted?: string): Promise<TableFile> {
  const { text, encoding, encodings } = await wholeText(path, name, head, { wanted });
  const { records, whole } = recordsOf(text.replace(/^\ufeff/, ''), name);
  const flat = known?.(records, whole);
  if (records.length === 0 && !flat) throw new Refusal('not-a-table', `${name} holds no list of records. A JSON file must hold an array of objects, or one object per line.`, { hi: `${name} में रिकॉर्ड की सूची नहीं है। JSON फ़ाइल में ऑब्जेक्ट का array होना चाहिए, या हर लाइन में एक ऑब्जेक्ट।`, where: { file: name } });
  const rows = new ObjectRows(name);
  if (flat) for (const record of flat) rows.add(new Map(Object.entries(record)));
  else
    for (const record of records) {
      const cells = new Map<string, string>();
      if (isObject(record)) flatten(record, '', cells, 1, name);
      else if (Array.isArray(record)) for (const [index, one] of record.entries()) flatten(one, String(index + 1), cells, 2, name);
      else cells.set('value', scalarText(record));
      rows.add(cells);
    }
  return {
    format: 'json', encoding, encodings, delimiter: null, merged: () => [], sheets: [{ name: '', hidden: false }], notes: [], ...(isObject(whole) && records[0] !== whole ? { around: whole } : {}),
    async *rows() {
      yield* rows.batches();
    },
    close: async () => {},
  };
}
