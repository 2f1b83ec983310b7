import { fair, visit } from '#buyers/nouns';
import { day } from '#base';
import { ulid } from '#catalogue/nouns';
import { z } from 'zod';
import { releasable, releases } from './catalogue.ts';
import { entry } from './entry.ts';
import { changeSetShown, fileToken, madeFile, nothing, shownFinding } from './shown.ts';

const changed = z.object({ changeSet: changeSetShown.nullable() });

/** Why a line has no price: nothing was asked, no rates in this currency, less than is sold, held back by its class. */
const unpriced = z.enum(['no-rates', 'below-first-step', 'held-back', 'gone']);
/** One line as the stand shows it. Prices only as buyers may see them: no cost, no margin, no supplier ever enters this answer. */
export const lineShown = z.object({
  id: z.string(), product: z.string(), sku: z.string(), name: z.string(), thumbnail: z.string().nullable(), gone: z.boolean(), quantity: z.string(), unit: z.string(), note: z.string(), theirNo: z.string(),
  price: z.string().nullable(), currency: z.string().nullable(), from: z.enum(['rates', 'agreed', 'said']).nullable(), unpriced: unpriced.nullable(), firstQuantity: z.string().nullable(), amount: z.string().nullable(), cartons: z.number().int().nullable(),
});
export type LineShown = z.infer<typeof lineShown>;

const visitShown = visit.omit({ lines: true, card: true }).extend({ card: z.string().nullable(), buyerName: z.string().nullable() });
const candidate = z.object({ product: z.string(), sku: z.string(), name: z.string(), thumbnail: z.string().nullable() });

const paper = { language: z.enum(['en', 'hi']).optional(), paper: z.enum(['A4', 'Letter']).default('A4'), on: day.optional() };

export const fairEntries = {
  'fair.list': entry(nothing, z.object({ items: z.array(fair.extend({ visits: z.number().int() })), today: day })),
  'fair.save': entry(fair.partial({ id: true }), changed.extend({ id: z.string() }), { kind: 'write' }),
  /** With all its visits. One step, one undo. */
  'fair.remove': entry(z.object({ id: ulid }), changed.extend({ visits: z.number().int() }), { kind: 'write' }),
  'fair.visits': entry(z.object({ fair: ulid }), z.object({ items: z.array(z.object({ id: z.string(), number: z.number().int(), day, title: z.string(), person: z.string(), country: z.string(), lines: z.number().int(), quotation: z.string(), buyer: z.boolean() })), today: day })),
  'fair.visit': entry(z.object({ id: ulid }), z.object({ visit: visitShown, lines: z.array(lineShown), currency: z.string(), total: z.string().nullable(), complete: z.boolean(), packing: z.object({ cartons: z.number().int(), gross: z.string(), volume: z.string(), without: z.number().int() }).nullable() })),
  'fair.addVisit': entry(z.object({ fair: ulid, buyer: ulid.optional() }), changed.extend({ id: z.string() }), { kind: 'write' }),
  'fair.editVisit': entry(z.object({ id: ulid, field: z.enum(['name', 'company', 'country', 'email', 'phone', 'note', 'language', 'currency', 'incoterm', 'incotermPlace', 'buyer']), value: z.string().max(4_000).nullable() }), changed, { kind: 'write' }),
  'fair.setCard': entry(z.object({ id: ulid, file: fileToken }), changed.extend({ findings: z.array(shownFinding) }), { kind: 'job' }),
  'fair.removeVisit': entry(z.object({ id: ulid }), changed, { kind: 'write' }),
  /**
   * What a scanner or a person put in: our item no. or a piece of it, the buyer's number, a barcode, the text of our QR codes.
   * added: a new line, or again: the line that is there. several: choose one. none: nothing is called so. passed: a line of our own QR code that is no item.
   */
  'fair.scan': entry(z.object({ visit: ulid, text: z.string().min(1).max(2_000), product: ulid.optional() }), changed.extend({ outcome: z.enum(['added', 'again', 'several', 'none', 'passed']), line: z.string().nullable(), candidates: z.array(candidate) }), { kind: 'write' }),
  'fair.editLine': entry(z.object({ visit: ulid, line: ulid, field: z.enum(['quantity', 'note', 'price']), value: z.string().max(400).nullable() }), changed, { kind: 'write' }),
  'fair.removeLine': entry(z.object({ visit: ulid, line: ulid }), changed, { kind: 'write' }),
  /** A buyer made of a visitor, with the items they asked for as the beginning of a list. */
  'fair.toBuyer': entry(z.object({ visit: ulid }), changed.extend({ buyer: z.string() }), { kind: 'write' }),
  /** Who wanted what: by item, the visitors who asked for it. */
  'fair.wanted': entry(z.object({ fair: ulid }), z.object({ items: z.array(z.object({ product: z.string(), sku: z.string(), name: z.string(), thumbnail: z.string().nullable(), quantity: z.string(), unit: z.string(), by: z.array(z.object({ visit: z.string(), title: z.string(), quantity: z.string(), note: z.string() })) })) })),
  /** The same as a file, a line for each item a visitor asked for. It names all visitors: only for oneself. */
  'fair.exportWanted': entry(z.object({ fair: ulid, format: z.enum(['xlsx', 'csv']), for: z.literal('self') }), z.object({ file: madeFile, lines: z.number().int() }), { kind: 'job' }),
  /** Inside fields that such papers have a place for, which a person may release for them. */
  'fair.paperReleases': entry(z.object({ visits: z.array(ulid).min(1).max(1_000), kinds: z.array(z.enum(['quotation-pdf', 'quotation-xlsx', 'line-sheet'])).min(1), prices: z.boolean().default(true), perPage: z.union([z.literal(6), z.literal(12)]).default(6), ...paper }), releasable, { kind: 'job' }),
  /** Quotations and line sheets, one set for each visitor, released to that visitor alone. Stopping keeps what was done. */
  'fair.papers': entry(
    z.object({ visits: z.array(ulid).min(1).max(1_000), kinds: z.array(z.enum(['quotation-pdf', 'quotation-xlsx', 'line-sheet'])).min(1), prices: z.boolean().default(true), perPage: z.union([z.literal(6), z.literal(12)]).default(6), release: releases, ...paper }),
    z.object({ files: z.array(madeFile.extend({ visit: z.string(), kind: z.string() })), visits: z.number().int(), empty: z.array(z.string()), findings: z.array(shownFinding), folder: z.string() }),
    { kind: 'job' },
  ),
};
