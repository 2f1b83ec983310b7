import { attribute, family, product } from '#catalogue/nouns';
import { reviewLine } from '#disclosure/nouns';
import { pictureEdit } from '#media/nouns';
import { z } from 'zod';
import { entry } from './entry.ts';
import { changeSetShown, fileToken, nothing, shownFinding } from './shown.ts';

/** A filter in words: field, how, value. Numbers and money compare exactly, as numbers. */
export const filter = z.object({ field: z.string(), op: z.enum(['contains', 'begins', 'is', 'is-not', 'is-any', 'is-empty', 'not-empty', 'greater', 'less', 'between', 'before', 'after']), values: z.array(z.string()).max(200).default([]) });
export const sort = z.object({ field: z.string(), direction: z.enum(['asc', 'desc']) });
/** What a list shows and how. */
export const gridView = z.object({ query: z.string().max(400).default(''), filters: z.array(filter).max(20).default([]), sort: z.array(sort).max(5).default([]), expanded: z.array(z.string()).max(5000).default([]) });

/** One row of the grid: plain texts by field key, with what is taken from the parent and the worst finding. */
export const gridRow = z.object({
  id: z.string(), sku: z.string(), kind: z.enum(['product', 'variant']), parent: z.string().nullable(), variants: z.number().int(),
  cells: z.record(z.string(), z.string()), inherited: z.array(z.string()), thumbnail: z.string().nullable(),
  worst: z.enum(['error', 'warning', 'info', 'unknown', 'pass', 'unchecked']), findings: z.number().int(),
  /** Points that stand at a cell on screen, worst first. */
  marks: z.array(z.object({ column: z.string(), outcome: z.enum(['error', 'warning', 'info', 'unknown']), text: z.string() })),
});
export type GridRow = z.infer<typeof gridRow>;

export const gridColumn = z.object({ key: z.string(), heading: z.string(), type: z.string(), class: z.string(), group: z.string(), editable: z.boolean(), numeric: z.boolean(), unit: z.string().optional() });
export type GridColumn = z.infer<typeof gridColumn>;

/** One edit of one field: the text as typed; null empties the field. */
export const fieldEdit = z.object({ id: z.string(), field: z.string(), value: z.union([z.string(), z.null(), z.record(z.string(), z.unknown()), z.array(z.unknown()), z.boolean(), z.number()]) });
export type FieldEdit = z.infer<typeof fieldEdit>;

/** Fields that a person lets go in this one file though their class keeps them: `product.notes`, `product.attributes.moulds`. Never a secret. */
export const releases = z.array(z.string().max(200)).max(500).default([]);
/** Fields of the chosen records that stay unless a person releases them for one file. */
export const releasable = z.object({ lines: z.array(reviewLine) });

export const catalogueEntries = {
  'catalogue.columns': entry(nothing, z.object({ columns: z.array(gridColumn), families: z.array(family), attributes: z.array(attribute) })),
  'catalogue.page': entry(
    gridView.extend({ from: z.number().int().min(0).default(0), count: z.number().int().min(1).max(500).default(100), columns: z.array(z.string()).max(200).default([]) }),
    z.object({ total: z.number().int(), products: z.number().int(), rows: z.array(gridRow), sequence: z.number().int() }),
  ),
  /** What `niryat products` prints: plain search in SKU order. */
  'catalogue.search': entry(
    z.object({ query: z.string().max(400).default(''), limit: z.number().int().min(1).max(10_000).default(50) }),
    z.object({ total: z.number().int(), items: z.array(z.object({ id: z.string(), sku: z.string(), name: z.string(), kind: z.enum(['product', 'variant']), parent: z.string().nullable() })) }),
  ),
  'catalogue.product': entry(
    z.object({ id: z.string() }),
    z.object({ product, variants: z.array(product), parent: product.nullable(), revision: z.string(), findings: z.array(shownFinding), images: z.array(z.object({ id: z.string(), url: z.string().nullable(), fileName: z.string(), width: z.number().optional(), height: z.number().optional(), bytes: z.number().optional() })) }),
  ),
  'catalogue.edit': entry(
    z.object({ edits: z.array(fieldEdit).min(1).max(50_000) }),
    z.object({ changeSet: changeSetShown.nullable(), refused: z.array(z.object({ edit: fieldEdit, finding: shownFinding })), /** Went in, and is mostly a slip: rates that cannot be. */ noticed: z.array(shownFinding) }),
    { kind: 'write' },
  ),
  'catalogue.add': entry(z.object({ sku: z.string().min(1).max(1_000_000), name: z.string().max(1_000_000).default(''), family: z.string().optional(), parent: z.string().optional() }), z.object({ id: z.string(), changeSet: changeSetShown.nullable() }), { kind: 'write' }),
  'catalogue.remove': entry(z.object({ ids: z.array(z.string()).min(1).max(10_000) }), z.object({ removed: z.number().int(), changeSet: changeSetShown.nullable() }), { kind: 'write' }),
  'catalogue.addImages': entry(z.object({ id: z.string(), files: z.array(fileToken).min(1).max(50) }), z.object({ added: z.number().int(), findings: z.array(shownFinding), changeSet: changeSetShown.nullable() }), { kind: 'job' }),
  /** `blob` names an original or an edited photo; `edit` instead of what the name says is for a preview. */
  'catalogue.thumbnail': entry(z.object({ blob: z.string(), edit: pictureEdit.optional(), size: z.number().int().min(16).max(1600).default(96) }), z.object({ dataUrl: z.string().nullable() })),
  'catalogue.export': entry(z.object({
    format: z.enum(['xlsx', 'csv', 'json']), for: z.enum(['self', 'buyer', 'public']).default('self'), recipient: z.string().max(200).default(''), variants: z.boolean().default(true),
    /** With everything else the company keeps: buyers and their lists, rates, cost sheets, families, certificates… As JSON for oneself, of the whole catalogue. */
    everything: z.boolean().default(false),
    /** Chosen items, or those of a view; all of them when neither is given. */
    ids: z.array(z.string()).max(100_000).optional(), view: gridView.omit({ expanded: true }).optional(), release: releases,
  }), z.object({ file: z.object({ token: z.string(), name: z.string(), mediaType: z.string(), bytes: z.number().int() }), products: z.number().int(), variants: z.number().int(), /** What stayed and may be released for another file. */ mayRelease: z.array(z.string()) }), { kind: 'job' }),
  /** What an export of these items holds back that a person may release for it. */
  'catalogue.exportReleases': entry(z.object({ for: z.enum(['buyer', 'public']), variants: z.boolean().default(true), ids: z.array(z.string()).max(100_000).optional(), view: gridView.omit({ expanded: true }).optional() }), releasable, { kind: 'job' }),
};
