import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fixedClock } from '#base';
import { canonicalProduct, filledProduct, productsByIds, productBySku, type Product, shownContent, variantsOf, withInherited } from '#catalogue';
import { certificate } from '#exporter';
import type { Workspace } from '#store';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { type App, createApp, type Input, type Output, type UseCaseName } from '../index.ts';

const closing: (() => Promise<void>)[] = [];
afterAll(async () => { for (const close of closing) await close(); });

let app: App;
let company: string;
let workspace: Workspace;
beforeEach(async () => {
  const home = await mkdtemp(join(tmpdir(), 'niryat-variants-'));
  app = createApp({ clock: fixedClock(Date.parse('2026-11-21T09:00:00Z'), 1), stateFolder: home, person: 'Kavita', worker: { async *run() { throw new Error('no worker here'); } } });
  const mine = app;
  closing.push(async () => { await mine.close(); await rm(home, { recursive: true, force: true }); });
  const made = await app.call('workspace.create', { name: 'Kiran Brass' });
  if (!made.ok) throw new Error(made.problem.message);
  company = made.value.id;
  ({ workspace } = await app.companies.open(company));
});

async function call<K extends UseCaseName>(name: K, input: Input<K>): Promise<Output<K>> {
  const answer = await app.call(name, input, { company });
  if (!answer.ok) throw Object.assign(new Error(answer.problem.message), answer.problem);
  return answer.value;
}
async function dump(): Promise<string> {
  let text = '';
  for await (const line of workspace.dump()) text += `${line}\n`;
  return text;
}
const COLOURS = ['Antique', 'Bright', 'Copper', 'Dull'];
const SIZES = ['15 cm', '20 cm', '25 cm'];
const text = (said: string) => ({ kind: 'text' as const, text: said });

/** Twelve lamps as somebody imported them: four finishes in three sizes, with everything an item can have. */
async function twelve(): Promise<string[]> {
  const { value } = await workspace.change({ label: { id: 'add', data: { sku: 'all' } } }, async (db) => {
    const cert = db.newId();
    await db.create('certificate', certificate.parse({ id: cert, kind: 'test-report', number: 'TR-1', class: 'buyer' }));
    const items = COLOURS.flatMap((colour, at) => SIZES.map((size, nth): Product => filledProduct({
      id: db.newId(), sku: `KB-LMP-${colour.slice(0, 2).toUpperCase()}-${size.slice(0, 2)}`, name: { en: { text: `Brass oil lamp, ${colour.toLowerCase()}, ${size}` }, hi: { text: 'पीतल दीपक' } }, brand: 'Kiran', hsCode: '940550', origin: 'IN',
      attributes: { colour: text(colour), size: text(size), material: text('Brass') }, keywords: ['brass lamp'], notes: `shelf ${at}${nth}`, related: nth === 0 ? ['KB-WICK'] : [], certificateIds: at === 0 ? [cert] : [], gtin: nth === 1 ? '2000000000015' : undefined,
      classes: at === 1 ? { brand: 'internal' } : {}, supplier: 'Moradabad Castings', cost: { amount: 40_000 + nth, currency: 'INR' },
      priceLadders: { [db.newId()]: { position: 0, currency: 'USD', steps: { [db.newId()]: { position: 0, minQuantity: '60', price: { amount: 1400 + nth * 100, currency: 'USD' } } } } },
      packing: { [db.newId()]: { position: 0, level: 'item', netWeight: { value: `1.${nth}`, unit: 'KGS' } }, [db.newId()]: { position: 2, level: 'carton', count: '12' } },
      images: { [db.newId()]: { position: 0, blob: `${at}${nth}`.repeat(32), fileName: `${colour}.jpg` } },
    })));
    await db.createMany('product', items.map(canonicalProduct));
    return items.map((one) => one.id);
  });
  return value;
}
const shown = async (ids: readonly string[]): Promise<string[]> => (await productsByIds(workspace.read, ids)).map(shownContent);
const refusal = (work: Promise<unknown>): Promise<{ code: string; message: string }> => work.then(() => { throw new Error('was not refused'); }, (error: unknown) => error as { code: string; message: string });

