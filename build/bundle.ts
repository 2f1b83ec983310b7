/** `node build/bundle.ts [renderer|core|shell…]`: builds these parts into dist/, or all of them. */
import { join } from 'node:path';
import { bundleCore, bundleShell } from './programs.ts';
import { bundleRenderer } from './renderer.ts';

const root = join(import.meta.dirname, '..');
const parts: Readonly<Record<string, (root: string) => Promise<void>>> = { renderer: bundleRenderer, core: bundleCore, shell: bundleShell };
const asked = process.argv.slice(2);
const unknown = asked.filter((one) => !Object.hasOwn(parts, one));

if (unknown.length > 0) {
  console.error(`There is no part ${unknown.join(', ')}. Parts: ${Object.keys(parts).join(', ')}.`);
  process.exitCode = 2;
} else {
  for (const [name, bundle] of Object.entries(parts)) {
    if (asked.length > 0 && !asked.includes(name)) continue;
    const from = performance.now();
    await bundle(root);
    console.log(`built ${name} in ${((performance.now() - from) / 1000).toFixed(1)} s`);
  }
}
