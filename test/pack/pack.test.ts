import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { type Configuration, build, Platform } from 'electron-builder';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { layOutFakeRuntime } from '../../build/fakeRuntime.ts';
import { bundleCore, bundleShell } from '../../build/programs.ts';
import { bundleRenderer } from '../../build/renderer.ts';

const root = join(import.meta.dirname, '..', '..');
const work = mkdtempSync(join(tmpdir(), 'niryat-pack-'));
const dist = join(work, 'dist');
const packed = join(work, 'packed', 'linux-unpacked');
const unpacked = join(work, 'app');
let files: string[] = [];

/** The packaging file as it is, with the built parts and the runtime taken from this test's own folder. */
function configuration(): Configuration {
  const settings = parse(readFileSync(join(root, 'electron-builder.yml'), 'utf8')) as Configuration & { files: string[] };
  const built = (one: string): string | { from: string; to: string; filter: string[] } =>
    one.startsWith('dist/') ? { from: join(dist, one.slice('dist/'.length)), to: one, filter: ['**/*', '!**/*.map'] } : one;
  return { ...settings, directories: { output: join(work, 'packed') }, electronDist: join(work, 'runtime'), files: settings.files.map(built) };
}

beforeAll(async () => {
  await Promise.all([bundleCore(root, dist), bundleShell(root, dist), bundleRenderer(root, dist)]);
  layOutFakeRuntime(join(work, 'runtime'));
  await build({ projectDir: root, targets: Platform.LINUX.createTarget('dir'), config: configuration(), publish: 'never' });
  execFileSync(join(root, 'node_modules', '.bin', 'asar'), ['extract', join(packed, 'resources', 'app.asar'), unpacked]);
  files = readdirSync(unpacked, { recursive: true, withFileTypes: true }).filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name).slice(unpacked.length + 1));
}, 240_000);
afterAll(() => rmSync(work, { recursive: true, force: true }));

const ours = (): string[] => files.filter((file) => !file.startsWith('node_modules'));
const data = (): string[] => readdirSync(join(unpacked, 'dist', 'core'), { withFileTypes: true }).filter((one) => one.isDirectory()).map((one) => one.name);

describe('the packed app', () => {
  it('holds the programs, the window and the data folders, and nothing it is made from', () => {
    for (const file of ['package.json', 'dist/main/main.js', 'dist/main/preload.cjs', 'dist/core/core.js', 'dist/core/worker-entry.js', 'dist/core/worker-guard.js', 'dist/renderer/index.html']) expect(files, file).toContain(file);
    expect(data()).toEqual(expect.arrayContaining(['packs', 'profiles', 'sampleFirm']));
    expect(ours().filter((file) => /\.(tsx?|map)$|\.test\.|^(test|src|renderer|main|build)\//.test(file))).toEqual([]);
  });

  it('leaves out what the window has in its bundle already', () => {
    expect(files.filter((file) => /^node_modules\/(@mantine|@tanstack|react|react-dom|pdfjs-dist|vite|electron|typescript|vitest)\//.test(file))).toEqual([]);
  });

  it('has no import of a room left: every process is bundled', () => {
    for (const file of ours().filter((one) => /^dist\/(core|main)\/.*\.c?js$/.test(one))) expect(readFileSync(join(unpacked, file), 'utf8'), file).not.toMatch(/(from\s*|import\s*\(\s*|require\()["']#/);
  });

  it('keeps native code outside the archive, where it can be loaded', () => {
    const outside = readdirSync(join(packed, 'resources', 'app.asar.unpacked'), { recursive: true }).map(String);
    expect(outside.some((file) => /sqlite3.*\.node$/.test(file))).toBe(true);
    expect(outside.some((file) => /@img.*\.node$/.test(file))).toBe(true);
    expect(files.filter((file) => file.endsWith('.node')).length).toBe(outside.filter((file) => file.endsWith('.node')).length);
  });

  it('carries the reader of printed slips, and of its package nothing else that is large', () => {
    expect(files.filter((file) => /^node_modules\/zxing-wasm\/.*\.wasm$/.test(file))).toEqual(['node_modules/zxing-wasm/dist/reader/zxing_reader.wasm']);
    expect(files).toContain('node_modules/zxing-wasm/dist/es/reader/index.js');
  });

  it('has every fuse set as the packaging file says', async () => {
    const wire = await getCurrentFuseWire(join(packed, 'niryat'));
    const states = Object.fromEntries([0, 1, 2, 3, 4, 5, 6, 7].map((fuse) => [FuseV1Options[fuse], wire[fuse as FuseV1Options] === FuseState.ENABLE]));
    expect(states).toEqual({
      RunAsNode: false, EnableCookieEncryption: true, EnableNodeOptionsEnvironmentVariable: false, EnableNodeCliInspectArguments: false,
      EnableEmbeddedAsarIntegrityValidation: true, OnlyLoadAppFromAsar: true, LoadBrowserProcessSpecificV8Snapshot: false, GrantFileProtocolExtraPrivileges: false,
    });
  });
});

describe('the packed programs', () => {
  const list = join(work, 'list.csv');

  it('run as the desktop would run them: shell, core and worker, out of the archive alone', () => {
    writeFileSync(list, 'SKU,Name\nBR-1,Brass diya\n');
    const { stdout, stderr, status } = spawnSync(process.execPath, [join(import.meta.dirname, 'packedApp.trial.ts'), unpacked, join(work, 'home'), list], { encoding: 'utf8', timeout: 90_000, env: { ...process.env, NODE_PATH: '' } });
    expect(status, stderr).toBe(0);
    const ran = JSON.parse(stdout) as Record<string, unknown>;
    expect(ran).toMatchObject({
      preload: join(unpacked, 'dist', 'main', 'preload.cjs'), script: 200, policy: expect.stringContaining("script-src 'self'"),
      imported: { ok: true, value: { files: [{ rows: 1, products: { created: 1 } }] } }, found: { ok: true, value: { total: 1, items: [{ sku: 'BR-1' }] } },
    });
    expect(Number(ran.rules)).toBeGreaterThanOrEqual(60);
    expect(ran.processes).toEqual(expect.arrayContaining([join(unpacked, 'dist', 'core', 'core.js'), join(unpacked, 'dist', 'core', 'worker-entry.js')]));
  });

  it('give the command line too', () => {
    const niryat = (...args: string[]): ReturnType<typeof spawnSync> => spawnSync(process.execPath, [join(unpacked, 'dist', 'core', 'cli.js'), ...args], { cwd: work, encoding: 'utf8', env: { ...process.env, NIRYAT_HOME: join(work, 'cli-home') } });
    expect(niryat('new', 'Firm.niryat')).toMatchObject({ stdout: expect.stringContaining('Created "Firm"'), stderr: '' });
    expect(niryat('id', 'iec', '0512345678').status).toBe(0);
    expect(existsSync(join(work, 'Firm.niryat', 'workspace.sqlite'))).toBe(true);
  });
});
