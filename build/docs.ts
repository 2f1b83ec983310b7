import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { companySchema } from '#app';
import { exportPage, exportSchema } from '#importing';
import { bundledPacks, retiredRules, rulePages } from '#rules';

/** Writes docs/rules anew from the rule packs (one page per rule, an index per pack), and what exports hold. */
const folder = join(import.meta.dirname, '..', 'docs', 'rules');
const pages = rulePages(bundledPacks(), retiredRules());
rmSync(folder, { recursive: true, force: true });
for (const [path, text] of pages) {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}
const docs = join(import.meta.dirname, '..', 'docs');
writeFileSync(join(docs, 'export.md'), exportPage());
writeFileSync(join(docs, 'export.schema.json'), `${JSON.stringify(exportSchema(), undefined, 2)}\n`);
writeFileSync(join(docs, 'company.schema.json'), `${JSON.stringify(companySchema(), undefined, 2)}\n`);
console.log(`${pages.size} pages in docs/rules`);
