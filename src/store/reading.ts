import type { Connection } from './connection.ts';
import { refusing } from './failure.ts';
import { tableOf } from './kinds.ts';
import type { ReadDb, Row, SqlValue } from './port.ts';

/** Read access through a connection that cannot write. */
export function readDb(connection: Connection, subject: string): ReadDb {
  return {
    brand: 'read',
    all: <T extends object = Row>(sql: string, values: readonly SqlValue[] = []) => refusing(subject, () => connection.all<T>(sql, values)),
    get: <T extends object = Row>(sql: string, values: readonly SqlValue[] = []) => refusing(subject, () => connection.get<T>(sql, values)),
    record: <T>(kind: string, id: string) => refusing(subject, () => oneRecord<T>(connection, kind, id)),
  };
}

export async function oneRecord<T>(connection: Connection, kind: string, id: string): Promise<T | undefined> {
  tableOf(kind);
  const row = await connection.get<{ doc: string }>(`SELECT doc FROM ${kind} WHERE id = ?`, [id]);
  return row && (JSON.parse(row.doc) as T);
}
