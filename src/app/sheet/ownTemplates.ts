import type { ReadDb } from '#store';
import { type TemplateEdit, templateEdit } from '#specsheet';
import { z } from 'zod';

/** The user's own templates are settings of the company, so that they undo, merge and travel with it. */
export const TEMPLATE_KEY = 'sheet.template.';
export type TemplateRecord = { id: string; key: string; template: TemplateEdit };
export type OwnTemplate = { id: string; /** As it stands on sheets: own-3f2a. */ short: string; edit: TemplateEdit };

const shortOf = (id: string): string => `own-${id.slice(-4).toLowerCase()}`;

/** Own templates by name; one that a newer Niryat wrote in another shape is left alone and not shown. */
export async function ownTemplates(read: Pick<ReadDb, 'all'>): Promise<OwnTemplate[]> {
  const rows = await read.all<{ id: string; doc: string }>('SELECT id, doc FROM setting WHERE key >= ? AND key < ? ORDER BY key', [TEMPLATE_KEY, 'sheet.template/']);
  const found = rows.flatMap(({ id, doc }): OwnTemplate[] => {
    const parsed = templateEdit.safeParse((JSON.parse(doc) as TemplateRecord).template);
    return parsed.success ? [{ id, short: shortOf(id), edit: parsed.data }] : [];
  });
  return found.sort((a, b) => (a.edit.title.toLowerCase() < b.edit.title.toLowerCase() ? -1 : 1));
}

export const ownTemplate = async (read: Pick<ReadDb, 'all'>, id: string): Promise<OwnTemplate | undefined> => (/^[0-9A-HJKMNP-TV-Z]{26}$/.test(id) ? (await ownTemplates(read)).find((one) => one.id === id) : undefined);

/** The ten letters that stand for figures in coded prices; a secret of the firm, on no sheet. */
export const PRICE_KEY = 'sheet.priceKey';
export type PriceKeyRecord = { id: string; key: string; value: string };
const keyRecord = z.object({ id: z.string(), key: z.string(), value: z.string() });

export async function priceKeyRecord(read: Pick<ReadDb, 'get'>): Promise<PriceKeyRecord | undefined> {
  const row = await read.get<{ doc: string }>('SELECT doc FROM setting WHERE key = ?', [PRICE_KEY]);
  const parsed = row ? keyRecord.safeParse(JSON.parse(row.doc)) : undefined;
  return parsed?.success ? parsed.data : undefined;
}

export const priceKeyOf = async (read: Pick<ReadDb, 'get'>): Promise<string | undefined> => (await priceKeyRecord(read))?.value;
