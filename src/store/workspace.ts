import { AsyncLocalStorage } from 'node:async_hooks';
import { writeBackup } from './backup.ts';
import type { Connection } from './connection.ts';
import { derivedValues } from './derived.ts';
import { dumpLines } from './dump.ts';
import { asRefusal, refusing } from './failure.ts';
import { entriesOf, historyOf, newestInState, recordsOf, undoStateOf } from './history.ts';
import { type ChangeSetRow, shownChangeSet } from './journal.ts';
import { tableOf } from './kinds.ts';
import { ledgerEntries, ledgerRow } from './ledger.ts';
import type { ChangeSet, ChangeSetMeta, RecordKind, StoreOptions, WriteDb, Workspace } from './port.ts';
import { inTurn } from './queue.ts';
import { readDb } from './reading.ts';
import { type Stamp, stampMaker } from './stamps.ts';
import { replay } from './undo.ts';
import { openHand } from './writing.ts';

/** A company's file, opened and checked. */
export type Opened = {
  folder: string;
  about: { id: string; name: string };
  writer: Connection;
  reader: Connection;
  newReader(): Promise<Connection>;
  options: StoreOptions;
  copy: string;
  version: number;
  /** Called when all connections are closed. */
  closed(): Promise<void>;
};

type Listener = Parameters<Workspace['onChange']>[0];

