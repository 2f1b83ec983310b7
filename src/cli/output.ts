import { randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import { access, copyFile, mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { Refusal } from '#base';
import { wrongUsage } from './command.ts';

/** Refuses an output name whose extension is not one of these. */
export function requireExtension(path: string, allowed: readonly string[]): string {
  const extension = extname(path).toLowerCase();
  if (!allowed.includes(extension)) throw wrongUsage(`"${basename(path)}" must end in ${allowed.join(' or ')}.`);
  return extension;
}

/** Says before the work, not after it, that the result could not be put down there. */
export async function requireFolder(folder: string): Promise<void> {
  try {
    if (!(await stat(folder)).isDirectory()) throw cannotWrite(folder, 'it is not a folder');
    await access(folder, constants.W_OK);
  } catch (error) {
    throw error instanceof Refusal ? error : cannotWrite(folder, reasonOf(error));
  }
}

/** Makes the folder of an output if it is not there yet. */
export async function makeFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true }).catch((error: unknown) => {
    throw cannotWrite(folder, reasonOf(error));
  });
  await requireFolder(folder);
}

/**
 * Puts a finished file down under its final name only when every byte is on the disk: a copy beside it, fsync, rename. What stood there
 * before stays whole until then. Throws Refusal('cannot-write').
 */
export async function putDown(made: string, target: string): Promise<void> {
  const partial = join(dirname(target), `.${basename(target)}.${randomBytes(6).toString('hex')}.part`);
  try {
    await copyFile(made, partial, constants.COPYFILE_EXCL);
    await flush(partial);
    await rename(partial, target);
    await flushFolder(dirname(target));
  } catch (error) {
    await rm(partial, { force: true }).catch(() => {});
    throw cannotWrite(target, reasonOf(error));
  }
}

async function flush(path: string): Promise<void> {
  const file = await open(path, 'r+');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

/** A rename is durable once its folder is; systems that cannot open a folder do this by themselves. */
async function flushFolder(folder: string): Promise<void> {
  const opened = await open(folder, 'r').catch(() => undefined);
  await opened?.sync().catch(() => {});
  await opened?.close();
}

const REASONS: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full; free some space and run it again', EDQUOT: 'your quota on this disk is used up', EROFS: 'this disk is read-only', EACCES: 'you may not write there', EPERM: 'you may not write there',
  ENOENT: 'there is no such folder', ENOTDIR: 'part of the path is not a folder', EISDIR: 'a folder of that name stands there', ENAMETOOLONG: 'the name is too long',
};

export const reasonOf = (error: unknown): string => {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  return REASONS[code] ?? (code || String(error));
};

const cannotWrite = (path: string, why: string): Refusal => new Refusal('cannot-write', `${path} cannot be written: ${why}.`, { where: { file: path } });
