// Installs whatever is missing and says what it does; nothing when all is there. Plain JavaScript of Node 20, built-in modules only:
// it runs before anything is installed. `--tests` also finds or installs a Chromium. `--then <program> …` goes on with that program under
// Node 24: a shell that looked up `node` before the installation would go on with the old one.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const OLDEST_NODE = 20;
const PINNED_NODE = 24;
const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const modules = join(root, 'node_modules');
/** Hash of the lock that node_modules was installed from. */
const stamp = join(modules, '.niryat-lock');
const windows = process.platform === 'win32';
const pinned = join(modules, 'node', 'bin', windows ? 'node.exe' : 'node');

const say = (text) => process.stderr.write(`setup: ${text}\n`);
class Stop extends Error {}

/** Runs a program quietly: its output only matters when it fails. */
function attempt(program, args, options = {}) {
  const done = spawnSync(program, args, { cwd: root, encoding: 'utf8', shell: windows, maxBuffer: 1 << 26, ...options });
  const output = `${done.stdout ?? ''}${done.stderr ?? ''}`.trim();
  return { ok: done.status === 0, output, last: output.split('\n').filter(Boolean).at(-1) ?? done.error?.message ?? 'no output' };
}

/** The lines of an npm failure that say why. */
const whyOf = (output) => output.split('\n').filter((line) => /^npm (ERR!|error)/.test(line)).map((line) => line.replace(/^npm (ERR!|error)\s*/, '').trim()).filter(Boolean).slice(0, 3).join('; ');

function installDependencies() {
  const hash = createHash('sha256').update(readFileSync(join(root, 'package-lock.json'))).digest('hex');
  const installed = existsSync(stamp) ? readFileSync(stamp, 'utf8') : '';
  if (installed === hash) return;
  // Somebody ran npm by hand: what is there is compared with the lock before anything is taken away.
  if (isComplete()) return void writeFileSync(stamp, hash);
  say(`${existsSync(modules) ? 'the lock file changed, installing' : 'installing'} dependencies (npm ci; a few minutes on the first run)…`);
  const done = attempt('npm', ['ci', '--no-audit', '--no-fund']);
  if (!done.ok) throw new Stop(`npm ci failed: ${whyOf(done.output) || done.last}. Check the connection and run it again.`);
  writeFileSync(stamp, hash);
}

/** True when every package of the lock stands in node_modules in its version; packages for other platforms may be absent. */
function isComplete() {
  const record = join(modules, '.package-lock.json');
  if (!existsSync(record)) return false;
  const wanted = Object.entries(JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages);
  const there = JSON.parse(readFileSync(record, 'utf8')).packages;
  return wanted.every(([path, one]) => path === '' || (there[path] ? there[path].version === one.version && existsSync(join(root, path)) : one.optional === true || one.devOptional === true || one.peer === true));
}

/** npm can be told not to run install scripts; then Node 24 was not unpacked yet. */
function checkPinnedNode() {
  const version = () => (existsSync(pinned) ? attempt(pinned, ['--version'], { shell: false }).output : '');
  if (version().startsWith(`v${PINNED_NODE}.`)) return;
  say(`unpacking Node ${PINNED_NODE}…`);
  const done = attempt('npm', ['rebuild', 'node', '--foreground-scripts']);
  if (!version().startsWith(`v${PINNED_NODE}.`)) throw new Stop(`Node ${PINNED_NODE} could not be installed (${done.last}). Run "npm rebuild node", or use Node ${PINNED_NODE} yourself.`);
}

/** `npx niryat` works from the checkout: npm links the programs of dependencies, not those of the project itself. */
function linkCommand() {
  const link = join(modules, '.bin', 'niryat');
  if (existsSync(windows ? `${link}.cmd` : link)) return;
  mkdirSync(dirname(link), { recursive: true });
  if (windows) return void writeFileSync(`${link}.cmd`, '@node "%~dp0\\..\\..\\build\\niryat.mjs" %*\r\n');
  rmSync(link, { force: true });
  chmodSync(join(root, 'build', 'niryat.mjs'), 0o755);
  symlinkSync(join('..', '..', 'build', 'niryat.mjs'), link);
}

const CHROMIUMS = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge-stable', 'microsoft-edge'];
const FIXED = windows
  ? [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)']].filter(Boolean).flatMap((base) => [join(base, 'Google/Chrome/Application/chrome.exe'), join(base, 'Microsoft/Edge/Application/msedge.exe')])
  : ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge'];

const installedChromium = () =>
  [process.env.NIRYAT_CHROMIUM ?? '', ...(process.env.PATH ?? '').split(delimiter).flatMap((folder) => CHROMIUMS.map((name) => join(folder, name))), ...FIXED].find((path) => path !== '' && existsSync(path));

/** Where the browser tests find their browser; also read by playwright.config.ts. */
const choice = join(modules, '.niryat-chromium');

function findChromium() {
  const kept = existsSync(choice) ? readFileSync(choice, 'utf8') : '';
  if (kept !== '' && existsSync(kept)) return;
  const found = installedChromium() ?? debianChromium() ?? playwrightChromium();
  if (!found) throw new Stop('no Chromium for the browser tests, and none could be installed. Install Chromium, Chrome or Edge, or set NIRYAT_CHROMIUM to its path.');
  say(`browser tests use ${found}`);
  writeFileSync(choice, found);
}

function debianChromium() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return undefined;
  say('installing the Debian package chromium (apt-get)…');
  const options = { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  attempt('apt-get', ['update', '-qq'], options);
  const done = attempt('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], options);
  if (!done.ok) say(`apt-get could not install it: ${done.last}`);
  return installedChromium();
}

function playwrightChromium() {
  say("downloading Playwright's Chromium…");
  const cli = join(modules, 'playwright', 'cli.js');
  const done = attempt(process.execPath, [cli, 'install', 'chromium'], { shell: false });
  if (!done.ok) return void say(`the download failed: ${done.last}`);
  const where = attempt(process.execPath, ['-e', "process.stdout.write(require('playwright-core').chromium.executablePath())"], { shell: false });
  return where.ok && existsSync(where.output) ? where.output : undefined;
}

function splitArguments(all) {
  const at = all.indexOf('--then');
  return at < 0 ? [all, []] : [all.slice(0, at), all.slice(at + 1)];
}

/** Ctrl+C reaches both processes: this one waits for the other's tidy end. */
function goOn([program, ...rest]) {
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => {});
  const env = { ...process.env, PATH: `${join(modules, '.bin')}${delimiter}${process.env.PATH ?? ''}` };
  const { status, signal, error } = spawnSync(pinned, [join(root, program), ...rest], { stdio: 'inherit', env });
  if (error) throw new Stop(`${pinned} does not start: ${error.message}`);
  process.exitCode = status ?? (signal === 'SIGINT' ? 130 : 1);
}

try {
  if (Number(process.versions.node.split('.')[0]) < OLDEST_NODE) throw new Stop(`Node ${OLDEST_NODE} or newer is needed to begin with, this is ${process.versions.node}.`);
  installDependencies();
  checkPinnedNode();
  linkCommand();
  const [own, next] = splitArguments(process.argv.slice(2));
  if (own.includes('--tests')) findChromium();
  if (next.length > 0) goOn(next);
} catch (error) {
  if (!(error instanceof Stop)) throw error;
  say(error.message);
  process.exitCode = 1;
}
