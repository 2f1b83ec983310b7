import { type LearnedRule, type LearnedSheet, type LearnedTemplate, ruleAt } from '#tables';
import { Refusal, wordKey } from '#base';
import { readTemplateHeading, saysRequired, type TemplateHeading } from '#importing';
import { isProductText } from '#catalogue/nouns';
import { isTemplateField, type TemplateColumn, type TemplateMapping } from '#listing/nouns';

/** What heads one column of a template: its own cell, the group above it, what other heading rows say. */
export type Head = { column: number; heading: string; group: string; also: string[]; read: TemplateHeading };
export type RecognisedTemplate = { sheet: LearnedSheet; headerRow: number; firstRow: number; heads: Head[] };

/** Columns of a form; the widest met has a few hundred. */
const MOST_COLUMNS = 2_000;
/** Share of the heading row's columns that a neighbour fills to head them, too. */
const BESIDE = 0.6;

const tidy = (text: string | undefined): string => (text ?? '').replace(/[^\S\n]+/g, ' ').trim().slice(0, 400);
const cellsOf = (sheet: LearnedSheet, row: number): readonly string[] => sheet.rows.find((one) => one.number === row)?.cells ?? [];
const filledColumns = (cells: readonly string[]): number[] => cells.slice(0, MOST_COLUMNS).flatMap((cell, column) => (cell.trim() === '' ? [] : [column]));

/** How much a row looks like headings: columns whose text is a field we know, each field once. */
const knownIn = (cells: readonly string[]): number => new Set(filledColumns(cells).filter((column) => (cells[column] ?? '').length <= 200).map((column) => readTemplateHeading([cells[column] ?? '']).field).filter(Boolean)).size;

function headerRowOf(sheet: LearnedSheet): { row: number; known: number } {
  const scored = sheet.rows.slice(0, 40).map((row) => ({ row: row.number, known: knownIn(row.cells), filled: filledColumns(row.cells).length }));
  const best = [...scored].sort((a, b) => b.known - a.known || b.filled - a.filled || a.row - b.row)[0];
  return { row: best?.row ?? 1, known: best?.known ?? 0 };
}

/** What is merged over a column in a row above the headings. */
function groupOver(sheet: LearnedSheet, row: number, column: number): string {
  for (let above = row - 1; above >= Math.max(1, row - 3); above -= 1) {
    const block = sheet.merged.find((one) => one.top <= above && one.bottom >= above && one.left <= column && column <= one.right);
    const width = Math.max(0, ...sheet.rows.map((one) => one.cells.length));
    if (block && block.right > block.left && block.right - block.left < width - 1) return tidy(cellsOf(sheet, block.top)[block.left]);
  }
  return '';
}

/** Rows beside the heading row that head the same columns: the headings in another language, keys for a program. */
function besideRows(sheet: LearnedSheet, row: number): number[] {
  const own = filledColumns(cellsOf(sheet, row));
  return [row - 2, row - 1, row + 1, row + 2].filter((one) => {
    const cells = cellsOf(sheet, one);
    return own.length > 1 && own.filter((column) => (cells[column] ?? '').trim() !== '').length >= own.length * BESIDE;
  });
}

/** The first row below the headings that is free: nothing but what every prepared row holds (a number, a formula's result) stands in it. */
function firstRowOf(sheet: LearnedSheet, headerRow: number): number {
  const body = sheet.rows.filter((one) => one.number > headerRow);
  const counts = new Map<number, number>();
  for (const row of body) for (const column of filledColumns(row.cells)) counts.set(column, (counts.get(column) ?? 0) + 1);
  const prepared = new Set(body.length >= 10 ? [...counts].filter(([, count]) => count >= body.length * 0.8).map(([column]) => column) : []);
  const holds = new Set(sheet.filledRows);
  const isTaken = (row: number): boolean => holds.has(row) && filledColumns(cellsOf(sheet, row)).some((column) => !prepared.has(column));
  let row = headerRow + 1;
  while (isTaken(row)) row += 1;
  return row;
}

function headsOf(sheet: LearnedSheet, headerRow: number): Head[] {
  const cells = cellsOf(sheet, headerRow);
  const beside = besideRows(sheet, headerRow);
  const columns = [...new Set([...filledColumns(cells), ...beside.flatMap((row) => filledColumns(cellsOf(sheet, row)))])].sort((a, b) => a - b);
  return columns.map((column) => {
    const own = tidy(cells[column]);
    const group = groupOver(sheet, headerRow, column);
    const also = [...new Set(beside.map((row) => tidy(cellsOf(sheet, row)[column])))].filter((one) => one !== '' && one !== own && one !== group);
    const together = group && own ? `${group} ${own}` : '';
    // Carton + Length says more than Length alone.
    const both = together ? readTemplateHeading([together, group]) : undefined;
    const alone = readTemplateHeading([own, ...also]);
    const read = both?.field !== undefined && both.field !== alone.field && both.field !== readTemplateHeading([group]).field ? { ...both, required: alone.required } : { ...alone, ...(alone.unit || alone.currency ? {} : unitOf(group)) };
    return { column, heading: own || also[0] || '', group, also, read: { ...read, required: read.required || also.some((one) => one.length < 40 && saysRequired(one)) } };
  });
}

