import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { bundledPacks, rulePages } from '#rules';

/** Writes docs/rules anew from the rule packs: one page per rule, an index per pack. */
const folder = join(import.meta.dirname, '..', 'docs', 'rules');
const pages = rulePages(bundledPacks());
rmSync(folder, { recursive: true, force: true });
for (const [path, text] of pages) {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}
console.log(`${pages.size} pages in docs/rules`);
