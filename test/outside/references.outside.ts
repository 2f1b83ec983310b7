import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';

const watched = process.platform === 'linux' && spawnSync('strace', ['-V']).status === 0;
if (!watched) console.info('SKIPPED: strace is not on this machine (Debian: apt-get install strace); that reading opens no other file is not watched.');

const home = mkdtempSync(join(tmpdir(), 'niryat-outside-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));
const outside = join(home, 'outside.txt');
writeFileSync(outside, 'the secret of another file');

/** Runs the reading program under strace: what it said, and its calls that open files or make connections. */
function traced(how: string): { codes: string[]; opened: string[]; connected: string[] } {
  const log = join(home, `${how}.log`);
  const made = spawnSync('strace', ['-f', '-qq', '-s', '300', '-e', 'trace=open,openat,openat2,socket,connect,sendto', '-o', log, process.execPath, join(import.meta.dirname, 'reading.trial.ts'), home, outside, how], { encoding: 'utf8', env: { ...process.env, NODE_COMPILE_CACHE: '' } });
  if (made.status !== 0) throw new Error(made.stderr.slice(-2_000));
  const lines = readFileSync(log, 'utf8').split('\n');
  return { codes: JSON.parse(made.stdout.trim().split('\n').at(-1) ?? '[]') as string[], opened: lines.filter((line) => /open/.test(line) && line.includes(outside)), connected: lines.filter((line) => /AF_INET/.test(line)) };
}

describe.skipIf(!watched)('documents that ask for another file, read under strace', () => {
  test('all fifteen are refused; the file is never opened and no connection is made', () => {
    const { codes, opened, connected } = traced('plain');
    expect(codes).toEqual(Array.from({ length: 15 }, () => 'unsafe-xml'));
    expect([opened, connected]).toEqual([[], []]);
  });

  test('a control: a program that does open both is seen doing it', () => {
    const { opened, connected } = traced('control');
    expect([opened.length > 0, connected.length > 0]).toEqual([true, true]);
  });
});
