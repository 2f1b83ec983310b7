import type { Family, Product } from '#catalogue/nouns';
import type { Unit } from '../layouts/unit.ts';
import { mergeDraft, sameProduct } from '../merge.ts';
import type { UnitRead } from '../readUnit.ts';
import { addParts } from './addParts.ts';
import type { PlannedBatch } from './asked.ts';
import type { Desk } from './desk.ts';
import type { Found } from './find.ts';
import { judge, remark } from './remark.ts';

export type Outcome = 'created' | 'updated' | 'unchanged';
export type Written = { merged: Product; outcome: Outcome };

/** The record as it will be: what the row says put into what the catalogue holds. */
async function merge(desk: Desk, unit: Unit, found: Found, read: UnitRead, row: number): Promise<Product> {
  const { images, newId } = desk.options;
  if (images) await images.apply(unit.key, read.draft, found.existing, unit.role === 'variant');
  const id = found.existing?.id ?? found.id ?? newId();
  const merged = mergeDraft(found.existing ?? { ...found.whole, id, sku: unit.key }, read.draft, newId);
  if (found.existing && found.whole) addParts(desk, found.whole, found.existing, found.base?.product, merged, row);
  // Whose variant it is the row says, by number: an id of another company is nobody's here.
  if (!found.existing) delete merged.parent;
  merged.sku = found.sku ?? unit.key;
  if (found.parent !== undefined) merged.parent = found.parent;
  return merged;
}

/** Puts a record into the batch, counts it and shows it. */
export async function write(desk: Desk, unit: Unit, found: Found, read: UnitRead, batch: PlannedBatch, row: number, family?: Family): Promise<Written> {
  const { result, columns } = desk;
  const { existing } = found;
  const merged = await merge(desk, unit, found, read, row);
  desk.seen.set(unit.key, { id: merged.id, row });
  desk.attributes.use(existing ? read.draft.attributes : { ...found.whole?.attributes, ...read.draft.attributes }, unit, family);
  desk.families.note(unit, merged);
  if (!existing) desk.near.note(merged.sku, row);
  remark(desk, unit, merged, row);
  judge(desk, existing, merged, row);
  const outcome = !existing ? 'created' : sameProduct(existing, merged) ? 'unchanged' : 'updated';
  (unit.role === 'variant' ? result.variants : result.products)[outcome] += 1;
  if (outcome !== 'unchanged') {
    const place = outcome === 'created' ? 'create' : 'update';
    batch[place].push(merged);
    batch.rows[place].push(row);
  }
  if (existing && outcome === 'updated') result.cellsThatChange += columns.filter((one) => one.cell.text(merged) !== one.cell.text(existing)).length;
  desk.preview?.planned(unit, columns, outcome, existing, merged, read.points);
  return { merged, outcome };
}
