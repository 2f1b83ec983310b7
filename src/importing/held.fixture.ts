/** One import of a file against a catalogue that is held in memory, for tests. */
import type { Attribute, Product } from '#catalogue/nouns';
import { openTable, type TableFile, type TableRow } from '#tables';
import { type Decisions, type Mapping, ownRecords, planImport, type PlanResult, recognise, SURVEY_ROWS } from './index.ts';

export type Held = { products: Map<string, Product>; attributes: Attribute[] };
export const nothingHeld = (): Held => ({ products: new Map(), attributes: [] });
export type Run = PlanResult & { mapping: Mapping; recognised: string[]; held: Held };

let counter = 0;
const newId = (): string => `01${String(++counter).padStart(24, '0')}`;

/** One import against what is held in memory; `write` false is a dry run. */
export async function run(path: string, held: Held = nothingHeld(), options: { mapping?: Mapping; decisions?: Decisions; dry?: boolean; sheet?: string } = {}): Promise<Run> {
  const name = path.split('/').at(-1) ?? '';
  const table = await openTable(path, name, { knownRecords: ownRecords });
  try {
    return await runTable(table, name, held, options);
  } finally {
    await table.close();
  }
}

async function runTable(table: TableFile, name: string, held: Held, options: { mapping?: Mapping; decisions?: Decisions; dry?: boolean; sheet?: string }): Promise<Run> {
  const sheets = await Promise.all(table.sheets.map(async (sheet) => {
    const rows: TableRow[] = [];
    for await (const batch of table.rows(sheet.name)) { rows.push(...batch); if (rows.length >= SURVEY_ROWS) break; }
    return { ...sheet, rows: rows.slice(0, SURVEY_ROWS) };
  }));
  const found = recognise({ ...table, sheets }, { file: name, attributes: held.attributes, ...options });
  const next: Held = { products: new Map(held.products), attributes: [...held.attributes] };
  const result = await planImport({
    file: name, sheet: found.sheet || null, mapping: found.mapping, rows: table.rows(found.sheet), newId, sample: found.sample, notes: table.notes, decisions: options.decisions,
    catalogue: { bySku: async (skus) => new Map(skus.flatMap((sku) => { const one = held.products.get(sku); return one ? [[sku, one]] : []; })), byIds: async (ids) => new Map([...held.products.values()].filter((one) => ids.includes(one.id)).map((one) => [one.id, one])), attributes: held.attributes },
    preview: true,
  }, async (batch) => {
    if (options.dry) return;
    for (const one of [...batch.create, ...batch.update]) next.products.set(one.sku, one);
    next.attributes.push(...batch.attributes);
  });
  return { ...result, mapping: found.mapping, recognised: found.findings.map((one) => one.rule), held: next };
}

