import type { Finding } from '#base';
import { inFlight } from '#media';
import type { Parsed } from '../contract.ts';
import type { Context, UseCase } from '../port.ts';
import { listPhotos, type ReadPhoto, readPhotos } from './readPhotos.ts';
import { sessionOf, type StageSession } from './sessions.ts';

type Asked = Parsed<'photos.stage'>['files'][number];
type Read = { photos: ReadPhoto[]; passedOver: number };
/** Files read at the same time, each in a process of its own. */
const AT_ONCE = 2;

/** Reads files, folders and zips into a session, in the order asked. Stopping keeps the session as it is: what was read stays read. */
const stage: UseCase<'photos.stage'> = async ({ session: id, files }, context) => {
  const workspace = await context.workspace();
  const session = await sessionOf(workspace, id);
  for await (const { photos, passedOver } of inFlight(files, (one) => readOne(context, workspace.folder, session, one, files.length === 1), AT_ONCE)) {
    session.passedOver += passedOver;
    for (const one of photos) keep(session, one);
  }
  return { session: session.id, photos: session.photos.length, refused: session.refused.length, passedOver: session.passedOver };
};
export default stage;

function keep(session: StageSession, one: ReadPhoto): void {
  if ('refused' in one) session.refused.push(...one.refused);
  else session.photos.push(one.photo);
}

/** One file, folder or zip. Of a single file the window knows where it lay in the folder that was chosen. Many files tell their progress in the window. */
async function readOne(context: Context, folder: string, session: StageSession, { token, path: shownPath }: Asked, tells: boolean): Promise<Read> {
  context.signal.throwIfAborted();
  const source = { path: context.files.path(token), name: context.files.name(token) };
  const { single, paths, passedOver } = await listPhotos(context, source);
  const photos: ReadPhoto[] = [];
  for await (const one of readPhotos(context, folder, source, paths)) {
    // At once, not at the end: whatever stops us, the next start knows what may be swept.
    if ('photo' in one && one.fresh) await session.staged.add(one.photo.blob);
    photos.push(single && shownPath ? named(one, safePath(shownPath)) : one);
    if (tells) context.progress(photos.length, paths.length, source.name);
  }
  await context.files.letGo(token);
  return { photos, passedOver };
}

function named(one: ReadPhoto, path: string): ReadPhoto {
  if ('photo' in one) return { ...one, photo: { ...one.photo, path } };
  return { refused: one.refused.map((finding): Finding => ({ ...finding, data: { ...finding.data, file: path }, where: { ...finding.where, file: path } })) };
}

/** A path that only names: folders and name with /, nothing that climbs. It is shown and matched, never opened. */
const safePath = (path: string): string => path.replaceAll('\\', '/').split('/').filter((one) => one !== '' && one !== '.' && one !== '..').join('/').slice(-2_000) || 'photo';
