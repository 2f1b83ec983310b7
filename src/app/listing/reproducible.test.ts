import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { verifyPackage } from '#sealing';
import type { Input } from '../index.ts';
import { closeFirm, fillWithCanaries, type Firm, openFirm } from './canary.fixture.ts';
import { everythingIn } from './unwrap.fixture.ts';

type Told = { sum: string; name: string; zone: number; number: string; folder: string };
const run = promisify(execFile);

let firm: Firm;
let good: Buffer;
let name = '';
async function packed(more: Partial<Input<'listing.build'>>): Promise<Buffer> {
  const made = await firm.app.call('listing.build', { storefront: 'alibaba', ...more }, { company: firm.company });
  if (!made.ok) throw new Error(made.problem.message);
  name ||= made.value.file.name;
  return readFile(firm.app.files.path(made.value.file.token));
}
beforeAll(async () => {
  firm = await openFirm();
  await fillWithCanaries(firm);
  good = await packed({});
}, 60_000);
afterAll(() => closeFirm(firm));

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

test('each of 200 changed bytes of a whole package is caught and named: by its file, by the line of the directory, or as the end of the zip', async () => {
  const { manifest } = await verifyPackage(good);
  const spans = spansOf(manifest?.files ?? []);
  const wrong: string[] = [];
  const named = new Map<string, number>();
  // Spread over the file, and off every rhythm the format has; forty more behind the files, where the first seldom fall.
  const places = [...Array.from({ length: 160 }, (_, number) => (number * 7_919_993 + 31) % good.length), ...Array.from({ length: 40 }, (_, number) => good.length - 1 - number * 29)];
  for (const [number, at] of places.entries()) {
    const bad = Buffer.from(good);
    bad[at] = (good[at] ?? 0) ^ (1 << number % 8);
    const findings = await verifyPackage(bad).then((one) => one.findings, (error: unknown) => { wrong.push(`${at}: refused, ${String(error)}`); return []; });
    const span = spans.find((one) => at >= one.header && at < one.end);
    const isInside = span !== undefined && at >= span.start;
    const told = span === undefined ? findings.find((one) => one.where.part !== undefined || one.rule === 'PKG-FORM-END') : findings.find((one) => one.where.part === span.name && (!isInside || one.rule === 'PKG-CHANGED'));
    const kind = span === undefined ? (told?.rule === 'PKG-FORM-END' ? 'the end of the zip' : 'manifest or directory') : isInside ? 'inside a file' : 'the header of a file';
    if (told) named.set(kind, (named.get(kind) ?? 0) + 1);
    else wrong.push(`${at} in ${span?.name ?? 'the zip'}: ${findings.map((one) => `${one.rule} ${one.where.part ?? ''}`).join(', ')}`);
  }
  expect(wrong).toEqual([]);
  expect(named.get('inside a file')).toBeGreaterThan(120);
  console.info(`200 changed bytes, caught and named: ${[...named].map(([kind, count]) => `${count} ${kind}`).join(', ')}`);
});

test('in Hindi its own texts are Hindi and nothing else is: what the storefront gets, photos, sheets and codes are the same bytes', async () => {
  const [mine, theirs] = await Promise.all([good, await packed({ papers: 'hi' })].map(async (bytes) => new Map((await everythingIn(bytes)).map((part) => [part.path, part.bytes]))));
  const about = (parts: typeof mine) => (JSON.parse(parts?.get('/manifest.json')?.toString() ?? '{}') as { about: { papers?: string } }).about.papers;
  const changed = [...(theirs ?? [])].filter(([path, bytes]) => /^\/[^#]*$/.test(path) && !mine?.get(path)?.equals(bytes)).map(([path]) => path);
  expect(changed).toEqual(['/checklist.txt', '/checks.txt', '/copy-sheet.html', '/manifest.json']);
  expect([about(theirs), about(mine)]).toEqual(['hi', undefined]);
  const list = theirs?.get('/checklist.txt')?.toString() ?? '';
  const steps = list.split('\n').filter((text) => /\[ \] |^ {2}H\d/u.test(text));
  expect(steps.length).toBeGreaterThan(40);
  expect(steps.filter((text) => !/\p{Script=Devanagari}/u.test(text))).toEqual([]);
  expect(list.split('\n').filter((text) => /\[ \] /u.test(text))).toHaveLength(mine?.get('/checklist.txt')?.toString().match(/\[ \] /gu)?.length ?? 0);
  expect(mine?.get('/checklist.txt')?.toString(), 'a guess is said to be one').toContain('PCS is probably Piece/Pieces (general knowledge, not checked)');
  expect(mine?.get('/copy-sheet.html')?.toString(), 'and is not what is copied').toContain('<th scope="row">MOQ unit <small class="quiet">in the form: Piece/Pieces? (not checked)</small></th><td class="value">PCS</td>');
  const page = theirs?.get('/copy-sheet.html')?.toString() ?? '';
  expect(page).toContain('<html lang="hi">');
  expect(page).toContain('<th scope="row">मूल देश <small class="quiet" lang="en">Country of origin</small></th><td class="value">India</td>');
  expect(page.match(/<th scope="row">[\w ,.]+<\/th>/gu), 'headings in English alone: codes, and attributes as the company calls them').toEqual(expect.not.arrayContaining(['<th scope="row">Name</th>']));
  expect((await packed({ papers: 'en' })).equals(good)).toBe(true);
});

/** Where the contents of each file lie: stored one behind the other, each after a header of 30 bytes and its name. */
function spansOf(files: readonly { name: string; bytes: number }[]): { name: string; header: number; start: number; end: number }[] {
  let offset = 0;
  return files.map(({ name, bytes }) => {
    const header = offset;
    const start = header + 30 + Buffer.byteLength(name);
    offset = start + bytes;
    return { name, header, start, end: offset };
  });
}
