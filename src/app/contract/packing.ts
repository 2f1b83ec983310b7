import { packingLevel, ulid } from '#catalogue/nouns';
import { z } from 'zod';
import { entry } from './entry.ts';
import { changeSetShown, shownFinding } from './shown.ts';

/** An ordered quantity as typed and checked by the window: a plain decimal above zero. */
export const orderedQuantity = z.string().regex(/^\d{1,12}(\.\d{1,6})?$/);
/** Kilograms or cubic metres, exact, as plain decimal text; null when not enough is said. */
const amount = z.string().nullable();

export const cartonRangeShown = z.object({
  from: z.number().int(), to: z.number().int(), cartons: z.number().int(), units: z.string(), rest: z.boolean(),
  part: z.object({ number: z.number().int(), of: z.number().int(), name: z.string().optional() }).nullable(),
  contents: z.array(z.object({ sku: z.string(), count: z.string() })),
  /** For all cartons of the range together. */
  net: amount, gross: amount, volume: amount,
  grossEach: amount, netEach: amount, workedOut: z.boolean(),
});
export const cartonPlanShown = z.object({ quantity: z.string(), cartons: z.number().int(), ranges: z.array(cartonRangeShown), net: amount, gross: amount, volume: amount, missing: z.array(z.enum(['count', 'netWeight', 'grossWeight', 'size'])) });
export type CartonPlanShown = z.infer<typeof cartonPlanShown>;

export const fillShown = z.object({
  container: z.string(), name: z.string(), volumePercent: z.string().nullable(), weightPercent: z.string().nullable(),
  byVolume: z.number().int().nullable(), byWeight: z.number().int().nullable(), byStacking: z.number().int().nullable(),
  most: z.number().int().nullable(), binds: z.enum(['volume', 'weight', 'stacking']).nullable(), items: z.string().nullable(),
  room: z.string(), payload: z.string(),
});

export const packingEntries = {
  /** What one item's packing says for a quantity: cartons, pallets, containers; and what contradicts itself. */
  'packing.look': entry(
    z.object({ id: z.string(), quantity: orderedQuantity.optional() }),
    z.object({
      findings: z.array(shownFinding), plan: cartonPlanShown.nullable(), perCarton: z.string().nullable(),
      pallets: z.object({ perPallet: z.number().int(), full: z.number().int(), rest: z.number().int(), pallets: z.number().int(), stackHeight: amount }).nullable(),
      fills: z.array(fillShown), source: z.string(),
      /** Names of the items that contents speak of; null for a number that is not in the catalogue. */
      names: z.record(z.string(), z.string().nullable()),
    }),
  ),
  /** Writes an item's packing whole. Throws Refusal('packing-cycle') when a set would hold itself. */
  'packing.save': entry(z.object({ id: ulid, packing: z.record(ulid, packingLevel) }), z.object({ changeSet: changeSetShown.nullable() }), { kind: 'write' }),
};
