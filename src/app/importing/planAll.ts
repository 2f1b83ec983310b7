import type { PlannedBatch } from '#importing';
import type { Workspace } from '#store';
import type { Parsed } from '../contract.ts';
import type { Context } from '../port.ts';
import type { Restoring } from '../copies/restoreBesides.ts';
import { RowsGathered } from '../journal/fileRows.ts';
import { rowsSeen } from './kept.ts';
import { Overlay, planFile, type PlannedFile } from './planFile.ts';
import type { Hashed } from './readFile.ts';
import type { Photos } from './shelf.ts';

/** An import as it is asked for, with its pictures opened. */
export type Wanted = Parsed<'importing.commit'> & { photos?: Photos; /** The first file, when it was hashed already. */ hashed?: Hashed };
/** A planned file, and the rows behind the records it makes and changes, in their order. */
export type Noted = PlannedFile & { rows: { create: RowsGathered; update: RowsGathered } };

/** Plans all files one after the other; each sees what those before it bring. */
export async function planAll(context: Context, workspace: Workspace, asked: Wanted, newId: () => string, write: (batch: PlannedBatch) => Promise<void>, restore?: Restoring): Promise<Noted[]> {
  const overlay = asked.files.length > 1 ? new Overlay() : undefined;
  const planned: Noted[] = [];
  for (const [at, token] of asked.files.entries()) {
    const rows: Noted['rows'] = { create: new RowsGathered(), update: new RowsGathered() };
    const put = async (batch: PlannedBatch): Promise<void> => {
      overlay?.add(batch);
      rows.create.add(batch.rows.create);
      rows.update.add(batch.rows.update);
      await write(batch);
    };
    const seen = asked.seen?.[at];
    const file = await planFile(context, {
      token, workspace, sheet: asked.sheet, mapping: asked.mapping, decisions: asked.decisions, photos: asked.photos, overlay, newId, write: put, restore,
      seen, hashed: at === 0 ? asked.hashed : undefined, total: rowsSeen(workspace, seen), namesItems: asked.missing !== 'leave',
    });
    planned.push({ ...file, rows });
  }
  return planned;
}
