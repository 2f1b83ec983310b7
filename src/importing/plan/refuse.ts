import type { Finding } from '#base';
import type { Product } from '#catalogue/nouns';
import type { Unit } from '../layouts/unit.ts';
import { cellText } from '../readUnit.ts';
import type { Desk } from './desk.ts';
import type { Found } from './find.ts';

/** A row of an item that was deleted since: nothing when nobody edited it, else held back. */
export function goneSince(desk: Desk, unit: Unit, { existing, base }: Found, row: number): Finding | 'passed' | undefined {
  if (!base || existing || desk.verdicts.accepts('IMP-DELETED', '', row)) return undefined;
  const edited = unit.key !== base.product.sku || desk.columns.some(({ cell, index }) => { const text = cellText(unit.rows[0]?.cells[index] ?? '', true); return text !== '' && text !== cell.text(base.product); });
  if (edited) return desk.ofRow('IMP-DELETED', 'error', {}, row, unit.key);
  desk.points.add('IMP-STAYS-DELETED', 'info', { sku: unit.key, row }, { row, sku: unit.key });
  if (!desk.seen.has(unit.key)) desk.seen.set(unit.key, { id: null, row });
  return 'passed';
}

/** Why a row as a whole cannot go in. Notes whose variant it is. */
export function refusal(desk: Desk, unit: Unit, found: Found, catalogue: ReadonlyMap<string, Product>, row: number): Finding | undefined {
  if (unit.refused) return desk.ofRow(unit.refused.rule, 'error', unit.refused.data, row, unit.key);
  if (unit.key === '') return desk.ofRow('IMP-NO-KEY', 'error', {}, row, '');
  if (unit.key.length > 120) return desk.ofRow('IMP-LONG', 'error', { length: unit.key.length, limit: 120 }, row, unit.key.slice(0, 40));
  const before = desk.seen.get(unit.key);
  if (before) return desk.ofRow('IMP-DUPLICATE', 'error', { sku: unit.key, row: before.row }, row, unit.key);
  if (unit.parentKey === undefined || found.base?.parentKept) return undefined;
  const parent = desk.seen.get(unit.parentKey) ?? { id: catalogue.get(unit.parentKey)?.id ?? null };
  if (parent.id === null || unit.parentKey === unit.key) return desk.ofRow('IMP-PARENT', 'error', { parent: unit.parentKey }, row, unit.key);
  found.parent = parent.id;
  return undefined;
}
