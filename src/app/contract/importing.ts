import { columnMapping, decisions, mapping, missingItems, reading } from '#importing/nouns';
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
const previewRow = z.object({
  row: z.number().int(), result: z.enum(['new', 'changed', 'same', 'held', 'left', 'detail']), cells: z.array(previewCell),
  /** What was noticed about the row. */
  points: z.array(z.object({ rule: z.string(), column: z.string() })),
  /** Places of its findings in the summary, where they are listed one by one. */
  findings: z.array(z.number().int()),
});
const page = z.object({ total: z.number().int(), rows: z.array(previewRow) });

/** Which rows of a preview: by what becomes of them, by a column (place from 0) in which they change, by a kind of point, and which part of those. */
const pageAsked = z.object({
  show: z.enum(['all', 'changes', 'new', 'changed', 'same', 'held', 'left', 'detail']).default('all'), column: z.number().int().min(0).optional(), rule: z.string().max(100).optional(), ruleColumn: z.string().max(400).optional(),
  from: z.number().int().min(0).default(0), count: z.number().int().min(1).max(500).default(200),
});

/** Items of the company that the file does not name. `kept`: why none of them is deleted although that was asked. */
const missing = z.object({ mode: missingItems, count: z.number().int(), items: z.array(z.object({ id: z.string(), sku: z.string(), name: z.string() })), kept: z.enum(['rows-held-back', 'empty-file']).nullable() });

/** The lower row of the headings, null without any, and of how many rows they are. */
const headerPlace = z.object({ row: z.number().int().min(1).nullable(), rows: z.union([z.literal(1), z.literal(2)]).optional() });

const triedValue = z.object({ before: z.string(), after: z.string(), count: z.number().int(), problem: z.string().nullable() });
const cellTexts = z.array(z.string().max(40_000)).max(400);

export const importingEntries = {
  'importing.inspect': entry(
    z.object({ file: fileToken, sheet: z.string().optional(), /** A mapping from a file. */ mapping: fileToken.optional(), /** A mapping this company keeps. */ saved: z.string().optional(), /** How the file is to be read, where a person chose: its encoding and delimiter, hidden rows, where the headings stand. */ reading: reading.optional(), header: headerPlace.optional() }),
    z.object({
      /** Per column of the mapping: filled cells of the sample, and those that do not fit what it becomes. */
      fits: z.array(z.object({ filled: z.number().int(), misfits: z.number().int() })),
      /** Per column of the file: what it is as a detail of its own. */
      own: z.array(columnMapping),
      file: z.string(), format: z.enum(['csv', 'xlsx', 'xls', 'ods', 'html', 'json', 'xml']), encoding: z.string().nullable(), delimiter: z.string().nullable(),
      sheets: z.array(z.object({ name: z.string(), rows: z.number().int().nullable(), hidden: z.boolean() })), sheet: z.string().nullable(),
      header: headerPlace.required().extend({ headings: z.array(z.string()) }),
      /** Encodings the text may be in, the used one first, each with lines of the file; empty without doubt. */
      encodings: z.array(z.object({ name: z.string(), shown: z.string(), preview: z.array(z.string()) })),
      /** First rows of the sheet as they stand, to point at the headings. */
      top: z.array(z.object({ row: z.number().int(), cells: z.array(z.string()) })), hiddenRows: z.number().int(),
      sample: z.array(z.array(z.string())), mapping, knownLayout: z.string().nullable(),
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
  'importing.saveMapping': entry(z.object({ id: z.string().optional(), name: z.string().max(200), mapping }), z.object({ id: z.string(), changeSet: changeSetShown.nullable() }), { kind: 'write' }),
  'importing.renameMapping': entry(z.object({ id: z.string(), name: z.string().max(200) }), z.object({ changeSet: changeSetShown.nullable() }), { kind: 'write' }),
  'importing.removeMapping': entry(z.object({ id: z.string() }), z.object({ changeSet: changeSetShown.nullable() }), { kind: 'write' }),
  'importing.exportMapping': entry(z.object({ mapping }), madeFile),
  'importing.readMapping': entry(z.object({ file: fileToken }), z.object({ mapping })),
  'importing.preview': entry(
    pageAsked.extend({ file: fileToken, mapping, decisions: decisions.prefault({}), images: fileToken.optional(), missing: missingItems.default('leave') }),
    page.extend({
      /** Names this preview for turning its pages and saving its rejected rows. */
      preview: z.string(), /** SHA-256 of the file it was made from. */ sha256: z.string(), /** The step of the company's history that it was compared with. */ comparedWith: z.string(),
      summary: importedFile, cellsThatChange: z.number().int(), leftRows: z.number().int(), headings: z.array(z.object({ /** Place of the column, from 0: what decisions name it by. */ index: z.number().int(), letter: z.string(), heading: z.string(), field: z.string(), /** Whether cells can be put behind what is there. */ appendable: z.boolean() })),
      /** Cells that change, by column. */ columns: z.array(z.object({ index: z.number().int(), cells: z.number().int() })),
      /** Rows of each kind of point. */ points: z.array(z.object({ rule: z.string(), column: z.string(), rows: z.number().int() })),
      /** Rows that are counted but cannot be looked at: the file is too large. */ cut: z.number().int(),
      missing: missing.nullable(),
    }),
    { kind: 'job' },
  ),
  /** Another page of a preview, or the same preview filtered. Refusal `preview-again` when it is no longer at hand or the catalogue changed. */
  'importing.previewPage': entry(pageAsked.extend({ preview: z.string() }), page),
  'importing.commit': entry(
    z.object({
      files: z.array(fileToken).min(1).max(100), mapping: mapping.optional(), mappingFile: fileToken.optional(), sheet: z.string().optional(), /** Absent: nobody looked at a preview, so no fix is made. */ decisions: decisions.optional(), decisionsFile: fileToken.optional(), images: fileToken.optional(),
      missing: missingItems.default('leave'), /** SHA-256 of each file as it was looked at: another one is refused, `file-changed`. */ seen: z.array(z.string().regex(/^[0-9a-f]{64}$/)).optional(),
      /** The step the preview was compared with: when the catalogue was changed since, the import is refused, `preview-again`. */ comparedWith: z.string().max(40).optional(),
      dryRun: z.boolean().default(false), /** Rejected rows as a file. */ rejects: z.union([z.boolean(), z.enum(['xlsx', 'csv'])]).default(false), saveMapping: z.boolean().default(false),
    }),
    z.object({ files: z.array(importedFile), changeSet: changeSetShown.nullable(), missing: missing.nullable(), rejects: madeFile.nullable(), /** Names the rejected rows of this import for `importing.rejects`; null without such rows. */ held: z.string().nullable(), mapping: madeFile.nullable() }),
    { kind: 'job' },
  ),
  /** The rejected rows of a preview or an import as a file that can be corrected and imported again. */
  'importing.rejects': entry(z.object({ of: z.string(), format: z.enum(['xlsx', 'csv']).default('xlsx') }), madeFile, { kind: 'job' }),
  /** An import that began and never ended, because the program did: nothing of it was written. Null when there is none. */
  'importing.unfinished': entry(z.object({}), z.object({
    import: z.object({ id: z.string(), at: z.number(), person: z.string(), name: z.string(), /** The file, when it still lies where it lay. */ file: fileToken.nullable(), mapping: mapping.nullable(), decisions: decisions.nullable(), missing: missingItems }).nullable(),
  })),
  /** Says that somebody knows of an import that did not happen. */
  'importing.forget': entry(z.object({ id: z.string().regex(/^[\w-]{1,40}$/) }), z.object({}), { kind: 'write' }),
};
