import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { Refusal, wordKey } from '#base';
import { checkPatterns, isMappable, isRejectHeading, keptClosed, type Mapping, mapping as mappingSchema, type Recognised, refuseNewer, versioned } from '#importing';
import type { ReadDb, WriteDb } from '#store';
import { whyUnread } from './whyUnread.ts';

/** A mapping this company keeps: used for a layout of headings before, or saved under a name by a person. */
export type KeptMapping = { id: string; name: string; signature: string; mapping: Mapping; used: number; saved?: boolean };

/** A mapping of 16,384 columns with a table of answers each is not this large. */
const FILE_LIMIT = 4 * 1024 * 1024;
/** Least share of a mapping's columns that a file must have, and of the file's columns that the mapping must know, to be of one layout. */
const LEAST_FOUND = 0.8;
const LEAST_KNOWN = 0.6;

/** Headings tell one layout from another, whatever their capitals, spaces and order. */
const signatureOf = (headings: readonly string[]): string => createHash('sha256').update(headings.filter((one) => !isRejectHeading(one)).map(wordKey).sort().join('\n')).digest('hex').slice(0, 32);

/** Mappings in the order they were first kept; one that a newer Niryat wrote in another shape is left alone. */
export async function keptMappings(read: Pick<ReadDb, 'all'>): Promise<KeptMapping[]> {
  const rows = await read.all<{ doc: string }>('SELECT doc FROM mapping ORDER BY id');
  return rows.flatMap((row) => {
    const one = JSON.parse(row.doc) as KeptMapping;
    const parsed = mappingSchema.safeParse(one.mapping);
    return parsed.success ? [{ ...one, mapping: parsed.data }] : [];
  });
}

/** How well a mapping fits these headings, 0 to 1; 0 when too little of either is known to the other. */
function fit(mapping: Mapping, headings: readonly string[]): number {
  const here = new Set(headings.map(wordKey));
  const used = mapping.columns.filter((one) => one.field !== null);
  const there = new Set(mapping.columns.map((one) => wordKey(one.heading)));
  const found = used.filter((one) => here.has(wordKey(one.heading))).length / Math.max(1, used.length);
  const known = [...here].filter((one) => there.has(one)).length / Math.max(1, here.size);
  const key = mapping.columns.find((one) => one.field === mapping.key) ?? mapping.columns.find((one) => one.field === 'sku');
  return found >= LEAST_FOUND && known >= LEAST_KNOWN && (!key || here.has(wordKey(key.heading))) ? found * known : 0;
}

/** The mapping that fits these headings best, of equals the one kept last. Columns may have moved, some may be new. */
async function find(read: Pick<ReadDb, 'all'>, headings: readonly string[]): Promise<KeptMapping | undefined> {
  const signature = signatureOf(headings);
  let best: { one: KeptMapping; score: number } | undefined;
  for (const one of await keptMappings(read)) {
    if (one.mapping.headerRow === null) continue;
    const score = one.signature === signature ? 2 : fit(one.mapping, headings);
    if (score > 0 && score >= (best?.score ?? 0)) best = { one, score };
  }
  return best?.one;
}

/** The mapping used last for a file with these headings, wherever its columns stand now. */
export async function rememberedMapping(read: Pick<ReadDb, 'all'>, found: Recognised): Promise<Mapping | undefined> {
  if (found.headerRow === null) return undefined;
  const remembered = await find(read, found.headings);
  return remembered && { ...remembered.mapping, name: remembered.name, sheet: found.mapping.sheet, headerRow: found.headerRow };
}

/** Keeps the mapping a person used for this layout, in the change set of the import. One that was saved under a name stays as it was saved. */
export async function rememberMapping(db: WriteDb, found: Recognised, used: Mapping, file: string): Promise<void> {
  if (found.headerRow === null) return;
  const signature = signatureOf(found.headings);
  const before = (await keptMappings(db)).findLast((one) => one.signature === signature && !one.saved);
  const record: KeptMapping = { id: before?.id ?? db.newId(), name: used.name || file, signature, mapping: versioned(used), used: (before?.used ?? 0) + 1 };
  await (before ? db.update('mapping', record) : db.create('mapping', record));
}

/** Signature of a mapping by itself: that of the headings it knows. */
export const signatureOfMapping = (mapping: Mapping): string => signatureOf([...new Map(mapping.columns.map((one) => [`${one.index} ${one.heading}`, one.heading])).values()]);

/** A mapping from a file; what its headings mean as secret it cannot open. Throws Refusal bad-mapping, newer-mapping, bad-pattern. */
export async function mappingFrom(path: string, name: string): Promise<Mapping> {
  const refuse = (why: string, hi: string): Refusal => new Refusal('bad-mapping', `${name} is not a mapping: ${why}. Take a file that was saved in an import, under Mappings, Save as a file.`, { hi: `${name} मैपिंग नहीं है: ${hi}। वह फ़ाइल लें जो इम्पोर्ट में मैपिंग > “फ़ाइल में सहेजें” से बनी हो।`, where: { file: name } });
  if ((await stat(path)).size > FILE_LIMIT) throw refuse('it is larger than 4 MB', 'यह 4 MB से बड़ी है');
  let value: unknown;
  try {
    value = JSON.parse(await readFile(path, 'utf8'));
  } catch {
    throw refuse('it is not valid JSON', 'यह सही JSON नहीं है');
  }
  refuseNewer(value, name);
  const parsed = mappingSchema.safeParse(value);
  const unknown = parsed.data?.columns.find((one) => one.field && !isMappable(one.field));
  if (unknown) throw refuse(`column "${unknown.heading}" names the field ${unknown.field}, which does not exist`, `कॉलम "${unknown.heading}" में फ़ील्ड ${unknown.field} लिखा है, जो है ही नहीं`);
  if (!parsed.success) throw refuse(...whyUnread(parsed.error));
  checkPatterns(parsed.data);
  return keptClosed(parsed.data);
}
