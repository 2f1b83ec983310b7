import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';

export const root = join(import.meta.dirname, '..');
const bin = join(root, 'node_modules', '.bin');
/** Where Node keeps what it compiled: hundreds of short programs are started in a run, all of the same files. */
const compiled = join(root, 'node_modules', '.cache', 'node-compiled');

export type Step = { name: string; program: string; args: readonly string[]; environment?: Readonly<Record<string, string>> };
export type Ended = { name: string; ok: boolean; seconds: number; output: string };

/** Runs a program of node_modules/.bin under the pinned Node; its output is kept for counting, and shown as it comes or, for one that runs beside another, at its end. */
export function runStep(step: Step, { beside = false } = {}): Promise<Ended> {
  if (!beside) console.log(`\n== ${step.name}`);
  const from = performance.now();
  return new Promise((resolve) => {
    const env = { ...process.env, ...step.environment, PATH: `${bin}${delimiter}${process.env.PATH ?? ''}`, NODE_COMPILE_CACHE: compiled };
    const child = spawn(step.program, step.args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'], shell: process.platform === 'win32' });
    let output = '';
    const show = (to: NodeJS.WriteStream) => (chunk: Buffer): void => {
      output += chunk.toString();
      if (!beside) to.write(chunk);
    };
    child.stdout.on('data', show(process.stdout));
    child.stderr.on('data', show(process.stderr));
    const end = (ok: boolean): void => {
      if (beside) console.log(`\n== ${step.name}\n${output}`);
      resolve({ name: step.name, ok, seconds: (performance.now() - from) / 1000, output });
    };
    child.once('error', (error) => { console.error(error.message); end(false); });
    child.once('close', (code) => end(code === 0));
  });
}

export const STEPS = {
  types: { name: 'types', program: 'tsc', args: ['-b'] },
  rooms: { name: 'rooms and hooks', program: 'eslint', args: ['.'] },
  lint: { name: 'lint', program: 'biome', args: ['lint', '--diagnostic-level=error', '.'] },
  unused: { name: 'unused code', program: 'knip', args: ['--no-progress', '--no-config-hints'] },
  unit: { name: 'unit tests and scenarios', program: 'vitest', args: ['run'] },
  renderer: { name: 'window', program: 'node', args: ['build/bundle.ts', 'renderer'] },
  e2e: { name: 'browser tests', program: 'playwright', args: ['test'] },
} satisfies Record<string, Step>;

/** Names of failed tests in the output of vitest and Playwright, each once: a long run is read from its end. */
export function failedIn(output: string): string[] {
  const plain = output.replaceAll(/\u001b\[[0-9;]*m/g, '');
  const found = [...plain.matchAll(/^ *(?:FAIL +|✘ +\d+ +)(.+?)(?: \(\d[\d.]*m?s\))?$/gm)].map(([, name]) => (name ?? '').trim());
  return [...new Set(found)];
}

/** `12 passed` and the like in the last summary of vitest and Playwright. */
export function countsIn(output: string): { passed: number; failed: number; skipped: number } {
  const plain = output.replaceAll(/\u001b\[[0-9;]*m/g, '');
  const summary = plain.match(/^\s*Tests\s.*$/gm)?.at(-1) ?? plain.split('\n').slice(-40).join('\n');
  const count = (word: string): number => [...summary.matchAll(new RegExp(`(\\d+) ${word}`, 'g'))].reduce((sum, [, n]) => sum + Number(n), 0);
  return { passed: count('passed'), failed: count('failed'), skipped: count('skipped') };
}
