import { mkdirSync, readdirSync, readFileSync, rmSync, statfsSync } from 'node:fs';
import { join } from 'node:path';

const MEMORY_DISK = '/dev/shm';
const NAME = 'niryat-tests-';
/** A whole run lays down less than two; the rest is for the tests themselves. */
const DISK_BYTES = 4 * 1_024 ** 3;
const FREE_BYTES = 8 * 1_024 ** 3;

/** Whether this machine has a disk in memory on which programs may lie, with room to spare on it and beside it. */
function hasRoom(): boolean {
  try {
    const mount = readFileSync('/proc/mounts', 'utf8').split('\n').map((line) => line.split(' ')).find(([, at]) => at === MEMORY_DISK);
    const { bavail, bsize } = statfsSync(MEMORY_DISK);
    return mount?.[2] === 'tmpfs' && !mount[3]?.split(',').includes('noexec') && bavail * bsize >= DISK_BYTES && process.availableMemory() >= FREE_BYTES;
  } catch {
    return false;
  }
}

const runs = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

/** What a run that was broken off left in memory. */
function tidy(): void {
  for (const name of readdirSync(MEMORY_DISK)) if (name.startsWith(NAME) && !runs(Number(name.slice(NAME.length)))) rmSync(join(MEMORY_DISK, name), { recursive: true, force: true });
}

/**
 * Where the tests of this run lay their files: in memory where there is room, so that a hundred thousand commits do not wait two milliseconds each for a
 * disk. No test pulls a plug, which is all that a disk would add: a killed process leaves the same files on either. Undefined where the
 * system's own folder is to be used.
 */
export function testFolder(): { folder: string; remove: () => void } | undefined {
  if (!hasRoom()) return undefined;
  tidy();
  const folder = join(MEMORY_DISK, `${NAME}${process.pid}`);
  mkdirSync(folder);
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
