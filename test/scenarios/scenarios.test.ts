import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makings } from './makings.ts';
import { niryat, type Ran, shipped } from './program.ts';
import { type Expectation, firstMissing, parseScenario, type Step, valueAt } from './scenario.ts';

const here = import.meta.dirname;
const base = mkdtempSync(join(tmpdir(), 'niryat-scenario-'));
afterAll(() => rmSync(base, { recursive: true, force: true }));
let program = '';
beforeAll(async () => void (program = await shipped(mkdtempSync(join(base, 'program-')))));

/** SHA-256 over names and bytes of a file or of everything below a folder. */
function fingerprint(path: string): string {
  const hash = createHash('sha256');
  const files = !existsSync(path) ? [] : statSync(path).isFile() ? [path] : readdirSync(path, { recursive: true, withFileTypes: true }).filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name)).sort();
  for (const file of files) hash.update(file).update(readFileSync(file));
  return `${files.length} files ${hash.digest('hex')}`;
}

function judge(folder: string, step: Extract<Step, { kind: 'run' }>, ran: Ran, before: ReadonlyMap<string, string>): void {
  const place = `line ${step.line}: niryat ${step.argv.join(' ')}\nexit ${ran.exit}\n${ran.out.slice(0, 3000)}\n${ran.err.slice(0, 3000)}`;
  const patterns = (kind: 'out' | 'err'): string[] => step.expected.flatMap((one) => (one.kind === kind ? [(one as Extract<Expectation, { pattern: string }>).pattern] : []));
  for (const one of step.expected) {
    if (one.kind === 'exit') expect(ran.exit, place).toBe(one.code);
    if (one.kind === 'keeps') expect(fingerprint(join(folder, one.name)), `${one.name} changed; ${place}`).toBe(before.get(one.name));
    if (one.kind === 'has') expect(globSync(one.name, { cwd: folder }).length, `no ${one.name}; ${place}`).toBeGreaterThan(0);
    if (one.kind === 'no') expect(globSync(one.name, { cwd: folder }), `${one.name} is there; ${place}`).toEqual([]);
    if (one.kind === 'value') expect(valueAt(JSON.parse(ran.out), one.path), `${one.path}; ${place}`).toEqual(JSON.parse(one.json));
  }
  expect(firstMissing(ran.out, patterns('out')), `stdout lacks this; ${place}`).toBeUndefined();
  expect(firstMissing(ran.err, patterns('err')), `stderr lacks this; ${place}`).toBeUndefined();
  expect(ran.err, place).not.toMatch(/\n\s+at .+:\d+:\d+/);
}

async function play(folder: string, steps: readonly Step[]): Promise<void> {
  const undo: (() => void | Promise<void>)[] = [];
  try {
    for (const step of steps) {
      if (step.kind === 'file') {
        mkdirSync(dirname(join(folder, step.name)), { recursive: true });
        writeFileSync(join(folder, step.name), step.text);
      } else if (step.kind === 'make') {
        const making = makings[step.what];
        if (!making) throw new Error(`line ${step.line}: nobody knows how to make ${step.what}`);
        const back = await making(folder, step.name);
        if (back) undo.push(back);
      } else {
        const kept = step.expected.flatMap((one) => (one.kind === 'keeps' ? [one.name] : []));
        const before = new Map(kept.map((name) => [name, fingerprint(join(folder, name))]));
        judge(folder, step, niryat(folder, step.argv, program), before);
      }
    }
  } finally {
    for (const back of undo) await back();
  }
}

describe('on the command line', () => {
  const files = readdirSync(here).filter((name) => name.endsWith('.scenario')).sort();
  it.each(files.map((name) => [basename(name, '.scenario').replaceAll('-', ' '), name]))('%s', async (_, name) => {
    const folder = mkdtempSync(join(base, 'story-'));
    await play(folder, parseScenario(readFileSync(join(here, name), 'utf8')));
  }, 240_000);
});

describe('a scenario file', () => {
  it('that says something nobody understands is an error, as is a command without its exit code', () => {
    expect(() => parseScenario('$ niryat new a\n= 0\nperhaps this')).toThrow('line 3 means nothing');
    expect(() => parseScenario('$ niryat new a\n> Created')).toThrow('which exit code?');
  });

  it('fails when the program does something else (control)', async () => {
    const folder = mkdtempSync(join(base, 'control-'));
    const story = (line: string): Promise<void> => play(folder, parseScenario(`$ niryat rules --nonsense\n${line}`));
    await expect(story('= 0')).rejects.toThrow();
    await expect(story('= 2\n> never said')).rejects.toThrow();
    await expect(story('= 2\n! something else')).rejects.toThrow();
    await expect(story('= 2\nhas nothing.*')).rejects.toThrow();
    await expect(story('= 2\n! error: unknown option*')).resolves.toBeUndefined();
  });
});
