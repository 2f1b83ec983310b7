import { decimalText, Decimal, type Money, moneyText, type Quantity } from '#base';
import type { SheetToWrite } from '#tables';
import type { ExportDocument } from '../parts/document.ts';
import { type DocumentKind, isDocumentKind } from '../parts/kinds.ts';
import { Notes } from '../reading/notes.ts';
import { filled, type ReadFile } from '../reading/readDocument.ts';
import { type FormField, type FormGroup, paperForm } from './paperForm.ts';
import { valueAtPath, withPath } from './paths.ts';
import { typedValue } from './typedValue.ts';

/** Stands in the first row of our workbooks, the kind behind it. A workbook without it is some other table. */
const MARK = 'niryat-form-1:';
const FIRST_ROW = 3;
type Rows = readonly (readonly string[])[];
export type SheetRows = { name: string; rows: Rows };

const isMoney = (value: unknown): value is Money => typeof value === 'object' && value !== null && 'currency' in value;
const isQuantity = (value: unknown): value is Quantity => typeof value === 'object' && value !== null && 'unit' in value;

function cellOf(value: unknown): string {
  if (value === undefined) return '';
  if (isMoney(value)) return `${value.currency} ${moneyText(value)}`;
  if (isQuantity(value)) return `${value.value} ${value.unit}`;
  if (Array.isArray(value)) return value.join('; ');
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return typeof value === 'number' ? decimalText(new Decimal(value)) : String(value);
}

const HINTS: Readonly<Partial<Record<FormField['input'], string>>> = { day: 'dd-mm-yyyy', money: 'USD 1,234.50', quantity: '120 PCS', yesno: 'yes / no', texts: 'a; b' };
const hintOf = (field: FormField): string => [field.required ? '*' : '', field.choices?.map((one) => one.value).join(' / ') ?? HINTS[field.input] ?? ''].filter(Boolean).join(' ');
const listName = (group: FormGroup): string => group.label.replace(/[\\/?*[\]:]/gu, ' ').slice(0, 31);

/** A form as a workbook to fill in: a sheet of fields, and one for each list. With a paper, filled with what it says. */
export function formSheets(kind: DocumentKind, name: string, document: ExportDocument = {}, language = 'en'): SheetToWrite[] {
  const groups = paperForm(kind, language);
  const fields = groups.filter((group) => !group.list).flatMap((group) => [[group.label, '', '', ''], ...group.fields.map((field) => [field.label, cellOf(valueAtPath(document, field.path)), hintOf(field), field.path])]);
  const first: SheetToWrite = { name: name.slice(0, 31), rows: [[name, '', '', `${MARK}${kind}`], ...fields], headerRows: 1, hiddenColumns: [3], widths: [30, 44, 34, 10] };
  const lists = groups.filter((group) => group.list).map((group): SheetToWrite => {
    const rows = valueAtPath(document, group.list ?? '');
    return { name: listName(group), rows: [group.fields.map((field) => field.label), group.fields.map((field) => field.path), ...(Array.isArray(rows) ? rows : []).map((row) => group.fields.map((field) => cellOf((row as Record<string, unknown>)[field.path])))], headerRows: 2, widths: group.fields.map(() => 18) };
  });
  return [first, ...lists];
}

/** The kind of a workbook of ours; undefined for any other. */
export function formKind(sheets: readonly SheetRows[]): DocumentKind | undefined {
  const mark = sheets[0]?.rows[0]?.find((cell) => cell.startsWith(MARK))?.slice(MARK.length) ?? '';
  return isDocumentKind(mark) ? mark : undefined;
}

const letters = (index: number): string => (index < 26 ? '' : String.fromCharCode(64 + Math.floor(index / 26))) + String.fromCharCode(65 + (index % 26));

/** A filled workbook as a paper. What cannot be read is left out with its cell, nothing is guessed. */
export function readFormSheets(kind: DocumentKind, sheets: readonly SheetRows[], file: string): ReadFile {
  const notes = new Notes(file);
  const groups = paperForm(kind, 'en');
  const [first, ...others] = sheets;
  const rows = first?.rows ?? [];
  const fields = new Map(groups.filter((group) => !group.list).flatMap((group) => group.fields.map((field) => [field.path, field] as const)));
  const at = (path: string): string => rows.find((row) => row[3] === path)?.[1]?.trim() ?? '';
  const currency = at('currency').toUpperCase() || undefined;
  const read = (text: string, field: FormField, place: string): unknown => {
    const value = typedValue(text, field, currency);
    if (value === undefined) notes.add(field.input === 'day' ? 'DOC-DAY' : 'DOC-VALUE', 'error', place, { value: text });
    return value;
  };
  let document: ExportDocument = { kind };
  for (const [index, row] of rows.entries()) {
    const field = fields.get(row[3] ?? '');
    const text = row[1]?.trim() ?? '';
    if (field && text !== '') document = withPath(document, field.path, read(field.path === 'currency' ? text.toUpperCase() : text, field, `${first?.name ?? ''}!B${index + 1}`));
  }
  for (const group of groups.filter((one) => one.list)) {
    const sheet = others.find((one) => one.rows[1]?.some((key) => group.fields.some((field) => field.path === key)) && one.name === listName(group)) ?? others.find((one) => group.fields.every((field) => one.rows[1]?.includes(field.path)));
    const lines = sheet ? listOf(group, sheet, read) : [];
    if (lines.length > 0 && group.list) document = withPath(document, group.list, lines);
  }
  return { format: 'own-xlsx', documents: [document], findings: notes.findings };
}

function listOf(group: FormGroup, sheet: SheetRows, read: (text: string, field: FormField, place: string) => unknown): object[] {
  const keys = sheet.rows[1] ?? [];
  return sheet.rows.slice(FIRST_ROW - 1).map((row, down) => filled(Object.fromEntries(keys.flatMap((key, column) => {
    const field = group.fields.find((one) => one.path === key);
    const text = row[column]?.trim() ?? '';
    return field && text !== '' ? [[key, read(text, field, `${sheet.name}!${letters(column)}${down + FIRST_ROW}`)]] : [];
  })))).filter((line) => Object.keys(line).length > 0);
}