/** Package size (cm) over Length, Width, Height. */
function unitOf(group: string): Pick<TemplateHeading, 'unit' | 'currency'> {
  if (group === '') return {};
  const { unit, currency } = readTemplateHeading([group]);
  return { ...(unit ? { unit } : {}), ...(currency ? { currency } : {}) };
}

/**
 * Finds the sheet that is to be filled, its headings and its first free row. `sheet` and `headerRow` are a person's choice.
 * Throws Refusal: no-such-sheet, empty-file.
 */
export function recogniseTemplate(template: LearnedTemplate, file: string, wanted: { sheet?: string; headerRow?: number } = {}): RecognisedTemplate {
  const usable = template.sheets.filter((one) => one.rows.some((row) => filledColumns(row.cells).length > 0));
  const best = [...usable].sort((a, b) => headerRowOf(b).known - headerRowOf(a).known)[0];
  const sheet = wanted.sheet === undefined ? best : template.sheets.find((one) => one.name === wanted.sheet);
  if (!sheet) throw new Refusal(wanted.sheet === undefined ? 'empty-file' : 'no-such-sheet', wanted.sheet === undefined ? `${file} has no sheet with headings. Choose the blank template as it was downloaded.` : `${file} has no sheet ${wanted.sheet} that can be seen.`, { hi: wanted.sheet === undefined ? `${file} में हेडिंग वाली कोई शीट नहीं है। ख़ाली टेम्पलेट वैसा ही चुनें जैसा डाउनलोड हुआ था।` : `${file} में ${wanted.sheet} नाम की ऐसी शीट नहीं है जो दिखती हो।`, where: { file } });
  const headerRow = wanted.headerRow ?? headerRowOf(sheet).row;
  const heads = headsOf(sheet, headerRow);
  return { sheet, headerRow, firstRow: firstRowOf(sheet, headerRow), heads };
}

/** Fields whose text is another one in each language. */
const saysLanguage = (field: string): boolean => isProductText(field) || /^(?:highlights|faq|attribute)(?:\.|$)/u.test(field);

type AttributeNames = readonly { key: string; words: readonly string[] }[];

/** Fields proposed for the columns. A field goes to one column in each language. */
export function proposedColumns({ heads }: RecognisedTemplate, attributes: AttributeNames): TemplateColumn[] {
  const taken = new Set<string>();
  return heads.map(({ column, heading, read }) => {
    const attribute = attributes.find((one) => one.words.some((word) => read.words.includes(word)));
    const known = read.field !== undefined && isTemplateField(read.field) ? read.field : undefined;
    const field = known ?? (attribute ? `attribute.${attribute.key}` : undefined);
    const place = `${field ?? ''} ${field && saysLanguage(field) ? (read.language ?? '') : ''}`;
    const free = field !== undefined && !taken.has(place);
    if (free) taken.add(place);
    return {
      column, heading, field: free ? field : null, ...(free && read.language && saysLanguage(field) ? { language: read.language } : {}), ...(read.unit ? { unit: read.unit } : {}), ...(read.currency ? { currency: read.currency } : {}),
      required: read.required, answers: [], by: free ? 'heading' : 'none',
    };
  });
}

/** The rule for a column where filling begins; one that begins further down counts as well. */
export const ruleOfColumn = (rules: readonly LearnedRule[], column: number, firstRow: number): LearnedRule | undefined =>
  ruleAt(rules, column, firstRow) ?? rules.find((one) => one.cells.some((block) => block.left <= column && column <= block.right && block.bottom > firstRow));

/** A list that a sheet of values gives for a column without a rule of its own, found by its heading. */
export function listFor(template: LearnedTemplate, head: Head): { kind: 'list'; values: string[] } | undefined {
  const words = new Set([head.heading, ...head.also].map(wordKey).filter((one) => one !== ''));
  const found = template.lists.find((one) => words.has(wordKey(one.heading)) || head.read.words.includes(wordKey(one.heading)));
  return found && { kind: 'list', values: found.values };
}

/** A kept mapping on this template: columns hold by their places, since the fingerprint is the same; new rules and marks are the template's. */
export const appliedTemplate = (kept: TemplateMapping, found: RecognisedTemplate, proposed: readonly TemplateColumn[]): TemplateMapping => ({
  ...kept, sheet: found.sheet.name,
  columns: proposed.map((column) => { const before = kept.columns.find((one) => one.column === column.column); return before ? { ...before, heading: column.heading, required: column.required, by: before.by === 'none' ? 'none' as const : 'earlier' as const } : column; }),
});
