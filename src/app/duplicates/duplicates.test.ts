import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { canonicalProduct, filledProduct, mergedProduct, mergeRows, type MergeSide, type Product, shownContent, withInherited } from '#catalogue';
import { certificate } from '#exporter';
import { storeBlob } from '#media';
import type { Input, Output, UseCaseName } from '../index.ts';
import { closeFirm, type Firm, madeId, openFirm, photo } from '../listing/canary.fixture.ts';

type Goods = { id: string };
let firm: Firm;
async function call<K extends UseCaseName>(name: K, input: Input<K>, more: object = {}): Promise<Output<K>> {
  const answer = await firm.app.call(name, input, { company: firm.company, ...more });
  if (!answer.ok) throw Object.assign(new Error(answer.problem.message), answer.problem);
  return answer.value;
}
const workspace = async () => (await firm.app.companies.open(firm.company)).workspace;
const dump = async (): Promise<string[]> => {
  const lines: string[] = [];
  for await (const line of (await workspace()).dump()) lines.push(line);
  return lines;
};
const stored = async (kind: string): Promise<Record<string, unknown>[]> => (await (await workspace()).read.all<{ doc: string }>(`SELECT doc FROM ${kind} ORDER BY id`)).map((row) => JSON.parse(row.doc) as Record<string, unknown>);

const ladder = (name: string, currency: string, amount: number, buyer?: string) => ({ [madeId(name)]: { position: 0, currency, ...(buyer ? { buyer } : {}), steps: { [madeId(`${name}S`)]: { position: 0, minQuantity: '100', price: { amount, currency } } } } });
const text = (value: string) => ({ kind: 'text' as const, text: value });
const item = (sku: string, name: string, more: Partial<Product> = {}): Product => canonicalProduct(filledProduct({ id: madeId(`P${sku}`), sku, name: { en: { text: name } }, ...more }));
const [KEPT, GONE] = [madeId('PKB-15'), madeId('PKB 0015')];

beforeAll(async () => {
  firm = await openFirm('Duplicates');
  const [bowl, lamp] = [await storeBlob(firm.folder, await photo('#b08030'), 'jpg'), await storeBlob(firm.folder, await photo('#204060'), 'jpg')];
  const images = (...blobs: string[]) => Object.fromEntries(blobs.map((blob, position) => [madeId(`G${blob.slice(0, 4)}${position}`), { position, blob, fileName: `${position}.jpg` }]));
  await firm.edit(async (db) => {
    await db.createMany('product', [
      item('KB-15', 'Hammered brass bowl 15 cm', { images: images(bowl), gtin: '8901234567894', origin: 'IN', attributes: { material: text('Brass'), finish: text('Hammered') }, priceLadders: ladder('L1', 'USD', 450), keywords: ['bowl'], related: ['KB 0015'] }),
      item('KB 0015', 'Brass bowl hammered, 15cm', { images: images(lamp, bowl), hsCode: '741980', attributes: { material: text('Brass'), finish: text('Beaten'), colour: text('Gold') }, priceLadders: { ...ladder('L2', 'USD', 460), ...ladder('L3', 'EUR', 420) }, keywords: ['bowl', 'serving'], axes: ['size'], supplier: 'Secret Foundry' }),
      item('KB 0015-S', 'Small', { parent: GONE }),
      item('SET-1', 'Puja set', { related: ['KB 0015', 'KB-15'], packing: { [madeId('K1')]: { position: 0, level: 'inner', contents: [{ sku: 'KB 0015', count: '2' }] } } }),
      item('ZZ-1', 'Cotton kurta, indigo'),
    ]);
    await db.create('certificate', certificate.parse({ id: madeId('C1'), kind: 'other', title: 'Lead test', number: 'T-1', covers: { products: [GONE, KEPT] } }));
    await db.create('buyer', { id: madeId('B1'), name: 'Hansen' } as { id: string });
    await db.create('buyer', { id: madeId('B2'), name: 'Otto' } as { id: string });
    for (const [id, buyer, product, more] of [['Y1', 'B1', GONE, { itemNo: 'H-77' }], ['Y2', 'B2', GONE, { itemNo: 'O-1', description: 'Schale' }], ['Y3', 'B2', KEPT, { itemNo: 'O-2' }]] as const) {
      const layer: Goods & Record<string, unknown> = { id: madeId(id), key: `${madeId(buyer)} ${product}`, buyer: madeId(buyer), product, ...more };
      await db.create('buyer_item', layer);
    }
  });
});
afterAll(() => closeFirm(firm));

