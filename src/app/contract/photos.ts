import { z } from 'zod';
import { entry } from './entry.ts';
import { changeSetShown, fileToken, madeFile, nothing, shownFinding } from './shown.ts';

/** An item as photos see it: what it is called, and the photos it has, cover first. */
export const photoItem = z.object({ id: z.string(), sku: z.string(), name: z.string(), photos: z.number().int(), blobs: z.array(z.string()) });
export type PhotoItem = z.infer<typeof photoItem>;

/** A photo that waits for its item, or was given to one a moment ago. */
export const photoWaiting = z.object({
  id: z.string(), blob: z.string(), fileName: z.string(), path: z.string(), source: z.string(), width: z.number().int(), height: z.number().int(), bytes: z.number().int(),
  takenAt: z.string().nullable(), slip: z.string().nullable(), item: z.object({ id: z.string(), sku: z.string(), name: z.string() }).nullable(),
});
export type PhotoWaiting = z.infer<typeof photoWaiting>;

/** What matching says of one photo. `already`: the item has this very photo. `position`: place among the item's photos, from 1. */
export const photoMatch = z.object({
  photo: z.string(), state: z.enum(['matched', 'already', 'ambiguous', 'unmatched', 'slip', 'unknown-slip']),
  product: z.string().nullable(), position: z.number().int().nullable(), candidates: z.array(z.string()), sku: z.string().nullable(),
  /** How many items this photo's very bytes would be on, when more than one. */
  shared: z.number().int().nullable(),
});
export type PhotoMatch = z.infer<typeof photoMatch>;

const matchBy = z.enum(['name', 'folder', 'either', 'list', 'slips']);
const assignment = z.object({ photo: z.string(), product: z.string() });
const ids = z.array(z.string()).min(1).max(20_000);

export const photosEntries = {
  /** Reads photos into the company's store without giving them to anything; many calls may fill one session. Nothing is listed before `photos.take`. */
  'photos.stage': entry(
    z.object({ session: z.string().max(40).nullable().default(null), files: z.array(z.object({ token: fileToken, path: z.string().max(2_000).optional() })).min(1).max(500) }),
    z.object({ session: z.string(), photos: z.number().int(), refused: z.number().int(), passedOver: z.number().int() }),
    { kind: 'job' },
  ),
  /** Puts what was staged into the list of photos that wait, as one change set. */
  'photos.take': entry(
    z.object({ session: z.string().max(40), source: z.string().max(400) }),
    z.object({ taken: z.number().int(), already: z.number().int(), refused: z.number().int(), slips: z.number().int(), changeSet: changeSetShown.nullable() }),
    { kind: 'write' },
  ),
  /** Lets a session go whose photos are not wanted after all. */
  'photos.dropStaged': entry(z.object({ session: z.string().max(40) }), z.object({ dropped: z.number().int() }), { kind: 'write' }),
  'photos.inbox': entry(
    z.object({ order: z.enum(['taken', 'name']).default('taken') }),
    z.object({ photos: z.array(photoWaiting), open: z.number().int(), refused: z.array(shownFinding) }),
  ),
  /** Finds the item of every open photo. Changes nothing. */
  'photos.match': entry(
    z.object({ by: matchBy, pattern: z.string().max(200).default(''), separators: z.string().max(20).default('_- '), loose: z.boolean().default(false), list: fileToken.optional() }),
    z.object({
      lines: z.array(photoMatch), items: z.array(photoItem),
      /** Items that have no photo and get none, and the first of them by item number. */
      missing: z.object({ total: z.number().int(), first: z.array(z.object({ id: z.string(), sku: z.string(), name: z.string() })) }),
      /** File names that a list names and that did not come. */
      notHere: z.array(z.string()),
    }),
    { kind: 'job' },
  ),
  'photos.assign': entry(
    z.object({ assignments: z.array(assignment).max(20_000), leaveOut: z.array(z.string()).max(20_000).default([]) }),
    z.object({ assigned: z.number().int(), items: z.number().int(), skipped: z.array(z.object({ photo: z.string(), why: z.enum(['already', 'gone', 'full']) })), changeSet: changeSetShown.nullable() }),
    { kind: 'write' },
  ),
  'photos.unassign': entry(z.object({ photos: ids }), z.object({ unassigned: z.number().int(), changeSet: changeSetShown.nullable() }), { kind: 'write' }),
  /** Takes photos off the list: those that are not wanted, or those that were assigned. */
  'photos.leaveOut': entry(z.object({ photos: ids }), z.object({ left: z.number().int(), changeSet: changeSetShown.nullable() }), { kind: 'write' }),
  /** Forgets what was said about files that could not be taken. */
  'photos.readRefused': entry(nothing, nothing, { kind: 'write' }),
  /** Items by a piece of their number or name, best match first. */
  'photos.findItems': entry(z.object({ query: z.string().max(200), ids: z.array(z.string()).max(20).default([]), limit: z.number().int().min(1).max(50).default(8) }), z.object({ items: z.array(photoItem) })),
  /** Printed slips, one per item, as a PDF. */
  'photos.slips': entry(
    z.object({ ids: z.array(z.string()).max(5_000).optional(), onlyWithoutPhotos: z.boolean().default(false), perPage: z.union([z.literal(8), z.literal(24)]).default(24), paper: z.enum(['A4', 'Letter']).default('A4') }),
    z.object({ file: madeFile, slips: z.number().int(), pages: z.number().int(), left: z.number().int(), findings: z.array(shownFinding) }),
    { kind: 'job' },
  ),
};
