import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type BuildOptions, type Plugin } from 'esbuild';
import { builtPacks } from '../src/rules/packFiles.ts';
import { copyDataFolders } from './dataFolders.ts';

/** Libraries stay in node_modules: some carry native code, fonts or data beside their own files. */
const COMMON: BuildOptions = { bundle: true, platform: 'node', target: 'node24', packages: 'external', sourcemap: true, legalComments: 'none', logLevel: 'warning', charset: 'utf8' };

/**
 * Shapes are looked at in every process, and zod comes as a hundred files, sixty-five of them its own messages in as many languages, which nobody
 * asks for: every start opened and compiled them. It is taken into the bundle without them, and a process that reads a table is ready in 175 ms
 * where it took 210.
 */
const zodInside = (root: string): Plugin => ({
  name: 'zod inside',
  setup(made) {
    made.onResolve({ filter: /^zod$/ }, () => ({ path: join(root, 'node_modules', 'zod', 'index.js'), sideEffects: false }));
    made.onLoad({ filter: /[\\/]zod[\\/]v4[\\/]locales[\\/]index\.js$/ }, () => ({ contents: "export { default as en } from './en.js';" }));
  },
});

/** The core and whoever starts it: command line, utility process, worker. One folder, so that data and programs lie beside each other. */
export async function bundleCore(root: string, dist = join(root, 'dist')): Promise<void> {
  const out = join(dist, 'core');
  rmSync(out, { recursive: true, force: true });
  await build({
    ...COMMON, format: 'esm', splitting: true, outdir: out, chunkNames: 'chunk-[hash]', absWorkingDir: root, plugins: [zodInside(root)],
    entryPoints: { 'cli': 'src/cli/bin.ts', 'core': 'main/core.ts', 'worker-entry': 'src/app/worker/entry.ts', 'worker-guard': 'src/app/worker/guard.ts' },
  });
  layOutData(root, out);
}

/** Data folders beside the programs; of the rule packs what their files say, as JSON: YAML is for who writes rules, and takes a hundred times as long to read. */
function layOutData(root: string, out: string): void {
  copyDataFolders(join(root, 'src'), out);
  const packs = join(out, 'packs');
  const made = builtPacks(join(root, 'src', 'rules', 'packs'));
  rmSync(packs, { recursive: true });
  mkdirSync(packs);
  for (const [name, text] of Object.entries(made)) writeFileSync(join(packs, name), text);
}

/** Programs of the bench with the worker beside them, as they are shipped: what is measured does not strip types while it works. Gives the folder. */
export async function bundleBench(root: string, programs: readonly string[]): Promise<string> {
  const out = join(root, 'dist', 'bench');
  rmSync(out, { recursive: true, force: true });
  await build({
    ...COMMON, format: 'esm', splitting: true, outdir: out, chunkNames: 'chunk-[hash]', absWorkingDir: root, plugins: [zodInside(root)],
    entryPoints: { ...Object.fromEntries(programs.map((name) => [name, `test/bench/${name}.ts`])), 'worker-entry': 'src/app/worker/entry.ts', 'worker-guard': 'src/app/worker/guard.ts' },
  });
  layOutData(root, out);
  return out;
}

/** The desktop shell. A preload of a sandboxed window must be one CommonJS file. */
export async function bundleShell(root: string, dist = join(root, 'dist')): Promise<void> {
  const out = join(dist, 'main');
  rmSync(out, { recursive: true, force: true });
  await build({ ...COMMON, format: 'esm', outfile: join(out, 'main.js'), entryPoints: ['main/main.ts'], absWorkingDir: root, external: ['electron'] });
  await build({ ...COMMON, format: 'cjs', outfile: join(out, 'preload.cjs'), entryPoints: ['main/preload.ts'], absWorkingDir: root, packages: 'bundle', external: ['electron'] });
}