describe('duplicates of a company', () => {
  test('nothing is shown before a search; then the pair is there with its reasons', async () => {
    expect(await call('duplicates.list', {})).toMatchObject({ searched: null, total: 0 });
    expect(await call('duplicates.find', {})).toMatchObject({ found: 1, items: 5 });
    const { pairs, searched } = await call('duplicates.list', {});
    expect(searched).toMatchObject({ items: 5, behind: false });
    expect(pairs[0]).toMatchObject({ one: { sku: 'KB 0015' }, other: { sku: 'KB-15' }, evidence: { numbers: [], attributes: { equal: 1, of: 2 }, photos: 1, sku: 'alike', gtin: 'unknown', price: 'near' } });
    expect(pairs[0]?.score).toBeGreaterThan(85);
  });

  test('a pair told apart stays away, is undone, and can be taken back', async () => {
    const before = await dump();
    await call('duplicates.ignore', { kept: KEPT, other: GONE });
    await call('duplicates.ignore', { kept: GONE, other: KEPT });
    expect(await call('duplicates.list', {})).toMatchObject({ total: 0, ignored: 1, searched: { behind: true } });
    await call('duplicates.find', {});
    expect((await call('duplicates.list', {})).total).toBe(0);
    expect((await call('duplicates.ignored', {})).pairs).toHaveLength(1);
    await call('workspace.undo', {});
    expect(await dump()).toEqual(before);
    expect((await call('duplicates.list', {})).total).toBe(1);
  });

  test('a search sees what changed, and can be stopped', async () => {
    await call('catalogue.edit', { edits: [{ id: madeId('PZZ-1'), field: 'name.en', value: 'Puja set' }] });
    expect((await call('duplicates.find', {})).found).toBe(2);
    await call('workspace.undo', {});
    expect((await call('duplicates.find', {})).found).toBe(1);
    const stop = new AbortController();
    stop.abort();
    await expect(call('duplicates.find', {}, { signal: stop.signal })).rejects.toMatchObject({ code: 'cancelled' });
  });

  test('the preview tells every difference and everything that moves, and writes nothing', async () => {
    const before = await dump();
    const preview = await call('duplicates.preview', { kept: KEPT, other: GONE });
    expect(preview.rows.map((one) => [one.field, one.kept, one.other, one.side])).toEqual([
      ['sku', 'KB-15', 'KB 0015', 'kept'], ['name.en', 'Hammered brass bowl 15 cm', 'Brass bowl hammered, 15cm', 'kept'], ['hsCode', '', '741980', 'other'],
      ['attributes.finish', 'Hammered', 'Beaten', 'kept'], ['attributes.colour', '', 'Gold', 'other'], ['priceLadders', 'USD 100: 4.50', 'USD 100: 4.60 | EUR 100: 4.20', 'kept'], ['supplier', '', 'Secret Foundry', 'other'],
    ]);
    expect(preview.rows.find((one) => one.field === 'supplier')?.class).toBe('secret');
    expect([preview.photos, preview.moves]).toEqual([{ kept: 1, added: 1 }, { variants: 1, certificates: 1, buyers: 2, visits: 0, mentions: 1 }]);
    expect(await dump()).toEqual(before);
  });

  test('a merge keeps one, unites the rest, turns every pointer, and is undone and redone byte for byte', async () => {
    const before = await dump();
    const { changeSet } = await call('duplicates.merge', { kept: KEPT, other: GONE, sides: { 'attributes.finish': 'other' } });
    expect(changeSet?.title).toBe('KB 0015 merged into KB-15');
    const products = new Map((await stored('product')).map((one) => [one.sku, one as unknown as Product]));
    const merged = products.get('KB-15');
    expect([...products.keys()].sort()).toEqual(['KB 0015-S', 'KB-15', 'SET-1', 'ZZ-1']);
    expect(merged).toMatchObject({ id: KEPT, hsCode: '741980', gtin: '8901234567894', attributes: { finish: text('Beaten'), colour: text('Gold') }, keywords: ['bowl', 'serving'], axes: ['size'] });
    expect(merged?.related).toBeUndefined();
    expect(Object.values(merged?.images ?? {}).map((one) => one.position).sort()).toEqual([0, 1]);
    expect(Object.values(merged?.priceLadders ?? {}).map((one) => `${one.currency} ${Object.values(one.steps)[0]?.price.amount}`).sort()).toEqual(['EUR 420', 'USD 450']);
    expect(products.get('KB 0015-S')?.parent).toBe(KEPT);
    expect(products.get('SET-1')).toMatchObject({ related: ['KB-15'], packing: { [madeId('K1')]: { contents: [{ sku: 'KB-15', count: '2' }] } } });
    expect((await stored('certificate'))[0]).toMatchObject({ covers: { products: [KEPT] } });
    expect((await stored('buyer_item')).map((one) => [one.buyer, one.product, one.itemNo, one.description, one.key])).toEqual([[madeId('B1'), KEPT, 'H-77', undefined, `${madeId('B1')} ${KEPT}`], [madeId('B2'), KEPT, 'O-2', 'Schale', `${madeId('B2')} ${KEPT}`]]);
    expect((await call('duplicates.list', {})).total).toBe(0);
    const after = await dump();
    expect(after.join()).not.toContain(GONE);
    await call('workspace.undo', {});
    expect(await dump()).toEqual(before);
    await call('workspace.redo', {});
    expect(await dump()).toEqual(after);
    await call('workspace.undo', {});
  });

  test('a variant that moves to the kept item shows what it showed: what its new parent says otherwise does not get into it', async () => {
    const one = async (id: string): Promise<Product> => filledProduct((await (await workspace()).read.record<Product>('product', id)) as Product);
    const small = madeId('PKB 0015-S');
    const shown = shownContent(withInherited(await one(small), await one(GONE)));
    await call('duplicates.merge', { kept: KEPT, other: GONE });
    const [moved, parent] = [await one(small), await one(KEPT)];
    expect(moved.parent).toBe(KEPT);
    expect(shownContent(withInherited(moved, parent))).toBe(shown);
    expect(shownContent(withInherited({ ...moved, attributes: {}, ownOnly: [], images: {} }, parent))).not.toBe(shown);
    await call('workspace.undo', {});
  });

  test('the kept item may take the other number; others that named the old one name the new one', async () => {
    const before = await dump();
    await call('duplicates.merge', { kept: KEPT, other: GONE, sides: { sku: 'other' } });
    const set = (await stored('product')).find((one) => one.sku === 'SET-1');
    expect((await stored('product')).find((one) => one.id === KEPT)?.sku).toBe('KB 0015');
    expect(set?.related).toEqual(['KB 0015']);
    await call('workspace.undo', {});
    expect(await dump()).toEqual(before);
  });

  test.each([['itself', KEPT, KEPT], ['its own variant', GONE, madeId('PKB 0015-S')], ['an item with variants into a variant', madeId('PKB 0015-S'), GONE]])('an item and %s cannot be merged, and nothing changes', async (_what, kept, other) => {
    const before = await dump();
    await expect(call('duplicates.merge', { kept, other })).rejects.toMatchObject({ code: 'cannot-merge' });
    expect(await dump()).toEqual(before);
  });
});

