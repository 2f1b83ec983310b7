import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fixedClock } from '#base';
import { canonicalProduct, filledProduct } from '#catalogue';
import { STOREFRONTS } from '#listing/nouns';
import { storefrontProfiles } from '#listing';
import { createWorkspace, type Workspace } from '#store';
import { onTestFinished, describe, expect, test } from 'vitest';
import { type App, createApp, type Input, type Output, type UseCaseName } from '../index.ts';
import { kinds } from '../kinds.ts';
import { keepOwnText } from '../listing/ownTexts.ts';
import { Keeper } from './keeper.ts';
import { keptOf, sumsOf } from './storage.ts';

const CLOCK = () => fixedClock(Date.parse('2026-11-21T09:00:00Z'), 1);
const worker = { async *run(): AsyncGenerator<unknown> { throw new Error('no worker here'); } };

/** A company of so many plain products, with a keeper whose judging is counted. */
async function counted(products: number): Promise<{ workspace: Workspace; keeper: Keeper; judged: string[][]; ids: string[] }> {
  const home = await mkdtemp(join(tmpdir(), 'niryat-completeness-'));
  const workspace = await createWorkspace(join(home, 'Kiran.niryat'), 'Kiran', { clock: CLOCK(), person: 'Kavita', kinds });
  const judged: string[][] = [];
  const keeper = new Keeper(workspace, { clock: CLOCK(), worker, onJudged: (ids) => judged.push([...ids]) });
  onTestFinished(async () => { keeper.stop(); await workspace.close(); await rm(home, { recursive: true, force: true }); });
  const { value: ids } = await workspace.change({ label: { id: 'add', data: { sku: '' } } }, async (db) => {
    const all = Array.from({ length: products }, (_, at) => filledProduct({ id: db.newId(), sku: `KB-${String(at).padStart(5, '0')}`, name: { en: { text: `Lamp ${at}` } } }));
    await db.createMany('product', all.map(canonicalProduct));
    return all.map((one) => one.id);
  });
  return { workspace, keeper, judged, ids };
}
const rename = (workspace: Workspace, id: string, hsCode: string) => workspace.change({ label: { id: 'edit', data: { field: 'hsCode', sku: '' } } }, async (db) => {
  const before = await db.record<Parameters<typeof canonicalProduct>[0]>('product', id);
  if (before) await db.update('product', { ...before, hsCode });
});

describe('only what changed is judged again', () => {
  test('of 120 products one edit judges one, a variant its product, a certificate all of them', async () => {
    const { workspace, keeper, judged, ids } = await counted(120);
    await keeper.look('alibaba');
    await keeper.settled();
    expect(new Set(judged.flat()).size).toBe(120);
    const [first = '', second = ''] = ids;

    judged.length = 0;
    await rename(workspace, first, '940550');
    await keeper.settled();
    expect(judged).toEqual([[first]]);

    judged.length = 0;
    await workspace.change({ label: { id: 'listing-text', data: {} } }, (db) => keepOwnText(db, { storefront: 'alibaba', product: second, language: 'en', text: 'title', value: 'Brass Lamp' }));
    await keeper.settled();
    expect(judged, 'an own text for a storefront').toEqual([[second]]);

    judged.length = 0;
    await workspace.change({ label: { id: 'add', data: { sku: 'V' } } }, (db) => db.create('product', canonicalProduct(filledProduct({ id: db.newId(), sku: 'V-1', parent: second }))));
    await keeper.settled();
    expect(new Set(judged.flat())).toEqual(new Set([second]));

    judged.length = 0;
    await workspace.undo();
    await keeper.settled();
    expect(new Set(judged.flat()), 'the variant is gone and nobody says whose it was').toEqual(new Set([second]));

    judged.length = 0;
    await workspace.change({ label: { id: 'certificate', data: { number: '1' } } }, (db) => db.create('certificate', { id: db.newId(), kind: 'gots', number: '1', covers: { firm: true, hsPrefixes: [], products: [] } } as never));
    await keeper.settled();
    expect(new Set(judged.flat()).size).toBe(120);
  });

  test('before anybody looks nothing is judged, and what was judged in an earlier run is forgotten when it changes', async () => {
    const { workspace, keeper, judged, ids } = await counted(3);
    await rename(workspace, ids[0] ?? '', '1');
    await keeper.settled();
    expect(judged).toEqual([]);
    await keeper.look('alibaba');
    await keeper.settled();
    keeper.stop();
    const later = new Keeper(workspace, { clock: CLOCK(), worker, onJudged: (some) => judged.push([...some]) });
    onTestFinished(() => later.stop());
    judged.length = 0;
    await rename(workspace, ids[1] ?? '', '2');
    await later.settled();
    expect(judged).toEqual([]);
    expect([...(await keptOf(workspace.read, 'alibaba', ids)).keys()].sort()).toEqual([ids[0], ids[2]].sort());
    const ask = await later.look('alibaba');
    await later.settled();
    expect(judged).toEqual([[ids[1]]]);
    expect(await sumsOf(workspace.read, ask)).toMatchObject({ products: 3, waiting: 0, complete: 0, open: 3 });
  });

  test('a product that says nothing of its status is active, and asked for', async () => {
    const { workspace, keeper } = await counted(2);
    await workspace.change({ label: { id: 'add', data: { sku: '' } } }, (db) => db.createMany('product', [{ id: db.newId(), sku: 'NO-STATUS' }]));
    expect((await sumsOf(workspace.read, await keeper.look('alibaba'))).products).toBe(3);
  });
  test('a stopped keeper judges no more', async () => {
    const { workspace, keeper, judged, ids } = await counted(90);
    await keeper.look('alibaba');
    keeper.stop();
    await keeper.settled();
    const before = judged.length;
    expect(new Set(judged.flat()).size).toBeLessThan(90);
    await rename(workspace, ids[0] ?? '', '1');
    expect(judged.length).toBe(before);
  });
});

