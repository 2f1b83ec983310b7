import type { Finding } from '#base';
import type { Product } from '#catalogue/nouns';
import { partsSince, putPart } from '../own/wholeRecord.ts';
import type { Desk } from './desk.ts';

const shown = (value: unknown): string => (value === undefined ? '' : JSON.stringify(value).slice(0, 200));

/** What no cell can say: crops, storefronts of a photo, order of an axis, own margin lines. */
export function addParts(desk: Desk, whole: Product, existing: Product, base: Product | undefined, merged: Product, row: number): Finding[] {
  const clashes: Finding[] = [];
  for (const part of partsSince(whole, existing, base)) {
    const column = part.path.join(' ');
    if (!part.both || desk.verdicts.accepts('IMP-BOTH-CHANGED', column, row)) putPart(merged, part, part.value);
    else {
      const one = desk.ofRow('IMP-BOTH-CHANGED', 'error', { column, value: shown(part.value), base: shown(part.base), now: shown(part.now) }, row, existing.sku);
      clashes.push({ ...one, where: { ...one.where, column } });
    }
  }
  return clashes;
}
