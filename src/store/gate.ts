import { AsyncLocalStorage } from 'node:async_hooks';
import type { Connection } from './connection.ts';
import { asRefusal, refusing } from './failure.ts';
import { inTurn } from './queue.ts';

/** The one way to the writing connection: one piece of work at a time, none after closing, none from within another. */
export type Gate = {
  /** All of the work or nothing. Resolves after COMMIT has reached the disk. */
  transaction<T>(work: () => Promise<T>): Promise<T>;
  /** Work that sees to its own transaction. */
  writing<T>(work: (connection: Connection) => Promise<T>): Promise<T>;
  /** So many records were written: when enough came together, committed pages are moved from the log into the file, in turn and unwaited for. */
  written(records: number): void;
  /** Lets what was begun end, then runs `last`; once. */
  close(last: () => Promise<void>): Promise<void>;
};

/** Writes and records between two checkpoints: a log of a few megabytes. */
const BETWEEN_CHECKPOINTS = 500;

export function openGate(writer: Connection, subject: string): Gate {
  const turn = inTurn();
  const inside = new AsyncLocalStorage<{ open: boolean }>();
  let closing: Promise<void> | undefined;
  let uncopied = 0;

  const enter = <T>(work: () => Promise<T>): Promise<T> => {
    if (closing) return Promise.reject(new Error(`${subject} is closed`));
    if (inside.getStore()?.open) return Promise.reject(new Error('a write inside a change would wait for itself; use the db the change was given'));
    uncopied += 1;
    return turn(work);
  };
  return {
    transaction: (work) => {
      const scope = { open: true };
      return enter(() => inside.run(scope, () => committed(writer, subject, work)).finally(() => { scope.open = false; }));
    },
    writing: (work) => enter(() => refusing(subject, () => work(writer))),
    written(records) {
      uncopied += records;
      if (uncopied < BETWEEN_CHECKPOINTS) return;
      uncopied = 0;
      // A reader in the way or a full disk only puts it off: the log stays valid.
      turn(async () => { if (!closing) await writer.all('PRAGMA wal_checkpoint(PASSIVE)'); }).catch(() => undefined);
    },
    close: (last) => (closing ??= turn(last)),
  };
}

async function committed<T>(writer: Connection, subject: string, work: () => Promise<T>): Promise<T> {
  try {
    await writer.exec('BEGIN IMMEDIATE');
    const value = await work();
    await writer.exec('COMMIT');
    return value;
  } catch (error) {
    // A full disk may have rolled back already.
    await writer.exec('ROLLBACK').catch(() => undefined);
    throw asRefusal(error, subject);
  }
}
