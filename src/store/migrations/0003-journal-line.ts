import type { Connection } from '../connection.ts';
import type { Migration } from '../migrate.ts';

/**
 * Each change set knows the one it was made on, so that the data can be told as of any of them, also as of one that was undone and
 * given up since. The file itself keeps it: whoever writes a change set cannot forget it. Removals get an index, for the list of deleted records.
 */
export const journalLine: Migration = {
  version: 3,
  name: 'journal-line',
  sql: `
  ALTER TABLE change_set ADD COLUMN parent INTEGER;
  CREATE TRIGGER change_set_parent AFTER INSERT ON change_set
  BEGIN UPDATE change_set SET parent = (SELECT max(sequence) FROM change_set WHERE state = 'done' AND sequence < new.sequence) WHERE sequence = new.sequence; END;
  CREATE INDEX journal_entry_removed ON journal_entry (kind, change_set) WHERE change = 'remove';
  `,
  run: findParents,
};

type Line = { sequence: number; at: number; state: string; state_at: number };

/** Of older change sets the parent is found by time: one that was given up had been undone before the next one was made. */
async function findParents(connection: Connection): Promise<void> {
  const sets = await connection.all<Line>('SELECT sequence, at, state, state_at FROM change_set ORDER BY sequence');
  const line: Line[] = [];
  for (const one of sets) {
    for (let last = line.at(-1); last?.state === 'discarded' && last.state_at <= one.at; last = line.at(-1)) line.pop();
    const parent = line.at(-1)?.sequence;
    if (parent !== undefined) await connection.run('UPDATE change_set SET parent = ? WHERE sequence = ?', [parent, one.sequence]);
    line.push(one);
  }
}
