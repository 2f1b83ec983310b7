import { buyer, layerField } from '#buyers/nouns';
import { day } from '#base';
import { ulid } from '#catalogue/nouns';
import { z } from 'zod';
import { releasable, releases } from './catalogue.ts';
import { entry } from './entry.ts';
import { changeSetShown, fileToken, madeFile, nothing, shownFinding } from './shown.ts';

const changed = z.object({ changeSet: changeSetShown.nullable() });
/** How an agreed price stands on the day of asking: holds, ends within thirty days, has ended, does not yet hold; none: there is no price. */
const validity = z.enum(['none', 'holds', 'soon', 'ended', 'later']);

export const layerRow = z.object({
  id: z.string(), product: z.string(), sku: z.string(), name: z.string(), thumbnail: z.string().nullable(), gone: z.boolean(),
  cells: z.record(layerField, z.string()), validity, ourPerCarton: z.string(),
});
export type LayerRow = z.infer<typeof layerRow>;

/** One cell of a buyer's layer as typed; null empties it, an empty text says nothing. */
const cell = z.object({ product: ulid, field: layerField, text: z.string().max(20_000).nullable() });

const listColumn = z.object({ index: z.number().int().min(0), heading: z.string(), field: z.enum(['sku', ...layerField.options]).nullable() });
export type ListColumn = z.infer<typeof listColumn>;
const listFile = { buyer: ulid, file: fileToken, sheet: z.string().optional() };
const listRow = z.object({ row: z.number().int(), sku: z.string(), name: z.string(), result: z.enum(['created', 'updated', 'unchanged', 'rejected']), changes: z.array(z.object({ field: layerField, before: z.string(), after: z.string() })), reasons: z.array(z.string()), notes: z.array(z.string()) });
export type ListRow = z.infer<typeof listRow>;

export const buyersEntries = {
  'buyers.list': entry(nothing, z.object({ items: z.array(buyer.extend({ items: z.number().int(), ended: z.number().int(), soon: z.number().int() })), today: day })),
  'buyers.add': entry(buyer.omit({ id: true }).partial().required({ name: true }), changed.extend({ id: z.string() }), { kind: 'write' }),
  'buyers.edit': entry(z.object({ id: ulid, field: z.enum(['name', 'country', 'currency', 'contact', 'email', 'phone', 'notes']), value: z.string().max(20_000).nullable() }), changed, { kind: 'write' }),
  /** With the whole layer of this buyer; visits stay. One step, one undo. */
  'buyers.remove': entry(z.object({ id: ulid }), changed.extend({ items: z.number().int() }), { kind: 'write' }),
  'buyers.items': entry(z.object({ buyer: ulid, query: z.string().max(200).default(''), from: z.number().int().min(0).default(0), count: z.number().int().min(1).max(500).default(100) }), z.object({ total: z.number().int(), from: z.number().int(), rows: z.array(layerRow), sequence: z.number().int() })),
  'buyers.setCells': entry(z.object({ buyer: ulid, cells: z.array(cell).min(1).max(50_000) }), changed.extend({ refused: z.array(z.object({ product: z.string(), field: layerField, text: z.string(), finding: shownFinding })) }), { kind: 'write' }),
  /** Adds items by our numbers, one or a pasted column of them; what is unknown comes back. */
  'buyers.addItems': entry(z.object({ buyer: ulid, skus: z.array(z.string().max(120)).min(1).max(50_000) }), changed.extend({ added: z.number().int(), already: z.number().int(), unknown: z.array(z.string()) }), { kind: 'write' }),
  'buyers.removeItems': entry(z.object({ buyer: ulid, ids: z.array(ulid).min(1).max(50_000) }), changed.extend({ removed: z.number().int() }), { kind: 'write' }),
  /** Our items by a buyer's item no. or barcode. */
  'buyers.find': entry(z.object({ text: z.string().min(1).max(200), buyer: ulid.optional() }), z.object({ items: z.array(z.object({ buyer: z.string(), buyerName: z.string(), product: z.string(), sku: z.string(), name: z.string(), itemNo: z.string(), barcode: z.string() })) })),
  'buyers.inspectList': entry(z.object(listFile), z.object({ file: z.string(), sheets: z.array(z.string()), sheet: z.string().nullable(), headerRow: z.number().int(), columns: z.array(listColumn), sample: z.array(z.array(z.string())) }), { kind: 'job' }),
  /** Works a buyer's list out; `write` puts it in as one change set. Touches this buyer's layer and nothing else. */
  'buyers.importList': entry(
    z.object({ ...listFile, headerRow: z.number().int().min(0), columns: z.array(listColumn).min(1).max(200), write: z.boolean(), /** Of the comparison; something else came in between: Refusal('preview-again'). */ seen: z.string().max(64).optional(), show: z.enum(['all', 'created', 'updated', 'unchanged', 'rejected']).default('all'), from: z.number().int().min(0).default(0), count: z.number().int().min(1).max(500).default(100) }),
    z.object({ seen: z.string(), created: z.number().int(), updated: z.number().int(), unchanged: z.number().int(), rejected: z.number().int(), total: z.number().int(), rows: z.array(listRow), changeSet: changeSetShown.nullable() }),
    { kind: 'job' },
  ),
  /** This buyer's list for this buyer: our numbers and names, theirs, and what was agreed with them. */
  /** Inside fields that this buyer's list has a place for, which a person may release for it. */
  'buyers.listReleases': entry(z.object({ buyer: ulid }), releasable, { kind: 'job' }),
  'buyers.exportList': entry(z.object({ buyer: ulid, format: z.enum(['xlsx', 'csv']), release: releases }), z.object({ file: madeFile, items: z.number().int() }), { kind: 'job' }),
};
