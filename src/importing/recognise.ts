import { type Finding, Refusal, wordKey } from '#base';
import type { Attribute } from '#catalogue/nouns';
import type { EncodingChoice, MergedRange, TableFormat, TableRow } from '#tables';
import { findHeaderRow } from './columns/headerRow.ts';
import { findHeadings, type Headings, headingsAt, headingTexts } from './columns/headings.ts';
import { detectLayout } from './columns/layout.ts';
import { ownColumns, proposeByHeadings, proposeByValues } from './columns/propose.ts';
import { applied } from './columns/applied.ts';
import type { ColumnMapping, Mapping } from './nouns.ts';
import { Points } from './points.ts';

/** The first rows of every sheet of a file: what recognition looks at. */
export type Survey = { format: TableFormat; encoding: string | null; delimiter: string | null; /** Other encodings the text may be in, with lines of it; empty without doubt. */ encodings?: readonly EncodingChoice[]; sheets: { name: string; hidden: boolean; rows: TableRow[]; merged?: readonly MergedRange[]; /** Rows among the first that the sheet hides. */ hiddenRows?: number }[] };

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
    throw new Refusal('no-such-sheet', names.length > 0 ? `${file} has no sheet ${wanted}. It has: ${names.join(', ')}.` : `${file} is one table without sheets. Import it without naming a sheet.`, { hi: names.length > 0 ? `${file} में ${wanted} नाम की शीट नहीं है। इसमें ये हैं: ${names.join(', ')}।` : `${file} एक ही तालिका है, इसमें शीट नहीं हैं। शीट का नाम दिए बिना इम्पोर्ट करें।`, where: { file } });
  }
  const visible = survey.sheets.filter((one) => !one.hidden && one.rows.some(isFilled));
  const chosen = visible.find((one) => findHeaderRow(one.rows).known >= 2) ?? visible[0] ?? survey.sheets.find((one) => one.rows.some(isFilled));
  if (!chosen) throw new Refusal('empty-file', `${file} holds no rows. Save it again from the program it came from.`, { hi: `${file} में कोई पंक्ति नहीं है। जिस प्रोग्राम की यह फ़ाइल है, उससे फिर सहेजें।`, where: { file } });
  return chosen;
}

export type RecogniseOptions = {
  file: string;
  attributes: readonly Attribute[];
  sheet?: string | null;
  /** A mapping that a person made or that was used for such a file before: its columns are found again by their headings. */
  mapping?: Mapping;
  by?: 'earlier' | 'user';
  /** A person is going to look: a file without any column we know is no reason to stop. */
  lenient?: boolean;
  /** Where a person says the headings stand: the lower row, and of how many rows they are. */
  header?: { row: number | null; rows?: 1 | 2 };
};

/**
 * Proposes how a file becomes products. Throws Refusal: no-product-columns, no-such-sheet, empty-file.
 */
export function recognise(survey: Survey, options: RecogniseOptions): Recognised {
  const sheet = chooseSheet(survey, options.sheet ?? options.mapping?.sheet, options.file);
  const points = new Points(options.file, sheet.name);
  const found = headingsOf(sheet, options);
  const header = found?.row ?? null;
  const body = sheet.rows.filter((row) => (header ? row.number > header.number : true) && isFilled(row));
  const width = Math.max(0, ...sheet.rows.map((row) => row.cells.length));
  const headings = headingTexts(found, width);
  const sample = body.map((row) => headings.map((_, column) => (row.cells[column] ?? '').trim()));
  sayOfSheets(survey, sheet, points, header?.number ?? null);
  sayOfReading(survey, sheet, points, found);
  const known = { headings, sample, attributes: options.attributes, points, delimiter: survey.delimiter };
  const layout = header ? detectLayout(headings) : 'flat';
  const proposed = options.mapping ? applied(options.mapping, headings, options.by ?? 'user', options.by === 'earlier' ? () => (header ? proposeByHeadings(known, layout) : proposeByValues(known)) : undefined) : header ? proposeByHeadings(known, layout) : proposeByValues(known);
  const refusal = proposed.columns.some((one) => one.field === 'sku' || one.field === proposed.key || one.field?.startsWith('name.')) ? undefined : noProducts(options.file, found?.cells ?? sheet.rows.find(isFilled)?.cells ?? []);
  if (refusal && !options.lenient) throw refusal;
  if (refusal) points.add('IMP-NO-COLUMNS', 'error', {});
  const { headerRows: _other, ...rest } = proposed;
  const mapping: Mapping = { ...rest, sheet: sheet.name || null, headerRow: header?.number ?? null, ...(found?.above ? { headerRows: 2 } : {}) };
  return { sheet: sheet.name, headings, headerRow: header?.number ?? null, mapping, findings: points.all(), sample, own: ownColumns(known, layout), ...(refusal ? { refusal } : {}) };
}

