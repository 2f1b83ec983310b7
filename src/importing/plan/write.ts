import { type Finding, searchParts } from '#base';
import { type Family, type Product, searchTexts } from '#catalogue/nouns';
import type { Unit } from '../layouts/unit.ts';
import { saysNothing } from '../draft.ts';
import { keepEqualAmounts } from '../equalAmounts.ts';
import { mergeDraft, sameProduct } from '../merge.ts';
import type { UnitRead } from '../readUnit.ts';
import { createdText } from '../stencil/stencil.ts';
import { addParts } from './addParts.ts';
import type { PlannedBatch } from './asked.ts';
import { noteWritten } from './asWritten.ts';
import type { Desk } from './desk.ts';
import type { Found } from './find.ts';
import { pointsOfRow } from './previewRow.ts';

export type Outcome = 'created' | 'updated' | 'unchanged';
export type Merged = { merged: Product; outcome: Outcome; clashes: Finding[] };

const SHOWN = { created: 'new', updated: 'changed', unchanged: 'same' } as const;

/** Whether nothing of the row would change the product that it is about. */
const isUntouched = (existing: Product, { base, whole, sku, parent }: Found, unit: Unit, { draft }: UnitRead): boolean =>
  base === undefined && whole === undefined && sku === undefined && parent === undefined && existing.sku === unit.key && saysNothing(draft);

/** The record as it would be: what the row says put into what the catalogue holds. */
export async function merge(desk: Desk, unit: Unit, found: Found, read: UnitRead, row: number): Promise<Merged> {
  const { images, newId, pack } = desk.options;
  const { existing } = found;
  if (images) await images.apply(unit.key, read.draft, existing, unit.role === 'variant');
  const id = existing?.id ?? found.id ?? newId();
  // Most rows of a list that comes again say what the product says already: nothing is made of them.
  if (existing && isUntouched(existing, found, unit, read)) return { merged: existing, outcome: 'unchanged', clashes: [] };
  if (existing && desk.mapping.layout !== 'own') keepEqualAmounts(existing, read.draft);
  const merged = mergeDraft(existing ?? { ...found.whole, id, sku: unit.key }, read.draft, pack && !existing && !found.whole ? pack.childIds() : newId);
  const clashes = existing && found.whole ? addParts(desk, found.whole, existing, found.base?.product, merged, row) : [];
  // Whose variant it is the row says, by number: an id of another company is nobody's here.
  if (!existing && merged.parent !== undefined) delete merged.parent;
  merged.sku = found.sku ?? unit.key;
  if (found.parent !== undefined) merged.parent = found.parent;
  return { merged, clashes, outcome: !existing ? 'created' : sameProduct(existing, merged) ? 'unchanged' : 'updated' };
}

/** Puts a record into the batch, counts it and shows it. */
export function write(desk: Desk, unit: Unit, found: Found, read: UnitRead, { merged, outcome, family }: Merged & { family?: Family }, batch: PlannedBatch, findings: readonly Finding[]): void {
  const { result, columns } = desk;
  const { existing } = found;
  const row = unit.rows[0]?.number ?? 1;
  desk.seen.set(unit.key, { id: merged.id, row });
  desk.attributes.use(existing ? read.draft.attributes : { ...found.whole?.attributes, ...read.draft.attributes }, unit, family);
  desk.families.note(unit, merged);
  if (!existing) desk.near.note(merged.sku, row);
  if (desk.options.namesItems) result.named.add(merged.id);
  desk.tell(findings);
  (unit.role === 'variant' ? result.variants : result.products)[outcome] += 1;
  if (outcome !== 'unchanged') {
    const place = outcome === 'created' ? 'create' : 'update';
    if (place === 'create' && desk.options.pack) desk.options.pack.add(merged.id, [createdText(merged)], searchParts(searchTexts(merged)));
    else batch[place].push(merged);
    batch.rows[place].push(row);
    noteWritten(desk, unit);
  }
  if (existing && outcome === 'updated') result.cellsThatChange += columns.filter((one) => one.cell.text(merged) !== one.cell.text(existing)).length;
  if (desk.book) show(desk, unit, existing, read, merged, outcome, findings);
}

function show(desk: Desk, unit: Unit, existing: Product | undefined, read: UnitRead, merged: Product, outcome: Outcome, findings: readonly Finding[]): void {
  for (const [at, row] of unit.rows.entries()) {
    const points = pointsOfRow(findings, row.number);
    desk.book?.add(at === 0 ? desk.shown.planned(row, SHOWN[outcome], existing, merged, read.points, points) : desk.shown.detail(row, points));
  }
}
