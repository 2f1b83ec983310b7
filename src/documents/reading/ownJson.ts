import { Refusal } from '#base';
import type { z } from 'zod';
import { DOCUMENT_KINDS, type ExportDocument, exportDocument } from '../nouns.ts';
import { isObject, type Json, type JsonObject } from './jsonValue.ts';
import { Notes } from './notes.ts';
import type { ReadFile } from './readDocument.ts';

const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
/** Kinds as files and the command line write them: commercial-invoice. */
export const KIND_OF_FILE: ReadonlyMap<string, (typeof DOCUMENT_KINDS)[number]> = new Map(DOCUMENT_KINDS.flatMap((kind) => [[kebab(kind), kind], [kind, kind]] as const));
export const fileKind = (kind: string): string => kebab(kind);
/** Facts about the firm and the shipment that may stand among the papers. */
const FACTS = ['exporter', 'shipment'] as const;

const kindOf = (one: Json): string => (isObject(one) && typeof one.kind === 'string' ? one.kind : '');
export const isOwnJson = (whole: Json): boolean => (Array.isArray(whole) ? whole.length > 0 && whole.every((one) => kindOf(one) !== '') : kindOf(whole) !== '');

/** Amounts and quantities are whole numbers of minor units and decimal texts; numbers came in as text so that no digit is lost. */
const plain = (value: Json, key = ''): Json => {
  if (Array.isArray(value)) return value.map((one) => plain(one));
  if (isObject(value)) return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, plain(one, name === 'amount' && typeof value.currency === 'string' ? 'minor' : '')]));
  return key === 'minor' && typeof value === 'string' && /^-?\d{1,15}$/.test(value) ? Number(value) : value;
};

/** Every field that does not fit is named with its place; the rest is read. */
function paper(one: JsonObject, place: string, notes: Notes): ExportDocument {
  const given: unknown = plain({ ...one, kind: KIND_OF_FILE.get(kindOf(one)) ?? kindOf(one) });
  let left = given as JsonObject;
  for (let round = 0; round < 50; round++) {
    const parsed = exportDocument.safeParse(left);
    if (parsed.success) return parsed.data;
    left = structuredClone(left);
    for (const issue of parsed.error.issues) drop(left, issue, place, notes);
  }
  throw new Refusal('unreadable', `A ${kindOf(one)} holds more wrong fields than can be told one by one. The command prints the fields of each kind with --json-schema.`, { hi: `एक ${kindOf(one)} में इतने ग़लत फ़ील्ड हैं कि एक-एक करके बताए नहीं जा सकते। कमांड --json-schema के साथ हर प्रकार के फ़ील्ड छापता है।` });
}

function drop(from: JsonObject, issue: z.core.$ZodIssue, place: string, notes: Notes): void {
  const path = issue.path.map(String);
  if (issue.code === 'unrecognized_keys') {
    for (const key of issue.keys) {
      notes.add('DOC-FIELD', 'warning', [place, ...path, key].join('/'));
      remove(from, [...path, key]);
    }
    return;
  }
  const at = path.reduce<Json | undefined>((value, key) => (typeof value === 'object' && value !== null ? (value as JsonObject)[key] : undefined), from);
  notes.add('DOC-VALUE', 'error', [place, ...path].join('/'), { value: typeof at === 'object' ? JSON.stringify(at).slice(0, 80) : String(at ?? '') });
  remove(from, path);
}

function remove(from: JsonObject, path: readonly string[]): void {
  const holder = path.slice(0, -1).reduce<Json | undefined>((value, key) => (typeof value === 'object' && value !== null ? (value as JsonObject)[key] : undefined), from);
  const last = path.at(-1);
  if (typeof holder !== 'object' || holder === null || last === undefined) return;
  if (Array.isArray(holder)) holder.splice(Number(last), 1);
  else delete holder[last];
}

/** Papers in our own form. Throws Refusal `unknown-kind` naming the kinds there are. */
export function readOwnJson(whole: Json, file: string): ReadFile {
  const notes = new Notes(file);
  const read: ReadFile = { format: 'own-json', documents: [], findings: notes.findings };
  for (const [at, one] of (Array.isArray(whole) ? whole : [whole]).entries()) {
    const kind = kindOf(one);
    const place = Array.isArray(whole) ? `/${at}` : '';
    if (!isObject(one)) continue;
    const fact = FACTS.find((name) => name === kind);
    if (fact) {
      const { kind: _kind, ...facts } = one;
      read[fact] = plain(facts);
    } else if (KIND_OF_FILE.has(kind)) read.documents.push(paper(one, place, notes));
    else throw new Refusal('unknown-kind', `${file} holds a paper of kind "${kind.slice(0, 60)}". Kinds are ${[...FACTS, ...DOCUMENT_KINDS.slice(0, 26).map(kebab)].join(', ')} and others that --json-schema lists.`, { hi: `${file} में "${kind.slice(0, 60)}" प्रकार का काग़ज़ है। प्रकार ये हैं: ${[...FACTS, ...DOCUMENT_KINDS.slice(0, 26).map(kebab)].join(', ')} और दूसरे, जो --json-schema बताता है।`, where: { file, field: `${place}/kind` } });
  }
  return read;
}
