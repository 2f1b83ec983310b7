import { day, type Decimal, money, parseDecimal, quantity } from '#base';
import { z } from 'zod';
import { ulid } from '../product.ts';
import { attributeKey } from '../value.ts';

/** A refinement is asked even when the form of the text was refused already: what is no decimal fits nothing, and breaks nothing. */
const fits = (test: (value: Decimal) => boolean) => (text: string): boolean => { const value = parseDecimal(text); return value !== undefined && test(value); };
const above = quantity.shape.value.refine(fits((value) => value.gt(0)), 'above zero');
/** A percentage as plain decimal text, 3 for 3 %. From nothing to a thousand. */
export const percent = quantity.shape.value.refine(fits((value) => value.gte(0) && value.lte(1000)), 'between 0 and 1000');
/** Rupees as plain decimal text; paise and parts of paise are exact until the end. */
const rupees = quantity.shape.value.refine(fits((value) => value.gte(0)), 'not below zero');

/**
 * What one unit of something costs in rupees from a day on, as the firm typed it. `currency`: ₹ for one unit of a currency (`name` is its
 * code). `material`: ₹ for one unit of a material or work (`name` is its key, brass). Older ones stay as history: `key` is `<kind>.<name>.<from>`.
 */
export const rate = z.object({
  id: ulid,
  key: z.string().max(120),
  kind: z.enum(['currency', 'material']),
  name: z.union([attributeKey, z.string().regex(/^[A-Z]{3}$/)]),
  label: z.string().max(120).optional(),
  value: above,
  /** Unit that `value` is for; absent for currencies. */
  unit: z.string().min(1).max(16).optional(),
  from: day,
  note: z.string().max(400).optional(),
});
export type Rate = z.infer<typeof rate>;
export const rateKey = ({ kind, name, from }: Pick<Rate, 'kind' | 'name' | 'from'>): string => `${kind}.${name}.${from}`;

/** Where a line takes its figure from: `netWeight` of the item, `attributes.<key>`, or an input of the sheet by its own key. */
const inputKey = z.string().regex(/^(netWeight|attributes\.[a-z0-9][a-z0-9_]{0,63}|[a-z0-9][a-z0-9_]{0,63})$/);
const line = { position: z.number().int(), label: z.string().min(1).max(120) };

/**
 * One line of a cost sheet.
 * `measure`: figure × named rate, plus `scrap` % of it, divided by `yield` %: weight, area, pieces. `fixed`: rupees per piece; a product's
 * own figure under `input` stands instead. `percent`: of the lines named, or of everything above.
 */
export const costLine = z.discriminatedUnion('kind', [
  z.object({ ...line, kind: z.literal('measure'), input: inputKey, rate: attributeKey, scrap: percent.optional(), yield: above.refine(fits((value) => value.lte(100)), 'at most 100').optional() }),
  z.object({ ...line, kind: z.literal('fixed'), amount: rupees.optional(), input: attributeKey.optional() }),
  z.object({ ...line, kind: z.literal('percent'), percent, of: z.array(ulid).max(40).optional() }),
]);
export type CostLine = z.infer<typeof costLine>;

/** How a family's cost is made up, line by line. The sheet without a family serves products whose family has none. */
export const costSheet = z.object({ id: ulid, family: z.string().max(64).optional(), name: z.string().max(120).optional(), lines: z.record(ulid, costLine).default({}) });
export type CostSheet = z.infer<typeof costSheet>;
export const COST_SHEET_MAPS: readonly string[] = ['lines', 'lines.*'];

/** Lines between price and margin, in the order in which they are reckoned. */
export const MARGIN_LINES = ['payment', 'commission', 'freight', 'inland', 'cha', 'drawback', 'rodtep'] as const;
export type MarginLineKey = (typeof MARGIN_LINES)[number];

/** What a margin line is for the whole firm; a list of rates may have its own (`ladderCosts`). */
export const marginDefault = z.object({ percent: percent.optional(), perUnit: money.optional(), perShipment: money.optional(), off: z.boolean().optional() });
export type MarginDefault = z.infer<typeof marginDefault>;

/** Friction of a payment across borders: bank, conversion, platform. What is charged is typed by the firm; this stands until then. */
export const USUAL_PAYMENT_PERCENT = '3';

/** The firm's pricing settings: one journaled `setting` record under the key `pricing`. */
export const pricingSettings = z.object({
  lines: z.partialRecord(z.enum(MARGIN_LINES), marginDefault).default({}),
  /** A margin below so many percent of the price is pointed out. */
  floor: z.string().regex(/^-?\d{1,3}(\.\d{1,4})?$/).optional(),
});
export type PricingSettings = z.infer<typeof pricingSettings>;
export const PRICING_SETTING = 'pricing';
