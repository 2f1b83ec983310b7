import { type Finding, Refusal, wordKey } from '#base';
import type { Attribute } from '#catalogue/nouns';
import { columnLetters, type TableFormat, type TableRow } from '#tables';
import { findHeaderRow } from './columns/headerRow.ts';
import { detectLayout } from './columns/layout.ts';
import { ownColumns, proposeByHeadings, proposeByValues } from './columns/propose.ts';
import { applied } from './columns/applied.ts';
import type { ColumnMapping, Mapping } from './nouns.ts';
import { Points } from './points.ts';

/** The first rows of every sheet of a file: what recognition looks at. */
export type Survey = { format: TableFormat; encoding: string | null; delimiter: string | null; sheets: { name: string; hidden: boolean; rows: TableRow[] }[] };

export type Recognised = { /** What each column would be as a detail of its own. */ own: ColumnMapping[]; /** Why nothing can be imported with this mapping; undefined when it can. */ refusal?: Refusal; sheet: string; headings: string[]; headerRow: number | null; mapping: Mapping; findings: Finding[]; sample: string[][] };

/** How many rows of each sheet a survey holds. */
export const SURVEY_ROWS = 300;

type Sheet = Survey['sheets'][number];

/** Name of the sheet that will be read: the one asked for, or the one recognition takes. Throws Refusal: no-such-sheet, empty-file. */
export const sheetToRead = (survey: Survey, wanted: string | null | undefined, file: string): string => chooseSheet(survey, wanted, file).name;
const isFilled = (row: TableRow): boolean => row.cells.some((cell) => cell.trim() !== '');

/** The sheet asked for, else the first visible one whose headings are recognised, else the first visible one with rows. */
function chooseSheet(survey: Survey, wanted: string | null | undefined, file: string): Sheet {
  if (wanted) {
    const found = survey.sheets.find((one) => one.name === wanted) ?? survey.sheets.find((one) => wordKey(one.name) === wordKey(wanted));
    if (found) return found;
    const names = survey.sheets.map((one) => one.name).filter((name) => name !== '');
    throw new Refusal('no-such-sheet', names.length > 0 ? `${file} has no sheet ${wanted}. It has: ${names.join(', ')}.` : `${file} is one table without sheets. Import it without naming a sheet.`, { where: { file } });
  }
  const visible = survey.sheets.filter((one) => !one.hidden && one.rows.some(isFilled));
  const chosen = visible.find((one) => findHeaderRow(one.rows).known >= 2) ?? visible[0] ?? survey.sheets.find((one) => one.rows.some(isFilled));
  if (!chosen) throw new Refusal('empty-file', `${file} holds no rows. Save it again from the program it came from.`, { where: { file } });
  return chosen;
}

/** Headings of a row; a column without one is called by its letters. */
const headingsOf = (row: TableRow | null, width: number): string[] => Array.from({ length: width }, (_, column) => row?.cells[column]?.replace(/\s+/g, ' ').trim() || `Column ${columnLetters(column)}`);

export type RecogniseOptions = {
  file: string;
  attributes: readonly Attribute[];
  sheet?: string | null;
  /** A mapping that a person made or that was used for such a file before: its columns are found again by their headings. */
  mapping?: Mapping;
  by?: 'earlier' | 'user';
  /** A person is going to look: a file without any column we know is no reason to stop. */
  lenient?: boolean;
};

/**
 * Proposes how a file becomes products. Throws Refusal: no-product-columns, no-such-sheet, empty-file.
 */
export function recognise(survey: Survey, options: RecogniseOptions): Recognised {
  const sheet = chooseSheet(survey, options.sheet ?? options.mapping?.sheet, options.file);
  const points = new Points(options.file, sheet.name);
  const { row: header } = options.mapping?.headerRow === null ? { row: null } : (forcedHeader(sheet, options.mapping) ?? findHeaderRow(sheet.rows));
  const body = sheet.rows.filter((row) => (header ? row.number > header.number : true) && isFilled(row));
  const width = Math.max(0, ...sheet.rows.map((row) => row.cells.length));
  const headings = headingsOf(header, width);
  const sample = body.map((row) => headings.map((_, column) => (row.cells[column] ?? '').trim()));
  sayOfSheets(survey, sheet, points, header?.number ?? null);
  const known = { headings, sample, attributes: options.attributes, points, delimiter: survey.delimiter };
  const layout = header ? detectLayout(headings) : 'flat';
  const proposed = options.mapping ? applied(options.mapping, headings, options.by ?? 'user', options.by === 'earlier' ? () => (header ? proposeByHeadings(known, layout) : proposeByValues(known)) : undefined) : header ? proposeByHeadings(known, layout) : proposeByValues(known);
  const refusal = proposed.columns.some((one) => one.field === 'sku' || one.field === proposed.key || one.field?.startsWith('name.')) ? undefined : noProducts(options.file, header ?? sheet.rows.find(isFilled));
  if (refusal && !options.lenient) throw refusal;
  const mapping: Mapping = { ...proposed, sheet: sheet.name || null, headerRow: header?.number ?? null };
  return { sheet: sheet.name, headings, headerRow: header?.number ?? null, mapping, findings: points.all(), sample, own: ownColumns(known, layout), ...(refusal ? { refusal } : {}) };
}

const forcedHeader = (sheet: Sheet, mapping: Mapping | undefined): { row: TableRow } | undefined => {
  const found = mapping?.headerRow ? sheet.rows.find((row) => row.number === mapping.headerRow) : undefined;
  if (!found || !mapping) return undefined;
  const names = new Set(found.cells.map(wordKey));
  return mapping.columns.some((one) => one.field && names.has(wordKey(one.heading))) ? { row: found } : undefined;
};

function noProducts(file: string, header: TableRow | undefined): Refusal {
  const found = `Headings found: ${(header?.cells ?? []).map((cell) => cell.trim().slice(0, 60)).filter(Boolean).slice(0, 60).join(', ')}`;
  return new Refusal('no-product-columns', `${file}: no column can be an item number (SKU) or a name. ${found}. Say which column is which with a mapping, or give a column the heading SKU.`, { where: { file } });
}

function sayOfSheets(survey: Survey, sheet: Sheet, points: Points, header: number | null): void {
  const others = survey.sheets.filter((one) => one !== sheet);
  if (others.length > 0) points.add('IMP-SHEETS', 'info', { sheet: sheet.name, others: others.map((one) => (one.hidden ? `${one.name} (hidden)` : one.name)), count: others.length });
  if (header === null) points.add('IMP-NO-HEADER', 'warning', {});
}
