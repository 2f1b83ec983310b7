import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Beside what Node keeps of compiling the source: whoever can write there can change the programs themselves. It may be deleted at any time. */
const FOLDER = join(import.meta.dirname, '..', '..', 'node_modules', '.cache', 'rule-packs');
/** To be raised when files are read otherwise: what an earlier source kept is then another's. */
const READING = 1;

const sha256 = (text: string | Buffer): string => createHash('sha256').update(text).digest('hex');

/** Tells these files with their names from any others. */
function nameOf(files: ReadonlyMap<string, Buffer>): string {
  const hash = createHash('sha256').update(`reading ${READING}\n`);
  for (const [file, bytes] of files) hash.update(`${file} ${bytes.length}\n`).update(bytes);
  return `${hash.digest('hex')}.json`;
}

/** What was kept, when it is whole: its first line is the hash of the rest. */
function kept(path: string): unknown {
  try {
    const text = readFileSync(path, 'utf8');
    const end = text.indexOf('\n');
    const body = text.slice(end + 1);
    return sha256(body) === text.slice(0, end) ? JSON.parse(body) : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps it under its name at once or not at all, and lets go of what other files came to. A folder that cannot be written costs time, nothing else. */
function keep(folder: string, name: string, value: unknown): void {
  try {
    mkdirSync(folder, { recursive: true });
    const body = JSON.stringify(value);
    const made = join(folder, `${name}.${process.pid}`);
    writeFileSync(made, `${sha256(body)}\n${body}`);
    renameSync(made, join(folder, name));
    for (const other of readdirSync(folder)) if (other !== name && other.endsWith('.json')) rmSync(join(folder, other), { force: true });
  } catch {
    // Read again next time.
  }
}

/**
 * What reading these files comes to: 2 MB of YAML take a hundred times as long as the same as JSON. Kept under the hash of the very bytes, so that it is
 * never of other files; what is damaged is read anew. Its shape is looked at afterwards like that of the YAML.
 */
export function keptOrRead<T>(files: ReadonlyMap<string, Buffer>, read: () => T, folder: string = FOLDER): T {
  const name = nameOf(files);
  const before = kept(join(folder, name));
  if (before !== undefined) return before as T;
  const now = read();
  keep(folder, name, now);
  return now;
}
