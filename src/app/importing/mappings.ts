import { readFile } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import { Refusal, wordKey } from '#base';
import { isMappable, type Mapping, mapping as mappingSchema, type Recognised } from '#importing';
import type { ReadDb, WriteDb } from '#store';

/** A mapping that was used for a layout of headings before. */
type Remembered = { id: string; name: string; signature: string; mapping: Mapping; used: number };

/** Headings tell one layout from another, whatever their capitals and spaces. */
const signatureOf = (headings: readonly string[]): string => createHash('sha256').update(headings.map(wordKey).join('\n')).digest('hex').slice(0, 32);

async function find(read: Pick<ReadDb, 'all'>, headings: readonly string[]): Promise<Remembered | undefined> {
  const signature = signatureOf(headings);
  const rows = await read.all<{ doc: string }>('SELECT doc FROM mapping ORDER BY id');
  return rows.map((row) => JSON.parse(row.doc) as Remembered).findLast((one) => one.signature === signature);
}

/** The mapping used last for a file with these headings. */
export async function rememberedMapping(read: Pick<ReadDb, 'all'>, found: Recognised): Promise<Mapping | undefined> {
  if (found.headerRow === null) return undefined;
  const remembered = await find(read, found.headings);
  const parsed = mappingSchema.safeParse(remembered?.mapping);
  return parsed.success ? { ...parsed.data, sheet: found.mapping.sheet, headerRow: found.headerRow } : undefined;
}

/** Keeps the mapping a person used for this layout, in the change set of the import. */
export async function rememberMapping(db: WriteDb, found: Recognised, used: Mapping, file: string): Promise<void> {
  if (found.headerRow === null) return;
  const before = await find(db, found.headings);
  const record: Remembered = { id: before?.id ?? db.newId(), name: used.name || file, signature: signatureOf(found.headings), mapping: used, used: (before?.used ?? 0) + 1 };
  await (before ? db.update('mapping', record) : db.create('mapping', record));
}

/** A mapping from a file. Throws Refusal bad-mapping. */
export async function mappingFrom(path: string, name: string): Promise<Mapping> {
  const refuse = (why: string): Refusal => new Refusal('bad-mapping', `${name} is not a mapping: ${why}. Save one with an import and change that.`, { where: { file: name } });
  let value: unknown;
  try {
    value = JSON.parse(await readFile(path, 'utf8'));
  } catch {
    throw refuse('it is not valid JSON');
  }
  const parsed = mappingSchema.safeParse(value);
  const unknown = parsed.data?.columns.find((one) => one.field && !isMappable(one.field));
  if (unknown) throw refuse(`column "${unknown.heading}" names the field ${unknown.field}, which does not exist`);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw refuse(`${issue?.path.join('.') || 'it'}: ${issue?.message ?? 'not understood'}`);
}
