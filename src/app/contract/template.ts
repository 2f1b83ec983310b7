import { day } from '#base';
import { templateMapping } from '#listing/nouns';
import { z } from 'zod';
import { entry } from './entry.ts';
import { disclosureLine } from './listing.ts';
import { changeSetShown, fileToken, madeFile, shownFinding } from './shown.ts';

/** What a template says a column may hold, in words, with the values of its list. `count`: how many values there are; `values` are no more than 500. */
const columnRule = z.object({ kind: z.enum(['list', 'whole', 'decimal', 'length', 'dependent', 'unknown']), text: z.string(), values: z.array(z.string()), count: z.number().int() });

const templateHead = z.object({ column: z.number().int(), letter: z.string(), heading: z.string(), group: z.string(), /** What other heading rows say: another language, a key. */ also: z.array(z.string()), required: z.boolean(), rule: columnRule.nullable(), prompt: z.string() });
export type TemplateHead = z.infer<typeof templateHead>;

const what = z.object({ file: fileToken, mapping: templateMapping, storefront: z.string(), ids: z.array(z.string()).max(10_000).optional(), skus: z.array(z.string()).max(10_000).optional(), on: day.optional(), release: z.array(z.string()).default([]) });

export const templateEntries = {
  /** Looks at a seller's own workbook and proposes what its columns are filled with. Nothing is written. */
  'template.inspect': entry(
    z.object({ file: fileToken, sheet: z.string().optional(), headerRow: z.number().int().min(1).optional(), /** Proposed anew, whatever was kept for these headings. */ anew: z.boolean().default(false) }),
    z.object({
      file: z.string(), sheets: z.array(z.string()), hiddenSheets: z.number().int(), fingerprint: z.string(), /** These headings were mapped before. */ known: z.boolean(), mapping: templateMapping,
      columns: z.array(templateHead), fields: z.array(z.object({ key: z.string(), label: z.string() })), languages: z.array(z.string()),
      /** First rows of the sheet as they stand. */ top: z.array(z.object({ row: z.number().int(), cells: z.array(z.string()) })), findings: z.array(shownFinding),
    }),
    { kind: 'job' },
  ),
  /** What would be written and what the template does not take; what leaves, field by field. */
  'template.preview': entry(
    what,
    z.object({ rows: z.array(z.object({ row: z.number().int(), sku: z.string(), cells: z.array(z.object({ column: z.number().int(), text: z.string() })) })), total: z.number().int(), cells: z.number().int(), added: z.number().int(), left: z.number().int(), findings: z.array(shownFinding), lines: z.array(disclosureLine) }),
    { kind: 'job' },
  ),
  'template.fill': entry(
    what.extend({ recipient: z.string().max(200).default('') }),
    z.object({ file: madeFile, sha256: z.string(), rows: z.number().int(), cells: z.number().int(), added: z.number().int(), findings: z.array(shownFinding) }),
    { kind: 'job' },
  ),
  /** Keeps what the columns are filled with for the next template with these headings. */
  'template.save': entry(z.object({ fingerprint: z.string().regex(/^[0-9a-f]{32}$/), name: z.string().max(200), mapping: templateMapping, /** The blank workbook, to be kept with them. */ file: fileToken.optional() }), z.object({ changeSet: changeSetShown.nullable() }), { kind: 'write' }),
  'template.kept': entry(z.object({}), z.object({ items: z.array(z.object({ fingerprint: z.string(), name: z.string(), columns: z.number().int(), filled: z.number().int(), /** Its blank workbook is kept here, so that a package can be made with it. */ here: z.boolean() })) })),
  'template.forget': entry(z.object({ fingerprint: z.string() }), z.object({ changeSet: changeSetShown.nullable() }), { kind: 'write' }),
};
