import { Refusal } from '#base';
import type { Connection } from './connection.ts';
import { APPLICATION_ID } from './header.ts';
import { firstTables } from './migrations/0001-first-tables.ts';
import { tradeRecords } from './migrations/0002-trade-records.ts';
import { journalLine } from './migrations/0003-journal-line.ts';
import { photosWaiting } from './migrations/0004-photos-waiting.ts';
import { fairs } from './migrations/0005-fairs.ts';
import { quickImports } from './migrations/0006-quick-imports.ts';
import { tariff } from './migrations/0007-tariff.ts';
import { shipments } from './migrations/0008-shipments.ts';

/**
 * One step from a schema version to the next: forward only, one purpose, run in one transaction.
 * `sql` first, then `run` for what SQL cannot say. A step that touches a journaled field rewrites its journal entries,
 * or sets `undoFloor`: change sets up to now can then no longer be undone, and History says so.
 */
export type Migration = { version: number; name: string; sql: string; run?: (connection: Connection) => Promise<void>; undoFloor?: true };

export const MIGRATIONS: readonly Migration[] = [firstTables, tradeRecords, journalLine, photosWaiting, fairs, quickImports, tariff, shipments];

export const newestVersion = (migrations: readonly Migration[]): number => migrations.at(-1)?.version ?? 0;

export async function schemaVersion(connection: Connection): Promise<number> {
  const row = await connection.get<{ user_version: number }>('PRAGMA user_version');
  return row?.user_version ?? 0;
}

/**
 * Brings a file to the newest version. The caller has made a verified backup when there was anything to lose.
 * @throws Refusal migration-failed; the file is then as it was before the step that failed
 */
export async function migrate(connection: Connection, migrations: readonly Migration[]): Promise<void> {
  const version = await schemaVersion(connection);
  for (const step of migrations) {
    if (step.version > version) await runStep(connection, step);
  }
}

async function runStep(connection: Connection, step: Migration): Promise<void> {
  await connection.exec('BEGIN IMMEDIATE');
  try {
    await connection.exec(step.sql);
    await step.run?.(connection);
    if (step.undoFloor) await connection.exec(`INSERT INTO about (key, value) SELECT 'undoFloor', coalesce(max(sequence), 0) FROM change_set WHERE true ON CONFLICT (key) DO UPDATE SET value = excluded.value`);
    await connection.exec(`PRAGMA application_id=${APPLICATION_ID}; PRAGMA user_version=${step.version}`);
    await connection.exec('COMMIT');
  } catch (error) {
    // A failed COMMIT on a full disk has rolled back already.
    await connection.exec('ROLLBACK').catch(() => undefined);
    const refusal = new Refusal('migration-failed', `This company could not be brought to version ${step.version} of its file (${step.name}). It was left as it was; the backup made before is kept.`, { hi: `यह कंपनी अपनी फ़ाइल के वर्शन ${step.version} (${step.name}) में नहीं लाई जा सकी। वह जैसी थी वैसी ही है; पहले बना बैकअप रखा है।` });
    refusal.cause = error;
    throw refusal;
  }
}
