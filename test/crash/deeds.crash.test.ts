import { fork, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';

/** Kills of each deed; `npm run test:crash` sets a large number. */
const KILLS = Math.ceil(Number(process.env.CRASH_KILLS ?? 16) / 16);
const FIXTURE = join(import.meta.dirname, 'deed.fixture.ts');
let home: string;
let before: string;

function run(what: string): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, [FIXTURE, home, what], { encoding: 'utf8', maxBuffer: 1 << 28 });
  if (status !== 0) throw new Error(stderr);
  return stdout;
}

/** Does a deed and kills it so many milliseconds after it began (never: not killed). Tells how long it took and whether it said done. */
async function done(what: string, after?: number): Promise<{ took: number; said: boolean }> {
  const acknowledged = join(home, 'acknowledged');
  rmSync(acknowledged, { force: true });
  const child = fork(FIXTURE, [home, what, acknowledged], { execArgv: [], stdio: 'ignore' });
  const exit = once(child, 'exit');
  await Promise.race([once(child, 'message'), exit.then(() => { throw new Error(`${what} ended before it began`); })]);
  const started = performance.now();
  if (after !== undefined) void wait(after).then(() => child.kill('SIGKILL'));
  await exit;
  return { took: performance.now() - started, said: existsSync(acknowledged) };
}

beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'niryat-deed-kill-'));
  run('prepare');
  before = run('look');
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

test.each(['bulk', 'recost', 'prices', 'merge', 'group', 'back'])(`kill -9 during %s: it is there whole or not at all, and one undo takes it back`, { timeout: 60_000 + KILLS * 20_000 }, async (what) => {
  const takeBack = (): string => run(what === 'back' ? 'redo' : 'undo');
  const { took } = await done(what);
  const after = run('look');
  expect(after === before, 'the deed did something').toBe(false);
  takeBack();
  expect(run('look') === before, 'taken back').toBe(true);
  for (let kill = 1; kill <= KILLS; kill += 1) {
    // The golden ratio spreads the moments evenly, without chance.
    const { said } = await done(what, took * ((kill * 0.618_034) % 1));
    const now = run('look');
    expect([before, after].indexOf(now), `kill ${kill} of ${what}: equal to before or after`).toBeGreaterThanOrEqual(said ? 1 : 0);
    if (now === after) takeBack();
  }
  expect(run('look') === before).toBe(true);
});

test('control: the rig sees a deed that writes row by row', { timeout: 60_000 }, async () => {
  await done('torn', 0);
  const now = run('look');
  expect(now === before).toBe(false);
  expect(now.match(/"brand":"Kesar"/gu)?.length ?? 0, 'some rows are as they were').toBeGreaterThan(0);
});
