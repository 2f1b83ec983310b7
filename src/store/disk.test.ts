import { execFileSync, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from './company.fixture.ts';

/** A disk of a few megabytes in a mount namespace of its own: no trace of it outside, gone with its process. */
function onDisk(disk: string, kilobytes: number, script: string): unknown {
  const text = execFileSync('unshare', ['-rm', 'sh', '-c', `mount -t tmpfs -o size=${kilobytes}k tmpfs "$1" && cd / && ${script}`, 'sh', disk, process.execPath, join(import.meta.dirname, 'fullDisk.fixture.ts')], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
  return JSON.parse(text.trim().split('\n').at(-1) ?? '');
}

const possible = spawnSync('unshare', ['-rm', 'sh', '-c', 'mount -t tmpfs tmpfs /mnt'], { stdio: 'ignore' }).status === 0;
if (!possible) console.info('full-disk tests left out: this system lets nobody mount a small disk of its own (unshare -rm)');

describe.skipIf(!possible)('a disk that is full or read-only', () => {
  test.each([3_000, 5_000, 9_000])('of %i kB: the change that does not fit is refused, the data is as before, and work goes on when there is room again', async (kilobytes) => {
    expect(onDisk(await temporaryFolder(), kilobytes, '"$2" "$3" "$1" full')).toMatchObject({
      code: 'cannot-write', unchanged: true, backup: 'cannot-write', leftovers: [], afterwards: 'done', same: true,
    });
  });

  test.each([20, 60, 120, 200])('of %i kB has no room for a company: refused, and nothing is left', async (kilobytes) => {
    expect(onDisk(await temporaryFolder(), kilobytes, '"$2" "$3" "$1" small')).toEqual({ code: 'cannot-write', left: [] });
  });

  test('that is read-only: a company on it is refused, and none can be made', async () => {
    const script = '"$2" "$3" "$1" create >/dev/null && mount -o remount,ro "$1" && "$2" "$3" "$1"';
    expect(onDisk(await temporaryFolder(), 9_000, `${script} open`)).toEqual({ code: 'cannot-write' });
    expect(onDisk(await temporaryFolder(), 9_000, 'mount -o remount,ro "$1" && "$2" "$3" "$1" create')).toEqual({ code: 'cannot-write' });
  });
});
