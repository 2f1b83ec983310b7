import { randomBytes } from 'node:crypto';
import { mkdir, readFile, realpath, rename, stat, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';

/** Where a copy of a company was when its id was given. */
type Copy = { copy: string; folder: string; device: string };

/**
 * The id of this copy of a company: who made a stamp, beside the person. Kept outside the folder, because a closed folder may be copied,
 * and renewed when the folder's path, its disk or the computer is another one. Without a state folder each opening is a copy of its own.
 */
export async function copyIdOf(workspaceId: string, folder: string, stateFolder?: string): Promise<string> {
  if (stateFolder === undefined) return newCopyId();
  const file = join(stateFolder, 'copies.json');
  const [copies, here] = await Promise.all([readCopies(file), whereIs(folder)]);
  const known = copies[workspaceId];
  if (known?.folder === here.folder && known.device === here.device) return known.copy;
  const copy = newCopyId();
  await mkdir(stateFolder, { recursive: true });
  const next = `${file}.${copy}`;
  await writeFile(next, JSON.stringify({ ...copies, [workspaceId]: { copy, ...here } }, null, 1), { flush: true });
  await rename(next, file);
  return copy;
}

const newCopyId = (): string => randomBytes(8).toString('hex');

async function whereIs(folder: string): Promise<Omit<Copy, 'copy'>> {
  const path = await realpath(folder);
  const { dev, ino } = await stat(path);
  return { folder: path, device: `${hostname()}/${dev}/${ino}` };
}

/** A missing or damaged list means new ids, which is always safe. */
async function readCopies(file: string): Promise<Record<string, Copy>> {
  try {
    const parsed: unknown = JSON.parse(await readFile(file, 'utf8'));
    return typeof parsed === 'object' && parsed !== null ? (parsed as Record<string, Copy>) : {};
  } catch {
    return {};
  }
}
