import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fixedClock } from '#base';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type App, createApp, type Output, type UseCaseName } from '../index.ts';
import { besideUs } from '../company.fixture.ts';

let home = '';
let app: App;
let company = '';
let number = 0;
const ids: Record<string, string> = {};
let buyer = '';
const LINE = '0'.repeat(26);
const LADDER = { [LINE]: { position: 0, currency: 'INR', steps: { [`${'0'.repeat(25)}1`]: { position: 0, minQuantity: '1', price: { amount: 10_000, currency: 'INR' } } } } };

async function call<K extends UseCaseName>(name: K, input: unknown): Promise<Output<K>> {
  const answer = await app.callUntyped(name, input, { company });
  if (!answer.ok) throw Object.assign(new Error(answer.problem.message), { code: answer.problem.code });
  return answer.value as Output<K>;
}
async function dump(): Promise<string> {
  const { workspace } = await app.companies.open(company);
  let text = '';
  for await (const line of workspace.dump()) text += `${line}\n`;
  return text;
}
const steps = async (): Promise<number> => (await call('workspace.state', {})).sequence;
const edit = (sku: string, field: string, value: unknown) => call('catalogue.edit', { edits: [{ id: ids[sku], field, value }] });

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'niryat-stale-'));
  app = createApp({ clock: fixedClock(Date.parse('2026-11-26T09:00:00Z'), 1_000), stateFolder: join(home, 'state'), person: 'Meera', worker: besideUs });
});
afterAll(async () => {
  await app.close();
  await rm(home, { recursive: true, force: true });
});
beforeEach(async () => {
  company = (await app.companies.create(join(home, `firm-${++number}.niryat`), `Firm ${number}`)).id;
  for (const sku of ['KB-1', 'KB-2']) {
    ids[sku] = (await call('catalogue.add', { sku, name: 'Brass bowl' })).id;
    await edit(sku, 'cost', '50');
    await edit(sku, 'priceLadders', LADDER);
  }
  await call('pricing.saveSheet', { name: 'All', lines: { [LINE]: { kind: 'fixed', position: 0, label: 'Casting', amount: '60' } } });
  buyer = (await call('buyers.add', { name: 'Hansen', currency: 'INR' })).id;
});

type Deed = { seen: string; write: () => Promise<unknown> };
const target = { percent: '60', roundTo: '1' };
const list = async (): Promise<Deed> => {
  const path = join(home, `list-${number}.csv`);
  await writeFile(path, 'Item no.,Their no.\nKB-1,H-1\nKB-2,H-2\n');
  const asked = { buyer, file: app.files.grant(path), headerRow: 1, columns: [{ index: 0, heading: 'Item no.', field: 'sku' }, { index: 1, heading: 'Their no.', field: 'itemNo' }] };
  const { seen } = await call('buyers.importList', { ...asked, write: false });
  return { seen, write: () => call('buyers.importList', { ...asked, write: true, seen }) };
};
const table = async (): Promise<Deed> => {
  const path = join(home, `rates-${number}.csv`);
  await writeFile(path, 'SKU,Name\nKB-1,Oil lamp\nKB-7,Jug\n');
  const file = app.files.grant(path);
  const { mapping } = await call('importing.inspect', { file });
  const { sha256, comparedWith } = await call('importing.preview', { file, mapping });
  return { seen: comparedWith, write: () => call('importing.commit', { files: [file], mapping, decisions: {}, seen: [sha256], comparedWith }) };
};
const pair = () => ({ kept: ids['KB-1'], other: ids['KB-2'] });
const both = () => [ids['KB-1'], ids['KB-2']];
/** A deed with a preview, and what another window writes in between that changes what it would do. */
const DEEDS: readonly { name: string; look: () => Promise<Deed>; meanwhile: () => Promise<unknown> }[] = [
  { name: 'new costs', look: async () => { const { seen } = await call('pricing.recost', {}); return { seen, write: () => call('pricing.applyRecost', { seen }) }; }, meanwhile: () => edit('KB-2', 'cost', '55') },
  { name: 'new prices', look: async () => { const { seen } = await call('pricing.proposePrices', { target }); return { seen, write: () => call('pricing.proposePrices', { target, write: true, seen }) }; }, meanwhile: () => edit('KB-1', 'cost', '80') },
  { name: 'a merge', look: async () => { const { seen } = await call('duplicates.preview', pair()); return { seen, write: () => call('duplicates.merge', { ...pair(), seen }) }; }, meanwhile: () => edit('KB-2', 'description.en', 'Written a moment ago') },
  { name: 'a group', look: async () => { const { seen } = await call('variants.groupPreview', { ids: both() }); return { seen, write: () => call('variants.group', { ids: both(), parent: { sku: 'KB' }, seen }) }; }, meanwhile: () => edit('KB-2', 'brand', 'Kesar') },
  { name: 'an import', look: table, meanwhile: () => edit('KB-1', 'name.en', 'Copper lamp') },
  { name: 'an import compared with a step that is taken back', look: async () => { await edit('KB-1', 'name.en', `Lamp ${number}`); return table(); }, meanwhile: () => call('workspace.undo', {}) },
  { name: 'the list of a buyer', look: list, meanwhile: () => call('buyers.setCells', { buyer, cells: [{ product: ids['KB-1'], field: 'itemNo', text: 'OTHER' }] }) },
];

describe.each(DEEDS)('$name', ({ look, meanwhile }) => {
  test('is not written when another window changed what it would do after it was shown', async () => {
    const { write } = await look();
    await meanwhile();
    const before = await dump();
    await expect(write()).rejects.toMatchObject({ code: 'preview-again' });
    expect(await dump()).toBe(before);
    await (await look()).write();
    expect(await dump(), 'the new preview is written').not.toBe(before);
  });
  test('control: something else that was written in between does not stand in its way', async () => {
    const { write } = await look();
    await call('catalogue.saveView', { name: 'Lamps', query: '', filters: [], sort: [], columns: null, frozen: 1, widths: {} });
    const before = await dump();
    await write();
    expect(await dump()).not.toBe(before);
  });
  test('pressed twice at once it happens once', async () => {
    const { write } = await look();
    const before = await steps();
    await Promise.allSettled([write(), write()]);
    expect(await steps() - before).toBe(1);
  });
});
