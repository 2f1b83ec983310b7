import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fixedClock, type Result } from '#base';
import { canonicalProduct, filledProduct } from '#catalogue';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { type App, createApp } from '../app.ts';
import { besideUs } from '../company.fixture.ts';
import { contract, type UseCaseName } from '../contract.ts';

/** Things that nobody but the firm may see; each is looked for in every answer. */
const CANARIES = ['987.65', '98765', 'Zentrum', '31.4159', 'CANARY-ATTRIBUTE', 'Lindqvist', '77777', '6543.21', 'CANARY-BRAND', '17.77', '555.55'];
const PIN = '2468';
let folder = '';
let app: App;
let company = '';
const known = { buyer: '', fair: '', id: '', parent: '', changeSet: '', ladder: '', file: '' };
const call = (name: string, input: unknown): Promise<Result<unknown>> => app.callUntyped(name, input, { company });
async function must(name: UseCaseName, input: unknown): Promise<unknown> {
  const result = await call(name, input);
  if (!result.ok) throw new Error(`${name}: ${result.problem.message}`);
  return result.value;
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'niryat-canary-'));
  app = createApp({ clock: fixedClock(Date.UTC(2026, 10, 26, 6), 1), stateFolder: join(folder, 'state'), person: 'Meera', worker: besideUs });
  company = (await app.companies.create(join(folder, 'firm.niryat'), 'Kaveri Brass Works')).id;
  const { workspace } = await app.companies.open(company);
  await workspace.change({ label: { id: 'sample', data: {} } }, async (db) => {
    await db.create('attribute', { id: db.newId(), key: 'cost_price', label: { en: { text: 'Purchase rate' } }, type: 'text', class: 'secret' });
    known.ladder = db.newId();
    const step = (amount: number) => ({ [db.newId()]: { position: 0, minQuantity: '50', price: { amount, currency: 'USD' } } });
    known.parent = db.newId();
    known.id = db.newId();
    await db.create('product', canonicalProduct(filledProduct({ id: known.parent, sku: 'KB-0', name: { en: { text: 'Bowls' } } })));
    await db.create('product', canonicalProduct(filledProduct({
      id: known.id, parent: known.parent, sku: 'KB-1', name: { en: { text: 'Hammered brass bowl' } }, family: 'handicraft', cost: { amount: 98_765, currency: 'INR' }, supplier: 'Zentrum Foundry', brand: 'CANARY-BRAND',
      costing: { brass_weight: { value: '31.4159', unit: 'KGS' } }, classes: { brand: 'secret' }, attributes: { cost_price: { kind: 'text', text: 'CANARY-ATTRIBUTE' } },
      priceLadders: { [known.ladder]: { position: 0, currency: 'USD', steps: step(1000) }, [db.newId()]: { position: 1, currency: 'USD', buyer: 'Lindqvist AB', validFrom: '2026-12-01', validTo: '2026-01-01', steps: step(77_777) } },
    })));
    await db.create('product', canonicalProduct(filledProduct({ id: db.newId(), sku: 'KB-2', name: { en: { text: 'Hammered brass bowl' } }, supplier: 'Zentrum Foundry' })));
  });
  await must('pricing.saveRate', { kind: 'material', name: 'brass', label: 'Brass by Zentrum', value: '6543.21', unit: 'KGS', from: '2026-01-01' });
  await must('pricing.saveSheet', { family: 'handicraft', name: 'Zentrum sheet', lines: { [known.ladder]: { kind: 'measure', position: 0, label: 'Zentrum casting', input: 'brass_weight', rate: 'brass' } } });
  await must('pricing.saveSettings', { lines: {}, floor: '17.77' });
  known.buyer = ((await must('buyers.add', { name: 'Moreau SARL', currency: 'EUR' })) as { id: string }).id;
  await must('buyers.addItems', { buyer: known.buyer, skus: ['KB-1'] });
  await must('buyers.setCells', { buyer: known.buyer, cells: [{ product: known.id, field: 'price', text: '555.55' }, { product: known.id, field: 'itemNo', text: 'M-77' }] });
  known.fair = ((await must('fair.save', { name: 'Spring fair', from: '2026-11-26' })) as { id: string }).id;
  await must('catalogue.edit', { edits: [{ id: known.id, field: 'supplier', value: 'Zentrum Foundry, Moradabad' }] });
  await must('checks.run', {});
  const history = (await must('workspace.history', {})) as { items: { id: string }[] };
  known.changeSet = history.items[0]?.id ?? '';
  const { writeFile } = await import('node:fs/promises');
  await writeFile(join(folder, 'list.csv'), 'SKU,Name,Cost INR,Supplier\nKB-1,Bowl,987.65,Zentrum Foundry\n');
  known.file = app.files.grant(join(folder, 'list.csv'));
});
afterAll(async () => {
  await app.close();
  await rm(folder, { recursive: true, force: true });
});

