import type { ChangeSet, Workspace } from '#store';
import type { Context } from '../port.ts';
import { rowsNoted } from '../journal/fileRows.ts';
import { cellsNoted } from '../journal/writtenCells.ts';
import { noLongerUnderWay, noteBegin, noteEnd, takeBack } from './begun.ts';
import { sameAsSeen } from './kept.ts';
import { rememberMapping } from './mappings.ts';
import { deleteMissing, findMissing, type Missing, missingShown } from './missing.ts';
import { pace } from './pace.ts';
import { type Noted, planAll, type Wanted } from './planAll.ts';
import { hashed } from './readFile.ts';
import { Writing } from './writing.ts';

type Done = { planned: Noted[]; missing: Missing | null };
export type ImportedAll = Done & { changeSet: ChangeSet | null };

/** Imports all files as one change set. That it begins is noted first: when the program ends in the middle of it, the next start can tell. */
export async function importAll(context: Context, workspace: Workspace, asked: Wanted): Promise<ImportedAll> {
  const begun = await noteBegin(context, workspace, asked);
  try {
    return await inOneChange(context, workspace, asked, begun);
  } finally {
    // Done, or refused and told now: either way nothing is left to tell at the next start.
    await takeBack(workspace, begun);
    noLongerUnderWay(begun);
  }
}

async function inOneChange(context: Context, workspace: Workspace, asked: Wanted, begun: string): Promise<ImportedAll> {
  const [first = ''] = asked.files;
  const names = asked.files.map((token) => context.files.name(token));
  const before = asked.files.length === 1 ? await hashed(context.files.path(first), context.signal) : undefined;
  const source = before ? { source: { name: names[0] ?? '', sha256: before.sha256 } } : {};
  const label = { id: 'import', data: { file: names.length > 1 ? `${names[0]} +${names.length - 1}` : (names[0] ?? '') } };
  const { value, changeSet } = await workspace.change({ label, ...source }, async (db): Promise<Done> => {
    await sameAsSeen(workspace, asked);
    const writing = new Writing(db, pace(context.signal));
    const planned = await planAll(context, workspace, { ...asked, ...(before ? { hashed: before } : {}) }, () => db.newId(), writing.write, { read: db, write: writing.restore });
    await writing.done();
    const missing = await findMissing(db, planned.map((one) => one.result), asked.missing);
    await deleteMissing(context, db, missing);
    // Nothing is to be remembered of our own copies: their columns are what they are.
    if (asked.mapping && writing.changed) for (const one of planned) if (one.opened.survey.format !== 'json' || one.found.mapping.layout !== 'own') await rememberMapping(db, one.found, one.found.mapping, one.opened.name);
    if (writing.changed) for (const one of planned) await db.append('filesSeen', { sha256: one.sha256, rowsKey: one.rowsKey, name: one.opened.name, at: context.clock.now(), ...rowsNoted(one.rows, db.changeSet), ...(await cellsNoted(one.result.asWritten)) });
    await noteEnd(db, begun);
    context.signal.throwIfAborted();
    await asked.photos?.keep(workspace.folder);
    return { planned, missing: missingShown(missing) };
  });
  return { ...value, changeSet };
}
