import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readlinkSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { dataFolders } from '../build/dataFolders.ts';
import { countsIn, failedIn } from '../build/steps.ts';

const base = mkdtempSync(join(tmpdir(), 'niryat-setup-'));
afterAll(() => rmSync(base, { recursive: true, force: true }));
let root = base;
let programs = base;

const write = (path: string, text: string, mode = 0o644): void => {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text, { mode });
};
/** A program of the machine, played by a few lines of shell; it notes how it was called. */
const program = (name: string, body: string): void => write(join(programs, name), `#!/bin/sh\necho "${name} $*" >> "${root}/called"\n${body}\n`, 0o755);
const called = (): string[] => (existsSync(join(root, 'called')) ? readFileSync(join(root, 'called'), 'utf8').trim().split('\n') : []);
const lock = (version: string): string => JSON.stringify({ packages: { '': {}, 'node_modules/one': { version }, 'node_modules/other-platform': { version: '1.0.0', optional: true } } });
const installed = (version: string): void => {
  write(join(root, 'node_modules', '.package-lock.json'), lock(version).replace(',"node_modules/other-platform":{"version":"1.0.0","optional":true}', ''));
  write(join(root, 'node_modules', 'one', 'package.json'), '{}');
  write(join(root, 'node_modules', 'node', 'bin', 'node'), '#!/bin/sh\necho v24.21.0\n', 0o755);
};

function setup(...args: string[]): { code: number | null; said: string; out: string } {
  const env = { PATH: `${programs}:/usr/bin:/bin`, HOME: root, NIRYAT_CHROMIUM: '' };
  const { status, stderr, stdout } = spawnSync(process.execPath, [join(root, 'build', 'setup.mjs'), ...args], { encoding: 'utf8', env });
  return { code: status, said: stderr.trim(), out: stdout };
}

beforeEach(() => {
  root = mkdtempSync(join(base, 'case-'));
  programs = join(root, 'programs');
  mkdirSync(join(root, 'build'));
  for (const name of ['setup.mjs', 'niryat.mjs']) copyFileSync(join(import.meta.dirname, '..', 'build', name), join(root, 'build', name));
  write(join(root, 'package-lock.json'), lock('1.0.0'));
});

describe('set-up', () => {
  it('does nothing and says nothing when all is there, and calls no npm', () => {
    installed('1.0.0');
    program('npm', 'exit 1');
    expect(setup()).toMatchObject({ code: 0, said: '', out: '' });
    expect(setup()).toMatchObject({ code: 0, said: '' });
    expect(called()).toEqual([]);
    expect(readlinkSync(join(root, 'node_modules', '.bin', 'niryat'))).toBe('../../build/niryat.mjs');
  });

  it('installs what the lock file says when nothing is there', () => {
    program('npm', `mkdir -p "${root}/node_modules/node/bin" && printf '#!/bin/sh\\necho v24.21.0\\n' > "${root}/node_modules/node/bin/node" && chmod +x "${root}/node_modules/node/bin/node"`);
    expect(setup()).toMatchObject({ code: 0, said: expect.stringMatching(/^setup: installing dependencies \(npm ci; .*\)…$/) });
    expect(called()).toEqual(['npm ci --no-audit --no-fund']);
    expect(setup().said).toBe('');
  });

  it('installs again when the lock file names another version', () => {
    installed('0.9.0');
    program('npm', 'exit 0');
    expect(setup()).toMatchObject({ code: 0, said: expect.stringContaining('the lock file changed') });
    expect(called()).toEqual(['npm ci --no-audit --no-fund']);
  });

  it('says in one line why npm failed, and fails', () => {
    program('npm', 'echo "npm error code ENOTFOUND" >&2; echo "npm error network request failed" >&2; exit 1');
    const { code, said } = setup();
    expect(code).toBe(1);
    expect(said.split('\n').at(-1)).toBe('setup: npm ci failed: code ENOTFOUND; network request failed. Check the connection and run it again.');
  });

  it('unpacks Node 24 when install scripts were not allowed, and says when it cannot', () => {
    installed('1.0.0');
    rmSync(join(root, 'node_modules', 'node'), { recursive: true });
    program('npm', 'exit 1');
    expect(setup()).toMatchObject({ code: 1, said: expect.stringContaining('Node 24 could not be installed') });
    expect(called()).toEqual(['npm rebuild node --foreground-scripts']);
  });

  it('goes on under Node 24 with what is named after it, and gives its exit code back', () => {
    installed('1.0.0');
    write(join(root, 'node_modules', 'node', 'bin', 'node'), '#!/bin/sh\n[ "$1" = --version ] && echo v24.21.0 && exit 0\necho "$@"\nexit 5\n', 0o755);
    expect(setup('--then', 'src/cli/bin.ts', 'demo', '--json')).toMatchObject({ code: 5, out: `${join(root, 'src/cli/bin.ts')} demo --json\n` });
  });

  it('does not go on when something could not be installed', () => {
    program('npm', 'exit 1');
    expect(setup('--then', 'src/cli/bin.ts')).toMatchObject({ code: 1, out: '' });
  });

  it('takes the Chromium that is installed for the tests, and looks only once', () => {
    installed('1.0.0');
    program('google-chrome', '');
    program('chromium', '');
    expect(setup('--tests')).toMatchObject({ code: 0, said: `setup: browser tests use ${join(programs, 'chromium')}` });
    expect(readFileSync(join(root, 'node_modules', '.niryat-chromium'), 'utf8')).toBe(join(programs, 'chromium'));
    expect(setup('--tests').said).toBe('');
  });
});

