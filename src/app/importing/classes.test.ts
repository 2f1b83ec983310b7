import { readFile } from 'node:fs/promises';
import { type Attribute, type Family, filledProduct, shippedFamilies } from '#catalogue';
import { describe, expect, test } from 'vitest';
import { testFirm } from '../company.fixture.ts';

/** Classes of attributes on their way through files: what was secret in one company is so in the next. */
const firm = testFirm({ name: 'Kaveri Brass' });
const { value, change } = firm;
const CANARY = 'CANARY-RECIPE';

const attribute = (id: string, key: string, label: string, cls: Attribute['class']): Attribute => ({ id, key, label: { en: { text: label } }, type: 'text', class: cls });
/** A lamp whose attributes have labels that tell nothing of their class, and one that tells the wrong thing. */
const stock = () => change(async (db) => {
  await db.createMany('attribute', [attribute(db.newId(), 'recipe', 'Alloy recipe', 'secret'), attribute(db.newId(), 'colour', 'Colour', 'secret'), attribute(db.newId(), 'burner', 'Burner', 'public'), attribute(db.newId(), 'finish', 'Finish', 'public'), attribute(db.newId(), 'bench', 'Bench', 'internal')]);
  await db.create('product', filledProduct({
    id: db.newId(), sku: 'KB-1', name: { en: { text: 'Lamp' } }, status: 'active',
    attributes: Object.fromEntries([['recipe', CANARY], ['colour', `${CANARY} shade`], ['burner', 'Cotton wick'], ['finish', 'Polished'], ['bench', 'B-7']].map(([key = '', text = '']) => [key, { kind: 'text' as const, text }])),
  }));
});
const classes = async (): Promise<Record<string, string>> => {
  const { workspace } = await firm.app.companies.open(firm.company);
  const rows = await workspace.read.all<{ doc: string }>('SELECT doc FROM attribute ORDER BY key');
  return Object.fromEntries(rows.map(({ doc }) => JSON.parse(doc) as Attribute).map((one) => [one.key, one.class]));
};
async function carried(format: 'json' | 'xlsx' | 'csv', everything: boolean): Promise<void> {
  await stock();
  const { file } = await value('catalogue.export', { format, for: 'self', everything });
  await firm.newCompany();
  const token = await firm.file(file.name, await readFile(firm.app.files.path(file.token)));
  await value('importing.commit', { files: [token], decisions: { skipFixes: [], accept: [] } });
}
/** All that leaves for others, as text. */
async function leaving(): Promise<string> {
  const texts: string[] = [];
  for (const wanted of ['buyer', 'public'] as const) {
    const table = await value('catalogue.export', { format: 'csv', for: wanted });
    const json = await value('catalogue.export', { format: 'json', for: wanted });
    for (const { file } of [table, json]) texts.push(await readFile(firm.app.files.path(file.token), 'utf8'));
  }
  return texts.join('\n');
}

describe.each([['json', true], ['json', false], ['xlsx', false], ['csv', false]] as const)('attributes in %s (everything of the company: %s)', (format, everything) => {
  test('arrive with the class they had, and what was secret is in nothing for others', async () => {
    await carried(format, everything);
    expect(await classes()).toEqual({ bench: 'internal', burner: 'public', colour: 'secret', finish: 'public', recipe: 'secret' });
    const text = await leaving();
    expect(text).not.toContain(CANARY);
    expect(text, 'control').toContain('Polished');
  });
});

test.each([['absent', (one: Attribute) => { const { class: _class, ...rest } = one; return rest; }], ['unreadable', (one: Attribute) => ({ ...one, class: 'for friends' })]] as const)('a class that is %s in the file is secret', async (_what, spoil) => {
  await stock();
  const { file } = await value('catalogue.export', { format: 'json', for: 'self' });
  const written = JSON.parse(await readFile(firm.app.files.path(file.token), 'utf8')) as { attribute: Attribute[] };
  await firm.newCompany();
  await value('importing.commit', { files: [await firm.file('spoilt.json', JSON.stringify({ ...written, attribute: written.attribute.map(spoil) }))] });
  expect(await classes()).toEqual({ bench: 'secret', burner: 'secret', colour: 'secret', finish: 'secret', recipe: 'secret' });
});