describe('grouping products that are there', () => {
  test('the axes, the parent\'s number and name, and what moves up are proposed; nothing is written', async () => {
    const ids = await twelve();
    const before = await dump();
    const preview = await call('variants.groupPreview', { ids });
    expect(preview).toMatchObject({ sku: 'KB-LMP', name: 'Brass oil lamp', axes: ['colour', 'size'], findings: [] });
    const moves = new Map(preview.parts.map((one) => [one.field, one.moves]));
    expect([moves.get('hsCode'), moves.get('name.hi'), moves.get('attributes.material'), moves.get('attributes.size'), moves.get('priceLadders'), moves.get('brand'), moves.get('certificateIds')]).toEqual(['up', 'up', 'up', 'axis', 'stays', 'stays', 'stays']);
    expect(await dump()).toBe(before);
  });

  test('12 in, 12 out: each shows what it showed, in the group and after it; undo leaves not a byte', async () => {
    const ids = await twelve();
    const [before, content] = [await dump(), await shown(ids)];
    const { parent } = await call('variants.group', { ids });
    const [above] = await productsByIds(workspace.read, [parent]);
    const variants = await productsByIds(workspace.read, ids);
    expect(variants.map((one) => shownContent(withInherited(one, above as Product)))).toEqual(content);
    expect(variants.every((one) => one.parent === parent && one.hsCode === undefined)).toBe(true);
    expect(variants.map((one) => one.notes)).toContain('shelf 32');

    const grouped = await dump();
    expect(await call('variants.ungroup', { parent })).toMatchObject({ products: 12, parentKept: false });
    expect(await shown(ids)).toEqual(content);
    expect((await call('workspace.state', {}))).toMatchObject({ products: 12, variants: 0 });
    await call('workspace.undo', {});
    expect(await dump()).toBe(grouped);
    await call('workspace.undo', {});
    expect(await dump()).toBe(before);
    await call('workspace.redo', {});
    expect(await dump()).toBe(grouped);
  });

  test('under a product that is there each still shows what it showed, and its variants are left alone', async () => {
    const ids = await twelve();
    const { id: lamp } = await call('catalogue.add', { sku: 'LAMP', name: 'Any lamp' });
    await call('catalogue.edit', { edits: [{ id: lamp, field: 'port', value: 'Mundra' }, { id: lamp, field: 'hsCode', value: '940550' }, { id: lamp, field: 'cartonCount', value: '6' }] });
    const content = await shown(ids);
    await call('variants.group', { ids, parent: { id: lamp } });
    const [above] = await productsByIds(workspace.read, [lamp]);
    expect((await productsByIds(workspace.read, ids)).map((one) => shownContent(withInherited(one, above as Product)))).toEqual(content);
    expect(above).toMatchObject({ name: { en: { text: 'Any lamp' } }, axes: ['colour', 'size'] });
  });

  test('a product with variants of its own, and a number that is taken, stand in the way and are named', async () => {
    const ids = await twelve();
    await call('catalogue.add', { sku: 'V', parent: ids[0] });
    expect(await refusal(call('variants.group', { ids }))).toMatchObject({ code: 'wrong-usage', message: expect.stringContaining('KB-LMP-AN-15 has variants of its own') });
    expect(await refusal(call('variants.group', { ids: ids.slice(1), parent: { sku: 'V' } }))).toMatchObject({ code: 'sku-taken', message: expect.stringContaining('Item no. V is already used by V') });
  });

  test('a variant moves to another parent, or becomes a product, with all it took along; its certificate still covers it', async () => {
    const ids = await twelve();
    const { parent } = await call('variants.group', { ids });
    await workspace.change({ label: { id: 'certificate', data: { number: 'C-9' } } }, async (db) => db.create('certificate', certificate.parse({ id: db.newId(), kind: 'gots', number: 'C-9', covers: { products: [parent] } })));
    const [one = '', other = ''] = ids;
    const content = await shown([one, other]).then(async () => (await productsByIds(workspace.read, [one, other])).map(async (item) => shownContent(withInherited(item, (await productsByIds(workspace.read, [parent]))[0] as Product))));
    expect(await call('variants.ungroup', { parent, ids: [one] })).toMatchObject({ products: 1, parentKept: true });
    expect(await shown([one])).toEqual([await content[0]]);
    const row = await workspace.read.get<{ doc: string }>(`SELECT doc FROM certificate WHERE doc ->> '$.number' = 'C-9'`);
    expect(certificate.parse(JSON.parse(row?.doc ?? '')).covers.products).toEqual([parent, one]);
    const { id: second } = await call('catalogue.add', { sku: 'OTHER' });
    await call('variants.group', { ids: [other], parent: { id: second } });
    expect((await productsByIds(workspace.read, [other]))[0]?.parent).toBe(second);
    expect((await variantsOf(workspace.read, parent)).length).toBe(10);
  });
});

