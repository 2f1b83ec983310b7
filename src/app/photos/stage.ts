import type { Context, UseCase } from '../port.ts';
import { listPhotos, readPhotos } from './readPhotos.ts';
import { sessionOf, type StageSession } from './sessions.ts';

/** Reads files, folders and zips into a session. Stopping keeps the session as it is: what was read stays read. */
const stage: UseCase<'photos.stage'> = async ({ session: id, files }, context) => {
  const workspace = await context.workspace();
  const session = await sessionOf(workspace, id);
  for (const [at, { token, path }] of files.entries()) {
    context.signal.throwIfAborted();
    if (files.length > 1) context.progress(at, files.length, context.files.name(token));
    await readOne(context, workspace.folder, session, token, path);
    await context.files.letGo(token);
  }
  return { session: session.id, photos: session.photos.length, refused: session.refused.length, passedOver: session.passedOver };
};
export default stage;

/** `shownPath` is where a single file lay in the folder that was chosen, when the window knows. */
async function readOne(context: Context, folder: string, session: StageSession, token: string, shownPath: string | undefined): Promise<void> {
  const source = { path: context.files.path(token), name: context.files.name(token) };
  const { single, paths, passedOver } = await listPhotos(context, source);
  session.passedOver += passedOver;
  let read = 0;
  for await (const one of readPhotos(context, folder, source, paths)) {
    if (!single) context.progress(++read, paths.length, source.name);
    const rename = (path: string): string => (single ? safePath(shownPath ?? path) : path);
    if ('refused' in one) session.refused.push(...one.refused.map((finding) => (single && shownPath ? { ...finding, data: { ...finding.data, file: rename('') }, where: { ...finding.where, file: rename('') } } : finding)));
    else {
      if (one.fresh) await session.staged.add(one.photo.blob);
      session.photos.push({ ...one.photo, path: rename(one.photo.path) });
    }
  }
}

/** A path that only names: folders and name with /, nothing that climbs. It is shown and matched, never opened. */
const safePath = (path: string): string => path.replaceAll('\\', '/').split('/').filter((one) => one !== '' && one !== '.' && one !== '..').join('/').slice(-2_000) || 'photo';
