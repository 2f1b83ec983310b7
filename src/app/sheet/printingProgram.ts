import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';

let known: Promise<string> | undefined;

/**
 * A word for the program that prints: another one after every change of its files or of the libraries it names, so that nothing printed by
 * an older version is taken for what this one would print. Looks at names, sizes and times, once in a run: reading them would take longer than printing.
 */
export const printingProgram = (): Promise<string> => (known ??= wordFor(programFolder()));

/** `src` when run from source; the folder of the bundle otherwise. */
const programFolder = (): string => (import.meta.filename.endsWith('.ts') ? join(import.meta.dirname, '..', '..') : import.meta.dirname);

/** The same for any folder. */
export async function wordFor(folder: string): Promise<string> {
  const files = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name)).sort();
  const facts = await Promise.all(files.map((path) => stat(path)));
  const hash = createHash('sha256');
  for (const [at, { size, mtimeMs }] of facts.entries()) hash.update(`${files[at]} ${size} ${mtimeMs}\n`);
  return hash.update(await libraries(folder)).digest('hex');
}

async function libraries(folder: string): Promise<string> {
  for (let at = folder; ; at = dirname(at)) {
    const file = join(at, 'package.json');
    if (existsSync(file)) return readFile(file, 'utf8');
    if (dirname(at) === at) return '';
  }
}