test('products without the list of attributes, as a person may cut them out, arrive with all of them secret', async () => {
  await stock();
  const { file } = await value('catalogue.export', { format: 'json', for: 'self' });
  const { products } = JSON.parse(await readFile(firm.app.files.path(file.token), 'utf8')) as { products: unknown[] };
  await firm.newCompany();
  await value('importing.commit', { files: [await firm.file('cut.json', JSON.stringify(products))] });
  expect(new Set(Object.values(await classes()))).toEqual(new Set(['secret']));
});

test.each(['json', 'csv'] as const)('a file (%s) never opens what the company keeps closed, and closes what it had open', async (format) => {
  await stock();
  const { file } = await value('catalogue.export', { format, for: 'self' });
  await firm.newCompany();
  await change((db) => db.createMany('attribute', [attribute(db.newId(), 'recipe', 'Alloy recipe', 'public'), attribute(db.newId(), 'burner', 'Burner', 'secret')]));
  await value('importing.commit', { files: [await firm.file(file.name, await readFile(firm.app.files.path(file.token)))] });
  expect(await classes()).toMatchObject({ recipe: 'secret', burner: 'secret' });
});

test('a mapping that somebody sent cannot open what headings mean as secret, nor name a field that is none', async () => {
  const list = await firm.file('list.csv', `SKU,Name,Purchase rate,Spare\nKB-1,Lamp,${CANARY},Polished\n`);
  const columns = [['SKU', 'sku'], ['Name', 'name.en'], ['Purchase rate', 'attribute.finish_note'], ['Spare', 'attribute.spare']].map(([heading, field], index) => ({ index, heading, field, ...(field?.startsWith('attribute') ? { class: 'public', label: 'Finish' } : {}) }));
  const sent = (more: object): Promise<string> => firm.file('mapping.json', JSON.stringify({ niryat: 'mapping', version: 2, columns, ...more }));
  await value('importing.commit', { files: [list], mappingFile: await sent({}) });
  expect(await classes()).toEqual({ finish_note: 'secret', spare: 'public' });
  const text = await leaving();
  expect(text).not.toContain(CANARY);
  expect(text, 'control').toContain('Polished');
  for (const field of ['__proto__', 'attribute.__proto__', 'packing.__proto__.netWeight', 'name.__proto__', 'label.__proto__', 'x'.repeat(201)]) {
    expect(await firm.call('importing.commit', { files: [list], mappingFile: await sent({ columns: [{ index: 0, heading: 'SKU', field }] }) })).toMatchObject({ ok: false, problem: { code: 'bad-mapping' } });
  }
});

test('an attribute that only a family declares keeps that class in a table', async () => {
  const textile = structuredClone(shippedFamilies().find((one) => one.code === 'textile')) as Family;
  await value('families.save', { family: { ...textile, attributes: textile.attributes.map((one) => (one.key === 'size' ? { ...one, class: 'secret' as const } : one)) } });
  const { id } = await value('catalogue.add', { sku: 'T-1', name: 'Towel', family: 'textile' });
  await value('catalogue.edit', { edits: [{ id, field: 'attributes.size', value: CANARY }] });
  const { file } = await value('catalogue.export', { format: 'csv', for: 'self' });
  const buyers = await value('catalogue.export', { format: 'csv', for: 'buyer' });
  expect(await readFile(firm.app.files.path(buyers.file.token), 'utf8')).not.toContain(CANARY);
  await firm.newCompany();
  await value('importing.commit', { files: [await firm.file('towels.csv', await readFile(firm.app.files.path(file.token)))] });
  expect(await classes()).toEqual({ size: 'secret' });
  expect(await leaving()).not.toContain(CANARY);
});

test('a family file without a class is read as secret, and never opens an attribute the company keeps closed', async () => {
  const file = await firm.file('lamps.yaml', 'code: lamps\nname: Lamps\nattributes:\n  - { key: wicks, label: Wicks, type: number }\n  - { key: recipe, label: Recipe, class: public }\n');
  await change((db) => db.create('attribute', attribute(db.newId(), 'recipe', 'Recipe', 'internal')));
  expect((await value('families.read', { file })).family.attributes.map((one) => [one.key, one.class])).toEqual([['wicks', 'secret'], ['recipe', 'internal']]);
});

