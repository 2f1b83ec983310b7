import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fixedClock } from '#base';
import { type App, createApp, createWorkerPort, forkWorker, type Output, type UseCaseName } from '../index.ts';

const worker = createWorkerPort(forkWorker(), 1);
let home = '';
let app: App;
let company = '';
const ids: Record<string, string> = {};
const level = (at: number): string => `01J0000000000000000000000${at}`;
const call = async <K extends UseCaseName>(name: K, input: unknown): Promise<Output<K>> => {
  const answer = await app.callUntyped(name, input, { company });
  if (!answer.ok) throw Object.assign(new Error(answer.problem.message), { code: answer.problem.code });
  return answer.value as Output<K>;
};
const set = (...skus: string[]) => ({ [level(1)]: { position: 0, level: 'item', contents: skus.map((sku) => ({ sku, count: '1' })) } });

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'niryat-packing-'));
  app = createApp({ clock: fixedClock(Date.parse('2026-11-26T09:00:00Z'), 1_000), stateFolder: join(home, 'state'), person: 'Meera', worker });
  const made = await app.call('workspace.create', { name: 'Kaveri Brass Works' });
  if (!made.ok) throw new Error(made.problem.message);
  company = made.value.id;
  for (const sku of ['A', 'B', 'C']) ids[sku] = (await call('catalogue.add', { sku, name: `Bowl ${sku}` })).id;
});
afterAll(async () => {
  await app.close();
  worker.close();
  await rm(home, { recursive: true, force: true });
});

describe('sets of items', () => {
  test('a circle is refused with its way, from two windows at once too, and nothing is written', async () => {
    await call('packing.save', { id: ids.A, packing: set('B') });
    const both = await Promise.allSettled([call('packing.save', { id: ids.B, packing: set('C') }), call('packing.save', { id: ids.C, packing: set('A') })]);
    expect(both.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected']);
    const refused = both.find((one) => one.status === 'rejected');
    expect(refused?.reason).toMatchObject({ code: 'packing-cycle', message: expect.stringMatching(/A → B → C|B → C → A|C → A → B/) });
  });
  test('what a set names is told by name; a number that is not in the catalogue and a circle that an import made are points', async () => {
    await call('catalogue.edit', { edits: [{ id: ids.A, field: 'packing', value: set('B', 'NOPE') }, { id: ids.B, field: 'packing', value: set('A') }] });
    const looked = await call('packing.look', { id: ids.A });
    expect(looked.names).toEqual({ B: 'Bowl B', NOPE: null });
    expect(looked.findings.map((one) => [one.rule, one.text.title])).toEqual([['PACK-UNKNOWN-SKU', 'Item no. NOPE in the contents is not in the catalogue'], ['PACK-CYCLE', 'This set holds itself: A → B → A']]);
  });
});

describe('a variant', () => {
  test('is packed as its parent while it has no packing of its own', async () => {
    const { id } = await call('catalogue.add', { sku: 'D', name: 'Tray' });
    const variant = (await call('catalogue.add', { sku: 'D-1', name: '', parent: id })).id;
    await call('packing.save', { id, packing: { [level(2)]: { position: 0, level: 'carton', count: '24', grossWeight: { value: '12', unit: 'KGS' } } } });
    const { plan } = await call('packing.look', { id: variant, quantity: '50' });
    expect(plan?.ranges.map((one) => [one.from, one.to, one.units, one.gross])).toEqual([[1, 2, '24', '24'], [3, 3, '2', null]]);
    expect(plan?.missing).toEqual(['netWeight', 'grossWeight', 'size']);
  });
});
