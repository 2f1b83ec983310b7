import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fixedClock } from '#base';
import { canonicalProduct, type Product } from '#catalogue';
import type { AnyRecord, Workspace, WriteDb } from '#store';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type App, createApp } from '../app.ts';
import { besideUs } from '../company.fixture.ts';
import type { Input, Output, UseCaseName } from '../contract.ts';
import { anyProduct } from './anyProduct.fixture.ts';

/** Another one with THOUSAND_SEED. */
const SEED = Number(process.env.THOUSAND_SEED ?? 20_261_126);
const STEPS = 1_000;

/** A small generator of numbers, the same on every computer (mulberry32). */
function dice(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return Math.floor((((value ^ (value >>> 14)) >>> 0) / 4_294_967_296) * below);
  };
}

let folder = '';
beforeAll(async () => { folder = await mkdtemp(join(tmpdir(), 'niryat-thousand-')); });
afterAll(() => rm(folder, { recursive: true, force: true }));

/** A company in an app that can be closed and opened again, as at the end of a day. */
class Firm {
  private app: App;
  private company = '';
  private readonly home: string;
  private readonly clock = fixedClock(Date.UTC(2026, 10, 22, 6), 7);
  readonly place: string;
  constructor(name: string) {
    this.home = join(folder, name);
    this.place = join(this.home, 'firm.niryat');
    this.app = this.start();
  }
  private start(): App {
    return createApp({ clock: this.clock, stateFolder: join(this.home, 'state'), person: 'Asha', worker: besideUs });
  }
  async found(): Promise<this> {
    this.company = (await this.app.companies.create(this.place, 'Firm')).id;
    return this;
  }
  async restart(between: () => void = () => undefined): Promise<void> {
    await this.app.close();
    between();
    this.app = this.start();
  }
  close(): Promise<void> {
    return this.app.close();
  }
  async workspace(): Promise<Workspace> {
    return (await this.app.companies.open(this.company)).workspace;
  }
  async ask<K extends UseCaseName>(name: K, input: Input<K>): Promise<Output<K>> {
    const result = await this.app.call(name, input, { company: this.company });
    if (!result.ok) throw new Error(`${name}: ${result.problem.code}: ${result.problem.message}`);
    return result.value;
  }
  async file(name: string, text: string): Promise<string> {
    const path = join(this.home, name);
    await writeFile(path, text);
    return this.app.files.grant(path, name);
  }
  async dump(): Promise<string> {
    let text = '';
    for await (const line of (await this.workspace()).dump()) text += `${line}\n`;
    return text;
  }
}

const FIELDS = ['name.en', 'name.hi', 'brand', 'moq', 'hsCode', 'category', 'price', 'leadDays', 'netWeight', 'keywords', 'notes', 'cost', 'claims', 'status', 'description.en'] as const;
const VALUES: Readonly<Record<string, readonly string[]>> = { moq: ['10 pcs', '25 sets', '1,200 pcs'], hsCode: ['830629', '09103020', '741980'], price: ['12.50', '4.25'], leadDays: ['25', '40'], netWeight: ['1.5 kg', '450 g'], cost: ['837 INR', '12.50 INR'], status: ['active', 'draft', 'discontinued'], keywords: ['brass | lamp', 'bell'], claims: ['GOTS', 'FSC | GOTS'] };

type Play = { firm: Firm; roll: (below: number) => number; fresh: () => string };
type Deed = (play: Play) => Promise<void>;

async function someIds({ firm, roll }: Play, most: number): Promise<string[]> {
  const all = (await (await firm.workspace()).read.all<{ id: string }>('SELECT id FROM product ORDER BY id')).map((one) => one.id);
  return all.length === 0 ? [] : [...new Set(Array.from({ length: 1 + roll(most) }, () => all[roll(all.length)] ?? ''))];
}
const change = async ({ firm }: Play, work: (db: WriteDb) => Promise<void>): Promise<void> => void (await (await firm.workspace()).change({ label: { id: 'edit-many', data: { count: 1 } } }, work));
const records = (db: WriteDb, kind: string): Promise<AnyRecord[]> => db.all<{ doc: string }>(`SELECT doc FROM ${kind} ORDER BY id`).then((rows) => rows.map((row) => JSON.parse(row.doc) as AnyRecord));

/** Where something stands in the way a wish is refused, and nothing is written: no step. A bug is thrown. */
const refusedOnly = (error: unknown): void => { if (!/^Error: [a-z.A-Z]+: [a-z-]+: /.test(String(error)) || /wrong-usage/.test(String(error))) throw error; };

