import { day, money, severity } from '#base';
import { ulid } from '#catalogue/nouns';
import { AFTER_SAILING, DOCUMENT_KINDS } from '#documents/nouns';
import { z } from 'zod';
import { counts } from './checks.ts';
import { entry } from './entry.ts';
import { fileToken, madeFile, shownFinding } from './shown.ts';

/** What is asked about one shipment as a whole: rules, the matrix, its calendar. */
const cell = z.object({
  paper: z.string(), state: z.enum(['equal', 'differs', 'missing', 'none']), type: z.enum(['text', 'number', 'money', 'day']), text: z.string(), unit: z.string(), /** A credit is the most, an insurance the least that the others may be. */ limit: z.enum(['most', 'least']).optional(),
  path: z.string(), against: z.string().optional(), /** Places in `findings`. */ findings: z.array(z.number().int()),
});
export const crossMatrix = z.object({
  papers: z.array(z.object({ id: z.string(), kind: z.enum(DOCUMENT_KINDS), number: z.string(), state: z.string() })),
  rows: z.array(z.object({ fact: z.string(), state: z.enum(['equal', 'differs']), cells: z.array(cell) })),
});
const corrector = z.enum(['cha', 'carrier', 'airline', 'insurer', 'agency', 'buyer', 'bank', 'self']);
const crossDocument = z.object({ id: z.string(), kind: z.enum(DOCUMENT_KINDS), name: z.string(), number: z.string(), state: z.string(), fileName: z.string().nullable(), /** Who corrects it. */ corrector, worst: z.enum(['error', 'warning', 'info', 'unknown', 'pass']), points: z.number().int() });
export type CrossDocument = z.infer<typeof crossDocument>;
export type CrossMatrix = z.infer<typeof crossMatrix>;
export type CrossCell = z.infer<typeof cell>;
/** A point with every rule that makes it and the documents each is about. */
const crossPoint = shownFinding.extend({ says: z.array(z.object({ rule: z.string(), papers: z.array(z.string()) })) });
export type CrossPoint = z.infer<typeof crossPoint>;
const refundItem = z.object({ what: z.string(), kind: z.enum(DOCUMENT_KINDS), paper: z.string().nullable(), path: z.string(), text: z.string() });

const STEPS = ['order', 'invoice', 'shippingBill', 'onBoard', 'toBank', 'creditExpires', 'payment'] as const;
const timelineStep = z.object({ key: z.enum(STEPS), on: day.nullable(), by: day.nullable(), from: z.enum(['credit', 'ucp', 'order', 'term', 'realisation']).nullable(), /** Days left, negative when past. */ left: z.number().int().nullable(), state: z.enum(['done', 'late', 'now', 'ahead']) });
const creditClock = z.object({ latestShipment: day.nullable(), presentBy: day.nullable(), ownDays: z.boolean(), days: z.number().int(), expires: day.nullable(), number: z.string() });
/** `limit`: a day the law sets; `reminder`: when to ask, no last day is known. */
const toDo = z.object({ key: z.enum(AFTER_SAILING), by: day, basis: z.enum(['limit', 'reminder']), source: z.string(), on: day.nullable(), amount: money.nullable(), expected: money.nullable(), note: z.string(), left: z.number().int().nullable(), state: z.enum(['done', 'late', 'open']) });
export type TimelineStep = z.infer<typeof timelineStep>;
export type ToDo = z.infer<typeof toDo>;

/** `unconfirmed`: read from the text of a PDF, looked at by nobody. Errors and warnings count what rests on data; `toConfirm` all that rests on such text. */
const pastShipment = z.object({
  label: z.string(), on: z.string(), documents: z.array(z.object({ name: z.string(), number: z.string(), file: z.string(), unconfirmed: z.boolean() })), errors: z.number().int(), warnings: z.number().int(), toConfirm: z.number().int(),
  differing: z.array(z.object({ fact: z.string(), values: z.array(z.object({ document: z.string(), file: z.string(), type: z.enum(['text', 'number', 'money', 'day']), text: z.string(), unit: z.string(), differs: z.boolean(), unconfirmed: z.boolean() })) })),
  points: z.array(z.object({ rule: z.string(), severity, title: z.string(), detail: z.string(), documents: z.array(z.string()), unconfirmed: z.boolean() })),
});
/** A file that told nothing: a scan, a PDF without text, a document of no known kind, one handed in twice (`text`: as what), or a refused one (`text`: why). */
const unreadFile = z.object({ file: z.string(), why: z.enum(['scan', 'no-text', 'no-kind', 'no-values', 'same', 'refused']), text: z.string() });

