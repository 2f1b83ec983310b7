import { day } from '#base';
import { ulid } from '#catalogue/nouns';
import { DOCUMENT_KINDS, documentLine, formValue, formGroup, meeting, orderLineBalance, paper, shipment, shownProposal, workedTotal } from '#documents/nouns';
import { z } from 'zod';
import { entry } from './entry.ts';
import { changeSetShown, fileToken, madeFile, shownFinding } from './shown.ts';

const kind = z.enum(DOCUMENT_KINDS);
const changed = z.object({ changeSet: changeSetShown.nullable() });

/** A value that the text of an attached file offers: written by a person's press alone. */
const proposed = z.object({ path: z.string(), label: z.string(), value: formValue, text: z.string(), page: z.number().int() });
/** One paper of the files: what becomes of it. `attached`: the file is kept and nothing is written into the form; `unclear`: its kind has to be chosen. */
const paperIn = z.object({
  file: z.string(), format: z.string(), kind: kind.nullable(), name: z.string(), number: z.string(), date: z.string().nullable(), lines: z.number().int(), result: z.enum(['new', 'update', 'same', 'attached', 'unclear']), id: z.string().nullable(),
  differences: z.array(z.object({ path: z.string(), label: z.string(), before: z.string(), after: z.string() })), proposed: z.array(proposed),
});

/** Forms of papers, what fills them, and what follows from what is typed. */
export const papersEntries = {
  /** Kinds of papers in the order they come about; `formed`: with a form of its own, else registered by number, issuer, validity and file. */
  'papers.kinds': entry(z.object({}), z.object({ items: z.array(z.object({ kind, name: z.string(), formed: z.boolean() })) }), { workspace: false }),
  /** One paper with its form: what is typed, what it comes to, what shipment, firm and other papers would fill in. */
  'papers.get': entry(z.object({ id: ulid }), z.object({
    paper, name: z.string(), groups: z.array(formGroup), totals: z.array(workedTotal), proposals: z.array(shownProposal), shipments: z.array(z.object({ id: z.string(), number: z.string() })),
    /** Of an order: what of it was shipped. */
    balances: z.array(orderLineBalance),
    /** The paper that it renews, and the one that renews it. */
    replaces: z.object({ id: z.string(), number: z.string() }).nullable(), replacedBy: z.object({ id: z.string(), number: z.string() }).nullable(),
    file: z.object({ name: z.string(), pdf: z.boolean(), picture: z.boolean() }).nullable(),
  })),
  /** A new paper of a shipment, filled with everything that is known; one step. `replaces`: a renewal, its history is kept. */
  'papers.add': entry(z.object({ kind, shipment: ulid.optional(), replaces: ulid.optional() }), changed.extend({ id: z.string(), filled: z.number().int() }), { kind: 'write' }),
  /** Lines for items of the catalogue: description, HS code, origin, rate for the quantity, cartons, weights and volume. */
  'papers.lines': entry(
    z.object({ kind: kind.optional(), buyer: ulid.optional(), currency: z.string().regex(/^[A-Z]{3}$/).optional(), incoterm: z.string().max(3).optional(), items: z.array(z.object({ sku: z.string().min(1).max(120), quantity: z.string().regex(/^\d{1,12}(\.\d{1,6})?$/).optional(), unit: z.string().min(1).max(16).optional() })).min(1).max(500) }),
    z.object({ lines: z.array(documentLine), /** Numbers that the catalogue does not have; their lines hold the number alone. */ unknown: z.array(z.string()) }),
  ),
  /** Ordered, shipped and left per order line, over all papers of the company; and where papers of one shipment meet. */
  'papers.balances': entry(z.object({ shipment: ulid.optional() }), z.object({ orders: z.array(orderLineBalance), meetings: z.array(meeting) })),
  /**
   * Papers out of files into a shipment: UBL, GST e-invoice and GSTR-1, TradeTrust-like and own JSON, own workbooks; PDF and scans are attached, their text only proposed.
   * The same paper again (kind and number) is an update. Without `write` nothing changes; with it all of it is one change set. `kinds`: by file, for papers whose kind was chosen.
   */
  'shipments.importPapers': entry(
    z.object({ files: z.array(fileToken).min(1).max(200), shipment: ulid.optional(), write: z.boolean().default(false), kinds: z.record(fileToken, kind).default({}), leave: z.array(z.number().int()).max(2_000).default([]) }),
    changed.extend({ papers: z.array(paperIn), findings: z.array(shownFinding), refused: z.array(z.object({ file: z.string(), code: z.string(), message: z.string() })) }), { kind: 'job' },
  ),
  /** A shipment's own form: what its papers have in common, and what rules ask of it beyond; written with `shipments.edit` at the same paths. */
  'shipments.form': entry(z.object({ id: ulid }), z.object({ shipment, groups: z.array(formGroup), /** What the items of its lines say of the whole. */ proposals: z.array(shownProposal), totals: z.array(workedTotal) })),
  /** What the text of the attached PDF offers for the fields of the form. */
  'papers.proposals': entry(z.object({ id: ulid }), z.object({ items: z.array(proposed) }), { kind: 'job' }),
  /** A form as a workbook to fill in and bring back; with `id`, filled with what the paper says. */
  'papers.formFile': entry(z.object({ kind, id: ulid.optional() }), z.object({ file: madeFile }), { kind: 'job' }),
  /** The attached file of a paper, or one that was just handed in, for looking at it in the window; a picture is made to fit. Nothing leaves. */
  'papers.look': entry(z.union([z.object({ id: ulid }), z.object({ file: fileToken })]), z.object({ file: madeFile, picture: z.boolean() }), { kind: 'job' }),
  /** The attached file, as a private copy. */
  'papers.attached': entry(z.object({ id: ulid }), z.object({ file: madeFile }), { kind: 'job' }),
  /** Everything with a validity: certificates of firm and items, and documents; `by`: the day before which is asked what lapses. Of a renewed one the newest stands; how many came before it is counted. */
  'papers.vault': entry(z.object({ by: day, query: z.string().max(200).default('') }), z.object({
    items: z.array(z.object({
      id: z.string(), of: z.enum(['certificate', 'paper']), kind: kind.nullable(), name: z.string(), number: z.string(), issuer: z.string(), validFrom: z.string().nullable(), validTo: z.string().nullable(), state: z.enum(['ended', 'lapses', 'holds', 'open']),
      covers: z.object({ firm: z.boolean(), hsPrefixes: z.array(z.string()), items: z.number().int(), shipments: z.array(z.string()) }), earlier: z.number().int(), file: z.boolean(),
    })),
    ended: z.number().int(), lapses: z.number().int(),
    /** Open shipments with the day they sail or arrive: days to ask about. */
    days: z.array(z.object({ number: z.string(), on: z.string(), what: z.enum(['sails', 'arrives']) })),
  })),
};