/** What a property of a question is filled with, by its name. */
const BY_NAME: Readonly<Record<string, () => unknown>> = {
  buyer: () => known.buyer, fair: () => known.fair, shipment: () => known.id, paper: () => known.id, visit: () => known.id, id: () => known.id, record: () => known.id, product: () => known.id, a: () => known.id, b: () => known.parent, parent: () => known.parent, ids: () => [known.id, known.parent], records: () => [known.id],
  changeSet: () => known.changeSet, from: () => 'start', to: () => 'now', point: () => 'now', sku: () => 'KB-1', skus: () => ['KB-1'], query: () => '', storefront: () => 'alibaba', destination: () => 'DE', rule: () => 'LST-001',
  file: () => known.file, by: () => '2026-12-31', field: () => 'name.en', blob: () => 'a'.repeat(64), values: () => ['IN'], family: () => 'handicraft', quantity: () => '100', language: () => 'hi', format: () => 'json',
};
/** Questions that names alone do not fill. */
const BY_USE_CASE: Partial<Record<string, unknown[]>> = {
  'catalogue.page': [{}, { columns: ['sku', 'cost', 'supplier', 'attributes.cost_price', 'brand'], expanded: [] }, { query: 'bowl', sort: [{ field: 'cost', direction: 'desc' }], filters: [{ field: 'supplier', op: 'contains', values: ['Zentrum'] }] }],
  'workspace.entries': [{}, { record: '' }], 'importing.preview': [], 'ids.check': [{ kind: 'pan', values: ['x'] }], 'storefronts.compare': [{ storefront: 'alibaba', from: '2026-11-01', to: '2026-11-21' }], 'advisor.ask': [{ sku: 'KB-1', destination: 'DE' }],
};

type Shape = { type?: string | string[]; properties?: Record<string, Shape>; required?: string[]; enum?: unknown[]; anyOf?: Shape[]; items?: Shape; minItems?: number; const?: unknown };
function sampleOf(shape: Shape, name: string): unknown {
  const named = BY_NAME[name]?.();
  if (shape.enum) return shape.enum[0];
  if (shape.const !== undefined) return shape.const;
  if (shape.anyOf) return sampleOf(shape.anyOf[0] ?? {}, name);
  if (shape.type === 'object') return Object.fromEntries((shape.required ?? []).map((key) => [key, sampleOf(shape.properties?.[key] ?? {}, key)]));
  if (shape.type === 'array') return Array.isArray(named) ? named : (shape.minItems ?? 0) > 0 ? [named ?? sampleOf(shape.items ?? {}, name)] : [];
  if (shape.type === 'integer' || shape.type === 'number') return 0;
  if (shape.type === 'boolean') return false;
  return named ?? 'x';
}
const questions = (name: UseCaseName): unknown[] => {
  const own = BY_USE_CASE[name];
  if (own && own.length > 0) return own;
  const shape = z.toJSONSchema(contract[name].input, { unrepresentable: 'any', io: 'input' }) as Shape;
  const filled = sampleOf(shape, '') as Record<string, unknown>;
  // Optional parts that narrow a question to our item are asked both ways.
  const more = Object.fromEntries(Object.keys(shape.properties ?? {}).filter((key) => ['record', 'ids', 'changeSet', 'query'].includes(key) && !(key in filled)).map((key) => [key, BY_NAME[key]?.()]));
  return [filled, ...Object.entries(more).map(([key, value]) => ({ ...filled, [key]: value }))];
};
/** Everything that reads: reads, and jobs that write no user data. */
const WRITING_JOB = /^workspace\.sample$|\.(edit|backTo|apply|merge|commit|add|import|save|set|assign|remove|write|join|keep|make|group)/;
const READS = (Object.keys(contract) as UseCaseName[]).filter((name) => contract[name].kind === 'read' || (contract[name].kind === 'job' && !WRITING_JOB.test(name)));

type Asked = { name: string; input: unknown; text: string; code: string };
async function askEverything(): Promise<Asked[]> {
  const asked: Asked[] = [];
  for (const name of READS) {
    for (const input of questions(name)) {
      const result = await call(name, input).catch((error: unknown): Result<unknown> => ({ ok: false, problem: { code: 'bug', message: String(error) } }));
      asked.push({ name, input, text: JSON.stringify(result), code: result.ok ? 'ok' : result.problem.code });
    }
  }
  return asked;
}
const leaks = (asked: readonly Asked[]): string[] => asked.flatMap(({ name, text }) => CANARIES.filter((one) => text.includes(one)).map((one) => `${name} says ${one}`));

