import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, describe, expect, test } from 'vitest';
import { Chance } from '../../src/importing/seeded/chance.fixture.ts';
import { mutated, tokensOf } from './mutate.ts';
import type { FuzzReport } from './fuzz.trial.ts';

/**
 * Files broken at random, read the whole way as an import reads them: nothing is thrown but a refusal, nothing takes two seconds of
 * processor or half a gigabyte. Seconds of processor are shared out over the kinds; `npm run test:fuzz` takes ten minutes and another
 * seed each day, and prints the seed. The same seed and number make the same file again.
 */
const TOTAL = Number(process.env.FUZZ_SECONDS ?? 44);
const SEED = process.env.FUZZ_SEED ?? '1';
const SHARES = [['csv', 0.24], ['xlsx', 0.3], ['json', 0.15], ['xml', 0.15], ['xls', 0.1], ['ods', 0.06]] as const;

const run = promisify(execFile);
const home = mkdtempSync(join(tmpdir(), 'niryat-fuzz-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

async function fuzz(kind: string, seconds: number): Promise<FuzzReport> {
  const program = [join(import.meta.dirname, 'fuzz.trial.ts'), kind, String(seconds), SEED, home];
  // Time on the clock is far longer than processor time on a busy machine; only a reader that hangs uses it up.
  const { stdout } = await run(process.execPath, program, { timeout: (seconds * 10 + 120) * 1000, killSignal: 'SIGKILL', maxBuffer: 1 << 24 });
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as FuzzReport;
}

describe('files broken at random are read or refused', () => {
  test.each(SHARES)('%s', { timeout: (TOTAL * 10 + 240) * 1000 }, async (kind, share) => {
    const report = await fuzz(kind, TOTAL * share);
    console.info(`fuzz ${kind}, seed ${SEED}: ${report.cases} files, ${report.read} read, refused ${JSON.stringify(report.refused)}; slowest ${report.slowest.ms} ms of processor (case ${report.slowest.case}), peak ${report.peakMiB} MiB`);
    expect(report.uncaught).toEqual([]);
    expect(report.slowest.ms).toBeLessThan(2_000);
    expect(report.peakMiB).toBeLessThan(512);
    // Both sides of every reader were reached: a fuzzer whose files are all refused at the door tests nothing.
    expect(report.read).toBeGreaterThan(0);
    expect(Object.keys(report.refused).length).toBeGreaterThan(0);
  });

  test('the same seed makes the same file, another one another', () => {
    const made = (seed: number): string => mutated(Buffer.from('sku,name\nA,Lamp\n'.repeat(20)), new Chance(seed), tokensOf('csv')).toString('hex');
    expect(made(7)).toBe(made(7));
    expect(new Set([1, 2, 3, 4, 5].map(made)).size).toBe(5);
  });
});
