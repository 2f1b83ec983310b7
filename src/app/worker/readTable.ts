import { ownRecords, reading as readingShape, sheetToRead, type Survey, SURVEY_ROWS } from '#importing';
import { openTable, type PackedRows, packRows, type TableFile, type TableNote, type TableRow } from '#tables';
import { z } from 'zod';
import type { Brought, Copy } from '../copies/records.ts';
import type { PlanApart, PlanMessage } from '../importing/planTask.ts';
import type { Ask, Task } from './tasks.ts';

const reading = readingShape.default({});
const input = z.object({ path: z.string(), name: z.string(), sheet: z.string().nullable().default(null), rows: z.boolean(), reading });

/** What reading a table sends: first what the file is, then the rows of one sheet, then what was noticed on the way. */
export type TableMessage =
  | { kind: 'survey'; survey: Survey; sheet: string }
  /** What our own copy holds besides its products, part by part, before the rows; only when rows are asked for. */
  | { kind: 'copy'; copy: Copy }
  | { kind: 'records'; brought: Brought }
  /** The rows come next, or what they are planned to. */
  | { kind: 'ready' }
  | PlanMessage
  /** `share`: how much of the file's bytes was read so far, 0 to 1. */
  | { kind: 'rows'; rows: PackedRows; share?: number }
  | { kind: 'end'; notes: TableNote[] };

async function firstRows(table: TableFile, sheet: string): Promise<TableRow[]> {
  const rows: TableRow[] = [];
  for await (const batch of table.rows(sheet)) {
    rows.push(...batch);
    if (rows.length >= SURVEY_ROWS) break;
  }
  return rows.slice(0, SURVEY_ROWS);
}

async function surveyOf(table: TableFile): Promise<Survey> {
  const sheets: Survey['sheets'] = [];
  for (const sheet of table.sheets) {
    const rows = await firstRows(table, sheet.name);
    const hiddenRows = table.notes.find((one) => one.code === 'hidden-rows')?.count ?? 0;
    // What the first look noticed is noticed again when the rows are read.
    table.notes.length = 0;
    sheets.push({ ...sheet, rows, hiddenRows, merged: table.merged(sheet.name) });
  }
  return { format: table.format, encoding: table.encoding, delimiter: table.delimiter, encodings: table.encodings, sheets };
}

/** The shapes of records are dear to load, and most files have none. */
async function* besides(around: unknown): AsyncGenerator<TableMessage> {
  const { recordsBrought, copyOf } = await import('../copies/records.ts');
  const copy = copyOf(around);
  if (!copy) return;
  yield { kind: 'copy', copy };
  for (const brought of recordsBrought(around)) yield { kind: 'records', brought };
}

const shareOf = (table: TableFile): { share?: number } => (table.share ? { share: table.share() } : {});

/** The rows themselves, or what they are planned to when the core says how. */
async function* body(table: TableFile, sheet: string, ask: Ask | undefined): AsyncGenerator<TableMessage> {
  const how = (await ask?.({ ask: 'how' })) as PlanApart | null | undefined;
  if (how) {
    const { planRows } = await import('../importing/planTask.ts');
    for await (const message of planRows(how, table.rows(sheet), table.notes, ask as Ask)) yield message.kind === 'batch' ? { ...message, ...shareOf(table) } : message;
  } else for await (const batch of table.rows(sheet)) yield { kind: 'rows', rows: packRows(batch), ...shareOf(table) };
}

/** Reads a file from outside as a table, in the killable process. Throws the refusals of openTable and of the choice of a sheet. */
const task: Task = async function* (asked, tighten, ask): AsyncGenerator<TableMessage> {
  const { path, name, sheet, rows, reading: how } = input.parse(asked);
  const table = await openTable(path, name, { ...how, knownRecords: ownRecords, ...(tighten ? { tighten } : {}) });
  try {
    const survey = await surveyOf(table);
    const chosen = sheetToRead(survey, sheet, name);
    yield { kind: 'survey', survey, sheet: chosen };
    if (!rows) return;
    if (table.around !== undefined) yield* besides(table.around);
    yield { kind: 'ready' };
    yield* body(table, chosen, ask);
    yield { kind: 'end', notes: table.notes };
  } finally {
    await table.close();
  }
};
export default task;