/** Where the headings stand: where a person said, where a mapping found them before, else where they are found. */
function headingsOf(sheet: Sheet, { header, mapping }: RecogniseOptions): Headings | null {
  if (header?.row === null || (!header && mapping?.headerRow === null)) return null;
  const said = header?.row ? headingsAt(sheet, header.row, header.rows ?? 1) : undefined;
  return said ?? forcedHeader(sheet, mapping) ?? findHeadings(sheet);
}

function forcedHeader(sheet: Sheet, mapping: Mapping | undefined): Headings | undefined {
  const found = mapping?.headerRow ? headingsAt(sheet, mapping.headerRow, mapping.headerRows ?? 1) : undefined;
  if (!found || !mapping) return undefined;
  const names = new Set(found.cells.map(wordKey));
  return mapping.columns.some((one) => one.field && names.has(wordKey(one.heading))) ? found : undefined;
}

function noProducts(file: string, cells: readonly string[]): Refusal {
  const found = cells.map((cell) => cell.trim().slice(0, 60)).filter(Boolean).slice(0, 60).join(', ');
  return new Refusal('no-product-columns', `${file}: no column can be an item number (SKU) or a name. Headings found: ${found}. Say which column is which with a mapping, or give a column the heading SKU.`, { hi: `${file}: कोई कॉलम आइटम नं. (SKU) या नाम का नहीं लगता। मिली हेडिंग: ${found}। मैपिंग से बताएँ कि कौन सा कॉलम क्या है, या किसी कॉलम की हेडिंग SKU रखें।`, where: { file } });
}

/** What was taken for granted about the text and the top of the sheet. */
function sayOfReading(survey: Survey, sheet: Sheet, points: Points, found: Headings | null): void {
  const [used] = survey.encodings ?? [];
  const line = used?.preview.find((one) => one.trim() !== '');
  if (used && line) points.add('IMP-LEGACY-ENCODING', 'warning', { encoding: used.shown, preview: line.trim().slice(0, 120) });
  if (found?.above) points.add('IMP-TWO-HEADINGS', 'info', { above: found.above.number, row: found.row.number });
  const top = found?.above?.number ?? found?.row.number ?? 0;
  const titles = sheet.rows.filter((row) => row.number < top && isFilled(row));
  if (titles[0]) points.add('IMP-TITLE-ROWS', 'info', { count: titles.length, row: top, text: titles[0].cells.find((cell) => cell.trim() !== '')?.trim().slice(0, 80) ?? '' });
}

function sayOfSheets(survey: Survey, sheet: Sheet, points: Points, header: number | null): void {
  const others = survey.sheets.filter((one) => one !== sheet);
  if (others.length > 0) points.add('IMP-SHEETS', 'info', { sheet: sheet.name, others: others.map((one) => (one.hidden ? `${one.name} (hidden)` : one.name)), count: others.length });
  if (header === null) points.add('IMP-NO-HEADER', 'warning', {});
}
