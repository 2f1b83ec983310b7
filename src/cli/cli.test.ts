import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { createWorkerPort, forkWorker, putDown } from '#app';
import { fixedClock, instantOfDay, type Finding } from '#base';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { findBrowser, windowArguments } from './browser.ts';
import { commands } from './commands.ts';
import { EXIT, exitCodeOf, exitCodeOfFindings } from './exitCodes.ts';
import { findingsText, placeText } from './findingText.ts';
import { type CliIo, run } from './index.ts';
import { requireFolder } from './output.ts';
import { parseCountries, parseDay, parseList } from './parse.ts';

const root = mkdtempSync(join(tmpdir(), 'niryat-cli-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
let folder = root;
beforeEach(() => (folder = mkdtempSync(join(root, 'case-'))));

type Ran = { exit: number; out: string; err: string };

const niryat = (...argv: string[]): Promise<Ran> => niryatWith({}, ...argv);

async function niryatWith(world: Partial<CliIo>, ...argv: string[]): Promise<Ran> {
  let [out, err] = ['', ''];
  const stream = new PassThrough();
  stream.on('data', (chunk: Buffer) => (err += chunk.toString()));
  const io: CliIo = {
    out: (text) => void (out += text), err: stream, colour: false, cwd: folder, clock: fixedClock(instantOfDay('2026-11-20'), 1000), person: 'tester',
    stateFolder: join(folder, 'state'), rendererFolder: join(folder, 'no-window'), worker: () => createWorkerPort(forkWorker()),
    showWindow: async () => false, signal: new AbortController().signal, version: '9.9.9', ...world,
  };
  const exit = await run(argv, io);
  await new Promise((resolve) => setImmediate(resolve));
  return { exit, out, err };
}

const problemOf = (ran: Ran): { code: string; message: string } => (JSON.parse(ran.out) as { problem: { code: string; message: string } }).problem;

describe('every command', () => {
  it.each(commands.map((one) => [one.name]))('%s has help, and a schema that JSON Schema readers take', async (name) => {
    const help = await niryat(...name.split(' '), '--help');
    expect([help.exit, help.err]).toEqual([0, '']);
    expect(help.out).toContain(`Usage: niryat ${name}`);
    const schema = await niryat(...name.split(' '), '--json-schema');
    expect(schema.exit).toBe(0);
    expect(JSON.parse(schema.out)).toMatchObject({ anyOf: [{ properties: { ok: { const: true } } }, { properties: { ok: { const: false } } }] });
  });

  it.each(commands.filter((one) => one.arguments[0]?.name === '<workspace>' && one.name !== 'new').map((one) => [one.name]))('%s says when there is no such workspace', async (name) => {
    const needed: Record<string, string[]> = { import: ['list.csv'], 'documents import': ['list.csv'], needs: ['--sku', 'A', '--destination', 'DE'], export: ['--out', 'a.csv'], waive: ['--rule', 'A-1', '--reason', 'agreed', '--until', '2026-12-01'], package: ['--storefront', 'alibaba', '--out', 'a.zip'], sheet: ['--out', 'sheets'], trace: ['0'.repeat(64)] };
    writeFileSync(join(folder, 'list.csv'), 'SKU,Name\nA,B\n');
    const ran = await niryat(...name.split(' '), 'nowhere', ...(needed[name] ?? []), '--json');
    expect([ran.exit, problemOf(ran).code]).toEqual([3, 'no-such-workspace']);
    expect(existsSync(join(folder, 'nowhere'))).toBe(false);
  });
});

describe('papers of a shipment', () => {
  it('are checked together without a workspace: two weights that differ are named with both files', async () => {
    const weight = (value: string) => ({ totals: { grossWeight: { value, unit: 'KGS' }, netWeight: { value: '100', unit: 'KGS' }, packageCount: '4' } });
    writeFileSync(join(folder, 'pl.json'), JSON.stringify({ kind: 'packing-list', number: 'PL-1', ...weight('120') }));
    writeFileSync(join(folder, 'bl.json'), JSON.stringify({ kind: 'bill-of-lading', number: 'BL-1', ...weight('180') }));
    const ran = await niryat('documents', 'check', 'pl.json', 'bl.json', '--on', '2026-11-20', '--json');
    const { value } = JSON.parse(ran.out) as { value: { documents: unknown[]; on: string; findings: { status: string; where: { file?: string }; others?: { file?: string }[] }[] } };
    expect([value.documents.length, value.on]).toEqual([2, '2026-11-20']);
    const both = value.findings.filter((one) => one.where.file === 'pl.json' && one.others?.[0]?.file === 'bl.json');
    expect(both.every((one) => one.status === 'unknown' || one.status === 'fail')).toBe(true);
    expect((await niryat('documents', 'check', 'nowhere.json')).exit).toBe(3);
    expect((await niryat('documents', '--json')).exit).toBe(2);
  });
  it('are imported into a company as one step, after a dry run that writes nothing; the schema tells the fields of a document', async () => {
    await niryat('new', 'firm');
    writeFileSync(join(folder, 'pl.json'), JSON.stringify({ kind: 'packing-list', number: 'PL-1', totals: { grossWeight: { value: '-2', unit: 'KGS' } } }));
    expect((await niryat('documents', 'import', 'firm', 'pl.json', '--dry-run')).out).toContain('Nothing was written.');
    const ran = await niryat('documents', 'import', 'firm', 'pl.json', '--json');
    const { value } = JSON.parse(ran.out) as { value: { papers: { kind: string; result: string; id: string | null }[]; findings: { rule: string }[]; changeSet: object | null } };
    expect([ran.exit, value.papers[0]?.result, value.findings.map((one) => one.rule), value.changeSet !== null]).toEqual([1, 'new', ['DOC-NEGATIVE'], true]);
    expect((await niryat('documents', 'import', 'firm', 'pl.json', '--shipment', 'S-9', '--json')).exit).toBe(3);
    expect((await niryat('undo', 'firm')).exit).toBe(0);
    const schema = JSON.parse((await niryat('documents', 'import', '--json-schema')).out) as { $defs?: { document?: { properties?: object } } };
    expect(Object.keys(schema.$defs?.document?.properties ?? {})).toEqual(expect.arrayContaining(['kind', 'lines', 'totals', 'credit']));
  });
});

describe('a shipment by its number', () => {
  it.each([[['check']], [['waive', '--rule', 'XDC-006', '--reason', 'amendment filed', '--until', '2026-12-01']]])('%j says when there is none, and takes no item beside it', async ([name = '', ...more]) => {
    await niryat('new', 'a.niryat');
    const none = await niryat(name, 'a.niryat', '--shipment', 'S-9', ...more, '--json');
    expect([none.exit, problemOf(none)]).toEqual([3, expect.objectContaining({ code: 'no-such-record', message: expect.stringContaining('S-9') })]);
    expect((await niryat(name, 'a.niryat', '--shipment', 'S-9', '--sku', 'A', ...more)).exit).toBe(2);
  });
});

describe('a workspace', () => {
  it('is created, listed empty, and not created over something else', async () => {
    expect(await niryat('new', 'Firm.niryat')).toMatchObject({ exit: 0, out: expect.stringContaining('Created "Firm"') });
    expect(JSON.parse((await niryat('products', 'Firm.niryat', '--json')).out)).toEqual({ ok: true, value: { total: 0, items: [] } });
    const again = await niryat('new', 'Firm.niryat', '--json');
    expect([again.exit, problemOf(again).code]).toEqual([3, 'already-exists']);
  });

  it('takes the profile of its exporter, and its name from there', async () => {
    writeFileSync(join(folder, 'profile.json'), JSON.stringify({ legalName: 'Aravali Brassware LLP', iec: 'ABCDE1234F', address: { lines: ['12 Lane'], city: 'Moradabad', country: 'IN' } }));
    const made = await niryat('new', 'a.niryat', '--exporter', 'profile.json', '--json');
    expect(made).toMatchObject({ exit: 0 });
    expect(JSON.parse(made.out).value.name).toBe('Aravali Brassware LLP');
    expect(JSON.parse((await niryat('history', 'a.niryat', '--json')).out).value.items).toHaveLength(1);
  });

  it.each([['[1]'], ['{'], ['"x"']])('does not take %s for a profile, and is not created', async (text) => {
    writeFileSync(join(folder, 'profile.json'), text);
    const ran = await niryat('new', 'a.niryat', '--exporter', 'profile.json', '--json');
    expect([ran.exit, problemOf(ran).code, existsSync(join(folder, 'a.niryat'))]).toEqual([3, 'unreadable', false]);
  });

  it('with nothing to undo or redo is no failure', async () => {
    await niryat('new', 'a.niryat');
    for (const name of ['undo', 'redo']) expect(await niryat(name, 'a.niryat', '--json')).toMatchObject({ exit: 0, out: '{"ok":true,"value":{"changeSet":null}}\n' });
  });

  it('is closed after every command: no -wal file stays', async () => {
    await niryat('new', 'a.niryat');
    await niryat('products', 'a.niryat');
    expect(readdirSync(join(folder, 'a.niryat')).filter((name) => /-(wal|shm|journal)$/.test(name))).toEqual([]);
  });
});

describe('wrong usage', () => {
  const wrong: string[][] = [
    [], ['nope'], ['nope', '--help'], ['new'], ['import', 'w'], ['export', 'w'], ['export', 'w', '--out', 'a.docx'], ['export', 'w', '--out', 'a.csv', '--for', 'everybody'], ['products', 'w', '--limit', '0'], ['products', 'w', '--colour'],
    ['check', 'w', '--on', '2026-02-30'], ['check', 'w', '--on', 'today'], ['check', 'w', '--destination', 'USA'], ['package', 'w', '--storefront', 'alibaba', '--out', 'a.rar'], ['package', 'w', '--out', 'a.zip'],
    ['sheet', 'w', '--out', 'a.docx'], ['sheet', 'w', '--out', 'd', '--paper', 'A2'], ['sheet', 'w', '--out', 'd', '--language', 'en,hi,gu'], ['waive', 'w', '--rule', 'A-1', '--until', '2026-12-01'], ['waive', 'w', '--rule', 'A-1', '--reason', ' x ', '--until', '2026-12-01'], ['id'], ['undo', 'w', 'extra', 'more', '--what'],
  ];
  it.each(wrong.map((argv) => [argv.join(' '), argv] as const))('"%s" exits with 2 and one JSON value', async (_, argv) => {
    const ran = await niryat(...argv, '--json');
    expect([ran.exit, problemOf(ran).code, ran.err]).toEqual([2, 'wrong-usage', '']);
    expect(problemOf(ran).message.length).toBeGreaterThan(10);
  });

  it('is told on stderr, stdout stays empty', async () => {
    const ran = await niryat('check', 'w', '--on', '30.11.2026');
    expect([ran.exit, ran.out]).toEqual([2, '']);
    expect(ran.err).toContain('"30.11.2026" is not a day');
  });

  it('asks for one command when a schema is wanted', async () => {
    expect(await niryat('--json-schema')).toMatchObject({ exit: 2, out: '' });
  });
});

describe('exit codes', () => {
  it.each([['wrong-usage', 2], ['no-such-sku', 2], ['no-such-product', 2], ['gate-refused', 1], ['internal', 4], ['workspace-busy', 3], ['something-new', 3], ['constructor', 3]] as const)('of %s is %i', (code, exit) => {
    expect(exitCodeOf(code)).toBe(exit);
  });

  const one = (severity: Finding['severity'], status: Finding['status']): Finding => ({ rule: 'X-1', severity, status, messageId: 'm', data: {}, where: {} });
  it('are 1 only for an unwaived failure of severity error', () => {
    const quiet = [one('warning', 'fail'), one('error', 'unknown'), one('error', 'waived'), one('info', 'fail')];
    expect(exitCodeOfFindings(quiet)).toBe(EXIT.done);
    expect(exitCodeOfFindings([...quiet, one('error', 'fail')])).toBe(EXIT.blocked);
  });
});

describe('outputs', () => {
  const made = (): string => {
    const path = join(folder, 'made');
    writeFileSync(path, 'new and complete');
    return path;
  };

  it('replace an old file only when complete, and leave no partial one', async () => {
    writeFileSync(join(folder, 'out.csv'), 'old');
    await putDown(made(), join(folder, 'out.csv'));
    expect(readFileSync(join(folder, 'out.csv'), 'utf8')).toBe('new and complete');
    expect(readdirSync(folder).sort()).toEqual(['made', 'out.csv']);
  });

  it('that cannot be written leave what was there, and no partial one', async () => {
    mkdirSync(join(folder, 'out.csv'));
    writeFileSync(join(folder, 'out.csv', 'inside'), 'x');
    await expect(putDown(made(), join(folder, 'out.csv'))).rejects.toMatchObject({ code: 'cannot-write' });
    await expect(putDown(join(folder, 'missing'), join(folder, 'other.csv'))).rejects.toMatchObject({ code: 'cannot-write' });
    expect(readdirSync(folder).sort()).toEqual(['made', 'out.csv']);
  });

  it('say before the work that the folder is not there or no folder', async () => {
    await expect(requireFolder(join(folder, 'none'))).rejects.toMatchObject({ code: 'cannot-write' });
    await expect(requireFolder(made())).rejects.toMatchObject({ code: 'cannot-write' });
    await expect(requireFolder(folder)).resolves.toBeUndefined();
  });
});

describe('words of options', () => {
  it('are read as meant or refused', () => {
    expect(parseDay('2028-02-29')).toBe('2028-02-29');
    expect(parseCountries('ae, us')).toEqual(['AE', 'US']);
    expect(parseList('hi, en,')).toEqual(['hi', 'en']);
    for (const bad of ['2027-02-29', '2026-13-01', '20261101', '']) expect(() => parseDay(bad), bad).toThrow();
    for (const bad of ['', 'A', 'U1', 'AE;US']) expect(() => parseCountries(bad), bad).toThrow();
  });
});

describe('findings as text', () => {
  it('name their place as in the spreadsheet and put the worst first', () => {
    const shown = (severity: Finding['severity'], title: string): Parameters<typeof findingsText>[0][number] => ({ rule: 'IMP-7', severity, status: 'fail', messageId: 'm', data: {}, where: { file: 'a.xlsx', sheet: 'Rates', cell: 'C7', column: 'HS code' }, text: { title, fix: 'Make it text' } });
    expect(findingsText([shown('info', 'third'), shown('error', 'first'), shown('warning', 'second')]).split('\n').filter((line) => /third|first|second/.test(line)).map((line) => line.trim())).toEqual(['first', 'second', 'third']);
    expect(placeText({ file: 'a.csv', row: 3 })).toBe('a.csv row 3');
    expect(placeText({ kind: 'product', sku: 'KB-1', field: 'hsCode' })).toBe('KB-1 hsCode');
    expect(findingsText(Array.from({ length: 70 }, () => shown('info', 'x')))).toContain('… and 10 more');
  });
});

describe('the window', () => {
  const built = (): string => {
    writeFileSync(join(folder, 'index.html'), '<!doctype html>');
    return folder;
  };
  const until = (stop: AbortController, showWindow: CliIo['showWindow'], ...argv: string[]): Promise<Ran> => niryatWith({ rendererFolder: built(), signal: stop.signal, showWindow }, 'open', ...argv);

  it('is refused in one line while it is not built', async () => {
    const ran = await niryat('open', '--json');
    expect([ran.exit, problemOf(ran).code]).toEqual([3, 'window-not-built']);
  });

  it('prints one address, and with --json nothing else, until it is interrupted', async () => {
    const stop = new AbortController();
    setTimeout(() => stop.abort(), 50);
    const ran = await until(stop, async () => { throw new Error('no browser was asked for'); }, '--no-browser', '--json');
    expect([ran.exit, ran.err]).toEqual([0, '']);
    expect(JSON.parse(ran.out)).toEqual({ ok: true, value: { url: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/\?start=[\w-]{43}$/) } });
  });

  it('says so when the browser ends without showing it, and goes on waiting', async () => {
    const stop = new AbortController();
    const ran = await until(stop, async () => { setTimeout(() => stop.abort(), 50); return true; });
    expect(ran.err).toContain('open the address above in a browser');
    expect(ran.exit).toBe(0);
  });

  it('ends the command when it was open and is closed', async () => {
    const ran = await until(new AbortController(), async (url) => (await fetch(url, { redirect: 'manual' })).status === 303);
    expect([ran.exit, ran.err]).toEqual([0, '']);
  });
});

describe('the browser of the window', () => {
  const bin = (name: string): { folder: string; path: string } => {
    const path = join(folder, name);
    writeFileSync(path, '#!/bin/sh\n', { mode: 0o755 });
    return { folder, path };
  };

  it('is the first installed one of the known names', () => {
    const chrome = bin('google-chrome');
    expect(findBrowser({ platform: 'linux', environment: { PATH: `/nowhere:${chrome.folder}`, DISPLAY: ':0' }, isRoot: false })).toBe(chrome.path);
  });

  it('is not looked for where there is no screen', () => {
    expect(findBrowser({ platform: 'linux', environment: { PATH: bin('chromium').folder }, isRoot: false })).toBeUndefined();
  });

  it('has a profile of its own and keeps its sandbox unless it runs as root', () => {
    const own = windowArguments('http://127.0.0.1:1/?start=t', '/p', false);
    expect(own).toEqual(expect.arrayContaining(['--app=http://127.0.0.1:1/?start=t', '--user-data-dir=/p', '--disable-background-networking']));
    expect(own).not.toContain('--no-sandbox');
    expect(windowArguments('http://127.0.0.1:1/', '/p', true)).toContain('--no-sandbox');
  });
});
