import type { FieldUse } from '#base';
import { productField } from '#catalogue';
import { release } from '#disclosure';
import { importMessages, REJECT_HEADINGS } from '#importing';
import { writeXlsx } from '#tables';
import type { Workspace } from '#store';
import type { MadeFile } from '../contract.ts';
import type { Context } from '../port.ts';
import { shownFinding } from '../report/render.ts';
import type { PlannedFile } from './planFile.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** What the rejected rows carry: the file's own columns, each with the class its field has. A copy for oneself. */
const usesOf = (planned: readonly PlannedFile[]): FieldUse[] =>
  planned.flatMap(({ found, result }) => found.mapping.columns.flatMap((column): FieldUse[] => {
    const filled = result.rejects.filter((row) => (row.cells[column.index] ?? '') !== '').length;
    return filled === 0 ? [] : [{ kind: 'product', field: column.field ?? `column.${column.index}`, label: column.heading, class: column.class ?? productField(column.field ?? '')?.class ?? 'internal', records: filled }];
  }));

/** Rows that did not go in, as a workbook with the reason beside each; it can be corrected and imported again. Null without such rows. */
export async function rejectsFile(context: Context, workspace: Workspace, planned: readonly PlannedFile[]): Promise<MadeFile | null> {
  const held = planned.filter((one) => one.result.rejects.length > 0);
  if (held.length === 0) return null;
  const names = new Set<string>();
  const sheets = held.map(({ opened, found, result }) => {
    const name = uniqueName(opened.name, names);
    const reason = (row: (typeof result.rejects)[number]): string => row.findings.map((one) => { const { text } = shownFinding(one, context.language, importMessages); return [text.title, text.detail, text.fix].filter(Boolean).join(' '); }).join(' ');
    const width = found.headings.length;
    const rows = result.rejects.map((row) => [...Array.from({ length: width }, (_, at) => row.cells[at] ?? ''), String(row.row), reason(row)]);
    return { name, rows: [[...found.headings, REJECT_HEADINGS.row, REJECT_HEADINGS.reason], ...rows], headerRows: 1, widths: [...found.headings.map(() => 16), 10, 80] };
  });
  const artifact = { name: 'rejected-rows.xlsx', bytes: await writeXlsx(sheets), mediaType: XLSX, fields: usesOf(held) };
  return context.files.keep(await release(workspace, artifact, { clock: context.clock, what: 'rejected-rows', audience: 'self', private: true, recipient: '', approver: context.person, released: [] }));
}

/** Excel allows 31 characters in a sheet's name, some of them not, and each name once. */
function uniqueName(file: string, taken: Set<string>): string {
  const base = file.replace(/[\\/?*[\]:']/g, ' ').slice(0, 26).trim() || 'Rows';
  let name = base;
  for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = `${base} ${number}`;
  taken.add(name.toLowerCase());
  return name;
}
