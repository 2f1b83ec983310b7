import { day } from './day.ts';
import { PLAIN_DECIMAL } from './decimal.ts';
import { money } from './money.ts';
import { quantity } from './quantity.ts';
import { z } from 'zod';

/** How a leaf of the facts is typed inside an expression. */
export type LeafType = 'string' | 'bool' | 'Decimal' | 'Day' | 'Money' | 'Quantity';

const leafTypes = new WeakMap<z.ZodType, LeafType>();
/** Marks a schema as a leaf; the published JSON Schema tells its type under `leaf`. */
const leaf = <S extends z.ZodType>(type: LeafType, schema: S): S => {
  const marked = schema.meta({ leaf: type }) as S;
  leafTypes.set(marked, type);
  return marked;
};

export const text = leaf('string', z.string());
export const yesno = leaf('bool', z.boolean());
/** A decimal as plain text ("12.5"); whole numbers may be written bare. Never a float. */
export const decimalFact = leaf('Decimal', z.union([z.string().regex(PLAIN_DECIMAL), z.number().int()]));
export const dayFact = leaf('Day', day);
/** Money in minor units: {amount: 1250, currency: USD} is 12.50 dollars. */
export const moneyFact = leaf('Money', money);
export const quantityFact = leaf('Quantity', quantity);

/** The leaf type of a schema that was made above, or undefined for objects and lists. */
export const leafTypeOf = (schema: z.ZodType): LeafType | undefined => leafTypes.get(schema);
