import { z } from 'zod';
import { entry } from './entry.ts';
import { changeSetShown, shownFinding } from './shown.ts';

/** Values by axis: the attribute's key and the key of one of its values. */
const place = z.record(z.string(), z.string());

const axisShown = z.object({ key: z.string(), label: z.string(), type: z.string(), values: z.array(z.object({ key: z.string(), text: z.string() })) });
export type AxisShown = z.infer<typeof axisShown>;

/** One variant as a cell of the matrix: where it stands (a value's key for each axis, '' where it says none) and what the chosen field holds. */
export const matrixVariant = z.object({ id: z.string(), sku: z.string(), place: z.array(z.string()), text: z.string(), inherited: z.boolean(), thumbnail: z.string().nullable() });
export type MatrixVariant = z.infer<typeof matrixVariant>;

/** `id`: an existing product; without it a new one is made under this number, with this name. */
const parentWish = z.object({ id: z.string().optional(), sku: z.string().max(120).optional(), name: z.string().max(400).optional(), axes: z.array(z.string()).max(10).optional(), /** The item whose words the parent shows where the items differ. */ fillFrom: z.string().optional() });
const ids = z.array(z.string()).min(1).max(2_000);
export type ParentWish = z.infer<typeof parentWish>;

/** What happens to one part of the products: it moves up, stays with each, is an axis, or is kept empty by those that had none. */
export const groupedPart = z.object({ field: z.string(), label: z.string().nullable(), moves: z.enum(['up', 'stays', 'axis', 'taken']), text: z.string(), /** Different values there are, empty included. */ values: z.number().int(), /** Items that keep it empty, or keep the parent's photos and packing away. */ apart: z.number().int() });
export type GroupedPart = z.infer<typeof groupedPart>;

export const variantsEntries = {
  'variants.matrix': entry(
    z.object({ parent: z.string(), field: z.string().default('price') }),
    z.object({ axes: z.array(axisShown), variants: z.array(matrixVariant), field: z.string(), parentText: z.string(), findings: z.array(shownFinding) }),
  ),
  /** Names the axes of a product and their values as they are typed. Values that variants have need not be named. */
  'variants.define': entry(
    z.object({ parent: z.string(), axes: z.array(z.object({ key: z.string(), values: z.array(z.string().max(400)).max(200).default([]) })).max(10) }),
    z.object({ changeSet: changeSetShown.nullable(), refused: z.array(shownFinding) }), { kind: 'write' },
  ),
  /** Makes variants at places that have none and deletes others, in one step. `dryRun` only says what would be made. Nothing is made when a number clashes. */
  'variants.exist': entry(
    z.object({ parent: z.string(), create: z.array(place).max(2_000).default([]), remove: z.array(z.string()).max(2_000).default([]), pattern: z.string().max(200).optional(), dryRun: z.boolean().default(false) }),
    z.object({ pattern: z.string(), made: z.array(z.object({ sku: z.string(), place })), removed: z.number().int(), findings: z.array(shownFinding), changeSet: changeSetShown.nullable() }), { kind: 'write' },
  ),
  /** What grouping would do, part by part; what is not wished for is proposed. */
  'variants.groupPreview': entry(
    z.object({ ids, parent: parentWish.default({}) }),
    z.object({
      seen: z.string(), sku: z.string(), name: z.string(), existing: z.boolean(), axes: z.array(z.string()), candidates: z.array(z.object({ key: z.string(), label: z.string(), values: z.number().int() })),
      parts: z.array(groupedPart), items: z.array(z.object({ id: z.string(), sku: z.string(), name: z.string(), place: z.array(z.string()), own: z.number().int(), from: z.string().nullable() })), findings: z.array(shownFinding),
    }),
  ),
  'variants.group': entry(z.object({ /** Of the preview; something else came in between: Refusal('preview-again'). */ seen: z.string().max(64).optional(), ids, parent: parentWish.default({}) }), z.object({ parent: z.string(), changeSet: changeSetShown.nullable() }), { kind: 'write' }),
  /** What taking variants out would do: how much each takes along, what only the parent says. */
  'variants.ungroupPreview': entry(
    z.object({ parent: z.string() }),
    z.object({ variants: z.array(z.object({ id: z.string(), sku: z.string(), takes: z.number().int() })), onlyParent: z.array(z.string()), keepParent: z.boolean() }),
  ),
  /** Makes variants products of their own; each shows what it showed. Without `ids` all variants of `parent`; the parent goes unless it is kept. */
  'variants.ungroup': entry(z.object({ parent: z.string(), ids: ids.optional(), keepParent: z.boolean().optional() }), z.object({ products: z.number().int(), parentKept: z.boolean(), changeSet: changeSetShown.nullable() }), { kind: 'write' }),
};
