import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fixedClock } from '#base';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type App, createApp } from '../app.ts';
import type { Output, UseCaseName } from '../contract.ts';

let folder = '';
let app: App;
let company = '';
let item = '';
const call = (name: UseCaseName, input: unknown) => app.callUntyped(name, input, { company });
async function value<K extends UseCaseName>(name: K, input: unknown): Promise<Output<K>> {
  const answer = await call(name, input);
  if (!answer.ok) throw new Error(`${answer.problem.code}: ${answer.problem.message}`);
  return answer.value as Output<K>;
}
const refusal = async (name: UseCaseName, input: unknown): Promise<string> => {
  const answer = await call(name, input);
  return answer.ok ? 'done' : `${answer.problem.code}: ${answer.problem.message}`;
};
const numbers = async (): Promise<string[]> => (await value('catalogue.page', { columns: ['sku'] })).rows.map((one) => one.sku);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'niryat-hostile-'));
  app = createApp({ clock: fixedClock(Date.parse('2026-11-26T09:00:00Z'), 1_000), stateFolder: join(folder, 'state'), person: 'Meera', worker: { run: () => { throw new Error('no worker here'); } } });
  company = (await app.companies.create(join(folder, 'Firm.niryat'), 'Kaveri Brass Works')).id;
  item = (await value('catalogue.add', { sku: 'KB-1', name: 'Brass bowl' })).id;
});
afterAll(async () => {
  await app.close();
  await rm(folder, { recursive: true, force: true });
});

const LONG = 'x'.repeat(100_000);

describe('a text of 100,000 characters is refused with the limit, and nothing is cut', () => {
  test.each([
    ['a new item, its name', 'catalogue.add', { sku: 'KB-2', name: LONG }, 'text-too-long: The text is too long. This field holds 20000 characters'],
    ['a new item, its number', 'catalogue.add', { sku: LONG }, 'has 100000 characters; an item no. has 120 at most'],
    ['a pasted new row, its number', 'catalogue.addMany', { items: [{ cells: { sku: 'KB-3' } }, { cells: { sku: LONG } }] }, 'The item no. of new row 2 has 100000 characters; an item no. has 120 at most'],
    ['a number one character too long', 'catalogue.addMany', { items: [{ cells: { sku: 'x'.repeat(121) } }] }, '120 at most'],
  ] as const)('%s', async (_what, name, input, says) => {
    const before = await numbers();
    expect(await refusal(name, input)).toContain(says);
    expect(await numbers()).toEqual(before);
  });
  test('a pasted new row with such a name goes in without it, and that is told with the limit', async () => {
    const { added, refused } = await value('catalogue.addMany', { items: [{ cells: { sku: 'KB-4', 'name.en': LONG } }] });
    expect(added).toBe(1);
    expect(refused).toEqual([{ row: 1, field: 'name.en', why: expect.stringContaining('20000 characters at most') }]);
  });
  test('control: texts and numbers at the limit go in whole', async () => {
    const { id } = await value('catalogue.add', { sku: 'y'.repeat(120), name: 'n'.repeat(20_000) });
    const { product } = await value('catalogue.product', { id });
    expect([product.sku.length, product.name.en?.text.length]).toEqual([120, 20_000]);
  });
  test('numbers made by a pattern keep to the limit too', async () => {
    await value('variants.define', { parent: item, axes: [{ key: 'colour', values: ['Red'] }] });
    const { axes } = await value('variants.matrix', { parent: item });
    const key = axes[0]?.values[0]?.key ?? '';
    expect(await refusal('variants.exist', { parent: item, pattern: `{parent}-{colour}-${'q'.repeat(150)}`, create: [{ colour: key }] })).toContain('120 at most');
  });
});

test('half a surrogate pair becomes a sign that can be seen, so that two numbers never differ by what no file can hold', async () => {
  const { id } = await value('catalogue.add', { sku: 'KB-\ud800', name: 'Bowl \udc00' });
  const { product } = await value('catalogue.product', { id });
  expect([product.sku, product.name.en?.text]).toEqual(['KB-\ufffd', 'Bowl \ufffd']);
  expect(await refusal('catalogue.add', { sku: 'KB-\ud801' })).toContain('sku-taken');
});

test('a number that is used already is refused with the name of the item that has it', async () => {
  expect(await refusal('catalogue.add', { sku: ' KB-1 ' })).toContain('Item no. KB-1 is already used by Brass bowl');
});

test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])('a column called %s is a column nobody has', async (key) => {
  expect(await refusal('catalogue.page', { sort: [{ field: key, direction: 'asc' }] })).toContain('unknown-field');
  expect(await refusal('catalogue.page', { filters: [{ field: key, op: 'is', values: ['x'] }] })).toContain('unknown-field');
  expect(await value('journal.record', { record: item, field: key })).toMatchObject({ items: [{ change: 'create' }] });
});

test.each(['', 'abc', '1e400', '-1', '0', 'NaN', 'Infinity'])('a rate of "%s" is refused in words', async (typed) => {
  expect(await refusal('pricing.saveRate', { kind: 'currency', name: 'USD', value: typed, from: '2026-11-01' })).toContain('wrong-usage');
});

test('a cost beyond what money can hold is told as a slip, never written', async () => {
  await value('pricing.saveRate', { kind: 'material', name: 'brass', value: '9'.repeat(24), unit: 'KGS', from: '2026-11-01' });
  await value('pricing.saveSheet', { name: 'All', lines: { ['0'.repeat(26)]: { kind: 'measure', position: 0, label: 'Brass', input: 'netWeight', rate: 'brass', yield: '0.000000000001' } } });
  await value('catalogue.edit', { edits: [{ id: item, field: 'netWeight', value: `${'9'.repeat(24)} kg` }] });
  expect((await value('pricing.recost', { ids: [item], show: 'missing' })).rows).toMatchObject([{ after: null, missing: ['beyond'] }]);
  expect(await value('pricing.applyRecost', { ids: [item] })).toEqual({ items: 0, changeSet: null });
});
