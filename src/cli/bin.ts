/** The only file of the command line that touches the process. */
import { readFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { applicationFolder, createWorkerPort, forkWorker } from '#app';
import { wallClock } from '#base';
import { showInBrowser } from './browser.ts';
import { run } from './run.ts';

const INTERRUPTED = 130;
const fromSource = import.meta.filename.endsWith('.ts');
const root = join(import.meta.dirname, '..', '..');
const stop = new AbortController();

/** The first Ctrl+C lets the command tidy up, the second one does not wait. */
process.on('SIGINT', () => (stop.signal.aborted ? process.exit(INTERRUPTED) : stop.abort()));
process.on('SIGTERM', () => stop.abort());
// The reader of a pipe may leave early (| head); that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 3));

const person = (): string => {
  try {
    return userInfo().username;
  } catch {
    return 'unknown';
  }
};

const stateFolder = applicationFolder(process.env, process.platform);
const code = await run(process.argv.slice(2), {
  out: (text) => void process.stdout.write(text),
  err: process.stderr,
  colour: process.stderr.isTTY === true && process.env.NO_COLOR === undefined,
  cwd: process.cwd(),
  clock: wallClock,
  person: person(),
  stateFolder,
  rendererFolder: fromSource ? join(root, 'dist', 'renderer') : join(import.meta.dirname, '..', 'renderer'),
  worker: () => createWorkerPort(forkWorker()),
  showWindow: (url) => showInBrowser(url, join(stateFolder, 'browser'), { platform: process.platform, environment: process.env, isRoot: process.getuid?.() === 0 }),
  signal: stop.signal,
  version: (JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }).version,
});
process.stdout.write('', () => process.exit(stop.signal.aborted && code !== 0 ? INTERRUPTED : code));
