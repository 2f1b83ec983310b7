import { openTable } from '#tables';
import sqlite3 from 'sqlite3';
import { insertText } from './plainSql.ts';

/** Rows in one statement: with fewer the reading of statements costs more, with many more the memory of one. */
const ROWS_A_STATEMENT = 120;

/**
 * Every cell of a file as text into a plain table, in one transaction, synchronous=FULL. Rows go over as the text of their statements: SQLite takes
 * it apart on its own thread while the next rows are read on ours. All that were read together go over together: its thread is given work only
 * when ours has a moment, and would wait for each statement by itself. Pragmas as the store's: the log is moved into the file afterwards, not inside
 * COMMIT. Gives the number of rows, and what closes the file.
 */
export async function intoPlainTable(file: string, name: string, into: string, columns: number): Promise<{ rows: number; close(): Promise<void> }> {
  const database = new sqlite3.Database(into);
  const done = (start: (heard: (error: Error | null) => void) => void): Promise<void> => new Promise((resolve, reject) => start((error) => (error ? reject(error) : resolve())));
  const exec = (sql: string): Promise<void> => done((heard) => database.exec(sql, heard));
  let written = exec(`PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA wal_autocheckpoint=0; PRAGMA cache_size=-16384; CREATE TABLE plain (${Array.from({ length: columns }, (_, at) => `c${at}`).join(', ')}); BEGIN`);
  let count = 0;
  const table = await openTable(file, name);
  for await (const rows of table.rows()) {
    count += rows.length;
    const statements: string[] = [];
    for (let at = 0; at < rows.length; at += ROWS_A_STATEMENT) statements.push(insertText('plain', rows, at, Math.min(at + ROWS_A_STATEMENT, rows.length), columns));
    const sql = statements.join(';');
    await written;
    written = exec(sql);
  }
  await table.close();
  await written;
  await exec('COMMIT');
  return { rows: count, close: () => done((heard) => database.close(heard)) };
}