describe('the launcher', () => {
  it('hands what it was given to the command line, and its exit code back', () => {
    write(join(root, 'src', 'cli', 'bin.ts'), 'const words: string[] = process.argv.slice(2);\nconsole.log(words.join("|"));\nprocess.exitCode = 7;\n');
    const { status, stdout } = spawnSync(process.execPath, [join(root, 'build', 'niryat.mjs'), 'import', 'a b'], { encoding: 'utf8' });
    expect([status, stdout]).toEqual([7, 'import|a b\n']);
  });
});

describe('the count of the last line', () => {
  it('is read off the runners, colours or not', () => {
    expect(countsIn('\u001b[2m      Tests \u001b[22m \u001b[31m2 failed\u001b[39m | \u001b[32m136 passed\u001b[39m | 1 skipped (139)\n Duration 3 s')).toEqual({ passed: 136, failed: 2, skipped: 1 });
    expect(countsIn('Running 9 tests using 1 worker\n  2 failed\n    [chromium] › a\n  1 skipped\n  6 passed (20.1s)\n')).toEqual({ passed: 6, failed: 2, skipped: 1 });
    expect(countsIn('nothing ran')).toEqual({ passed: 0, failed: 0, skipped: 0 });
  });

  it('names what failed at its end, each once', () => {
    expect(failedIn('\u001b[31m FAIL \u001b[39m src/base/money.test.ts > money > is exact\nAssertionError: 1\n FAIL  src/base/money.test.ts > money > is exact\n ✓ src/base/text.test.ts (3 tests) 4ms')).toEqual(['src/base/money.test.ts > money > is exact']);
    expect(failedIn('  ✓  1 test/e2e/a.spec.ts:3:1 › opens (2.1s)\n  ✘  2 test/e2e/b.spec.ts:9:1 › closes (15.1s)\n')).toEqual(['test/e2e/b.spec.ts:9:1 › closes']);
  });
});

describe('data folders', () => {
  it('are found beside the programs that read them, and may not share a name', () => {
    const source = join(root, 'src');
    write(join(source, 'rules', 'loader.ts'), '');
    write(join(source, 'rules', 'packs', 'eu', 'EU-1.yaml'), '');
    write(join(source, 'rules', 'facts', 'label.ts'), '');
    expect(dataFolders(source)).toEqual([join(source, 'rules', 'packs')]);
    write(join(source, 'listing', 'profile.ts'), '');
    write(join(source, 'listing', 'packs', 'a.yaml'), '');
    expect(() => dataFolders(source)).toThrow('two data folders are called packs');
  });
});
