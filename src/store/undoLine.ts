import type { Connection } from './connection.ts';
import type { Gate } from './gate.ts';
import { newestInState } from './history.ts';
import { type ChangeSetRow, shownChangeSet } from './journal.ts';
import type { ChangeSet, ChangeSetMeta, RecordKind, WriteDb } from './port.ts';
import type { Stamp, StampMaker } from './stamps.ts';
import { replay } from './undo.ts';
import { openHand } from './writing.ts';

/** Who writes, with what. */
export type Author = { writer: Connection; gate: Gate; stamps: StampMaker; copy: string; person: string; version: number; kindOf(name: string): RecordKind };

/** Runs work as one change set in one transaction. */
export const changed = <T>(author: Author, meta: ChangeSetMeta, work: (db: WriteDb) => Promise<T>): Promise<{ value: T; changeSet: ChangeSet | null }> =>
  author.gate.transaction(async () => {
    const { writer, stamps } = author;
    const row = await beginChangeSet(author, meta);
    const hand = openHand({ connection: writer, sequence: row.sequence, changeSet: row.id, person: author.person, at: row.at, kind: author.kindOf, newId: stamps.ulid });
    try {
      const value = await work(hand.db);
      const entries = await hand.finish();
      await endChangeSet(writer, row.sequence, entries);
      return { value, changeSet: entries > 0 ? shownChangeSet({ ...row, entries }) : null };
    } catch (error) {
      await hand.abandon();
      throw error;
    }
  });

/** Entries after which several steps pause: then a reader sees them, a listener hears of them, and the next ones wait their turn. */
const ENTRIES_AT_ONCE = 5_000;

/** Takes the newest change set back, or does the one taken back last again; null when there is none. */
export const stepped = async (author: Author, direction: 'undo' | 'redo'): Promise<ChangeSet | null> => (await steppedMany(author, direction, 1))[0] ?? null;

/** Up to so many steps in one transaction, fewer when they are large: all of them or none. In the order they were taken back or done again. */
export const steppedMany = (author: Author, direction: 'undo' | 'redo', most: number): Promise<ChangeSet[]> =>
  author.gate.transaction(async () => {
    const done: ChangeSet[] = [];
    let entries = 0;
    while (done.length < most && (done.length === 0 || entries < ENTRIES_AT_ONCE)) {
      const one = await step(author, direction);
      if (!one) break;
      done.push(one);
      entries += one.entries;
    }
    return done;
  });

async function step({ writer, stamps, kindOf }: Author, direction: 'undo' | 'redo'): Promise<ChangeSet | null> {
  const row = await newestInState(writer, direction);
  if (!row) return null;
  await writer.run('UPDATE writing SET change_set = ?', [row.sequence]);
  await replay(writer, row.sequence, direction, kindOf);
  const state = direction === 'undo' ? 'undone' : 'done';
  await writer.run('UPDATE change_set SET state = ?, state_at = ? WHERE sequence = ?', [state, stamps.next().at, row.sequence]);
  await writer.run('UPDATE writing SET change_set = NULL');
  return shownChangeSet({ ...row, state });
}

async function beginChangeSet({ writer, stamps, copy, person, version }: Author, meta: ChangeSetMeta): Promise<ChangeSetRow> {
  const newest = await writer.get<{ sequence: number | null }>('SELECT max(sequence) AS sequence FROM change_set');
  const { at, counter }: Stamp = stamps.next();
  const row: ChangeSetRow = {
    sequence: (newest?.sequence ?? 0) + 1, id: stamps.ulid(), at, counter, copy, person, label: JSON.stringify(meta.label), source: meta.source ? JSON.stringify(meta.source) : null,
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
