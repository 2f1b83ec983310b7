import { ulid } from '#catalogue/nouns';
import { DOCUMENT_KINDS, documentLine, formGroup, meeting, orderLineBalance, paper, shownProposal, workedTotal } from '#documents/nouns';
import { z } from 'zod';
import { entry } from './entry.ts';
import { changeSetShown } from './shown.ts';

const kind = z.enum(DOCUMENT_KINDS);
const changed = z.object({ changeSet: changeSetShown.nullable() });

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
};
