import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

export const program = join(import.meta.dirname, '..', '..', 'src', 'cli', 'bin.ts');
export type Ran = { exit: number | null; out: string; err: string };

/** Runs the real program in a folder, with its companies list inside that folder. */
export function niryat(folder: string, argv: readonly string[]): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...argv], { cwd: folder, encoding: 'utf8', timeout: 120_000, maxBuffer: 1 << 28, env: { ...process.env, NIRYAT_HOME: join(folder, 'home'), NO_COLOR: '1' } });
  return { exit: status, out: stdout, err: stderr };
}
