import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

/** Kills of a whole import through the real program; `npm run test:crash` makes 200 of them. */
const KILLS = Number(process.env.CRASH_KILLS ?? 3);
const ROWS = 2_000;
const BIN = join(import.meta.dirname, '../../src/cli/bin.ts');

let folder: string;
let company: string;
const environment = () => ({ ...process.env, NIRYAT_HOME: join(folder, 'home') });
const niryat = (...words: string[]): { code: number | null; out: string } => {
  const { status, stdout } = spawnSync(process.execPath, [BIN, ...words, '--json'], { env: environment(), encoding: 'utf8' });
  return { code: status, out: stdout };
};
const counted = (): number => (JSON.parse(niryat('products', company, '--limit', '1').out) as { value: { total: number } }).value.total;

/** One price list per attempt, all of its own item numbers, so that each import adds exactly its rows. */
function priceList(attempt: number): string {
  const file = join(folder, `list-${attempt}.csv`);
  const rows = Array.from({ length: ROWS }, (_none, at) => `K${attempt}-${at},Lamp ${at},940550,${at + 1},PCS,${at}.50,USD`);
  writeFileSync(file, `SKU,Name,HS code,MOQ,Unit,Price 1,Currency\n${rows.join('\n')}\n`);
  return file;
}

const ended = (child: ChildProcess): Promise<number | null> => new Promise((resolve) => child.once('exit', (code) => resolve(code)));

/** Starts an import and kills it, whole process group, after so many milliseconds; tells whether it had said it was done. */
async function killedImport(attempt: number, after: number): Promise<boolean> {
  const child = spawn(process.execPath, [BIN, 'import', company, priceList(attempt), '--json'], { env: environment(), detached: true, stdio: 'ignore' });
  const exit = ended(child);
  const timer = setTimeout(() => child.pid !== undefined && process.kill(-child.pid, 'SIGKILL'), after);
  const code = await exit;
  clearTimeout(timer);
  return code === 0;
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'niryat-import-kill-'));
  company = join(folder, 'Firm.niryat');
  expect(niryat('new', company).code).toBe(0);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test(`kill -9 while importing, ${KILLS} times: every import is there whole or not at all, and one that said done is there`, { timeout: 60_000 + KILLS * 15_000 }, async () => {
  const started = performance.now();
  expect(await killedImport(0, 60_000), 'an import that nobody kills is done').toBe(true);
  const whole = performance.now() - started;
  let there = counted();
  expect(there).toBe(ROWS);
  const seen = { done: 0, killedBefore: 0, killedAfterCommit: 0 };
  for (let attempt = 1; attempt <= KILLS; attempt += 1) {
    // The golden ratio spreads the moments evenly over an import, without chance; the first is an early one.
    const said = await killedImport(attempt, whole * (0.1 + 0.9 * ((attempt * 0.618_034 + 0.6) % 1)));
    const now = counted();
    expect([0, ROWS], `attempt ${attempt} added ${now - there} of ${ROWS} rows`).toContain(now - there);
    if (said) expect(now - there).toBe(ROWS);
    seen[said ? 'done' : now > there ? 'killedAfterCommit' : 'killedBefore'] += 1;
    there = now;
  }
  console.log(`${KILLS} kills of an import of ${ROWS} rows: ${seen.killedBefore} before COMMIT, ${seen.killedAfterCommit} after it, ${seen.done} had ended; 0 partial, 0 lost`);
  expect(seen.killedBefore + seen.killedAfterCommit, 'the rig kills imports').toBeGreaterThan(0);
});
