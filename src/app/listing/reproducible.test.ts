import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { verifyPackage } from '#sealing';
import { fillWithCanaries, type Firm, openFirm } from './canary.fixture.ts';

type Told = { sum: string; name: string; zone: number; number: string; folder: string };
const run = promisify(execFile);

let firm: Firm;
let good: Buffer;
let name = '';
beforeAll(async () => {
  firm = await openFirm();
  await fillWithCanaries(firm);
  const made = await firm.app.call('listing.build', { storefront: 'alibaba' }, { company: firm.company });
  if (!made.ok) throw new Error(made.problem.message);
  good = await readFile(firm.app.files.path(made.value.file.token));
  name = made.value.file.name;
}, 60_000);
afterAll(async () => {
  await firm.app.close();
  firm.worker.close();
  await rm(firm.home, { recursive: true, force: true });
});

test('the same company gives the same package under other time zones, locales, folders and runs', async () => {
  const home = await mkdtemp(join(tmpdir(), 'niryat दूसरा '));
  const ways = [{ TZ: 'Pacific/Kiritimati', LANG: 'de_DE.UTF-8', firm: 'दूसरा नाम', language: 'hi' }, { TZ: 'America/Anchorage', LANG: 'ar_EG.UTF-8', firm: 'Third & Sons', language: 'en' }];
  const told = await Promise.all(ways.map(async ({ TZ, LANG, firm: called, language }, at): Promise<Told> => {
    const { stdout } = await run(process.execPath, [join(import.meta.dirname, 'reproducible.trial.ts'), called, language], { cwd: at === 1 ? home : tmpdir(), env: { ...process.env, TZ, LANG, LC_ALL: LANG, LANGUAGE: LANG, TMPDIR: at === 0 ? home : tmpdir() } });
    return JSON.parse(stdout) as Told;
  }));
  await rm(home, { recursive: true, force: true });
  const here = createHash('sha256').update(good).digest('hex');
  expect(told.map((one) => [one.sum, one.name])).toEqual([[here, name], [here, name]]);
  // Control: the surroundings really were others.
  expect([told[0]?.zone === told[1]?.zone, told[0]?.number === told[1]?.number]).toEqual([false, false]);
}, 60_000);

test('each of 200 changed bytes of a whole package is caught, and one inside a file names that file', async () => {
  const { manifest } = await verifyPackage(good);
  const spans = spansOf(manifest?.files ?? []);
  const wrong: string[] = [];
  let inside = 0;
  for (let number = 0; number < 200; number += 1) {
    // Spread over the file, and off every rhythm the format has.
    const at = (number * 7_919_993 + 31) % good.length;
    const bad = Buffer.from(good);
    bad[at] = (good[at] ?? 0) ^ (1 << number % 8);
    const { findings } = await verifyPackage(bad);
    const part = spans.find((one) => at >= one.start && at < one.end)?.name;
    if (part !== undefined) inside += 1;
    const named = part === undefined ? findings.length > 0 : findings.some((one) => one.rule === 'PKG-CHANGED' && one.where.part === part);
    if (!named) wrong.push(`${at} in ${part ?? 'the zip'}: ${findings.map((one) => one.rule).join(' ')}`);
  }
  expect(wrong).toEqual([]);
  expect(inside).toBeGreaterThan(150);
  console.info(`200 changed bytes, ${inside} of them inside files: 200 caught, ${inside} named by their file`);
});

/** Where the contents of each file lie: stored one behind the other, each after a header of 30 bytes and its name. */
function spansOf(files: readonly { name: string; bytes: number }[]): { name: string; start: number; end: number }[] {
  let offset = 0;
  return files.map(({ name, bytes }) => {
    const start = offset + 30 + Buffer.byteLength(name);
    offset = start + bytes;
    return { name, start, end: offset };
  });
}
