import { mkdir, open, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** A company's folder: the database, its lock, and what belongs to it as files. */
export const layout = (folder: string) => ({
  database: join(folder, 'workspace.sqlite'),
  unfinished: join(folder, 'workspace.sqlite.new'),
  lock: join(folder, 'workspace.lock'),
  parts: ['media', 'packages', 'exports'].map((part) => join(folder, part)),
});

export const exists = async (path: string): Promise<boolean> => stat(path).then(() => true, () => false);

/** True when a company may be made here: nothing is there, or only what an interrupted attempt left. */
export async function isFree(folder: string): Promise<boolean> {
  if (!(await exists(folder))) return true;
  const ours = new Set(['workspace.sqlite.new', 'workspace.sqlite.new-journal', 'workspace.sqlite.new-wal', 'workspace.sqlite.new-shm', 'workspace.lock', 'media', 'packages', 'exports']);
  return (await readdir(folder)).every((name) => ours.has(name));
}

export async function makeFolders(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const part of layout(folder).parts) await mkdir(part, { recursive: true });
}

/** Makes a file's bytes, or a folder's list of names, survive a power cut. Windows cannot flush a folder and needs not. */
export async function flush(path: string, isFolder = false): Promise<void> {
  let handle: Awaited<ReturnType<typeof open>>;
  try {
    handle = await open(path, isFolder ? 'r' : 'r+');
  } catch (error) {
    if (isFolder) return;
    throw error;
  }
  try {
    await handle.sync().catch((error: unknown) => { if (!isFolder) throw error; });
  } finally {
    await handle.close();
  }
}