describe('two become one, whatever they hold', () => {
  const word = fc.constantFrom('Brass', 'Copper', 'Gold', '15 cm', 'पीतल');
  const texts = fc.dictionary(fc.constantFrom('en', 'hi', 'gu'), word.map((one) => ({ text: one })), { maxKeys: 3 });
  const goods = (sku: string) => fc.record({
    name: texts, description: texts, keywords: fc.uniqueArray(word), brand: fc.option(word, { nil: undefined }), hsCode: fc.option(fc.constantFrom('741980', '830610'), { nil: undefined }),
    attributes: fc.dictionary(fc.constantFrom('material', 'finish', 'size'), word.map(text), { maxKeys: 3 }), claims: fc.uniqueArray(word),
    images: fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd')).map((all) => Object.fromEntries(all.map((one, position) => [madeId(`${sku}${one}`), { position, blob: one.repeat(64), fileName: `${one}.jpg` }]))),
    classes: fc.dictionary(fc.constantFrom('brand', 'hsCode'), fc.constantFrom('public' as const, 'internal' as const, 'secret' as const)),
  }).map((more) => filledProduct({ id: madeId(`P${sku}`), sku, ...more }));
  const both = fc.tuple(goods('ONE'), goods('TWO'));
  const filled = (value: unknown): boolean => value !== undefined && value !== '' && !(typeof value === 'object' && value !== null && Object.keys(value).length === 0);

  test('no value of either is lost unless the other won, by default or by choice', () => {
    fc.assert(fc.property(both, fc.infiniteStream(fc.constantFrom<MergeSide>('kept', 'other')), ([kept, other], choices) => {
      const rows = mergeRows(kept, other);
      const sides = Object.fromEntries(rows.map((one) => [one.field, choices.next().value as MergeSide]));
      const merged = filledProduct(mergedProduct(kept, other, sides));
      const at = (product: Product, field: string): unknown => { const [head = '', key] = field.split('.'); const whole = (product as unknown as Record<string, unknown>)[head]; return key === undefined ? whole : (whole as Record<string, unknown>)[key]; };
      for (const row of rows) expect(at(merged, row.field), row.field).toEqual(sides[row.field] === 'other' ? row.other : row.kept);
      for (const list of ['keywords', 'claims'] as const) expect(new Set(merged[list])).toEqual(new Set([...kept[list], ...other[list]]));
      expect(new Set(Object.values(merged.images).map((one) => one.blob))).toEqual(new Set([...Object.values(kept.images), ...Object.values(other.images)].map((one) => one.blob)));
      expect(new Set(Object.values(merged.images).map((one) => one.position)).size).toBe(Object.keys(merged.images).length);
      for (const field of ['brand', 'hsCode']) for (const one of [kept, other]) if (one.classes[field] === 'secret') expect(merged.classes[field]).toBe('secret');
    }));
  });

  test('by default the kept one stays as it is, and what it lacks comes from the other', () => {
    fc.assert(fc.property(both, ([kept, other]) => {
      const merged = filledProduct(mergedProduct(kept, other));
      for (const field of ['brand', 'hsCode'] as const) expect(merged[field]).toBe(filled(kept[field]) ? kept[field] : other[field]);
      for (const field of ['name', 'description', 'attributes'] as const) expect(merged[field]).toEqual({ ...other[field], ...kept[field] });
    }));
  });

  test('merging an item with a copy of itself changes nothing', () => {
    fc.assert(fc.property(goods('ONE'), (one) => {
      expect(mergedProduct(one, { ...one, id: madeId('PCOPY') })).toEqual(canonicalProduct(one));
    }));
  });

  test('a variant goes on showing what it takes from its parent and keeps empty what it keeps empty', () => {
    const parent = item('PAR', 'Lamp', { brand: 'Kiran', origin: 'IN', keywords: ['lamp'], attributes: { material: text('Brass') }, priceLadders: ladder('LP', 'USD', 900) });
    const variant = filledProduct({ id: madeId('PV'), sku: 'V', parent: parent.id, ownOnly: ['origin'] });
    const other = filledProduct(item('OTH', 'Old lamp', { brand: 'Other', origin: 'CN', port: 'INMUN', keywords: ['lamp'], attributes: { material: text('Iron') }, priceLadders: ladder('LO', 'USD', 700) }));
    const merged = filledProduct(mergedProduct(variant, other, {}, withInherited(variant, filledProduct(parent))));
    expect(merged).toEqual({ ...variant, port: 'INMUN' });
    const more = filledProduct(mergedProduct(variant, filledProduct({ ...other, keywords: ['diya'] }), {}, withInherited(variant, filledProduct(parent))));
    expect(more.keywords).toEqual(['lamp', 'diya']);
  });
});
