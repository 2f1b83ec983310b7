import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import type { Survey } from '#importing';
import { type TableNote, type TableRow, unpackRows } from '#tables';
import type { Context } from '../port.ts';
import type { TableMessage } from '../worker/readTable.ts';

/** A file that is being read in the killable process: what it is, and its rows as they arrive (once). */
export type OpenedFile = { name: string; survey: Survey; sheet: string; notes: TableNote[]; rows: AsyncGenerator<TableRow[]>; close(): Promise<void> };

/** Starts reading a file. Throws the refusals of reading. `rows` false looks at its first rows only. */
export async function openFile(context: Context, token: string, sheet: string | null, rows: boolean): Promise<OpenedFile> {
  const name = context.files.name(token);
  const messages = context.worker.run('read-table', { path: context.files.path(token), name, sheet, rows }, { signal: context.signal })[Symbol.asyncIterator]() as AsyncIterator<TableMessage>;
  const first = await messages.next();
  if (first.done || first.value.kind !== 'survey') throw new Error('reading a table began with something else than what it is');
  const notes: TableNote[] = [];
  async function* batches(): AsyncGenerator<TableRow[]> {
    for (let next = await messages.next(); !next.done; next = await messages.next()) {
      context.signal.throwIfAborted();
      if (next.value.kind === 'rows') yield unpackRows(next.value.rows);
      else if (next.value.kind === 'end') notes.push(...next.value.notes);
    }
  }
  return { name, survey: first.value.survey, sheet: first.value.sheet, notes, rows: batches(), close: async () => void (await messages.return?.()) };
}

/** SHA-256 of a file, 64 hex digits. */
export async function sha256Of(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path, { highWaterMark: 1024 * 1024 })) hash.update(chunk as Buffer);
  return hash.digest('hex');
}
