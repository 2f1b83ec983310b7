import { z } from 'zod';
import { entry } from './entry.ts';
import { changeSetShown, madeFile, nothing } from './shown.ts';

/** A moment of the data: now, before anything, after or before one step, or what stood at a time of day (steps undone since do not count). */
export const journalPoint = z.union([
  z.literal('now'), z.literal('start'),
  z.object({ changeSet: z.string().max(40), side: z.enum(['before', 'after']).default('after') }),
  z.object({ at: z.number().int().min(0) }),
]);
export type JournalPoint = z.infer<typeof journalPoint>;

/** One step as History lists it. `deed` is the kind of thing done; `undoable` false: a newer version of the file gave up its old shape. */
export const journalStep = changeSetShown.extend({ deed: z.string(), undoable: z.boolean() });
export type JournalStep = z.infer<typeof journalStep>;

/** A record as a reader knows it: item number or number, name; `there` false when it is deleted now. */
const named = z.object({ kind: z.string(), record: z.string(), title: z.string(), name: z.string(), there: z.boolean(), /** What a setting sets. */ sort: z.enum(['view', 'languages', 'pricing', 'not-duplicate', 'rules', 'template', 'storefront', 'brand-words', 'listing-text', 'category-list', 'category-picks', 'attribute-map', 'sheet']).optional() });
const place = z.object({ sequence: z.number().int(), seq: z.number().int() });

/** One entry: a field of a record before and after, or a record that came or went. Values as they are stored; the window words them. */
export const journalEntryShown = named.extend(place.shape).extend({
  changeSet: z.string(), stepTitle: z.string(), quietTitle: changeSetShown.shape.quietTitle, state: changeSetShown.shape.state, at: z.number(), person: z.string(), file: z.string().nullable(),
  /** Row of the file the record came from, where the import knew it. */
  row: z.number().int().nullable(),
  /** What stood in the file, where the field holds it in another writing. */
  written: z.array(z.object({ column: z.string(), text: z.string() })),
  change: z.enum(['create', 'update', 'remove']), field: z.string(), before: z.unknown(), after: z.unknown(),
});
export type JournalEntryShown = z.infer<typeof journalEntryShown>;

const difference = z.object({ field: z.string(), before: z.unknown(), after: z.unknown() });
export type JournalDifference = z.infer<typeof difference>;
const changeKind = z.enum(['created', 'removed', 'changed']);

/** How one record differs between two points, and why it cannot be put back, when it cannot. */
const recordDifference = named.extend({ change: changeKind.nullable(), differences: z.array(difference), refusal: z.string().nullable() });
const written = z.object({ changeSet: changeSetShown.nullable() });
const which = z.object({ kind: z.string().max(60).default('product'), record: z.string().max(40) });

export const deletedItem = z.object({ record: z.string(), sku: z.string(), name: z.string(), parent: z.string().nullable(), variants: z.number().int(), at: z.number(), person: z.string(), changeSet: z.string(), stepTitle: z.string(), place });
export type DeletedItem = z.infer<typeof deletedItem>;

export const journalEntries = {
  /** Steps, newest first. `before` is the sequence of the last one of the page before. Days are calendar days in India, both included. */
  'journal.steps': entry(
    z.object({ before: z.number().int().optional(), limit: z.number().int().min(1).max(500).default(100), person: z.string().max(200).optional(), deed: z.string().max(60).optional(), file: z.string().max(400).optional(), from: z.iso.date().optional(), to: z.iso.date().optional(), item: z.string().max(120).optional() }),
    z.object({ items: z.array(journalStep), more: z.boolean() }),
  ),
  /** What the steps can be filtered by. */
  'journal.facets': entry(nothing, z.object({ steps: z.number().int(), people: z.array(z.string()), deeds: z.array(z.object({ deed: z.string(), title: z.string(), count: z.number().int() })), files: z.array(z.string()) })),
  /** What one step did, in the order it did it, a page at a time. */
  'journal.entries': entry(
    z.object({ changeSet: z.string().max(40), after: z.number().int().optional(), limit: z.number().int().min(1).max(500).default(100) }),
    z.object({ step: journalStep, counts: z.array(z.object({ kind: z.string(), change: z.enum(['create', 'update', 'remove']), records: z.number().int(), entries: z.number().int() })), items: z.array(journalEntryShown), more: z.boolean() }),
  ),
  /** What happened to one record, or to one field of it, newest first. */
  'journal.record': entry(
    which.extend({ field: z.string().max(200).optional(), after: place.optional(), limit: z.number().int().min(1).max(500).default(100) }),
    z.object({ items: z.array(journalEntryShown), more: z.boolean() }),
  ),
  /** What differs between two points: counts, fields, and a page of the records. */
  'journal.compare': entry(
    z.object({ from: journalPoint, to: journalPoint, /** Part of an item number or name; counts stay those of everything. */ query: z.string().max(200).default(''), offset: z.number().int().min(0).default(0), limit: z.number().int().min(1).max(500).default(100) }),
    z.object({
      counts: z.array(z.object({ kind: z.string(), created: z.number().int(), removed: z.number().int(), changed: z.number().int() })),
      fields: z.array(z.object({ kind: z.string(), field: z.string(), records: z.number().int() })),
      total: z.number().int(), items: z.array(named.extend({ change: changeKind, fields: z.array(z.string()) })),
    }),
    { kind: 'job' },
  ),
  /** What differs as a workbook, a line for each field: a copy for oneself. */
  'journal.exportComparison': entry(z.object({ from: journalPoint, to: journalPoint, query: z.string().max(200).default(''), for: z.literal('self') }), z.object({ file: madeFile, lines: z.number().int() }), { kind: 'job' }),
  'journal.compareRecord': entry(which.extend({ from: journalPoint, to: journalPoint }), recordDifference),
  /** What "back to here" would take back (or do again), newest first; the first fifty by name. */
  'journal.backPreview': entry(z.object({ changeSet: z.string().max(40) }), z.object({ direction: z.enum(['undo', 'redo', 'none']), steps: z.number().int(), entries: z.number().int(), items: z.array(changeSetShown) })),
  /** Undoes every step after this one, or does all up to it again. Stopped in between, what was taken back so far stays taken back. */
  'journal.backTo': entry(z.object({ changeSet: z.string().max(40) }), z.object({ direction: z.enum(['undo', 'redo', 'none']), steps: z.number().int(), stopped: z.boolean() }), { kind: 'job' }),
  /** Puts one field back to what it was at a point, as a new step. */
  'journal.revertField': entry(which.extend({ field: z.string().min(1).max(400), point: journalPoint }), written, { kind: 'write' }),
  /** What putting the record back would change; nothing is written. */
  'journal.recordAt': entry(which.extend({ point: journalPoint }), recordDifference),
  'journal.revertRecord': entry(which.extend({ point: journalPoint }), written, { kind: 'write' }),
  /** Items that were deleted and are not there now, latest first. */
  'journal.deleted': entry(
    z.object({ query: z.string().max(200).default(''), after: place.optional(), limit: z.number().int().min(1).max(200).default(50) }),
    z.object({ items: z.array(deletedItem), more: z.boolean() }),
  ),
  /** Brings deleted items back under their own ids, with the variants that went with them; those that cannot come back are told with the reason. */
  'journal.restore': entry(
    z.object({ records: z.array(z.string().max(40)).min(1).max(500) }),
    z.object({ restored: z.number().int(), refused: z.array(z.object({ record: z.string(), sku: z.string(), reason: z.string() })), changeSet: changeSetShown.nullable() }),
    { kind: 'write' },
  ),
};
