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

/** Numbers keep the digits that were written: what a double cannot hold (18 digits of a code, 1e400) is taken from the source text. */
const exactNumber = (value: unknown, source: string | undefined): unknown =>
  typeof value === 'number' && source !== undefined && String(value) !== source && (!Number.isFinite(value) || !/[eE]/.test(source)) ? source : value;

/** Names of fields as they are written, with their places: a text followed by a colon. */
function* namesIn(text: string): Generator<{ name: string; at: number }> {
  for (let at = text.indexOf('"'); at >= 0; ) {
    let end = text.indexOf('"', at + 1);
    while (end >= 0 && isEscaped(text, end)) end = text.indexOf('"', end + 1);
    if (end < 0) return;
    let next = end + 1;
    while (/\s/.test(text[next] ?? '')) next += 1;
    if (text[next] === ':') yield { name: text.slice(at + 1, end), at };
    at = text.indexOf('"', end + 1);
  }
}
function isEscaped(text: string, at: number): boolean {
  let strokes = 0;
  while (text[at - 1 - strokes] === '\\') strokes += 1;
  return strokes % 2 === 1;
}

/** A field that stands twice in one record: which of the two is meant, nobody can tell. */
class TwiceNamed extends Error {}

/** Reads a text. Throws TwiceNamed when a record has two fields of one name: the language would keep the last without a word. */
function parseJson(text: string): Json {
  let kept = 0;
  const value = JSON.parse(text, function (this: unknown, _key: string, one: unknown, context: { source?: string } = {}): unknown {
    if (!Array.isArray(this)) kept += 1;
    return exactNumber(one, context.source);
  } as (key: string, one: unknown) => unknown) as Json;
  // The reviver is asked once more, for the text as a whole.
  let written = 1;
  for (const _name of namesIn(text)) written += 1;
  if (written !== kept) throw new TwiceNamed();
  return value;
}

/** Where the first name stands for the second time in its record. */
function twiceIn(text: string): [en: string, hi: string] {
  const open: Set<string>[] = [];
  let before = 0;
  for (const { name, at } of namesIn(text)) {
    for (const brace of text.slice(before, at).replace(/"(?:[^"\\]|\\.)*"/g, '').match(/[{}]/g) ?? []) if (brace === '{') open.push(new Set()); else open.pop();
    before = at + name.length + 2;
    const names = open.at(-1);
    if (names?.has(name)) {
      const line = text.slice(0, at).split('\n').length;
      return [`a record has two fields called ${name.slice(0, 60)} (line ${line})`, `एक रिकॉर्ड में ${name.slice(0, 60)} नाम के दो फ़ील्ड हैं (लाइन ${line})`];
    }
    names?.add(name);
  }
  return ['a record has two fields of one name', 'एक रिकॉर्ड में एक ही नाम के दो फ़ील्ड हैं'];
}

function parseLines(text: string, name: string): Json[] {
  return text.split(/\r?\n/).flatMap((line, index) => {
    if (line.trim() === '') return [];
    try {
      return [parseJson(line)];
    } catch (error) {
      if (error instanceof TwiceNamed) throw damaged(name, `line ${index + 1} has a record with two fields of one name`, `लाइन ${index + 1} के रिकॉर्ड में एक ही नाम के दो फ़ील्ड हैं`);
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
    if (error instanceof TwiceNamed) throw damaged(name, ...twiceIn(text));
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
  const put = (text: string, at: string): void => { const before = into.get(at); into.set(at, before ? `${before} | ${text}` : text); };
  if (Array.isArray(value)) put(value.every(isScalar) ? value.map(scalarText).join(' | ') : JSON.stringify(value), path);
  else if (isObject(value)) for (const [key, inner] of Object.entries(value)) flatten(inner, path ? `${path}.${key}` : key, into, depth + 1, name);
  else put(scalarText(value), path || 'value');
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