export const crosscheckEntries = {
  /** All rules about the shipment, its papers one by one and every two side by side. Without `on` for the shipment's own day, and kept for the list. */
  'shipments.check': entry(
    z.object({ id: ulid, on: day.optional() }),
    z.object({ on: z.string(), packs: z.array(z.object({ id: z.string(), version: z.string() })), outcomes: counts, findings: z.array(shownFinding), /** The findings as a reader counts them: what several say of one fact on one document is one. */ points: z.array(shownFinding) }),
  ),
  /** The papers beside each other, fact by fact, on the shipment's own day. `refund`: what the refund of input tax credit asks for, on the LUT route. */
  'shipments.matrix': entry(z.object({ id: ulid }), crossMatrix.extend({ on: z.string(), documents: z.array(crossDocument), /** Every kind a document may be of, those with a form first. */ kinds: z.array(z.object({ kind: z.enum(DOCUMENT_KINDS), name: z.string() })), /** Asked for by the credit and not there. */ asked: z.array(z.object({ kind: z.string(), name: z.string() })), outcomes: counts, taxRoute: z.string().nullable(), refund: z.array(refundItem), findings: z.array(crossPoint) })),
  /** The days of a shipment in their order, the clocks of credit and payment, and what has to happen after sailing. What was received is written with `shipments.edit` at `done.<key>`. */
  'shipments.timeline': entry(z.object({ id: ulid }), z.object({ today: day, steps: z.array(timelineStep), credit: creditClock.nullable(), money: z.object({ by: day, months: z.number().int(), extended: z.boolean() }).nullable(), toDos: z.array(toDo) })),
  /** Last days of open shipments that are near (`within` days) or past. */
  'shipments.todo': entry(z.object({ within: z.number().int().min(0).max(400).optional() }), z.object({ today: day, total: z.number().int(), items: z.array(z.object({ shipment: z.string(), number: z.string(), what: z.enum([...STEPS, ...AFTER_SAILING]), by: day, left: z.number().int(), basis: z.enum(['limit', 'reminder']) })) })),
  /** What is to be corrected on one document, and the letter that asks for `only` those of it (by key; all when not given). Text in English; `self`: our own document, corrected in its form. */
  'shipments.letter': entry(
    z.object({ id: ulid, paper: ulid, only: z.array(z.string().max(2_000)).max(400).optional(), addressee: z.array(z.string().max(200)).max(8).default([]) }),
    z.object({ to: corrector, subject: z.string(), text: z.string(), draft: z.boolean(), corrections: z.array(z.object({ key: z.string(), fact: z.string(), field: z.string(), item: z.string(), says: z.string(), mustSay: z.string(), asIn: z.array(z.string()) })) }),
  ),
  /** A letter of credit before production: against order and proforma, by itself, and the request for its amendment in English. */
  'shipments.intake': entry(z.object({ id: ulid }), z.object({
    credit: z.object({ id: z.string(), number: z.string(), latestShipmentOn: day.nullable(), expiresOn: day.nullable(), order: z.string().nullable(), shipBy: day.nullable() }).nullable(),
    points: z.array(shownFinding), request: z.object({ subject: z.string(), text: z.string() }).nullable(),
  })),
  /** Files of past shipments (data, own XLSX forms, PDFs with text), sorted by the numbers on them: what differed in each. Nothing is kept. */
  'shipments.audit': entry(z.object({ files: z.array(fileToken).min(1).max(5_000) }), z.object({ shipments: z.array(pastShipment), unread: z.array(unreadFile), findings: z.array(shownFinding) }), { kind: 'job' }),
  'shipments.auditReport': entry(z.object({ files: z.array(fileToken).min(1).max(5_000), format: z.enum(['pdf', 'xlsx']) }), z.object({ file: madeFile, shipments: z.number().int() }), { kind: 'job' }),
};
