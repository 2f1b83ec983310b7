import { bulkOperation } from '#catalogue/nouns';
import { z } from 'zod';
import { gridView } from './catalogue.ts';
import { entry } from './entry.ts';
import { changeSetShown, nothing } from './shown.ts';

/** Rows chosen: by id, or a whole view without some. A whole view never crosses the boundary row by row. */
export const selection = z.union([
  z.object({ ids: z.array(z.string()).min(1).max(50_000) }),
  z.object({ view: gridView, except: z.array(z.string()).max(50_000).default([]) }),
]);
export type Selection = z.input<typeof selection>;

/** `rows`: as they are shown. `product`: only products. `variant`: variants shown, and those of the products chosen. */
export const bulkScope = z.enum(['rows', 'product', 'variant']);

export const bulkRequest = z.object({ selection, scope: bulkScope.default('rows'), fields: z.array(z.string().max(200)).min(1).max(200), operation: bulkOperation });
export type BulkRequest = z.input<typeof bulkRequest>;

/** One cell of a preview. `why`: the reason it would not be taken, or what to look at though it would. */
export const bulkChange = z.object({ id: z.string(), sku: z.string(), name: z.string(), field: z.string(), before: z.string(), after: z.string(), why: z.string().optional() });
export type BulkChange = z.infer<typeof bulkChange>;

const bulkPlan = z.object({
  /** Names exactly these changes over exactly this state of the data; `apply` takes nothing else. */
  plan: z.string(),
  /** Rows looked at, cells that change, cells that are so already, cells refused. */
  rows: z.number().int(), changed: z.number().int(), same: z.number().int(), refused: z.number().int(),
  /** Why cells are refused, the commonest first. */
  reasons: z.array(z.object({ why: z.string(), count: z.number().int() })),
  items: z.array(bulkChange),
});
export type BulkPlan = z.infer<typeof bulkPlan>;

/** A named view of one company: what is asked for, how it stands on screen. */
export const savedView = z.object({
  id: z.string(), name: z.string().min(1).max(80),
  query: z.string().max(400), filters: gridView.shape.filters.unwrap(), sort: gridView.shape.sort.unwrap(),
  columns: z.array(z.string().max(200)).max(400).nullable(), frozen: z.number().int().min(0).max(20), widths: z.record(z.string().max(200), z.number().int().min(20).max(2_000)),
});
export type SavedView = z.infer<typeof savedView>;

const page = { from: z.number().int().min(0).default(0), count: z.number().int().min(1).max(500).default(100), show: z.enum(['changed', 'refused']).default('changed') };

export const gridEntries = {
  'catalogue.bulkPreview': entry(bulkRequest.extend(page), bulkPlan, { kind: 'job' }),
  /** More of a preview that is still at hand. */
  'catalogue.bulkItems': entry(z.object({ plan: z.string(), ...page }), z.object({ items: z.array(bulkChange) })),
  'catalogue.bulkApply': entry(z.object({ plan: z.string() }), z.object({ changed: z.number().int(), changeSet: changeSetShown.nullable() }), { kind: 'job' }),
  /** Attributes that families of the selected items ask for, or offer a usual value for: how many items have each, on how many it is empty. `storefront`: only what its listings need. */
  'catalogue.asked': entry(
    z.object({ selection, scope: bulkScope.default('rows'), storefront: z.string().max(64).optional() }),
    z.object({ rows: z.number().int(), items: z.array(z.object({ field: z.string(), label: z.string(), usual: z.string().nullable(), have: z.number().int(), empty: z.number().int() })), storefronts: z.array(z.object({ id: z.string(), title: z.string() })) }),
    { kind: 'job' },
  ),
  /** How many rows a selection has, by kind. */
  'catalogue.count': entry(z.object({ selection, scope: bulkScope.default('rows') }), z.object({ products: z.number().int(), variants: z.number().int() })),
  /** Ids of a selection, for screens that take items by id. Throws Refusal('too-many'). */
  'catalogue.ids': entry(z.object({ selection, most: z.number().int().min(1).max(10_000).default(2_000) }), z.object({ ids: z.array(z.string()) })),
  'catalogue.removeSelection': entry(z.object({ selection }), z.object({ removed: z.number().int(), changeSet: changeSetShown.nullable() }), { kind: 'job' }),
  /** Where Ctrl and an arrow up or down lead from row `from` of a view. */
  'catalogue.edge': entry(
    gridView.extend({ field: z.string().max(200), from: z.number().int().min(0), by: z.union([z.literal(1), z.literal(-1)]) }),
    z.object({ row: z.number().int() }),
  ),
  /** Values of a field that occur in a view (its own filter on that field left out), the commonest first. */
  'catalogue.values': entry(
    z.object({ field: z.string(), query: z.string().max(400).default(''), filters: gridView.shape.filters, limit: z.number().int().min(1).max(1_000).default(200) }),
    z.object({ distinct: z.number().int(), empty: z.number().int(), items: z.array(z.object({ value: z.string(), count: z.number().int() })) }),
  ),
  /** For a view that finds nothing: what each part alone keeps out, by how many would be found without it. */
  'catalogue.whyNone': entry(
    z.object({ query: z.string().max(400).default(''), filters: gridView.shape.filters }),
    z.object({ withoutQuery: z.number().int().nullable(), withoutFilter: z.array(z.number().int()) }),
  ),
  /** New items at the end of a paste, each with its first cells. One change set, refused whole when an item number is used. */
  'catalogue.addMany': entry(
    z.object({ items: z.array(z.object({ cells: z.record(z.string(), z.string()) })).min(1).max(20_000) }),
    z.object({ added: z.number().int(), refused: z.array(z.object({ row: z.number().int(), field: z.string(), why: z.string() })), changeSet: changeSetShown.nullable() }),
    { kind: 'job' },
  ),
  'catalogue.views': entry(nothing, z.object({ items: z.array(savedView) })),
  'catalogue.saveView': entry(savedView.extend({ id: z.string().optional() }), z.object({ id: z.string(), changeSet: changeSetShown.nullable() }), { kind: 'write' }),
  'catalogue.removeView': entry(z.object({ id: z.string() }), z.object({ changeSet: changeSetShown.nullable() }), { kind: 'write' }),
};
