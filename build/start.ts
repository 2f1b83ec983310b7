/** `npm start`: the desktop window where Electron's runtime is or can be fetched, else the browser window; says which. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CORE_ENGINE, CORE_ENVIRONMENT } from '../main/engine.ts';
import { bundleCore, bundleShell } from './programs.ts';
import { bundleRenderer } from './renderer.ts';
import { root } from './steps.ts';

/** Long enough for a slow line to begin, short enough to wait for without knowing why. */
const FETCH_MS = 180_000;
const electron = join(root, 'node_modules', 'electron');

/** The runtime's program, or undefined when it is not on this machine. */
function runtime(): string | undefined {
  const named = join(electron, 'path.txt');
  if (!existsSync(named)) return undefined;
  const program = join(process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(electron, 'dist'), readFileSync(named, 'utf8'));
  return existsSync(program) ? program : undefined;
}

function fetchRuntime(): string | undefined {
  console.log('start: fetching the Electron runtime (once)…');
  const fetched = spawnSync(process.execPath, [join(electron, 'install.js')], { cwd: root, timeout: FETCH_MS, stdio: 'pipe', encoding: 'utf8' });
  if (fetched.status !== 0) console.log(`start: it could not be fetched (${fetched.error?.message ?? fetched.stderr.split('\n').find((line) => line.trim() !== '') ?? 'no reason given'}).`);
  return runtime();
}

const hasScreen = process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);

console.log('start: building the window…');
await bundleRenderer(root);
const program = hasScreen ? (runtime() ?? fetchRuntime()) : undefined;
if (program) {
  await Promise.all([bundleCore(root), bundleShell(root)]);
  console.log('start: opening the desktop window (Electron).');
  process.exitCode = spawnSync(program, [root], { stdio: 'inherit' }).status ?? 1;
} else {
  console.log(`start: opening the browser window${hasScreen ? '' : ' (there is no screen here: open the address in a browser on this computer)'}.`);
  process.exitCode = spawnSync(process.execPath, [...CORE_ENGINE, join(root, 'src', 'cli', 'bin.ts'), 'open', ...process.argv.slice(2)], { stdio: 'inherit', env: { ...process.env, ...CORE_ENVIRONMENT } }).status ?? 1;
}