test('the short list of storefronts is that of the profiles that are watched', () => expect(storefrontProfiles().filter((one) => one.watched).map(({ id, title }) => ({ id, title }))).toEqual(STOREFRONTS));

describe('points of one product', () => {
  async function firm(): Promise<{ app: App; call: <K extends UseCaseName>(name: K, input: Input<K>) => Promise<Output<K>> }> {
    const home = await mkdtemp(join(tmpdir(), 'niryat-points-'));
    const app = createApp({ clock: CLOCK(), stateFolder: home, person: 'Kavita', worker });
    onTestFinished(async () => { await app.close(); await rm(home, { recursive: true, force: true }); });
    const made = await app.call('workspace.create', { name: 'Kiran Brass' });
    const company = made.ok ? made.value.id : '';
    return { app, call: async (name, input) => {
      const answer = await app.call(name, input, { company });
      if (!answer.ok) throw new Error(answer.problem.message);
      return answer.value;
    } };
  }

  test('a missing field stands first with the field that answers it; filling it ticks it off; what does not apply says why', async () => {
    const { call } = await firm();
    const { id } = await call('catalogue.add', { sku: 'KB-1', family: 'textile' });
    await call('catalogue.edit', { edits: [{ id, field: 'markets', value: 'DE' }, { id, field: 'hsCode', value: '630260' }] });
    const before = await call('completeness.product', { id });
    const name = before.points.find((one) => one.rule === 'alibaba:title-present');
    expect(name).toMatchObject({ outcome: 'fail', field: 'name.en', required: true, title: 'Product name in English' });
    expect(before.points.filter((one) => one.kind === 'family').map((one) => one.field)).toContain('attributes.material');
    expect(before.points.some((one) => one.kind === 'label' && one.outcome !== 'not-applicable')).toBe(true);
    expect(before.points.filter((one) => one.outcome === 'not-applicable').every((one) => one.why !== '' || one.kind !== 'storefront')).toBe(true);
    expect(before.counts.asked).toBe(before.counts.met + before.counts.missing + before.counts.unknown);

    await call('catalogue.edit', { edits: [{ id, field: 'name.en', value: 'Terry towel' }, { id, field: 'attributes.material', value: 'Cotton' }] });
    const after = await call('completeness.product', { id });
    expect(after.points.find((one) => one.rule === 'alibaba:title-present')?.outcome).toBe('pass');
    expect(after.points.find((one) => one.rule === 'family:textile:material')?.outcome).toBe('pass');
    expect(after.counts.met).toBeGreaterThan(before.counts.met);
  });

  test('the list, the next one and the grid\'s column say the same', async () => {
    const { call } = await firm();
    for (const sku of ['A', 'B', 'C']) await call('catalogue.add', { sku });
    const [b] = (await call('catalogue.search', { query: 'B' })).items;
    let list = await call('completeness.list', {});
    for (let tries = 0; tries < 100 && list.waiting > 0; tries++) {
      await new Promise((resolve) => setTimeout(resolve, 50));
      list = await call('completeness.list', {});
    }
    expect(list).toMatchObject({ products: 3, open: 3, complete: 0, waiting: 0 });
    expect((await call('completeness.next', { after: b?.id })).sku).toBe('C');
    expect((await call('completeness.next', {})).sku).toBe('A');
    const { rows } = await call('catalogue.page', { columns: ['sku', 'completeness.alibaba'], sort: [{ field: 'completeness.alibaba', direction: 'desc' }] });
    expect(rows[0]?.cells['completeness.alibaba']).toMatch(/^\d+\/\d+$/);
    expect((await call('catalogue.page', { filters: [{ field: 'completeness.alibaba', op: 'less', values: ['100'] }] })).total).toBe(3);
    expect((await call('catalogue.page', { filters: [{ field: 'completeness.alibaba', op: 'greater', values: ['99'] }] })).total).toBe(0);
  });
});
