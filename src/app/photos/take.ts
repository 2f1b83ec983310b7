import { fileNameOf } from '#importing';
import { type WaitingPhoto, waitingPhotos } from '#media';
import type { WriteDb } from '#store';
import type { UseCase } from '../port.ts';
import { shownOrNull } from '../workspace/labels.ts';
import { rememberRefused } from './refused.ts';
import { endSession, type StagedPhoto } from './sessions.ts';

/** The same file under the same name, brought in twice. */
const keyOf = (one: { blob: string; path: string }): string => `${one.blob} ${fileNameOf(one.path)}`;

const waiting = (id: string, source: string, { path, blob, facts, slip }: StagedPhoto): WaitingPhoto => ({
  id, blob, fileName: fileNameOf(path).slice(-400), path, source, width: facts.width, height: facts.height, bytes: facts.bytes,
  ...(facts.takenAt ? { takenAt: facts.takenAt } : {}), ...(slip === undefined ? {} : { slip }),
});

/** Lists the staged photos; those that were assigned earlier make room. Returns how many were listed already. */
async function list(db: WriteDb, source: string, photos: readonly StagedPhoto[]): Promise<{ taken: WaitingPhoto[]; already: number }> {
  const before = await waitingPhotos(db);
  for (const one of before) if (one.item) await db.remove('photo', one.id);
  const known = new Set(before.filter((one) => !one.item).map(keyOf));
  const fresh = photos.filter((one) => !known.has(keyOf(one)) && known.add(keyOf(one)));
  const taken = fresh.map((one) => waiting(db.newId(), source, one));
  if (taken.length > 0) await db.createMany('photo', taken);
  return { taken, already: photos.length - taken.length };
}

const take: UseCase<'photos.take'> = async ({ session: id, source }, context) => {
  const workspace = await context.workspace();
  const session = endSession(workspace, id);
  // Before the change: windows ask again when they hear of it.
  await rememberRefused(workspace, session.refused);
  const label = { id: 'photos-in', data: { count: session.photos.length, source } };
  const { value, changeSet } = session.photos.length === 0 ? { value: { taken: [], already: 0 }, changeSet: null } : await workspace.change({ label }, (db) => list(db, source, session.photos)).catch(async (error: unknown) => {
    await session.staged.left();
    throw error;
  });
  await session.staged.named();
  return { taken: value.taken.length, already: value.already, refused: session.refused.length, slips: value.taken.filter((one) => one.slip !== undefined).length, changeSet: shownOrNull(changeSet, context.language) };
};
export default take;
