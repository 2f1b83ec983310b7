import type { FieldUse } from '#base';
import { productField } from '#catalogue';
import { release } from '#disclosure';
import { importMessages, type Reject, rejectHeadings } from '#importing';
import { writeCsv, writeXlsx } from '#tables';
import type { Workspace } from '#store';
import type { MadeFile } from '../contract.ts';
import type { Context } from '../port.ts';
import { shownFinding } from '../report/render.ts';
import type { PlannedFile } from './planFile.ts';

const MEDIA = { xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', csv: 'text/csv' } as const;

/** What the rejected rows carry: the file's own columns, each with the class its field has. A copy for oneself. */
function usesOf({ found, result }: PlannedFile): FieldUse[] {
  const filled = new Map<number, number>();
  for (const row of result.rejects) for (const [index, cell] of row.cells.entries()) if (cell !== '') filled.set(index, (filled.get(index) ?? 0) + 1);
  return found.mapping.columns.flatMap((column): FieldUse[] => {
    const records = filled.get(column.index);
    return records === undefined ? [] : [{ kind: 'product', field: column.field ?? `column.${column.index}`, label: column.heading, class: column.class ?? productField(column.field ?? '')?.class ?? 'internal', records }];
  });
}

/** Why a row was held back, in the reader's language. */
const reasonOf = (row: Reject, language: string): string => row.findings.map((one) => {
  const { text } = shownFinding(one, language, importMessages);
  return [text.title, text.detail, text.fix].flatMap((one) => (one ? [ended(one, language)] : [])).join(' ');
}).join(' ');

/** Titles come without a full stop; in a cell with more sentences behind them they need one. */
const ended = (text: string, language: string): string => (/[.?!।]$/.test(text) ? text : `${text}${language === 'hi' ? '।' : '.'}`);

/** The heading of the file, then its rejected rows as they stood there, each with its number and the reason. */
function tableOf({ found, result }: PlannedFile, language: string): string[][] {
  const { row: number, reason } = rejectHeadings(language);
  const rows = [[...found.headings, number, reason]];
  for (const row of result.rejects) rows.push([...found.headings.map((_, at) => row.cells[at] ?? ''), String(row.row), reasonOf(row, language)]);
  return rows;
}

/**
 * Rows that did not go in, with the reason beside each; they can be corrected and imported again, the two columns more are left out then.
 * A workbook has a sheet for each file; CSV has the rows of the first file that has any. Null without such rows.
 */
export async function rejectsFile(context: Context, workspace: Workspace, planned: readonly PlannedFile[], format: 'xlsx' | 'csv'): Promise<MadeFile | null> {
  const held = planned.filter((one) => one.result.rejects.length > 0);
  const [first] = held;
  if (!first) return null;
  const names = new Set<string>();
  const sheet = (one: PlannedFile) => ({ name: uniqueName(one.opened.name, names), rows: tableOf(one, context.language), headerRows: 1, widths: [...one.found.headings.map(() => 16), 10, 80] });
  const bytes = format === 'csv' ? Buffer.from(writeCsv(tableOf(first, context.language))) : await writeXlsx(held.map(sheet));
  const artifact = { name: `rejected-rows.${format}`, bytes, mediaType: MEDIA[format], fields: (format === 'csv' ? [first] : held).flatMap(usesOf) };
  return context.files.keep(await release(workspace, artifact, { clock: context.clock, agree: context.agree, what: 'rejected-rows', audience: 'self', private: true, recipient: '', approver: context.person, released: [] }));
}

/** Excel allows 31 characters in a sheet's name, some of them not, and each name once. */
function uniqueName(file: string, taken: Set<string>): string {
  const base = file.replace(/[\\/?*[\]:']/g, ' ').slice(0, 26).trim() || 'Rows';
  let name = base;
  for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = `${base} ${number}`;
  taken.add(name.toLowerCase());
  return name;
}
