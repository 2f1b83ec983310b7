import type { Product } from '#catalogue/nouns';
import type { Unit } from '../layouts/unit.ts';
import type { Base } from '../own/bases.ts';
import { structureSince } from '../own/structureSince.ts';
import { wholeRecord } from '../own/wholeRecord.ts';
import type { Desk } from './desk.ts';

export type Found = {
  existing: Product | undefined; parent: string | undefined; base?: Base;
  /** The item number to write, when it is not that of the file. */
  sku?: string;
  /** The row's own id, when no other record has it. */
  id?: string;
  /** The record as our own JSON wrote it. */
  whole?: Product;
};

const OWN_ID = /^[0-9A-HJKMNP-TV-Z]{26}$/;

/** What the catalogue holds of these rows: by item number, and by `id <row id>`. */
export async function lookUp(desk: Desk, units: readonly Unit[]): Promise<Map<string, Product>> {
  const keys = new Set<string>();
  for (const unit of units) {
    if (unit.key) keys.add(unit.key);
    if (unit.parentKey && !desk.seen.has(unit.parentKey)) keys.add(unit.parentKey);
  }
  const found = new Map(await desk.options.catalogue.bySku([...keys]));
  const ids = units.flatMap((unit) => (unit.recordId ? [unit.recordId] : []));
  if (ids.length > 0) for (const [id, product] of await desk.options.catalogue.byIds(ids)) found.set(`id ${id}`, product);
  return found;
}

/** What the row is about, and what that was when the file was made. */
export function find(desk: Desk, unit: Unit, catalogue: ReadonlyMap<string, Product>, row: number): Found {
  const id = unit.recordId && !desk.ids.has(unit.recordId) ? unit.recordId : undefined;
  if (id) desk.ids.add(id);
  const byId = id ? catalogue.get(`id ${id}`) : undefined;
  const base = id ? desk.bases.of(unit, id) : undefined;
  const existing = byId ?? (base ? undefined : catalogue.get(unit.key));
  const own = { ...(id && OWN_ID.test(id) ? { id } : {}), whole: desk.takesWhole ? wholeRecord(unit.whole ?? '') : undefined };
  if (!base || !existing) return { existing, parent: undefined, ...own, ...(base ? { base } : {}) };
  const since = structureSince(unit, base, existing, (rule, heading) => desk.verdicts.accepts(rule, heading, row));
  for (const one of since.conflicts) desk.points.add('IMP-BOTH-CHANGED', 'error', { sku: existing.sku, row, column: one.heading, value: one.value, base: one.base, now: one.now }, { row, column: one.heading, sku: existing.sku });
  return { existing, parent: undefined, ...own, base: { ...base, parentKept: since.parentKept }, sku: since.sku };
}
