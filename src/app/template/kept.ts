import { createHash } from 'node:crypto';
import { wordKey } from '#base';
import { templateMapping, type TemplateMapping } from '#listing/nouns';
import type { ReadDb, WriteDb } from '#store';
import { z } from 'zod';

/** Mappings of templates are settings of the company: they undo, merge and travel with it. */
const KEY = 'template.';

export const keptTemplate = z.object({ name: z.string(), mapping: templateMapping, /** Hash of the blank workbook, when the company keeps it. */ blob: z.string().regex(/^[0-9a-f]{64}$/).optional() });
export type KeptTemplate = z.infer<typeof keptTemplate> & { id: string; fingerprint: string };
type Kept = { id: string; key: string; value: unknown };

/** A template is known again by its sheet and what heads its columns, wherever the file came from and whatever it is called. */
export const fingerprintOf = (sheet: string, headings: readonly string[]): string => createHash('sha256').update([sheet, ...headings].map(wordKey).join('\n')).digest('hex').slice(0, 32);

/** In the order of their names. One that a newer Niryat wrote in another shape is left alone. */
export async function keptTemplates(read: Pick<ReadDb, 'all'>): Promise<KeptTemplate[]> {
  const rows = await read.all<{ doc: string }>('SELECT doc FROM setting WHERE key >= ? AND key < ? ORDER BY key', [KEY, 'template/']);
  return rows.flatMap((row) => {
    const { id, key, value } = JSON.parse(row.doc) as Kept;
    const parsed = keptTemplate.safeParse(value);
    return parsed.success ? [{ id, fingerprint: key.slice(KEY.length), ...parsed.data }] : [];
  }).sort((a, b) => a.name.localeCompare(b.name, 'en'));
}

export const templateOf = async (read: Pick<ReadDb, 'all'>, fingerprint: string): Promise<KeptTemplate | undefined> => (await keptTemplates(read)).find((one) => one.fingerprint === fingerprint);

/** Keeps a mapping under the fingerprint of its template, in the change set that is open. */
export async function keepTemplate(db: WriteDb, fingerprint: string, name: string, mapping: TemplateMapping, blob?: string): Promise<void> {
  const before = await templateOf(db, fingerprint);
  const record = { id: before?.id ?? db.newId(), key: `${KEY}${fingerprint}`, value: { name, mapping, ...((blob ?? before?.blob) === undefined ? {} : { blob: blob ?? before?.blob }) } };
  await (before ? db.update('setting', record) : db.create('setting', record));
}
