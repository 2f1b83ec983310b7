import type { ReadDb, RecordKind } from '#store';
import { COST_SHEET_MAPS, type CostSheet, costSheet, PRICING_SETTING, type PricingSettings, pricingSettings, type Rate } from './nouns.ts';

export const rateKind: RecordKind = { kind: 'rate', maps: [] };
export const costSheetKind: RecordKind = { kind: 'cost_sheet', maps: COST_SHEET_MAPS };

type Doc = { doc: string };

/** Every rate of the firm, its history included: by name, newest first. */
export async function ratesOf(read: ReadDb): Promise<Rate[]> {
  const rows = await read.all<Doc>(`SELECT doc FROM rate ORDER BY doc ->> '$.kind', doc ->> '$.name', doc ->> '$.from' DESC`);
  return rows.map((row) => JSON.parse(row.doc) as Rate);
}

export const rateByKey = async (read: ReadDb, key: string): Promise<Rate | undefined> => {
  const row = await read.get<Doc>('SELECT doc FROM rate WHERE key = ?', [key]);
  return row && (JSON.parse(row.doc) as Rate);
};

export async function costSheetsOf(read: ReadDb): Promise<CostSheet[]> {
  const rows = await read.all<Doc>('SELECT doc FROM cost_sheet ORDER BY family, id');
  return rows.map((row) => costSheet.parse(JSON.parse(row.doc)));
}

export type StoredSettings = { id: string | undefined; settings: PricingSettings };

/** The firm's pricing settings; the usual ones until somebody typed others. */
export async function pricingSettingsOf(read: ReadDb): Promise<StoredSettings> {
  const row = await read.get<Doc>('SELECT doc FROM setting WHERE key = ?', [PRICING_SETTING]);
  const stored = row ? (JSON.parse(row.doc) as { id: string }) : undefined;
  return { id: stored?.id, settings: pricingSettings.parse(stored ?? {}) };
}
