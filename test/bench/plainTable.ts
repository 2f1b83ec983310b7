import { openTable } from '#tables';
import sqlite3 from 'sqlite3';
import { insertText } from './plainSql.ts';

/** Rows in one statement: with fewer the reading of statements costs more, with many more the memory of one. */
const ROWS_A_STATEMENT = 120;
/** Statements SQLite has not ended when the next one is written. */
const UNDER_WAY = 2;

/**
 * Every cell of a file as text into a plain table, in one transaction, synchronous=FULL. Rows go over as the text of one statement: SQLite takes it
 * apart on its own thread while the next rows are read on ours. Pragmas as the store's: the log is moved into the file afterwards, not inside COMMIT.
 * Gives the number of rows, and what closes the file.
 */
export async function intoPlainTable(file: string, name: string, into: string, columns: number): Promise<{ rows: number; close(): Promise<void> }> {
  const database = new sqlite3.Database(into);
  const done = (start: (heard: (error: Error | null) => void) => void): Promise<void> => new Promise((resolve, reject) => start((error) => (error ? reject(error) : resolve())));
  const exec = (sql: string): Promise<void> => done((heard) => database.exec(sql, heard));
  await exec(`PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA wal_autocheckpoint=0; PRAGMA cache_size=-8192; CREATE TABLE plain (${Array.from({ length: columns }, (_, at) => `c${at}`).join(', ')}); BEGIN`);
  const under: Promise<void>[] = [];
  let count = 0;
  const table = await openTable(file, name);
  for await (const rows of table.rows()) {
    count += rows.length;
    for (let at = 0; at < rows.length; at += ROWS_A_STATEMENT) {
      under.push(exec(insertText('plain', rows, at, Math.min(at + ROWS_A_STATEMENT, rows.length), columns)));
      if (under.length > UNDER_WAY) await under.shift();
    }
  }
  await table.close();
  await Promise.all(under);
  await exec('COMMIT');
  return { rows: count, close: () => done((heard) => database.close(heard)) };
}
