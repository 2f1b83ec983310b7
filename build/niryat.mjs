#!/usr/bin/env node
// Starts the command line under a Node that runs TypeScript as it is. Plain JavaScript of Node 20: an older one must be able to read this.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import module from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const NEEDED_MAJOR = 24;
const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const source = join(root, 'src', 'cli', 'bin.ts');
const program = existsSync(source) ? source : join(root, 'dist', 'core', 'cli.js');
const pinned = join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');

// Four hundred source files are compiled once, not with every command. Beside the program, where only who installed it may write.
process.env.NODE_COMPILE_CACHE ??= join(root, 'node_modules', '.cache', 'node-compiled');

if (Number(process.versions.node.split('.')[0]) >= NEEDED_MAJOR) {
  module.enableCompileCache?.(process.env.NODE_COMPILE_CACHE);
  await import(pathToFileURL(program).href);
} else if (existsSync(pinned)) handOver();
else {
  process.stderr.write(`niryat needs Node ${NEEDED_MAJOR} and found ${process.versions.node}: run "npm run setup" in ${root} once.\n`);
  process.exitCode = 3;
}

/** Ctrl+C reaches both processes: this one waits for the other's tidy end. */
function handOver() {
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => {});
  const { status, signal, error } = spawnSync(pinned, [program, ...process.argv.slice(2)], { stdio: 'inherit' });
  if (error) process.stderr.write(`${pinned} does not start: ${error.message}. Run "npm run setup" in ${root}.\n`);
  process.exitCode = status ?? (signal ? 130 : 3);
}
