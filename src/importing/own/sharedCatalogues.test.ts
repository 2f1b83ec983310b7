import { existsSync, readdirSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeCsv, writeXlsx } from '#tables';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Held, run } from '../held.fixture.ts';
import { ownJson, ownTable } from '../index.ts';

const CATALOGUES = join(import.meta.dirname, '../../../../shared/data/catalogues');
const haveSamples = existsSync(CATALOGUES);
if (!haveSamples) console.info('The shared sample data is not here: that real catalogues go out and come back unchanged is skipped.');

let folder = '';
beforeAll(async () => { folder = await mkdtemp(join(tmpdir(), 'niryat-back-')); });
afterAll(() => rm(folder, { recursive: true }));

/** The largest sample has 5,000 items: this many of them go out and come back. */
const ROUND_TRIP = 400;
const shared = haveSamples ? readdirSync(CATALOGUES, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(csv|xlsx|xls|xml)$/.test(name) && !name.includes('tax-rates')) : [];

test.skipIf(!haveSamples)('every sample catalogue goes out as CSV, XLSX and JSON and comes back without a change', async () => {
  const back: string[] = [];
  for (const path of shared) {
    const { held } = await run(join(CATALOGUES, path));
    const products = [...held.products.values()].slice(0, ROUND_TRIP);
    const kept: Held = { ...held, products: new Map(products.map((one) => [one.sku, one])) };
    const { rows } = ownTable(products, held.attributes, 'self');
    for (const [name, bytes] of [['own.csv', writeCsv(rows)], ['own.xlsx', await writeXlsx([{ name: 'Products', rows }])], ['own.json', ownJson(products, held.attributes, 'self')]] as const) {
      await writeFile(join(folder, name), bytes);
      const again = await run(join(folder, name), kept);
      back.push(`${path} ${name}: ${products.length > 0 ? '' : 'nothing, '}${again.products.unchanged + again.variants.unchanged - products.length} other, ${again.products.created + again.variants.created} created, ${again.products.updated + again.variants.updated} updated, ${again.rejectedRows} rejected, ${again.held.attributes.length - held.attributes.length} attributes`);
    }
  }
  expect(shared.length).toBeGreaterThanOrEqual(14);
  expect(back.filter((one) => !one.endsWith(': 0 other, 0 created, 0 updated, 0 rejected, 0 attributes'))).toEqual([]);
});
