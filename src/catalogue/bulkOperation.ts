import { PLAIN_DECIMAL } from '#base';
import { z } from 'zod';

const word = z.string().max(20_000);
const decimal = z.string().regex(PLAIN_DECIMAL);

/**
 * What a bulk edit does to each cell. `set` with an empty value is refused by who runs it: an empty field never erases, `empty` does.
 * `by` is an exact decimal; results of `multiply` and `add` are rounded half away from zero to `digits` after the point
 * (money always to its currency's minor unit, counts of days and cartons to whole ones; absent: as many digits as the exact result has).
 */
export const bulkOperation = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('set'), value: word.min(1) }),
  z.object({ kind: z.literal('fill'), value: word.min(1) }),
  z.object({ kind: z.literal('empty') }),
  /** Fills empty attributes with the usual value that the item's family offers. */
  z.object({ kind: z.literal('usual') }),
  /** Fills empty attributes that the item's family has, each with a value of its own: field to text. */
  z.object({ kind: z.literal('fill-each'), values: z.record(z.string().max(200), word.min(1)) }),
  z.object({ kind: z.literal('add-value'), value: z.string().min(1).max(200) }),
  z.object({ kind: z.literal('remove-value'), value: z.string().min(1).max(200) }),
  z.object({ kind: z.literal('replace'), find: z.string().min(1).max(2_000), with: word, matchCase: z.boolean().default(false), wholeCell: z.boolean().default(false) }),
  z.object({ kind: z.literal('affix'), before: z.string().max(2_000).default(''), after: z.string().max(2_000).default('') }),
  z.object({ kind: z.literal('multiply'), by: decimal, digits: z.number().int().min(0).max(6).optional() }),
  z.object({ kind: z.literal('add'), by: decimal, digits: z.number().int().min(0).max(6).optional() }),
]);
export type BulkOperation = z.infer<typeof bulkOperation>;
