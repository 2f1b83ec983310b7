import type { Finding } from '#base';
import { JUDGED_FIELDS, newlyWrong, type Product, withInherited } from '#catalogue';
import type { FieldEdit } from '../contract.ts';

/** What the judge of rates has to say of one edit. `refused`: the edit waits until somebody saw it; `noticed`: it goes in and is told. */
export type JudgedEdit = { refused: Finding[]; noticed: Finding[] };

/**
 * Impossible rates are never saved unseen. Rates sent whole (the form) that would be newly wrong are refused with the reason and a repair,
 * unless they come with the point's mark in `kept`. A single cell (grid, paste, bulk) goes in and its point is told with the answer.
 */
export function judgedEdit(before: Product, after: Product, edit: Pick<FieldEdit, 'field' | 'value'>, parent: Product | undefined): JudgedEdit {
  if (!JUDGED_FIELDS.has(edit.field.split('.')[0] ?? '')) return { refused: [], noticed: [] };
  const whole = (one: Product): Product => (parent ? withInherited(one, parent) : one);
  const found = newlyWrong(whole(before), whole(after)).map((one) => ({ ...one, where: { ...one.where, record: after.id, sku: after.sku } }));
  const sentWhole = typeof edit.value === 'object' && edit.value !== null && (edit.field === 'priceLadders' || edit.field === 'leadTimes');
  return sentWhole ? { refused: found, noticed: [] } : { refused: [], noticed: found };
}
