import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './core.ts';

/** What the window is made of. */
const SOURCES = ['renderer', join('src', 'base'), join('src', 'tradeids')];

const newest = (folder: string): number => Math.max(...readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile()).map((one) => statSync(join(one.parentPath, one.name)).mtimeMs));

/** Builds the window when it is missing or older than its sources: yesterday's window proves nothing. */
export default function built(): void {
  const page = join(root, 'dist', 'renderer', 'index.html');
  if (existsSync(page) && SOURCES.every((one) => newest(join(root, one)) <= statSync(page).mtimeMs)) return;
  const { status } = spawnSync(process.execPath, [join(root, 'build', 'bundle.ts'), 'renderer'], { cwd: root, stdio: 'inherit' });
  if (status !== 0) throw new Error('the window could not be built');
}
