import type { Finding } from '#base';
import { newlyWrong, type Product } from '#catalogue/nouns';
import type { Unit } from '../layouts/unit.ts';
import type { Desk } from './desk.ts';

/** Things worth knowing about a record that would go in. */
export function remarks(desk: Desk, unit: Unit, merged: Product, row: number): Finding[] {
  const found: Finding[] = [];
  if (unit.derived) found.push(desk.ofRow('IMP-SKU-DERIVED', 'info', { from: unit.derived }, row, unit.key));
  if (!isNamed(merged.name) && unit.role === 'product') found.push(desk.ofRow('IMP-NO-NAME', 'warning', {}, row, unit.key));
  return found;
}

function isNamed(name: Product['name'] | undefined): boolean {
  for (const language in name) if (name[language]?.text !== '') return true;
  return false;
}

/** Rates and delivery times that cannot be, where this row makes them so. They go in, and are told. */
export function wrongRates(desk: Desk, existing: Product | undefined, merged: Product, row: number): Finding[] {
  const { id, sku, priceLadders = {}, leadTimes = {}, moq } = merged;
  const whole = { id, sku, priceLadders, leadTimes, moq };
  const before = { id, sku, priceLadders: existing?.priceLadders ?? {}, leadTimes: existing?.leadTimes ?? {}, moq: existing?.moq };
  return newlyWrong(before, whole).map(({ rule, severity, data: { ladderId: _ladder, stepId: _step, mark: _mark, ...data }, where: { field } }) => {
    const one = desk.ofRow(rule, severity, data, row, merged.sku);
    return { ...one, where: { ...one.where, field } };
  });
}
