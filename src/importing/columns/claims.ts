import type { HeadingRead } from './heading.ts';
import { rankOfWords } from './headingWords.ts';
import type { Named } from './namedColumn.ts';

/** Rates in two currencies are two lists; two columns of rates in one are not. */
const keyOf = (one: Named): string => (one.field === 'price' ? `price ${one.column.currency ?? ''}` : one.field);

/**
 * When several headings mean one field, the one that means it most surely has it: "SKU" before "Style code", wherever they stand.
 * What a program itself says of its heading is surest; of equals the first. Gives who may have a field.
 */
export function claims(named: readonly (Named | undefined)[], reads: readonly HeadingRead[], isFixed: (index: number) => boolean): (index: number, found: Named) => boolean {
  const best = new Map<string, { index: number; rank: number }>();
  for (const [index, one] of named.entries()) {
    if (!one) continue;
    const rank = isFixed(index) ? -1 : rankOfWords(reads[index]?.words ?? '');
    const key = keyOf(one);
    const before = best.get(key);
    if (!before || rank < before.rank) best.set(key, { index, rank });
  }
  return (index, found) => { const winner = best.get(keyOf(found)); return winner === undefined || winner.index === index; };
}