describe('axes and the matrix', () => {
  const lamp = async (): Promise<string> => {
    const { id } = await call('catalogue.add', { sku: 'KB-1', name: 'Lamp', family: 'handicraft' });
    await call('variants.define', { parent: id, axes: [{ key: 'colour', values: ['Red', 'Blue', 'red '] }, { key: 'size', values: ['S', 'M', 'L'] }] });
    return id;
  };

  test('values are named once, in their order; variants are made only where they are wanted, with numbers from the pattern', async () => {
    const parent = await lamp();
    const { axes } = await call('variants.matrix', { parent });
    expect(axes.map((one) => one.values.map((value) => value.text))).toEqual([['Red', 'Blue'], ['S', 'M', 'L']]);
    const create = [{ colour: 'red', size: 's' }, { colour: 'blue', size: 'l' }];
    expect((await call('variants.exist', { parent, create, dryRun: true })).made.map((one) => one.sku)).toEqual(['KB-1-RED-S', 'KB-1-BLUE-L']);
    expect((await call('workspace.state', {})).variants).toBe(0);
    await call('variants.exist', { parent, create, pattern: '{parent}/{colour:1}{size}' });
    await call('variants.exist', { parent, create });
    const after = await call('variants.matrix', { parent });
    expect(after.variants.map((one) => [one.sku, one.place])).toEqual([['KB-1/BL', ['blue', 'l']], ['KB-1/RS', ['red', 's']]]);
  });

  test('a number that is used already, or would come twice, is told with both places and nothing is made', async () => {
    const parent = await lamp();
    await call('catalogue.add', { sku: 'KB-1-RED-S', name: 'Something else' });
    const taken = await call('variants.exist', { parent, create: [{ colour: 'red', size: 's' }] });
    expect(taken).toMatchObject({ changeSet: null, findings: [{ where: { sku: 'KB-1-RED-S' }, text: { title: 'Item no. KB-1-RED-S is already used by Something else' } }] });
    const twice = await call('variants.exist', { parent, create: [{ colour: 'red', size: 'm' }, { colour: 'red', size: 'l' }], pattern: '{parent}-{colour}' });
    expect(twice.findings[0]?.text.title).toBe('Item no. KB-1-RED would be made twice, for Red / M and for Red / L');
    expect((await call('workspace.state', {})).variants).toBe(0);
  });

  test('making and deleting are one step; a row whose last variant went stays', async () => {
    const parent = await lamp();
    await call('variants.exist', { parent, create: [{ colour: 'red', size: 's' }] });
    const [made] = (await call('variants.matrix', { parent })).variants;
    const before = await dump();
    await call('variants.exist', { parent, create: [{ colour: 'blue', size: 's' }], remove: [made?.id ?? ''] });
    expect((await call('variants.matrix', { parent })).variants.map((one) => one.sku)).toEqual(['KB-1-BLUE-S']);
    expect((await call('variants.matrix', { parent })).axes[0]?.values.map((one) => one.text)).toEqual(['Red', 'Blue']);
    await call('workspace.undo', {});
    expect(await dump()).toBe(before);
  });

  test('two variants in one place are a point at the second, in the matrix and at the item', async () => {
    const parent = await lamp();
    await call('variants.exist', { parent, create: [{ colour: 'red', size: 's' }, { colour: 'red', size: 'm' }] });
    const second = await productBySku(workspace.read, 'KB-1-RED-S');
    await call('catalogue.edit', { edits: [{ id: second?.id ?? '', field: 'attributes.size', value: 'M' }] });
    expect((await call('variants.matrix', { parent })).findings).toMatchObject([{ messageId: 'VAR-SAME-PLACE', where: { record: second?.id } }]);
    expect((await call('catalogue.product', { id: second?.id ?? '' })).findings.map((one) => one.messageId)).toContain('VAR-SAME-PLACE');
  });

  test('what an item takes is slanted in the matrix, its own is not, and its own weight leaves the parent\'s carton', async () => {
    const parent = await lamp();
    await call('variants.exist', { parent, create: [{ colour: 'red', size: 's' }, { colour: 'red', size: 'm' }] });
    await call('catalogue.edit', { edits: [{ id: parent, field: 'netWeight', value: '2 kg' }, { id: parent, field: 'cartonCount', value: '12' }] });
    const small = (await call('variants.matrix', { parent })).variants.find((one) => one.sku.endsWith('-S'));
    await call('catalogue.edit', { edits: [{ id: small?.id ?? '', field: 'netWeight', value: '1 kg' }] });
    const cells = (field: string) => call('variants.matrix', { parent, field }).then(({ variants }) => variants.map((one) => [one.text, one.inherited]));
    expect(await cells('netWeight')).toEqual([['2 KGS', true], ['1 KGS', false]]);
    expect(await cells('cartonCount')).toEqual([['12', true], ['12', true]]);
  });
});
