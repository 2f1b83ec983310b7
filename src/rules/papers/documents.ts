import { z } from 'zod';
import { text, yesno } from '#base';
import { type ExportDocument, exportDocument, DOCUMENT_KINDS, documentLine, type DocumentKind } from '#documents/nouns';

const list = z.array(exportDocument).optional();

/**
 * Two papers of different kinds set side by side, `a` the one whose kind stands first in DOCUMENT_KINDS. Worked out, never given.
 * With one paper of each kind a pair is both `single` and `whole`. With several of a kind each is paired by itself (`single`),
 * and all of the kind together once more (`whole`): sums are compared there. Texts are compared in single pairs, totals in whole ones.
 */
export const documentPair = z.strictObject({ a: exportDocument.optional(), b: exportDocument.optional(), single: yesno.optional(), whole: yesno.optional() });

/** The same goods on two papers (all of a kind together): lines with one item number are added up on each side. A side without the item has no leaves. */
export const linePair = z.strictObject({ aKind: text.optional(), aNumber: text.optional(), bKind: text.optional(), bNumber: text.optional(), sku: text.optional(), /** The item stands on both papers; absent where lines cannot be told apart. */ both: yesno.optional(), a: documentLine.optional(), b: documentLine.optional() });

/** The papers of one shipment by kind, and the pairs they make. */
export const documents: z.ZodType<DocumentsFacts> = z.strictObject({
  ...(Object.fromEntries(DOCUMENT_KINDS.map((kind) => [kind, list])) as Record<DocumentKind, typeof list>),
  pairs: z.array(documentPair).optional(),
  linePairs: z.array(linePair).optional(),
});
export type DocumentPair = { a?: ExportDocument | undefined; b?: ExportDocument | undefined; single?: boolean | undefined; whole?: boolean | undefined };
export type LinePair = z.infer<typeof linePair>;
export type DocumentsFacts = { [kind in DocumentKind]?: ExportDocument[] | undefined } & { pairs?: DocumentPair[] | undefined; linePairs?: LinePair[] | undefined };
