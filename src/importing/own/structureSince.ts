import type { Product } from '#catalogue/nouns';
import type { Unit } from '../layouts/unit.ts';
import type { Base } from './bases.ts';

export type StructureSince = { /** The number to write. */ sku: string; parentKept: boolean; conflicts: { heading: string; value: string; base: string; now: string }[] };

/** Item number and place under a product, compared as cells are: what the file left alone stays as the catalogue has it now. */
export function structureSince(unit: Unit, base: Base, now: Product, accepts: (rule: string, heading: string) => boolean): StructureSince {
  const conflicts: StructureSince['conflicts'] = [];
  const edited = unit.key !== base.product.sku;
  const clash = edited && now.sku !== base.product.sku && now.sku !== unit.key && !accepts('IMP-BOTH-CHANGED', 'SKU');
  if (clash) conflicts.push({ heading: 'SKU', value: unit.key, base: base.product.sku, now: now.sku });
  const parent = unit.parentKey ?? '';
  const moved = parent !== '' && parent !== base.parentSku;
  const both = moved && now.parent !== base.product.parent && !accepts('IMP-BOTH-CHANGED', 'Parent SKU');
  if (both) conflicts.push({ heading: 'Parent SKU', value: parent, base: base.parentSku, now: now.parent ?? '' });
  return { sku: edited && !clash ? unit.key : now.sku, parentKept: !moved || both, conflicts };
}