/** The undo line and everything else one open company can do. */
export async function workspaceOf(opened: Opened): Promise<Workspace> {
  const { writer, reader, options, about } = opened;
  const subject = about.name;
  const last = await writer.get<Stamp>('SELECT at, counter FROM change_set ORDER BY at DESC, counter DESC LIMIT 1');
  const stamps = stampMaker(options.clock, last ?? { at: 0, counter: 0 });
  const kinds = new Map(options.kinds.map((one) => [one.kind, one]));
  const kindOf = (name: string): RecordKind => {
    tableOf(name);
    return kinds.get(name) ?? { kind: name, maps: [] };
  };
  const turn = inTurn();
  const inside = new AsyncLocalStorage<{ open: boolean }>();
  const listeners = new Set<Listener>();
  let closing: Promise<void> | undefined;

  const unwritable = (): Error | undefined => {
    if (closing) return new Error(`${subject} is closed`);
    return inside.getStore()?.open ? new Error('a write inside a change would wait for itself; use the db the change was given') : undefined;
  };
  /** One transaction on the writing connection: all of it or nothing. Resolves after COMMIT has reached the disk. */
  function transaction<T>(work: () => Promise<T>): Promise<T> {
    const why = unwritable();
    if (why) return Promise.reject(why);
    const scope = { open: true };
    return turn(() => inside.run(scope, async () => {
      await writer.exec('BEGIN IMMEDIATE');
      try {
        const value = await work();
        await writer.exec('COMMIT');
        return value;
      } catch (error) {
        // A full disk may have rolled back already.
        await writer.exec('ROLLBACK').catch(() => undefined);
        throw asRefusal(error, subject);
      } finally {
        scope.open = false;
      }
    }));
  }
  /** Moves committed pages from the log into the file, in turn and unwaited for. */
  const checkpoint = (): void => {
    void turn(() => (closing ? Promise.resolve() : writer.all('PRAGMA wal_checkpoint(PASSIVE)').then(() => undefined))).catch(() => undefined);
  };
  async function announce(changeSet: ChangeSet): Promise<void> {
    checkpoint();
    if (listeners.size === 0) return;
    const records = await recordsOf(reader, changeSet.sequence);
    for (const listener of listeners) tell(listener, changeSet, records);
  }
  async function change<T>(meta: ChangeSetMeta, work: (db: WriteDb) => Promise<T>): Promise<{ value: T; changeSet: ChangeSet | null }> {
    const done = await transaction(() => changeWithin(meta, work));
    if (done.changeSet) await announce(done.changeSet);
    return done;
  }
  async function changeWithin<T>(meta: ChangeSetMeta, work: (db: WriteDb) => Promise<T>): Promise<{ value: T; changeSet: ChangeSet | null }> {
    const stamp = stamps.next();
    const row = await beginChangeSet(writer, { ...stamp, id: stamps.ulid(), copy: opened.copy, person: options.person, version: opened.version, meta });
    const hand = openHand({ connection: writer, sequence: row.sequence, changeSet: row.id, person: options.person, at: stamp.at, kind: kindOf, newId: stamps.ulid });
    try {
      const value = await work(hand.db);
      const { entries } = await hand.finish();
      await endChangeSet(writer, row.sequence, entries);
      return { value, changeSet: entries > 0 ? shownChangeSet({ ...row, entries }) : null };
    } catch (error) {
      await hand.abandon();
      throw error;
    }
  }
  async function step(direction: 'undo' | 'redo'): Promise<ChangeSet | null> {
    const changeSet = await transaction(async () => {
      const row = await newestInState(writer, direction);
      if (!row) return null;
      await writer.run('UPDATE writing SET change_set = ?', [row.sequence]);
      await replay(writer, row.sequence, direction, kindOf);
      const state = direction === 'undo' ? 'undone' : 'done';
      await writer.run('UPDATE change_set SET state = ?, state_at = ? WHERE sequence = ?', [state, stamps.next().at, row.sequence]);
      await writer.run('UPDATE writing SET change_set = NULL');
      return shownChangeSet({ ...row, state });
    });
    if (changeSet) await announce(changeSet);
    return changeSet;
  }
  const reading = <T>(work: (connection: Connection) => Promise<T>): Promise<T> => refusing(subject, () => work(reader));
  const writing = <T>(work: (connection: Connection) => Promise<T>): Promise<T> => {
    const why = unwritable();
    return why ? Promise.reject(why) : turn(() => refusing(subject, () => work(writer)));
  };

  return {
    folder: opened.folder,
    name: about.name,
    id: about.id,
    read: readDb(reader, subject),
    change,
    undo: () => step('undo'),
    redo: () => step('redo'),
    history: (asked) => reading((connection) => historyOf(connection, asked)),
    entries: (asked) => reading((connection) => entriesOf(connection, asked)),
    undoState: () => reading(undoStateOf),
    append: (ledger, entry) => writing((connection) => ledgerRow(connection, ledger, { at: options.clock.now(), person: options.person, entry })),
    ledger: <T>(ledger: string, asked: { limit?: number } = {}) => reading((connection) => ledgerEntries<T>(connection, ledger, asked.limit ?? 1_000)),
    derived: derivedValues(reader, writing),
    dump: () => heldStill(opened.newReader),
    backup: (file) => writing((connection) => writeBackup(connection, file)),
    close: () => (closing ??= turn(async () => {
      await reader.close();
      await writer.close();
      await opened.closed();
    })),
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** The change is on disk whatever a listener does with the news: its bug is a bug of its own. */
function tell(listener: Listener, ...news: Parameters<Listener>): void {
  try {
    listener(...news);
  } catch (error) {
    queueMicrotask(() => { throw error; });
  }
}

/** The dump as of one moment, whatever is written meanwhile. */
async function* heldStill(newReader: () => Promise<Connection>): AsyncGenerator<string> {
  const connection = await newReader();
  try {
    await connection.exec('BEGIN');
    yield* dumpLines(connection);
  } finally {
    await connection.close();
  }
}

type Beginning = Stamp & { id: string; copy: string; person: string; version: number; meta: ChangeSetMeta };

async function beginChangeSet(writer: Connection, begin: Beginning): Promise<ChangeSetRow> {
  const newest = await writer.get<{ sequence: number | null }>('SELECT max(sequence) AS sequence FROM change_set');
  const { id, at, counter, copy, person, version, meta } = begin;
  const row: ChangeSetRow = {
    sequence: (newest?.sequence ?? 0) + 1, id, at, counter, copy, person, label: JSON.stringify(meta.label), source: meta.source ? JSON.stringify(meta.source) : null,
    schema_version: version, entries: 0, state: 'done', state_at: at,
  };
  const columns = Object.keys(row);
  await writer.run(`INSERT INTO change_set (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`, Object.values(row));
  await writer.run('UPDATE writing SET change_set = ?', [row.sequence]);
  return row;
}

/** A change set that changed nothing is not kept; one that did ends what could be redone. */
async function endChangeSet(writer: Connection, sequence: number, entries: number): Promise<void> {
  await writer.run('UPDATE writing SET change_set = NULL');
  if (entries === 0) {
    await writer.run('DELETE FROM change_set WHERE sequence = ?', [sequence]);
    return;
  }
  await writer.run(`UPDATE change_set SET state = 'discarded' WHERE state = 'undone'`);
  await writer.run('UPDATE change_set SET entries = ? WHERE sequence = ?', [entries, sequence]);
}