/** What the screens write of these kinds is like this; each deed makes, changes or removes one. */
const OTHERS: Readonly<Record<string, (fresh: string, text: string, product: string) => Record<string, unknown>>> = {
  attribute: (fresh, text) => ({ key: fresh.toLowerCase().replaceAll('-', '_'), label: { en: { text } }, type: 'text', class: 'internal' }),
  family: (fresh, text) => ({ code: fresh, name: { en: { text } }, sector: 'home', hsPrefixes: [], attributes: [] }),
  rate: (fresh, text) => ({ key: fresh, name: text, value: '512.5', currency: 'INR', unit: 'KGS', from: '2026-11-01' }),
  cost_sheet: (fresh, text) => ({ family: fresh, lines: [{ name: text, rate: 'brass', quantity: '2.5' }] }),
  buyer: (_fresh, text) => ({ name: text, country: 'DE', currency: 'EUR' }),
  buyer_item: (fresh, text, product) => ({ key: `b ${fresh}`, buyer: 'b', product, itemNo: text, price: { amount: 1250, currency: 'EUR' } }),
  visit: (fresh, text) => ({ fair: fresh, day: '2026-10-14', name: text, lines: [{ itemNo: 'A', quantity: '10' }] }),
  setting: (fresh, text) => ({ key: fresh, value: { text } }),
  waiver: (fresh, text) => ({ rule: 'LST-003', subject: fresh, reason: text, until: '2027-01-01' }),
  certificate: (fresh, text) => ({ kind: 'GOTS', number: fresh, issuer: text, validTo: '2027-03-31', covers: { hsPrefixes: ['6117'] } }),
};

const DEEDS: readonly (readonly [weight: number, deed: Deed])[] = [
  [8, async ({ firm, fresh, roll }) => { const sku = fresh(); await firm.ask('catalogue.add', { sku, name: `Item ${sku}`, ...(roll(3) === 0 ? { family: 'handicraft' } : {}) }); }],
  [4, async (play) => { const [parent] = await someIds(play, 1); const top = parent && (await play.firm.ask('catalogue.product', { id: parent })).product.parent === undefined; if (top) await play.firm.ask('catalogue.add', { sku: play.fresh(), parent }); }],
  [22, async (play) => {
    const ids = await someIds(play, play.roll(6) === 0 ? 25 : 2);
    const field = FIELDS[play.roll(FIELDS.length)] ?? 'brand';
    const choices = VALUES[field] ?? [`${field} ${play.roll(1_000)}`, 'दीपक, पीतल', 'x'.repeat(1 + play.roll(300))];
    if (ids.length > 0) await play.firm.ask('catalogue.edit', { edits: ids.map((id) => ({ id, field, value: play.roll(7) === 0 ? null : (choices[play.roll(choices.length)] ?? '') })) });
  }],
  [3, async (play) => { const [id] = await someIds(play, 1); if (id) await play.firm.ask('catalogue.edit', { edits: [{ id, field: 'sku', value: play.fresh() }] }); }],
  [5, async (play) => { const ids = await someIds(play, 3); if (ids.length > 0) await play.firm.ask('catalogue.remove', { ids }); }],
  [12, (play) => change(play, async (db) => {
    const [existing] = play.roll(2) === 0 ? [] : await someIds(play, 1);
    const stored = existing ? await db.record<Product>('product', existing) : undefined;
    const next = canonicalProduct({ ...anyProduct(play.roll, stored?.id ?? db.newId(), stored?.sku ?? play.fresh()), parent: stored?.parent });
    if (stored) await db.update('product', next);
    else await db.create('product', next);
  })],
  [4, async (play) => {
    const rows = Array.from({ length: 1 + play.roll(6) }, () => `${play.fresh()},Imported ${play.roll(100)},${play.roll(50)}.50,USD,${play.roll(500)} pcs`);
    await play.firm.ask('importing.commit', { files: [await play.firm.file('list.csv', `SKU,Name,Price,Currency,MOQ\n${rows.join('\n')}\n`)] });
  }],
  [1, async (play) => {
    const { file } = await play.firm.ask('catalogue.export', { format: 'json' });
    await play.firm.ask('importing.commit', { files: [file.token] });
  }],
  [3, async (play) => {
    const { firm, roll } = play;
    const tops = await (await firm.workspace()).read.all<{ id: string }>('SELECT id FROM product WHERE parent IS NULL AND id NOT IN (SELECT parent FROM product WHERE parent IS NOT NULL) ORDER BY id');
    const ids = [...new Set([tops[roll(tops.length)]?.id, tops[roll(tops.length)]?.id])].filter((id) => id !== undefined);
    if (ids.length === 2) await firm.ask('variants.group', { ids, parent: { sku: play.fresh(), name: 'Group' } }).catch(refusedOnly);
  }],
  [2, async (play) => {
    const parents = await (await play.firm.workspace()).read.all<{ parent: string }>('SELECT DISTINCT parent FROM product WHERE parent IS NOT NULL ORDER BY parent');
    const parent = parents[play.roll(parents.length)]?.parent;
    if (parent !== undefined) await play.firm.ask('variants.ungroup', { parent }).catch(refusedOnly);
  }],
  [4, async (play) => {
    const ids = await someIds(play, 20);
    if (ids.length === 0) return;
    const { plan } = await play.firm.ask('catalogue.bulkPreview', { selection: { ids }, fields: ['brand'], operation: { kind: 'set', value: `Brand ${play.roll(20)}` } });
    await play.firm.ask('catalogue.bulkApply', { plan }).catch(refusedOnly);
  }],
  [10, (play) => change(play, async (db) => {
    const kind = Object.keys(OTHERS)[play.roll(Object.keys(OTHERS).length)] ?? 'setting';
    const made = OTHERS[kind]?.(play.fresh(), `text ${play.roll(1_000)}`, play.fresh()) ?? {};
    const all = await records(db, kind);
    const one = all[play.roll(all.length + 2)];
    if (!one) await db.create(kind, { id: db.newId(), ...made });
    else if (play.roll(4) === 0) await db.remove(kind, one.id);
    else await db.update(kind, { ...one, ...made, id: one.id });
  })],
  [3, async (play) => { await play.firm.ask('exporter.edit', { edits: [{ field: 'legalName', value: `Firm ${play.roll(1_000)}` }] }); }],
  [4, async (play) => { const { items } = await play.firm.ask('journal.deleted', { limit: 10 }); const one = items[play.roll(items.length + 1)]; if (one) await play.firm.ask('journal.restore', { records: [one.record] }); }],
  [4, async (play) => {
    const [id] = await someIds(play, 1);
    const entries = id ? (await play.firm.ask('journal.record', { record: id, limit: 20 })).items.filter((one) => one.change === 'update' && one.state === 'done') : [];
    const one = entries[play.roll(entries.length + 1)];
    if (one && id) await play.firm.ask('journal.revertField', { record: id, field: one.field, point: { changeSet: one.changeSet, side: 'before' } }).catch(refusedOnly);
  }],
];
const TICKETS = DEEDS.flatMap(([weight, deed]) => Array.from({ length: weight }, () => deed));

