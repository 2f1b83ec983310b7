import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { nothingHeld, run } from '../held.fixture.ts';

let folder = '';
beforeAll(async () => { folder = await mkdtemp(join(tmpdir(), 'niryat-magento-')); });
afterAll(() => rm(folder, { recursive: true }));

const HEAD = 'sku,store_view_code,attribute_set_code,product_type,name,price,visibility,url_key,additional_attributes,configurable_variations';
const HIDDEN = 'Not Visible Individually';
/** As Magento writes it: variants first, then the product that lists them; a hidden row that nobody lists; a product by itself; one more language. */
const EXPORT = [
  HEAD,
  `KB-T-S,,Default,simple,Towel S,5,${HIDDEN},towel-s,"color=Red,size=S,note=soft, warm",`,
  `KB-T-M,,Default,simple,Towel M,6,${HIDDEN},towel-m,"color=Red,size=M",`,
  `KB-OLD,,Default,simple,Old towel,4,${HIDDEN},old,,`,
  'KB-T,,Default,configurable,Towel,,"Catalog, Search",towel,material=Cotton,"sku=KB-T-S,color=Red,size=S|sku=KB-T-M,color=Red,size=M|sku=KB-T-L,color=Red,size=L"',
  'KB-T,fr,,,Serviette,,,,,',
  'KB-T-L,,Default,simple,Towel L,7,"Catalog, Search",towel-l,,',
  'KB-1,,Default,simple,Lamp,12,"Catalog, Search",lamp,,',
].join('\n');

test('variants that stand before their product find it, one that nobody lists is an item by itself, and a cell of attributes becomes attributes', async () => {
  const path = join(folder, 'export_catalog_product.csv');
  await writeFile(path, `${EXPORT}\n`);
  const { held, products, variants, rejectedRows, mapping } = await run(path, nothingHeld());
  expect([mapping.layout, products.created, variants.created, rejectedRows]).toEqual(['magento', 3, 3, 0]);
  const of = (sku: string) => [...held.products.values()].find((one) => one.sku === sku);
  const towel = of('KB-T');
  expect([towel?.name.fr?.text, towel?.axes]).toEqual(['Serviette', ['color', 'size']]);
  expect(towel?.attributes).toMatchObject({ material: { kind: 'text', text: 'Cotton' } });
  expect(['KB-T-S', 'KB-T-M', 'KB-T-L', 'KB-OLD', 'KB-1'].map((sku) => of(sku)?.parent === towel?.id)).toEqual([true, true, true, false, false]);
  expect(of('KB-T-S')?.attributes).toMatchObject({ color: { text: 'Red' }, size: { text: 'S' }, note: { text: 'soft, warm' } });
  expect(of('KB-T-L')?.attributes).toMatchObject({ color: { text: 'Red' }, size: { text: 'L' } });
  const again = await run(path, held);
  expect([again.products.created, again.products.updated, again.variants.created, again.variants.updated]).toEqual([0, 0, 0, 0]);
});
