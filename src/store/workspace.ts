import { Refusal } from '#base';
import { kindAt, recordsAt, routeTo, touchedBetween } from './asOf.ts';
import { writeBackup } from './backup.ts';
import type { Connection } from './connection.ts';
import { derivedValues } from './derived.ts';
import { dumpLines } from './dump.ts';
import { refusing } from './failure.ts';
import { openGate } from './gate.ts';
import { entriesOf, historyOf, recordsOf, undoStateOf } from './history.ts';
import { tableOf } from './kinds.ts';
import { ledgerEntries, ledgerRow } from './ledger.ts';
import type { ChangeSet, Point, ReadDb, RecordKind, StoreOptions, Workspace } from './port.ts';
import { readDb } from './reading.ts';
import { type Stamp, stampMaker } from './stamps.ts';
import { type Author, changed, stepped, steppedMany } from './undoLine.ts';

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

const LEDGER_ENTRIES = 1_000;

/** Everything one open company can do. */
export async function workspaceOf(opened: Opened): Promise<Workspace> {
  const { writer, reader, options, about, folder } = opened;
  const gate = openGate(writer, about.name);
  const author: Author = { writer, gate, stamps: await stampsOf(opened), copy: opened.copy, person: options.person, version: opened.version, kindOf: kindsBy(options.kinds) };
  const news = newsOf(reader, gate.written);
  const reading = <T>(work: (connection: Connection) => Promise<T>): Promise<T> => refusing(about.name, () => work(reader));
  return {
    folder,
    name: about.name,
    id: about.id,
    read: readDb(reader, about.name),
    async change(meta, work) {
      const done = await changed(author, meta, work);
      await news.announce(done.changeSet);
      return done;
    },
    undo: () => stepped(author, 'undo').then(news.announce),
    redo: () => stepped(author, 'redo').then(news.announce),
    async stepMany(direction, most) {
      const steps = await steppedMany(author, direction, most);
      for (const one of steps) await news.announce(one);
      return steps;
    },
    history: (asked) => reading((connection) => historyOf(connection, asked)),
    entries: (asked) => reading((connection) => entriesOf(connection, asked)),
    asOf: pastOf(author.kindOf, (work) => stillRead(opened, work), () => opened.newReader()),
    still: (work) => stillRead(opened, work),
    undoState: () => reading(undoStateOf),
    append: (ledger, entry) => gate.writing((connection) => ledgerRow(connection, ledger, { at: options.clock.now(), person: options.person, entry })),
    ledger: <T>(ledger: string, asked: { limit?: number } = {}) => reading((connection) => ledgerEntries<T>(connection, ledger, asked.limit ?? LEDGER_ENTRIES)),
    derived: derivedValues(reader, gate.writing),
    dump: () => heldStill(opened.newReader),
    backup: (file) => gate.writing((connection) => writeBackup(connection, file)),
    close: () => gate.close(async () => {
      // The writer goes last: it folds the log into the file and takes it away.
      await reader.close();
      await writer.close();
      await opened.closed();
    }),
    onChange: news.listen,
  };
}

async function stampsOf({ writer, options }: Opened) {
  const last = await writer.get<Stamp>('SELECT at, counter FROM change_set ORDER BY at DESC, counter DESC LIMIT 1');
  return stampMaker(options.clock, last ?? { at: 0, counter: 0 });
}

function kindsBy(kinds: readonly RecordKind[]): (name: string) => RecordKind {
  const byName = new Map(kinds.map((one) => [one.kind, one]));
  return (name) => {
    tableOf(name);
    return byName.get(name) ?? { kind: name, maps: [] };
  };
}

type Listener = Parameters<Workspace['onChange']>[0];

/** Tells listeners what was changed, taken back or done again. */
function newsOf(reader: Connection, written: (records: number) => void) {
  const listeners = new Set<Listener>();
  return {
    async announce<C extends ChangeSet | null>(changeSet: C): Promise<C> {
      if (!changeSet) return changeSet;
      written(changeSet.entries);
      // The change is saved; when the company is being closed meanwhile, nobody needs the list.
      const records = listeners.size === 0 ? [] : await recordsOf(reader, changeSet.sequence).catch(() => []);
      for (const listener of listeners) tell(listener, changeSet, records);
      return changeSet;
    },
    listen(listener: Listener): () => void {
      listeners.add(listener);
      return () => { listeners.delete(listener); };
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

async function stillRead<T>({ newReader, about }: Opened, work: (read: ReadDb) => Promise<T>): Promise<T> {
  const connection = await newReader();
  try {
    await connection.exec('BEGIN');
    return await work(readDb(connection, about.name));
  } finally {
    await connection.close();
  }
}

/** The data as it stood at other moments, each answer worked out of one moment of the file. */
function pastOf(kindOf: (name: string) => RecordKind, still: Workspace['still'], newReader: () => Promise<Connection>): Workspace['asOf'] {
  return {
    records: <T>(kind: string, ids: readonly string[], point: Point) => still(async (read) => {
      const route = await routeTo(read, point);
      return route && recordsAt<T>(read, kindOf(kind), ids, route);
    }),
    touched: (from, to) => still(async (read) => {
      const [first, last] = [await routeTo(read, from), await routeTo(read, to)];
      return first && last ? touchedBetween(read, first, last) : undefined;
    }),
    async *all<T>(kind: string, point: Point) {
      const connection = await newReader();
      try {
        await connection.exec('BEGIN');
        const route = await routeTo(connection, point);
        if (!route) throw new Refusal('no-such-point', 'This company has no such step in its history.', { hi: 'इस कंपनी की हिस्ट्री में ऐसा कोई कदम नहीं है।' });
        yield* kindAt<T>(connection, kindOf(kind), route);
      } finally {
        await connection.close();
      }
    },
  };
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