const playOf = (firm: Firm, seed: number): Play => {
  let number = 0;
  return { firm, roll: dice(seed), fresh: () => `KB-${String(++number).padStart(5, '0')}` };
};
const sequenceOf = async (firm: Firm): Promise<number> => (await (await firm.workspace()).undoState()).sequence;

/** Plays until so many steps stand in the journal. Gives the dump after each of some of them, by sequence. */
async function lived(play: Play, steps: number, every: number): Promise<Map<number, string>> {
  const seen = new Map<number, string>();
  for (let last = await sequenceOf(play.firm); last < steps;) {
    await TICKETS[play.roll(TICKETS.length)]?.(play);
    if (play.roll(200) === 0) await play.firm.restart();
    const now = await sequenceOf(play.firm);
    if (now !== last && (now % every === 0 || now === steps)) seen.set(now, await play.firm.dump());
    last = now;
  }
  return seen;
}

/** Steps back or forth one by one, with restarts, and compares every dump that was kept. Gives the dumps that differ. */
async function walked({ firm, roll }: Play, direction: 'undo' | 'redo', seen: ReadonlyMap<number, string>): Promise<number[]> {
  const wrong: number[] = [];
  for (;;) {
    const { changeSet } = await firm.ask(`workspace.${direction}`, {});
    if (!changeSet) return wrong;
    const dump = seen.get(await sequenceOf(firm));
    if (dump !== undefined && dump !== (await firm.dump())) wrong.push(await sequenceOf(firm));
    if (roll(300) === 0) await firm.restart();
  }
}

test(`a thousand steps of every sort, undone to the very bytes and done again, over restarts (seed ${SEED})`, async () => {
  const firm = await new Firm('thousand').found();
  const empty = await firm.dump();
  const play = playOf(firm, SEED);
  const seen = await lived(play, STEPS, 100);
  seen.set(0, empty);
  const full = await firm.dump();
  expect(full.split('\n').length).toBeGreaterThan(200);
  expect(await walked(play, 'undo', seen)).toEqual([]);
  expect(await firm.dump()).toBe(empty);
  expect(await walked(play, 'redo', seen)).toEqual([]);
  expect(await firm.dump()).toBe(full);
  await firm.close();
});

test('a control: one value written past the journal is seen in the same comparison', async () => {
  const firm = await new Firm('control').found();
  const play = playOf(firm, SEED + 1);
  const seen = await lived(play, 40, 1);
  await firm.restart(() => {
    const raw = new DatabaseSync(join(firm.place, 'workspace.sqlite'));
    raw.exec(`BEGIN; UPDATE writing SET change_set = 1; UPDATE product SET doc = json_set(doc, '$.sector', 'past the journal') WHERE rowid = (SELECT min(rowid) FROM product); UPDATE writing SET change_set = NULL; COMMIT`);
    raw.close();
  });
  await walked(play, 'undo', new Map());
  expect((await walked(play, 'redo', seen)).length).toBeGreaterThan(0);
  await firm.close();
});
