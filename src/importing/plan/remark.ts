import { newlyWrong, type Product } from '#catalogue/nouns';
import type { Unit } from '../layouts/unit.ts';
import type { Desk } from './desk.ts';

/** Things worth knowing about a record that goes in. */
export function remark(desk: Desk, unit: Unit, merged: Product, row: number): void {
  const where = { row, sku: unit.key };
  if (unit.derived) desk.points.add('IMP-SKU-DERIVED', 'info', { sku: unit.key, row, from: unit.derived }, where);
  const name = merged.name && Object.values(merged.name).some((one) => one.text !== '');
  if (!name && unit.role === 'product') desk.points.add('IMP-NO-NAME', 'warning', { sku: unit.key, row }, where);
}

/** Rates and delivery times that cannot be, where this row makes them so. They go in, and are told. */
export function judge(desk: Desk, existing: Product | undefined, merged: Product, row: number): void {
  const whole = { ...merged, priceLadders: merged.priceLadders ?? {}, leadTimes: merged.leadTimes ?? {} };
  const before = { ...whole, priceLadders: existing?.priceLadders ?? {}, leadTimes: existing?.leadTimes ?? {}, moq: existing?.moq };
  for (const { rule, severity, data: { ladderId: _ladder, stepId: _step, mark: _mark, ...data }, where } of newlyWrong(before, whole)) {
    desk.points.add(rule, severity, { ...data, sku: merged.sku, row }, { row, sku: merged.sku, field: where.field });
  }
}