describe('while a buyer is in the room', () => {
  let open: Asked[] = [];
  let closed: Asked[] = [];
  beforeAll(async () => {
    open = await askEverything();
    await must('curtain.close', { pin: PIN });
    closed = await askEverything();
    await must('curtain.open', { pin: PIN });
  });

  test('no answer of any use case that reads holds a secret', () => expect(leaks(closed)).toEqual([]));
  test('the same questions hold every one of them when nobody is there (control)', () => {
    const found = leaks(open);
    for (const one of CANARIES) expect(found.filter((line) => line.endsWith(` ${one}`)).length, one).toBeGreaterThan(0);
    expect(new Set(found.map((line) => line.split(' ')[0])).size).toBeGreaterThan(6);
  });
  test('every use case that reads was asked a question it understood', () => expect(open.filter((one) => (one.code === 'wrong-usage' && contract[one.name as UseCaseName].kind === 'read') || one.code === 'bug').map((one) => `${one.name} ${one.text.slice(0, 200)}`)).toEqual([]));
  test('whatever is not secret is answered as before', () => {
    const page = closed.find((one) => one.name === 'catalogue.page');
    expect(page?.text).toContain('Hammered brass bowl');
    expect(closed.find((one) => one.name === 'catalogue.product')?.text).toContain('"amount":1000');
    expect(closed.filter((one) => one.code === 'curtain').map((one) => one.name).filter((name) => !/^(pricing\.|catalogue\.export|importing\.|buyers\.inspectList|fair\.exportWanted|checks\.report|advisor\.export|tariff\.inspect|papers\.look|categories\.learn|attributeMap\.learn|journal\.exportComparison)/.test(name))).toEqual([]);
  });
  test('no name of a step says that a hidden field was changed', () => {
    expect(open.filter((one) => /Change of supplier/i.test(one.text)).length, 'control').toBeGreaterThan(1);
    expect(closed.filter((one) => /"(?:title|stepTitle|quietTitle)":"(?:Change of (?:supplier|cost)|New costs|Cost sheet|Rate of)/i.test(one.text)).map((one) => one.name)).toEqual([]);
  });
  test('columns that an import leaves out are blank, whatever they hold', async () => {
    const { writeFile } = await import('node:fs/promises');
    await writeFile(join(folder, 'loose.csv'), 'SKU,Name,Our notes\nKB-9,Tray,Zentrum 987.65\nKB-1,,x\n');
    const file = app.files.grant(join(folder, 'loose.csv'));
    const column = (index: number, heading: string, field: string | null) => ({ index, heading, field });
    const mapping = { niryat: 'mapping', version: 1, name: '', layout: 'flat', sheet: null, headerRow: 1, key: 'sku', columns: [column(0, 'SKU', 'sku'), column(1, 'Name', 'name.en'), column(2, 'Our notes', null)] };
    const ask = async () => JSON.stringify(await must('importing.preview', { file, mapping }));
    const before = await ask();
    for (const shown of ['987.65', '"before":']) expect(before, 'control').toContain(shown);
    await must('curtain.close', {});
    const text = await ask();
    await must('curtain.open', { pin: PIN });
    expect(text).toContain('Tray');
    expect(text).not.toMatch(/Zentrum|987|"before":/);
  });
  test('a refusal does not say what is hidden', () => {
    for (const one of closed.filter((two) => two.code === 'curtain')) expect(one.text).not.toMatch(/cost|margin|supplier|secret|price/i);
  });

  describe('and somebody writes', () => {
    beforeAll(() => must('curtain.close', {}));
    afterAll(() => must('curtain.open', { pin: PIN }));
    const writes: [string, UseCaseName, () => unknown][] = [
      ['a cost', 'catalogue.edit', () => ({ edits: [{ id: known.id, field: 'cost', value: '1' }] })],
      ['a figure of the costing', 'catalogue.edit', () => ({ edits: [{ id: known.id, field: 'costing', value: {} }] })],
      ['a secret attribute', 'catalogue.edit', () => ({ edits: [{ id: known.id, field: 'attributes.cost_price', value: 'x' }] })],
      ['a rate', 'pricing.saveRate', () => ({ kind: 'currency', name: 'USD', value: '1', from: '2026-01-01' })],
      ['an import nobody looked at', 'importing.commit', () => ({ files: [known.file] })],
      ['an export for oneself', 'catalogue.export', () => ({ format: 'csv', for: 'self' })],
    ];
    test.each(writes)('%s is refused', async (_name, name, input) => expect(await call(name, input())).toMatchObject({ ok: false, problem: { code: 'curtain' } }));
    test('rates for everybody are not written over those of one buyer that the form was not given', async () => {
      const shown = (await must('catalogue.product', { id: known.id })) as { product: { priceLadders: Record<string, unknown> } };
      expect(Object.keys(shown.product.priceLadders)).toEqual([known.ladder]);
      expect(await call('catalogue.edit', { edits: [{ id: known.id, field: 'priceLadders', value: shown.product.priceLadders }] })).toMatchObject({ ok: false, problem: { code: 'curtain' } });
    });
    test('everything else goes in as always, and its name in undo does not tell', async () => {
      expect(await must('catalogue.edit', { edits: [{ id: known.id, field: 'name.en', value: 'Beaten brass bowl' }] })).toMatchObject({ refused: [], changeSet: { title: 'Change of Name of KB-1' } });
      await must('workspace.undo', {});
      const state = (await must('workspace.state', {})) as { undo: { title: string } };
      expect(state.undo.title).toBe('Change of KB-1');
    });
    test('a filter by something hidden filters nothing, so that it cannot be guessed', async () => {
      const total = async (values: string[]): Promise<unknown> => ((await must('catalogue.page', { filters: [{ field: 'supplier', op: 'contains', values }] })) as { total: number }).total;
      expect(await total(['Zentrum'])).toBe(await total(['nobody']));
    });
  });
});
