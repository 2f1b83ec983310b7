import { spawnSync } from 'node:child_process';
import { cpSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { bundleCore } from '../../build/programs.ts';

const root = join(import.meta.dirname, '..', '..');
/** The program from source. */
export const program = join(root, 'src', 'cli', 'bin.ts');
export type Ran = { exit: number | null; out: string; err: string };

/** Builds the command line as it ships, into an empty folder, and gives its program. A hundred commands start in two thirds of the time that the source takes. */
export async function shipped(folder: string): Promise<string> {
  cpSync(join(root, 'package.json'), join(folder, 'package.json'));
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  await bundleCore(root, join(folder, 'dist'));
  return join(folder, 'dist', 'core', 'cli.js');
}

/** Runs the real program in a folder, with its companies list inside that folder. */
export function niryat(folder: string, argv: readonly string[], file: string = program): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, [file, ...argv], { cwd: folder, encoding: 'utf8', timeout: 120_000, maxBuffer: 1 << 28, env: { ...process.env, NIRYAT_HOME: join(folder, 'home'), NO_COLOR: '1' } });
  return { exit: status, out: stdout, err: stderr };
}
