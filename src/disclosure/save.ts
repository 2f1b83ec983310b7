import { randomBytes } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { Refusal } from '#base';
import { isReleased, type ReleasedArtifact } from './release.ts';

/**
 * Writes a released artifact into a folder under its own name: a temporary file, fsync, rename. The name appears only
 * when the file is complete; an existing file of that name is replaced whole. Returns the path.
 * Throws Refusal('cannot-write') when the disk says no; the temporary file is gone then.
 */
export async function saveReleased(folder: string, artifact: ReleasedArtifact): Promise<string> {
  if (!isReleased(artifact)) throw new TypeError('saveReleased takes what release returned, nothing else');
  const name = basename(artifact.name);
  if (name !== artifact.name || name === '' || name.startsWith('.')) throw new TypeError(`an artifact's name is a plain file name, not ${JSON.stringify(artifact.name)}`);
  const target = join(folder, name);
  const temporary = join(folder, `.${randomBytes(6).toString('hex')}.part`);
  try {
    await writeDurably(temporary, artifact.bytes);
    await rename(temporary, target);
    await syncFolder(folder);
  } catch (error) {
    await rm(temporary, { force: true });
    throw cannotWrite(target, error);
  }
  return target;
}

async function writeDurably(file: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(file, 'wx', 0o644);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** A rename lasts through a power cut only when its folder is synced; Windows has no such call and needs none. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => undefined);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}

function cannotWrite(file: string, error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const reasons: Record<string, string> = { ENOSPC: 'the disk is full', EDQUOT: 'the disk quota is used up', EROFS: 'the disk is read-only', EACCES: 'the folder does not allow writing', EPERM: 'the folder does not allow writing', ENOENT: 'the folder is gone', EISDIR: 'a folder has that name' };
  const reason = reasons[code];
  return reason ? new Refusal('cannot-write', `${file} was not written: ${reason}. Nothing half-written was left. Make room or choose another place, then try again.`, { where: { file } }) : error;
}
