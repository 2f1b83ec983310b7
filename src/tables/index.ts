/**
 * Tables in files. Enters: paths of CSV, XLSX, XLS, ODS, JSON and XML files from outside, or rows to write. Leaves: rows of text with their
 * cell addresses, or bytes of a file. It knows no product, computes no formula, believes no header, opens no network and writes no file.
 */
export { type Archive, type ArchiveLimits, openArchive } from './archive.ts';
export { guardFormula, unguardFormula } from './formulaGuard.ts';
export { TABLE_LIMITS } from './limits.ts';
export { type Costs, type OpenOptions, openTable } from './openTable.ts';
export { type PackedRows, packRows, unpackRows } from './packedRows.ts';
export type { KnownRecords } from './readJson.ts';
export { BATCH_ROWS, cellAddress, columnLetters, type EncodingChoice, type MergedRange, type TableFile, type TableFormat, type TableNote, type TableRow, type TableSheet } from './table.ts';
export { csvSteps, writeCsv } from './writeCsv.ts';
export { localName, safeXml } from './safeXml.ts';
export type { FillCell, FillPlan, FillProblem } from './template/fillSheet.ts';
export { type FilledTemplate, fillTemplate } from './template/fillTemplate.ts';
export { type LearnedRule, type LearnedSheet, type LearnedTemplate, learnTemplate, ruleAt } from './template/learnTemplate.ts';
export type { Bound } from './template/validation.ts';
export { type FormLook, type SheetToWrite, writeXlsx } from './writeXlsx.ts';
