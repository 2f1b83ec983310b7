import { decisions, mapping } from '#importing/nouns';
import { z } from 'zod';
import { entry } from './entry.ts';
import { changeSetShown, fileToken, madeFile, shownFinding } from './shown.ts';

const counts = z.object({ created: z.number().int(), updated: z.number().int(), unchanged: z.number().int() });

export const importedFile = z.object({
  file: z.string(), format: z.enum(['csv', 'xlsx', 'xls', 'ods', 'html', 'json', 'xml']), encoding: z.string().nullable(), rows: z.number().int(), sheet: z.string().nullable(),
  products: counts, variants: counts, rejectedRows: z.number().int(),
  /** Records of other kinds that our own copy of a company brings. */
  others: z.array(counts.extend({ kind: z.string(), name: z.string(), held: z.number().int() })),
  findings: z.array(shownFinding),
});

const previewCell = z.object({ text: z.string(), before: z.string().optional(), state: z.enum(['same', 'new', 'changed', 'fixed', 'held']) });
const previewRow = z.object({ row: z.number().int(), result: z.enum(['new', 'changed', 'same', 'held', 'detail']), cells: z.array(previewCell), findings: z.array(z.number().int()) });

export const importingEntries = {
  'importing.inspect': entry(
    z.object({ file: fileToken, sheet: z.string().optional(), mapping: fileToken.optional() }),
    z.object({
      file: z.string(), format: z.enum(['csv', 'xlsx', 'xls', 'ods', 'html', 'json', 'xml']), encoding: z.string().nullable(), delimiter: z.string().nullable(),
      sheets: z.array(z.object({ name: z.string(), rows: z.number().int().nullable(), hidden: z.boolean() })), sheet: z.string().nullable(),
      header: z.object({ row: z.number().int().nullable(), headings: z.array(z.string()) }), sample: z.array(z.array(z.string())), mapping, knownLayout: z.string().nullable(),
      fields: z.array(z.object({ key: z.string(), heading: z.string(), class: z.string() })), findings: z.array(shownFinding),
    }),
    { kind: 'job' },
  ),
  'importing.preview': entry(
    z.object({ file: fileToken, mapping, decisions: decisions.default({ skipFixes: [], accept: [] }), images: fileToken.optional(), show: z.enum(['changes', 'held', 'same', 'all']).default('all'), from: z.number().int().min(0).default(0), count: z.number().int().min(1).max(500).default(200) }),
    z.object({ summary: importedFile, cellsThatChange: z.number().int(), headings: z.array(z.object({ letter: z.string(), heading: z.string(), field: z.string() })), total: z.number().int(), rows: z.array(previewRow) }),
    { kind: 'job' },
  ),
  'importing.commit': entry(
    z.object({ files: z.array(fileToken).min(1).max(100), mapping: mapping.optional(), mappingFile: fileToken.optional(), sheet: z.string().optional(), /** Absent: nobody looked at a preview, so no fix is made. */ decisions: decisions.optional(), images: fileToken.optional(), dryRun: z.boolean().default(false), rejects: z.boolean().default(false), saveMapping: z.boolean().default(false) }),
    z.object({ files: z.array(importedFile), changeSet: changeSetShown.nullable(), rejects: madeFile.nullable(), mapping: madeFile.nullable() }),
    { kind: 'job' },
  ),
};
