import { openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { wallClock } from '#base';
import { canonicalProduct, filledProduct, type Product } from '#catalogue';
import { type App, createApp, type Input, type Output, type UseCaseName } from '../../src/app/index.ts';

/**
 * A process that does one large deed and may be killed at any moment of it. Arguments: home, what to do, file of acknowledgements.
 * `prepare` makes the company; `look` prints its data; `undo` takes the last step back, `redo` does those after the first again; all else is a deed.
 */
const [home = '', what = '', acknowledged = ''] = process.argv.slice(2);
const ROWS = 1_500;
const folder = join(home, 'Firm.niryat');
/** Steps after the first one: the cost sheet and the edits. */
const EDITS = 20;
const LATER = EDITS + 1;
const LINE = '0'.repeat(26);
const idOf = (at: number): string => `0${String(at).padStart(25, '0')}`;
const ids = (count: number): string[] => Array.from({ length: count }, (_none, at) => idOf(at + 1));

async function ask<K extends UseCaseName>(app: App, company: string, name: K, input: Input<K>): Promise<Output<K>> {
  const answer = await app.call(name, input, { company });
  if (!answer.ok) throw new Error(`${name}: ${answer.problem.message}`);
  return answer.value;
}

const goods = (id: string, at: number): Product => canonicalProduct(filledProduct({
  id, sku: `KB-${String(at + 1).padStart(5, '0')}`, name: { en: { text: `Brass bowl ${at % 7}` } }, brand: 'Kesar', cost: { amount: 5_000, currency: 'INR' },
  priceLadders: { [LINE]: { position: 0, currency: 'INR', steps: { [LINE]: { position: 0, minQuantity: '1', price: { amount: 10_000, currency: 'INR' } } } } },
  attributes: { colour: { kind: 'text', text: `colour ${at}` } },
}));

type Do = (name: <K extends UseCaseName>(name: K, input: Input<K>) => Promise<Output<K>>) => Promise<unknown>;
const rebrand = (call: Parameters<Do>[0], at: number): Promise<unknown> => call('catalogue.edit', { edits: [{ id: idOf(at), field: 'brand', value: 'Kaveri' }] });
/** What is prepared without haste, then the deed itself. */
const DEEDS: Readonly<Record<string, { before: (call: Parameters<Do>[0]) => Promise<string>; deed: (call: Parameters<Do>[0], known: string) => Promise<unknown> }>> = {
  bulk: { before: async (call) => (await call('catalogue.bulkPreview', { selection: { ids: ids(ROWS) }, fields: ['brand'], operation: { kind: 'set', value: 'Kaveri' } })).plan, deed: (call, plan) => call('catalogue.bulkApply', { plan }) },
  recost: { before: async (call) => (await call('pricing.recost', {})).seen, deed: (call, seen) => call('pricing.applyRecost', { seen }) },
  prices: { before: async () => '', deed: (call) => call('pricing.proposePrices', { target: { percent: '70', roundTo: '1' }, write: true }) },
  merge: { before: async () => '', deed: (call) => call('duplicates.merge', { kept: idOf(1), other: idOf(2) }) },
  group: { before: async () => '', deed: (call) => call('variants.group', { ids: ids(400), parent: { sku: 'KB', axes: ['colour'] } }) },
  back: { before: async (call) => (await call('workspace.history', { limit: 200 })).items.at(-1)?.id ?? '', deed: (call, changeSet) => call('journal.backTo', { changeSet }) },
  /** Control: a row at a time, each a step of its own; the first stands written before the deed says that it begins. */
  torn: { before: async (call) => { await rebrand(call, 1); return ''; }, deed: async (call) => { for (let at = 2; at <= ROWS; at++) await rebrand(call, at); } },
};

async function prepare(app: App): Promise<void> {
  const { id: company } = await app.companies.create(folder, 'Kaveri Brass Works');
  const { workspace } = await app.companies.open(company);
  await workspace.change({ label: { id: 'sample', data: {} } }, async (db) => db.createMany('product', ids(ROWS).map(goods)));
  await ask(app, company, 'pricing.saveSheet', { name: 'All', lines: { [LINE]: { kind: 'fixed', position: 0, label: 'Casting', amount: '60' } } });
  for (let at = 0; at < EDITS; at++) await ask(app, company, 'catalogue.edit', { edits: ids(100).map((id) => ({ id, field: 'notes', value: `note ${at}` })) });
}

/** All records, without what differs from one run to the next: new ids. */
async function look(app: App, company: string): Promise<string> {
  const { workspace } = await app.companies.open(company);
  const lines: string[] = [];
  for await (const line of workspace.dump()) lines.push(line.replace(/[0-9A-HJKMNP-TV-Z]{26}/gu, (id) => (id.startsWith('000') ? id : 'NEW')));
  return lines.sort().join('\n');
}

const app = createApp({ clock: wallClock, stateFolder: join(home, 'state'), person: 'Meera', worker: { run: () => { throw new Error('no worker here'); } } });
if (what === 'prepare') await prepare(app);
else {
  const { company } = await app.companies.open(folder);
  const call = <K extends UseCaseName>(name: K, input: Input<K>): Promise<Output<K>> => ask(app, company.id, name, input);
  const deed = DEEDS[what];
  if (what === 'look') process.stdout.write(await look(app, company.id));
  else if (what === 'undo') await call('workspace.undo', {});
  else if (what === 'redo') for (let at = 0; at < LATER; at++) await call('workspace.redo', {});
  else if (deed) {
    const known = await deed.before(call);
    process.send?.('begins');
    await deed.deed(call, known);
    writeSync(openSync(acknowledged, 'w'), 'done');
  }
}
await app.close();
process.disconnect?.();
