import { constants } from 'node:fs';
import { access, mkdir, stat } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { cannotWrite, reasonOf } from '#app';
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
