import { columnMapping, decisions, mapping } from '#importing/nouns';
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

const triedValue = z.object({ before: z.string(), after: z.string(), count: z.number().int(), problem: z.string().nullable() });
const cellTexts = z.array(z.string().max(40_000)).max(400);

export const importingEntries = {
  'importing.inspect': entry(
    z.object({ file: fileToken, sheet: z.string().optional(), /** A mapping from a file. */ mapping: fileToken.optional(), /** A mapping this company keeps. */ saved: z.string().optional() }),
    z.object({
      /** Per column of the mapping: filled cells of the sample, and those that do not fit what it becomes. */
      fits: z.array(z.object({ filled: z.number().int(), misfits: z.number().int() })),
      /** Per column of the file: what it is as a detail of its own. */
      own: z.array(columnMapping),
      file: z.string(), format: z.enum(['csv', 'xlsx', 'xls', 'ods', 'html', 'json', 'xml']), encoding: z.string().nullable(), delimiter: z.string().nullable(),
      sheets: z.array(z.object({ name: z.string(), rows: z.number().int().nullable(), hidden: z.boolean() })), sheet: z.string().nullable(),
      header: z.object({ row: z.number().int().nullable(), headings: z.array(z.string()) }), sample: z.array(z.array(z.string())), mapping, knownLayout: z.string().nullable(),
      fields: z.array(z.object({ key: z.string(), heading: z.string(), class: z.string() })), findings: z.array(shownFinding),
    }),
    { kind: 'job' },
  ),
  /** Sample cells taken through the steps of a column. `others`: cells of columns that are joined to it, by heading, in the order of `cells`. */
  'importing.tryColumn': entry(
    z.object({ column: columnMapping, cells: cellTexts, others: z.record(z.string(), cellTexts).default({}) }),
    z.object({ filled: z.number().int(), misfits: z.number().int(), values: z.array(triedValue), choices: z.array(z.object({ value: z.string(), label: z.string() })), proposals: z.array(z.object({ from: z.string(), to: z.string().nullable() })) }),
  ),
  'importing.mappings': entry(z.object({}), z.object({ items: z.array(z.object({ id: z.string(), name: z.string(), /** Under a name of its own; else remembered from a file. */ saved: z.boolean(), used: z.number().int(), layout: z.string(), columns: z.number().int() })) })),
  'importing.saveMapping': entry(z.object({ id: z.string().optional(), name: z.string().max(200), mapping }), z.object({ id: z.string(), changeSet: changeSetShown.nullable() })),
  'importing.renameMapping': entry(z.object({ id: z.string(), name: z.string().max(200) }), z.object({ changeSet: changeSetShown.nullable() })),
  'importing.removeMapping': entry(z.object({ id: z.string() }), z.object({ changeSet: changeSetShown.nullable() })),
  'importing.exportMapping': entry(z.object({ mapping }), madeFile),
  'importing.readMapping': entry(z.object({ file: fileToken }), z.object({ mapping })),
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
